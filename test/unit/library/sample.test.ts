import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { derive } from '../../../db/domain/derivation/derive.ts';
import { entities } from '../../../db/domain/entities.ts';
import { caseToRecords } from '../../../db/domain/interchange/from-case.ts';
import { parseCase } from '../../../db/domain/interchange/parse.ts';
import { recordsToCase } from '../../../db/domain/interchange/to-case.ts';
import { library } from '../../../db/library/library.ts';
import { sampleCase, sampleEdits, sampleExtras } from '../../../db/library/sample.ts';
import { planningEdits } from '../../../db/library/sample-planning.ts';
import { thinkingEdits } from '../../../db/library/sample-thinking.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const file = readFileSync(new URL('../../../db/library/sample-malmo.case.json', import.meta.url), 'utf8');
const sample = sampleCase();
const records = caseToRecords(sample, sha256);
const derivation = derive(records);

describe('the sample', () => {
  test('is a case file in canonical form', () => {
    expect(parseCase(file)).toMatchObject({ ok: true });
    expect(JSON.stringify(recordsToCase(records))).toBe(JSON.stringify(JSON.parse(file)));
  });

  test('holds the library: 38 active factors, the contested one rejected with a reason, its measures', () => {
    expect(sample.factors.filter(({ state }) => state === 'active')).toHaveLength(38);
    expect(sample.factors.filter(({ state }) => state === 'rejected').map(({ id }) => id)).toEqual(['F39']);
    const titles = new Map([...library().factors, ...library().measures].map(({ id, title }) => [id, title]));
    for (const { id, title } of [...sample.factors, ...sample.measures]) expect(title).toBe(titles.get(id));
    const sources = new Map(library().sources.map(({ id, date }) => [id, date]));
    for (const { id, date } of sample.sources) if (sources.has(id)) expect(date ?? null).toBe(sources.get(id));
  });

  test('each factor has evidence; each link has evidence or is marked as assumed', () => {
    for (const { id, evidence } of sample.factors) expect(evidence.length, id).toBeGreaterThan(0);
    for (const { from, to, evidence, assumed } of sample.links) {
      expect(evidence.length > 0 || assumed, `${from}~${to}`).toBe(true);
    }
  });

  test('quotes of the seed document are verbatim', () => {
    const seed = [...sample.factors, ...sample.links].flatMap(({ evidence }) => evidence).filter(({ quote }) => quote);
    expect(seed.length).toBeGreaterThan(0);
    expect(new Set(seed.map(({ source }) => source))).toEqual(new Set(['SEED']));
    expect([...new Set(seed.map(({ quote }) => quote))].sort()).toEqual([
      'Höga vinster, låg upptäcktsrisk och låga straff gör detta till en lukrativ inkomstkälla.',
      'Vinsterna från avfallsbrottslighet används av den organiserade brottsligheten för att finansiera och expandera sina verksamheter.',
    ]);
  });

  test('derives three groups, a cut, a reinforcing loop, wishes, gaps and what cannot be broken alone', () => {
    const groups = new Set(derivation.factors.filter(({ role }) => role === 'candidate').map(({ group }) => group));
    expect(groups).toEqual(new Set([1, 2, 3]));
    expect(new Set(derivation.factors.map(({ role }) => role))).toEqual(new Set(['candidate', 'others', 'unset']));
    expect(derivation.cut.factors.length).toBeGreaterThan(0);
    expect(derivation.loops).toMatchObject([{ cycle: ['F1', 'F9', 'F2'], effect: 'reinforcing' }]);
    expect(derivation.rootGroups.some(({ separable }) => !separable)).toBe(true);
    expect(derivation.factors.every(({ connected }) => connected)).toBe(true);
  });

  test('a good number of measures is filled in, some are left open', () => {
    const filled = sample.measures.filter(
      (measure) => measure.start && measure.end && measure.followUp && measure.basis,
    );
    expect(filled.length).toBeGreaterThanOrEqual(18);
    expect(filled.length).toBeLessThan(sample.measures.length);
    for (const { start = '', end = '', followUp = '' } of filled)
      expect([start <= end, start < followUp]).toEqual([true, true]);
  });

  test('holds no person, no personnummer and nothing that could not be verified', () => {
    const all = file + JSON.stringify([sampleExtras, thinkingEdits(), planningEdits(sample.measures), library()]);
    expect(all).not.toMatch(/\b(19|20)?\d{6}[-+]?\d{4}\b/);
    expect(all).not.toMatch(/Löfström|Deliv|Norbrant/);
    expect(all).not.toMatch(
      /tredje största|sex miljarder|2–6 miljarder|29 kap\.|2024\/1203|2024\/1157|två års fängelse|\(U\)/,
    );
    expect(all).not.toMatch(/kulturnämnden|överförmyndar|stadsbyggnadskontoret/i);
  });

  test('names only factors that it has, in patterns and in the course of events, which says that it is an analogy', () => {
    const ids = new Set(sample.factors.map(({ id }) => id));
    const edits = thinkingEdits();
    const steps = edits.flatMap((edit) => (edit.entity === 'chainStep' ? [edit.set] : []));
    const tagged = edits.flatMap((edit) => (edit.entity === 'factor' ? [edit.id] : []));
    expect(steps.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect([...steps.flatMap(({ factors = [] }) => factors), ...tagged].filter((id) => !ids.has(id))).toEqual([]);
    expect(steps[0]?.description).toContain('i analogi');
    expect(edits.some(({ entity, id }) => entity === 'source' && id === 'LAGESBILD-2025')).toBe(true);
  });

  test('has the beslutsplanering of the seed, and plans with actors, measures and functions that it has', () => {
    const edits = planningEdits(sample.measures);
    const of = (kind: string) =>
      edits.flatMap((one) => (one.entity === kind ? [one.set as Record<string, unknown>] : []));
    expect(of('decisionStep').map(({ date, organ, done }) => [date, organ, done])).toEqual([
      ['2026-02-23', 'kommunstyrelsen', undefined],
      ['2026-03-04', 'kommunstyrelsen', undefined],
      ['2027-03-31', 'kommunstyrelsen', undefined],
    ]);
    const actors = new Set(sample.actors.map(({ id }) => id));
    const named = [
      ...of('actorFunction').map(({ actor }) => actor),
      ...[
        ...of('agreement').map(({ parties }) => parties),
        ...of('measure').map(({ partners }) => partners ?? []),
      ].flat(),
    ];
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((id) => !actors.has(String(id)))).toEqual([]);
    const measures = new Set(sample.measures.map(({ id }) => id));
    expect(edits.filter(({ entity, id }) => entity === 'measure' && !measures.has(id))).toEqual([]);
    for (const { baseline, target, method } of of('indicator'))
      expect([baseline, target, method]).not.toContain(undefined);
    for (const { note } of of('measurement')) expect(note).toBe('Exempelvärde.');
  });

  test('writes fields that exist, under any id', () => {
    const edits = sampleEdits(sha256, 'another-id');
    expect(edits[0]).toMatchObject({ entity: 'analysis', id: 'another-id' });
    expect(edits.filter(({ entity }) => entity === 'analysis')).toHaveLength(2);
    for (const { entity, set } of edits) {
      const { fields, sets } = entities[entity];
      for (const name of Object.keys(set)) expect(name in fields || name in sets, `${entity}.${name}`).toBe(true);
    }
    const candidates = new Set(
      derivation.factors.filter(({ group }) => group !== null && group < 3).map(({ id }) => id),
    );
    const rows = edits.filter(({ entity }) => entity === 'planRow');
    expect(rows.length).toBeGreaterThan(10);
    expect(rows.filter(({ id }) => !candidates.has(id))).toEqual([]);
    expect(sampleExtras.disclaimer).toContain('inte Malmö stads egen analys');
  });
});
