/** The redacted print: nothing that is marked secret is in its bytes, and what is not secret stands as in the whole one. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { initialRecord, type MeasureRecord } from '../../../db/domain/entities.ts';
import { secretFields } from '../../../db/domain/planning-values.ts';
import type { PlanDocumentInput } from '../../../electron/documents/plan/input.ts';
import { redactedPlan } from '../../../electron/documents/plan/redacted.ts';
import { planDocument } from '../../../electron/documents/plan-document.ts';
import { samplePlan } from '../../support/plan-input.ts';

type Field = (typeof secretFields)[number];

/** What each field of a measure says: found nowhere else. */
const saidIn = (id: string, field: Field): string => (field === 'cost' ? '987 654 321' : `Hemligt-${field}-${id}.`);
const COST = 987_654_321;

const texts = secretFields.filter((field) => field !== 'cost');
const filled = (measure: MeasureRecord): MeasureRecord => ({
  ...measure,
  ...Object.fromEntries(texts.map((field) => [field, saidIn(measure.id, field)])),
  cost: COST,
  secrecy: false,
  start: '2026-09-01',
});

const sample = samplePlan({ measure: filled });
const ids = sample.measures.map(({ id }) => id);
const planned = (whole: readonly string[], marks: readonly (readonly [string, Field])[]): PlanDocumentInput => ({
  ...sample,
  measures: sample.measures.map((measure) =>
    whole.includes(measure.id) ? { ...measure, secrecy: true, secrecyProvision: 'OSL 18 kap. 1 §' } : measure,
  ),
  planning: {
    ...sample.planning,
    measureSteps: ids.map((id) => ({
      ...initialRecord('measureStep', `s-${id}`),
      measure: id,
      title: `Moment-${id}.`,
    })),
    indicators: ids.map((id) => ({ ...initialRecord('indicator', `i-${id}`), measure: id, title: `Mäts-${id}.` })),
    secrecyMarks: marks.map(([measure, field]) => ({
      ...initialRecord('secrecyMark', `${measure}~${field}`),
      measure,
      field,
      provision: 'OSL 18 kap. 2 §',
    })),
  },
  checks: [
    ...sample.checks,
    {
      id: 'G1',
      holds: false,
      places: ids.map((id) => ({ entity: 'measure', id, field: 'title', text: `Åtgärd ”${saidIn(id, 'title')}”` })),
    },
  ],
});

/** As a reader sees it: no-break spaces are spaces. */
const bytesOf = (input: PlanDocumentInput): string => planDocument(input).html.replaceAll('\u00a0', ' ');

describe('the redacted plan', () => {
  it('holds nothing that is secret, and all the rest, whatever is marked', () => {
    const some = fc.subarray(ids, { maxLength: 3 });
    const marks = fc.uniqueArray(fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...secretFields)), {
      maxLength: 8,
      selector: ([id, field]) => `${id} ${field}`,
    });
    fc.assert(
      fc.property(some, marks, (whole, marked) => {
        const html = bytesOf(redactedPlan(planned(whole, marked)));
        const isSecret = (id: string, field: Field): boolean =>
          whole.includes(id) || marked.some(([of, name]) => of === id && name === field);
        for (const id of ids) {
          for (const field of texts) {
            const isThere = html.includes(saidIn(id, field));
            expect({ id, field, isThere }).toEqual({ id, field, isThere: !isSecret(id, field) });
          }
          expect(html.includes(`Moment-${id}.`)).toBe(!isSecret(id, 'steps'));
          expect(html.includes(`Mäts-${id}.`)).toBe(!whole.includes(id));
        }
        const costs = html.split(saidIn('', 'cost')).length - 1;
        expect(costs).toBe(ids.filter((id) => !isSecret(id, 'cost')).length);
      }),
      { numRuns: 12 },
    );
  });

  it('says on every page what it is, with the provisions, and gives each measure the number that it has in the whole', () => {
    const secret = ids[0] ?? '';
    const plan = planned([secret], [[ids[1] ?? '', 'cost']]);
    const { html, title } = planDocument(redactedPlan(plan));
    expect(title).toContain('(maskad utskrift)');
    expect(html).toContain('MASKAD UTSKRIFT');
    expect(html).toContain('Sekretess i delar: OSL 18 kap. 1 §; OSL 18 kap. 2 §');
    expect(html).toContain('Maskad uppgift (OSL 18 kap. 1 §)');
    expect(html).toContain('Maskad uppgift (OSL 18 kap. 2 §)');
    const numbers = (text: string): string[] =>
      [
        ...text
          .slice(text.indexOf('<h2 id="atgardsplan"'), text.indexOf('<h2 id="atgarder"'))
          .matchAll(/<span class="number">(\d+\.\d+)<\/span>/g),
      ].flatMap(([, number]) => number ?? []);
    expect(numbers(html)).toEqual(numbers(planDocument(plan).html));
    expect(planDocument(plan).html).not.toContain('Maskad');
  });
});
