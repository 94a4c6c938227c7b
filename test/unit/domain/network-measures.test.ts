import fc from 'fast-check';
import { expect, test } from 'vitest';
import { networkMeasures } from '../../../db/domain/network-measures.ts';
import { PROBLEM_ID } from '../../../db/domain/values.ts';
import { anyAnalysis, factor, sketch } from './analysis-graph.ts';

test('a chain counts what lies behind and ahead, and what passes through', () => {
  const measures = networkMeasures(sketch('a b c', 'a>b>c>problem'));
  expect(measures.map(({ title: _title, ...counts }) => counts)).toEqual([
    { id: 'a', causes: 0, effects: 1, behind: 0, ahead: 2, between: 0 },
    { id: 'b', causes: 1, effects: 1, behind: 1, ahead: 1, between: 2 / 3 }, // a–c and a–problem of those and c–problem
    { id: 'c', causes: 1, effects: 1, behind: 2, ahead: 0, between: 2 / 3 },
  ]);
});

test('two shortest ways share a pair, and a loop does not count a factor as its own cause', () => {
  const measures = networkMeasures(sketch('a b c', 'a>b>problem a>c>problem b>a'));
  const by = (id: string) => measures.find((one) => one.id === id);
  expect(by('b')).toMatchObject({ causes: 1, effects: 2, behind: 1, ahead: 2 });
  expect(by('c')).toMatchObject({ behind: 2, ahead: 0 });
  expect(by('c')?.between).toBeCloseTo(0.5 / 4); // of a–b, b–a, a–problem, b–problem: half of a–problem
});

test('what is not active has no place', () => {
  const graph = sketch('a', 'a>problem x>a');
  expect(networkMeasures({ ...graph, factors: [...graph.factors, factor('x', { state: 'rejected' })] })).toMatchObject([
    { id: 'a', causes: 0, behind: 0 },
  ]);
});

/** Every shortest way between two nodes, by trying everything. */
const shortestWays = (links: readonly (readonly [string, string])[], start: string, end: string): string[][] => {
  let ways: string[][] = [[start]];
  for (let length = 0; length <= links.length && ways.length > 0; length += 1) {
    const there = ways.filter((way) => way.at(-1) === end);
    if (there.length > 0) return there;
    ways = ways.flatMap((way) =>
      links.filter(([from, to]) => from === way.at(-1) && !way.includes(to)).map(([, to]) => [...way, to]),
    );
  }
  return [];
};

test('as by trying every way', () => {
  fc.assert(
    fc.property(anyAnalysis, (graph) => {
      const active = graph.factors
        .filter(({ state, id }) => state === 'active' && id !== PROBLEM_ID)
        .map(({ id }) => id);
      const nodes = [...active, PROBLEM_ID];
      const links = graph.links
        .filter(({ from, to }) => from !== to && active.includes(from) && nodes.includes(to))
        .map(({ from, to }) => [from, to] as const);
      const pairs = active.flatMap((start) =>
        nodes.filter((end) => end !== start).map((end) => ({ start, end, ways: shortestWays(links, start, end) })),
      );
      const joined = pairs.filter(({ ways }) => ways.length > 0);
      for (const { id, behind, ahead, between } of networkMeasures(graph)) {
        expect(behind).toBe(joined.filter(({ end }) => end === id).length);
        expect(ahead).toBe(joined.filter(({ start, end }) => start === id && end !== PROBLEM_ID).length);
        const others = joined.filter(({ start, end }) => start !== id && end !== id);
        const through = others.map(({ ways }) => ways.filter((way) => way.includes(id)).length / ways.length);
        const share = others.length === 0 ? 0 : through.reduce((sum, part) => sum + part, 0) / others.length;
        expect(between).toBeCloseTo(share, 9);
      }
    }),
    { numRuns: 300 },
  );
});
