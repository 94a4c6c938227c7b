/** What the printed plan says of measures one by one, of indicators, and of the schedule of the decision. */
import { describe, expect, it } from 'vitest';
import { initialRecord, type RecordOf } from '../../../db/domain/entities.ts';
import { secretFields } from '../../../db/domain/planning-values.ts';
import type { PlannedRecords } from '../../../electron/documents/plan/input.ts';
import { planDocument } from '../../../electron/documents/plan-document.ts';
import { type PlanInputOptions, samplePlan } from '../../support/plan-input.ts';

const HOSTILE = '<script>alert("x")</script> & “så” 👷\u0000\ud800';

const printed = (options: PlanInputOptions): string => planDocument(samplePlan(options)).html;
/** Parts of the text by the id of their section, tags taken out. */
const textOf = (html: string, id: string): string => {
  const start = html.indexOf(`<h2 id="${id}"`);
  if (start === -1) return '';
  return html
    .slice(start, html.indexOf('</section>', start))
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
};

const measures = samplePlan().measures;
const one = measures.find(({ factors }) => factors.length > 0)?.id ?? '';
const full: PlanInputOptions['measure'] = (measure) =>
  measure.id !== one
    ? measure
    : {
        ...measure,
        cost: 1_250_000,
        resources: 'Två inspektörer',
        legalGround: 'Miljöbalken 26 kap.',
        basis: 'evaluated',
        basisReference: 'Rapport 2024:3',
        risks: 'Dumpningen flyttar',
        techniques: ['setRules'],
        agreement: 'ok',
      };
const step = (id: string, more: Partial<RecordOf<'measureStep'>>): RecordOf<'measureStep'> => ({
  ...initialRecord('measureStep', id),
  measure: one,
  ...more,
});
const planning: PlannedRecords = {
  measureSteps: [
    step('b', { title: 'Utbilda', position: 2, due: '2027-01-31' }),
    step('a', { title: 'Upphandla', position: 1, done: '2026-10-01' }),
  ],
  indicators: [
    {
      ...initialRecord('indicator', 'i'),
      measure: one,
      title: 'Oanmälda kontroller',
      unit: 'per år',
      baseline: 2.5,
      target: 12,
      targetDate: '2027-12-31',
      method: 'Räknas i tillsynsregistret',
    },
  ],
  measurements: [
    { ...initialRecord('measurement', 'v2'), indicator: 'i', date: '2026-12-31', value: 7 },
    { ...initialRecord('measurement', 'v1'), indicator: 'i', date: '2026-06-30', value: 4 },
  ],
  agreements: [{ ...initialRecord('agreement', 'ok'), title: 'Samverkan i norr', validUntil: '2027-07' }],
  secrecyMarks: [
    { ...initialRecord('secrecyMark', `${one}~risks`), measure: one, field: 'risks', provision: 'OSL 18 kap. 1 §' },
    { ...initialRecord('secrecyMark', `${one}~goal`), measure: one, field: 'goal', provision: '' },
  ],
  decisionSteps: [
    { ...initialRecord('decisionStep', 'd2'), title: 'Beslut', date: '2026-03-10' },
    { ...initialRecord('decisionStep', 'd1'), title: 'Beredning', date: '2026-02-23', done: true },
    { ...initialRecord('decisionStep', 'd3'), title: 'Försenat möte', date: '2026-03-01' },
    { ...initialRecord('decisionStep', 'd4'), title: 'Återrapportering' },
  ],
};

describe('the measures one by one', () => {
  it('say what the table has no room for, steps in their order, secret fields with their provision', () => {
    const told = textOf(printed({ measure: full, planning }), 'atgarder');
    for (const said of [
      'Upphandla gjort 2026-10-01',
      'Utbilda klart senast 2027-01-31',
      '1\u00a0250\u00a0000 kronor'.replace(/\s/g, ' '),
      'Två inspektörer',
      'Miljöbalken 26 kap.',
      'Utvärderad Rapport 2024:3',
      'Samverkan i norr , gäller till 2027-07',
      'Risker och sidoeffekter Sekretess: OSL 18 kap. 1 § Dumpningen flyttar',
      'Operativt mål: lagrum saknas',
    ]) {
      expect(told).toContain(said);
    }
    expect(told.indexOf('Upphandla')).toBeLessThan(told.indexOf('Utbilda'));
    expect(printed({ measure: full, planning })).toContain('Sekretess i delar: OSL 18 kap. 1 §; lagrum saknas');
  });

  it('are left out where the table says all that there is', () => {
    const bare: PlanInputOptions['measure'] = (measure) => ({
      ...measure,
      cost: null,
      resources: ' ',
      legalGround: '',
      basisReference: '',
      risks: '',
      partners: [],
      techniques: [],
      mechanisms: [],
      dependsOn: [],
      agreement: 'gone',
    });
    const html = printed({ measure: bare });
    expect(textOf(html, 'atgarder')).toBe('');
    expect(textOf(html, 'indikatorer')).toBe('');
    expect(textOf(html, 'beslutsplanering')).toBe('');
  });

  it('hold nothing but text of what people typed, however long', () => {
    const long = `${HOSTILE} ${'ord '.repeat(2400)}`;
    const html = printed({
      measure: (measure) => ({ ...measure, resources: long, legalGround: long, basisReference: long, risks: long }),
      planning: {
        ...planning,
        measureSteps: [step('a', { title: long })],
        indicators: planning.indicators.map((record) => ({ ...record, title: long, unit: long, method: long })),
        agreements: planning.agreements.map((record) => ({ ...record, title: long })),
        secrecyMarks: secretFields.map((field) => ({
          ...initialRecord('secrecyMark', `${one}~${field}`),
          measure: one,
          field,
          provision: HOSTILE,
        })),
        decisionSteps: planning.decisionSteps.map((record) => ({ ...record, title: long })),
      },
    });
    expect(html).not.toContain('<script');
    expect(html).not.toContain('\u0000');
    expect(html.isWellFormed()).toBe(true);
    expect(html).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;');
  });
});

describe('indicators and the schedule', () => {
  it('say where a value began, is to end and was measured last', () => {
    const told = textOf(printed({ planning }), 'indikatorer');
    expect(told).toContain('Oanmälda kontroller Högre är bättre 2,5 per år 12 per år 2027-12-31 7 per år 2026-12-31');
    expect(told).toContain('Räknas i tillsynsregistret');
    const none = textOf(printed({ planning: { indicators: [initialRecord('indicator', 'x')] } }), 'indikatorer');
    expect(none).toContain('Utanför planen');
    expect(none).toContain('Inte mätt');
  });

  it('have the steps by their day, what is late told from what is done', () => {
    const told = textOf(printed({ planning }), 'beslutsplanering');
    expect(told).toMatch(/2026-02-23 Beredning +Klart/);
    expect(told).toMatch(/2026-03-01 Försenat möte +Försenat/);
    expect(told).toMatch(/2026-03-10 Beslut +Kommande/);
    expect(told).toMatch(/Utan datum Återrapportering +Kommande/);
  });
});
