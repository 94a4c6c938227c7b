/** Choosing measures: what they leave uncovered, what they cover, who carries them, what comes first. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { derive } from '../../../db/domain/derivation/derive.ts';
import type { AnalysisGraph } from '../../../db/domain/derivation/types.ts';
import { coverageMatrix, rankMeasures } from '../../../db/domain/plan/matrix.ts';
import { coveredFactors, uncovered } from '../../../db/domain/plan/uncovered.ts';
import { workload } from '../../../db/domain/plan/workload.ts';
import { anyAnalysis, measure, sketch } from './analysis-graph.ts';
import { anyMeasures, made } from './planning.ts';

const openOf = (graph: AnalysisGraph, covered: readonly string[]) => uncovered(graph, derive(graph), new Set(covered));

/** Ids on chains without a covered factor, by walking every simple way; a walk that repeats a node passes none that a simple one of a subset does not. */
const byTrying = (graph: AnalysisGraph, covered: ReadonlySet<string>): { ids: Set<string>; shortest: number[] } => {
  const active = new Set(graph.factors.filter(({ state }) => state === 'active').map(({ id }) => id));
  const next = (id: string) =>
    graph.links.filter(({ from, to }) => from === id && (to === 'problem' || active.has(to))).map(({ to }) => to);
  const ids = new Set<string>();
  const shortest = derive(graph).rootGroups.map(({ members }) => {
    let best = Number.POSITIVE_INFINITY;
    const walk = (way: readonly string[]): void => {
      const at = way.at(-1) ?? '';
      if (at === 'problem') {
        best = Math.min(best, way.length);
        for (const id of way.slice(0, -1)) ids.add(id);
        return;
      }
      if (covered.has(at)) return;
      for (const to of next(at)) if (!way.includes(to)) walk([...way, to]);
    };
    for (const member of members) walk([member]);
    return best;
  });
  return { ids, shortest: shortest.filter((length) => length < Number.POSITIVE_INFINITY) };
};

describe('what the plan leaves uncovered', () => {
  it('is the chains that pass no factor with a measure', () => {
    const graph = sketch('a:own b:none c:own d:own', 'a>b>problem c>d>problem a>d');
    expect(openOf(graph, [])).toMatchObject({ factors: ['a', 'b', 'c', 'd'], withinReach: ['a', 'c', 'd'] });
    expect(openOf(graph, ['d'])).toEqual({
      groups: [{ members: ['a'], path: ['a', 'b', 'problem'] }],
      factors: ['a', 'b'],
      links: ['a~b', 'b~problem'],
      withinReach: ['a'],
    });
    expect(openOf(graph, ['a', 'd'])).toEqual({ groups: [], factors: [], links: [], withinReach: [] });
  });

  it('is as by trying every way, and grows less with every measure', () => {
    const ids = ['F1', 'F10', 'F2', 'a', 'B', 'Z-1', 'f.3', '0'];
    fc.assert(
      fc.property(anyAnalysis, fc.subarray(ids), fc.constantFrom(...ids), (graph, covered, one) => {
        const open = openOf(graph, covered);
        const tried = byTrying(graph, new Set(covered));
        for (const id of tried.ids) expect(open.factors).toContain(id);
        expect(open.groups.map(({ path }) => path.length)).toEqual(tried.shortest);
        for (const { members, path } of open.groups) {
          expect(members).toContain(path[0]);
          expect(path.at(-1)).toBe('problem');
          expect(path.some((id) => covered.includes(id))).toBe(false);
          for (const [at, to] of path.slice(1).entries()) expect(open.links).toContain(`${path[at]}~${to}`);
        }
        expect(open.factors.some((id) => covered.includes(id))).toBe(false);
        const more = openOf(graph, [...covered, one]);
        for (const id of more.factors) expect(open.factors).toContain(id);
      }),
    );
  });

  it('does not count a measure that was cancelled', () => {
    const measures = [measure('m1', { factors: ['a'] }), measure('m2', { factors: ['b'] })];
    const followUps = [
      made('followUp', 'u1', { measure: 'm1', status: 'cancelled', reason: 'x', date: '2026-01-01' }),
      made('followUp', 'u2', { measure: 'm2', status: 'cancelled', reason: 'x', date: '2026-01-01' }),
      made('followUp', 'u3', { measure: 'm2', status: 'ongoing', date: '2026-02-01' }),
    ];
    expect([...coveredFactors(measures, followUps)]).toEqual(['b']);
  });
});

