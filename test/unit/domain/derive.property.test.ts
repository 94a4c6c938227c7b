import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { derive } from '../../../db/domain/derivation/derive.ts';
import type { AnalysisGraph, Derivation } from '../../../db/domain/derivation/types.ts';
import { analysisGraph, anyAnalysis, factor, link } from './analysis-graph.ts';
import { oracleCut, oracleLoops, oracleRootGroups, oracleShares, picture } from './oracle.ts';

const runs = { numRuns: 400 };
const check = (holds: (graph: AnalysisGraph, derivation: Derivation) => void): void =>
  fc.assert(
    fc.property(anyAnalysis, (graph) => {
      holds(graph, derive(graph));
    }),
    runs,
  );

describe('as by trying everything', () => {
  test('shares', () =>
    check((graph, derivation) => {
      const shares = oracleShares(picture(graph));
      for (const { id, share } of derivation.factors) expect(share).toBeCloseTo(shares.get(id) ?? Number.NaN, 9);
    }));

  test('what can reach the problem', () =>
    check((graph, derivation) => {
      const connected = derivation.factors.filter((item) => item.connected).map(({ id }) => id);
      expect(connected.sort()).toEqual(picture(graph).connected);
    }));

  test('root groups, and the chains of those that cannot be separated', () =>
    check((graph, derivation) => expect(derivation.rootGroups).toEqual(oracleRootGroups(picture(graph)))));

  test('loops', () => check((graph, derivation) => expect(derivation.loops).toEqual(oracleLoops(picture(graph)))));

  test('the smallest intervention set', () =>
    check((graph, derivation) => {
      const { cost, closest } = oracleCut(picture(graph));
      expect(closest).toHaveLength(1);
      expect({ cost: derivation.cut.cost, factors: [...derivation.cut.factors].sort() }).toEqual({
        cost,
        factors: closest[0]?.sort(),
      });
    }));
});

/** The derivation with every id passed through `rename`. */
const renamed = (derivation: Derivation, rename: (id: string) => string) => ({
  factors: derivation.factors.map((item) => ({ ...item, id: rename(item.id) })),
  rootGroups: derivation.rootGroups.map(({ members, separable, path }) => ({
    members: members.map(rename),
    separable,
    ...(path === undefined ? {} : { path: path.map(rename) }),
  })),
  loops: derivation.loops.map((loop) => ({
    ...loop,
    members: loop.members.map(rename),
    cycle: loop.cycle.map(rename),
  })),
  cut: { ...derivation.cut, factors: derivation.cut.factors.map(rename) },
});

describe('whatever the analysis', () => {
  test('the order of the records plays no part', () =>
    fc.assert(
      fc.property(
        anyAnalysis.chain((graph) =>
          fc.tuple(
            fc.constant(graph),
            fc.shuffledSubarray([...graph.factors], { minLength: graph.factors.length }),
            fc.shuffledSubarray([...graph.links], { minLength: graph.links.length }),
            fc.shuffledSubarray([...graph.evidence], { minLength: graph.evidence.length }),
          ),
        ),
        ([graph, factors, links, evidence]) => {
          expect(derive({ ...graph, factors, links, evidence })).toEqual(derive(graph));
        },
      ),
      runs,
    ));

  test('other ids in the same order give the same', () =>
    check((graph, derivation) => {
      const rename = (id: string) => (id === 'problem' ? id : `Q.${id}`);
      const other = {
        ...graph,
        factors: graph.factors.map((item) => ({ ...item, id: rename(item.id) })),
        links: graph.links.map((item) =>
          link(rename(item.from), rename(item.to), { ...item, from: rename(item.from), to: rename(item.to) }),
        ),
        evidence: graph.evidence.map((item) => ({ ...item, factor: rename(item.factor ?? '') })),
      };
      expect(derive(other)).toEqual(renamed(derivation, rename));
    }));

  test('a factor without a way to the problem changes nothing for the others', () =>
    check((graph, derivation) => {
      const stray = [factor('~stray', { influenceLevel: 'own' })];
      const links = graph.factors.map(({ id }) => link(id, '~stray'));
      const more = derive({ ...graph, factors: [...graph.factors, ...stray], links: [...graph.links, ...links] });
      expect({ ...more, factors: more.factors.filter(({ id }) => id !== '~stray') }).toEqual(derivation);
      expect(more.factors.find(({ id }) => id === '~stray')).toMatchObject({ share: 0, role: 'unconnected' });
    }));

  test('drafts, rejected factors and links out of the problem play no part', () =>
    check((graph, derivation) => {
      const factors = graph.factors.filter(({ state }) => state === 'active');
      const links = graph.links.filter(({ from }) => from !== 'problem');
      expect(derive({ ...graph, factors, links })).toEqual(derivation);
    }));

  test('it is plain data, shares add up to one, and nothing given is changed', () =>
    check((graph, derivation) => {
      expect(JSON.parse(JSON.stringify(derivation))).toEqual(derivation);
      const sum = derivation.factors.reduce((total, { share }) => total + share, 0);
      expect(sum).toBeCloseTo(derivation.factors.some(({ connected }) => connected) ? 1 : 0, 9);
      const before = structuredClone(graph);
      derive(graph);
      expect(graph).toEqual(before);
    }));

  test('without factors there is nothing to say', () =>
    expect(derive(analysisGraph({}))).toEqual({
      factors: [],
      rootGroups: [],
      loops: [],
      cut: { factors: [], cost: 0 },
    }));
});
