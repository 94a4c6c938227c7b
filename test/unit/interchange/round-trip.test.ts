import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type EntityName, entities, initialRecord } from '../../../db/domain/entities.ts';
import { type CaseEdit, caseToRecords, diffCase } from '../../../db/domain/interchange/from-case.ts';
import { caseText, parseCase } from '../../../db/domain/interchange/parse.ts';
import type { Case } from '../../../db/domain/interchange/schema.ts';
import { recordsToCase } from '../../../db/domain/interchange/to-case.ts';
import { arbitraryCase } from './arbitrary-case.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const records = (given: Case) => caseToRecords(given, sha256);
const canonical = (given: Case) => recordsToCase(records(given));
const parsed = (given: Case): Case => {
  const result = parseCase(caseText(given));
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  return result.case;
};

const small: Case = {
  format: 'rotorsak-case',
  version: 1,
  analysis: { id: 'a', title: 'T', problem: 'P' },
  actors: [{ id: 'mn', name: 'Miljönämnden', kind: 'namnd' }],
  sources: [{ id: 's', title: 'S', date: '2025' }],
  factors: [
    {
      id: 'F1',
      title: 'Ett',
      kind: 'cause',
      state: 'active',
      significance: 'high',
      effort: 'unset',
      influence: { level: 'own', decidingActor: 'mn' },
      assumed: false,
      evidence: [
        { source: 's', stance: 'supports', locator: 's. 1' },
        { source: 's', stance: 'supports', locator: 's. 2' },
      ],
    },
  ],
  links: [{ from: 'F1', to: 'problem', strength: 2, polarity: 'increases', assumed: true, evidence: [] }],
  measures: [{ id: 'M1', title: 'Åtgärd', factors: ['F1'], steps: 'Steg' }],
};

/** The records after writing the edits, as the log would fold them. */
const applied = (given: Case, edits: readonly CaseEdit[]) => {
  const now = structuredClone(records(given));
  const lists = { actor: now.actors, source: now.sources, factor: now.factors, link: now.links } as const;
  const rest = { evidence: now.evidence, measure: now.measures, analysis: [now.analysis] } as const;
  for (const { entity, id, set } of edits) {
    const list = { ...lists, ...rest }[entity as keyof typeof lists | keyof typeof rest] as unknown as { id: string }[];
    const record = list.find((candidate) => candidate.id === id);
    if (record === undefined) list.push({ ...initialRecord(entity, id), ...set });
    else Object.assign(record, set);
  }
  return now;
};

describe('a case file and the records', () => {
  test('any case comes back from its records as it was, in canonical order', () => {
    fc.assert(
      fc.property(arbitraryCase, (given) => {
        const back = canonical(given);
        expect(parsed(back)).toEqual(back);
        expect(canonical(back)).toEqual(back);
        expect(diffCase(records(given), back, sha256)).toEqual([]);
        const order = (evidence: Case['factors'][number]['evidence']) =>
          evidence.map((item) => JSON.stringify(item)).sort();
        expect(back.factors.map((factor) => ({ ...factor, evidence: order(factor.evidence) }))).toEqual(
          given.factors.map((factor) => ({ ...factor, evidence: order(factor.evidence) })),
        );
        expect(new Set(back.links.map(({ from, to }) => `${from}~${to}`))).toEqual(
          new Set(given.links.map(({ from, to }) => `${from}~${to}`)),
        );
        expect({ ...back, factors: [], links: [] }).toEqual({ ...given, factors: [], links: [] });
      }),
      { numRuns: 300 },
    );
  });

  test('importing twice writes nothing the second time', () => {
    fc.assert(
      fc.property(arbitraryCase, (given) => {
        expect(diffCase(records(given), given, sha256)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('a change of one file into another leaves nothing to write', () => {
    fc.assert(
      fc.property(arbitraryCase, arbitraryCase, (before, after) => {
        const now = applied(before, diffCase(records(before), after, sha256));
        expect(diffCase(now, after, sha256)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test('edits name fields of the entities only, and pass their schemas', () => {
    fc.assert(
      fc.property(arbitraryCase, (given) => {
        for (const { entity, set } of diffCase({ ...records(given), factors: [], evidence: [] }, given, sha256)) {
          const { fields, sets } = entities[entity as EntityName] as {
            fields: Record<string, { schema: { parse(value: unknown): unknown } }>;
            sets: Record<string, unknown>;
          };
          for (const [name, value] of Object.entries(set)) {
            if (name in sets) expect(value).toBeInstanceOf(Array);
            else expect(fields[name]?.schema.parse(value)).toEqual(value);
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('importing a changed file', () => {
  test('writes the changed fields and nothing else', () => {
    const [factor] = small.factors;
    const next: Case = { ...small, factors: factor ? [{ ...factor, title: 'Ett till', significance: 'low' }] : [] };
    expect(diffCase(records(small), next, sha256)).toEqual([
      { entity: 'factor', id: 'F1', set: { title: 'Ett till', significance: 'low' } },
    ]);
  });

  test('what the file does not name stays', () => {
    const bare: Case = {
      ...small,
      sources: [],
      factors: [],
      links: [],
      measures: [{ id: 'M1', title: 'Åtgärd', factors: [] }],
    };
    expect(diffCase(records(small), bare, sha256)).toEqual([{ entity: 'measure', id: 'M1', set: { factors: [] } }]);
  });

  test('evidence is matched by what it says, else changed in order, else new', () => {
    const [factor] = small.factors;
    const now = records(small);
    const [first, second] = now.evidence;
    const evidence = [
      { source: 's', stance: 'supports' as const, locator: 's. 2' },
      { source: 's', stance: 'supports' as const, locator: 's. 9' },
      { source: 's', stance: 'contradicts' as const, quote: 'Nej' },
    ];
    const edits = diffCase(now, { ...small, factors: factor ? [{ ...factor, evidence }] : [] }, sha256);
    expect(edits).toEqual([
      { entity: 'evidence', id: first?.id, set: { locator: 's. 9' } },
      {
        entity: 'evidence',
        id: `e-${sha256('F1|s|2').slice(0, 24)}`,
        set: { factor: 'F1', source: 's', stance: 'contradicts', quote: 'Nej' },
      },
    ]);
    expect([first?.id, second?.id]).toEqual([0, 1].map((n) => `e-${sha256(`F1|s|${n}`).slice(0, 24)}`));
  });

  test('an address kept apart from the reference is no difference', () => {
    const now = records(small);
    const withUrl = now.sources.map((source) => ({ ...source, reference: 'se https://a.se', url: '' }));
    const file: Case = { ...small, sources: [{ id: 's', title: 'S', date: '2025', reference: 'se https://a.se' }] };
    expect(diffCase({ ...now, sources: withUrl }, file, sha256)).toEqual([]);
    expect(records(file).sources[0]).toMatchObject({ reference: 'se', url: 'https://a.se' });
  });

  test('records that refer to nothing, or to nothing any longer, give a valid case', () => {
    const now = records(small);
    const back = recordsToCase({
      ...now,
      actors: [],
      sources: [],
      factors: now.factors.map((record) => ({ ...record, title: '', state: 'rejected', otherActors: ['gone'] })),
      links: now.links.map((record) => ({ ...record, from: 'gone' })),
    });
    expect(parsed(back)).toMatchObject({ factors: [{ title: 'F1', rejectedReason: '–', evidence: [] }], links: [] });
  });
});