describe('the matrix of rows and measures', () => {
  it('has each measure once, at each of its rows', () => {
    const row = (factor: string, number: number) => ({ factor, number, goal: '', goalConfirmed: false, flag: null });
    const measures = [
      measure('m1', { title: 'Ö', factors: ['f1'] }),
      measure('m2', { title: 'Ä', factors: ['f1', 'f2'] }),
      measure('m3', { title: 'A', factors: ['gone'] }),
    ];
    expect(coverageMatrix([row('f2', 1), row('f1', 2), row('f3', 3)], measures)).toEqual({
      rows: [
        { factor: 'f2', number: 1, measures: ['m2'] },
        { factor: 'f1', number: 2, measures: ['m2', 'm1'] },
        { factor: 'f3', number: 3, measures: [] },
      ],
      columns: [
        { measure: 'm2', rows: 2 },
        { measure: 'm1', rows: 1 },
        { measure: 'm3', rows: 0 },
      ],
      empty: ['f3'],
    });
  });
});

describe('workload', () => {
  it('spreads each cost over its days so that all of it is there, and each measure in the periods that it goes on in', () => {
    fc.assert(
      fc.property(anyMeasures, fc.constantFrom('quarter' as const, 'tertial' as const), (measures, scale) => {
        const { rows, periods, undated } = workload(measures, scale);
        const dated = measures.filter(({ id }) => !undated.includes(id));
        const whole = dated.reduce((sum, { cost }) => sum + (cost ?? 0), 0);
        expect(rows.reduce((sum, { cost }) => sum + cost, 0)).toBe(whole);
        for (const { actor, cells } of rows) {
          expect(cells.map(({ period }) => period)).toEqual(periods.map(({ key }) => key));
          const own = dated.filter(({ responsibleActor }) => responsibleActor === actor);
          expect(cells.reduce((sum, { starting }) => sum + starting, 0)).toBe(own.length);
          expect(cells.reduce((sum, { ending }) => sum + ending, 0)).toBe(own.length);
          periods.forEach(({ start, end }, at) => {
            const going = own.filter((one) => (one.start ?? '') <= end && (one.end ?? '') >= start);
            expect(cells[at]?.measures).toEqual(going.map(({ id }) => id).sort());
            expect(cells[at]?.cost).toBeGreaterThanOrEqual(0);
          });
        }
      }),
    );
  });

  it('is by quarters and tertials of the calendar', () => {
    const one = measure('m', { start: '2026-09-01', end: '2027-01-31', cost: 153, responsibleActor: 'n' });
    const [row] = workload([one], 'quarter').rows;
    expect(row?.cells.map(({ period, cost }) => `${period} ${cost}`)).toEqual([
      '2026-Q3 30',
      '2026-Q4 92',
      '2027-Q1 31',
    ]);
    expect(workload([one], 'tertial').periods.map(({ key }) => key)).toEqual(['2026-T3', '2027-T1']);
  });
});

describe('effect against effort', () => {
  it('puts more effect first at the same effort, less effort first at the same effect, and what is not judged last', () => {
    const effects = ['low', 'medium', 'high'];
    const efforts = ['large', 'medium', 'small'];
    fc.assert(
      fc.property(anyMeasures, (measures) => {
        const ranked = rankMeasures(measures);
        expect(ranked.map(({ measure: id }) => id).sort()).toEqual(measures.map(({ id }) => id).sort());
        ranked.forEach((a, at) => {
          for (const b of ranked.slice(at + 1)) {
            if (a.rank === null) expect(b.rank).toBeNull();
            if (a.rank === null || b.rank === null) continue;
            expect(a.rank).toBeLessThanOrEqual(b.rank);
            if (a.effort === b.effort)
              expect(effects.indexOf(a.effect)).toBeGreaterThanOrEqual(effects.indexOf(b.effect));
            if (a.effect === b.effect)
              expect(efforts.indexOf(a.effort)).toBeGreaterThanOrEqual(efforts.indexOf(b.effort));
          }
        });
      }),
    );
  });
});
