/** The steps of the layout against plain and slow ways to do the same. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CrossingCounter } from '../../../db/domain/layout/crossings.ts';
import { feedbackLinks } from '../../../db/domain/layout/cycles.ts';
import { mapGraph } from '../../../db/domain/layout/input.ts';
import { type Layered, layeredGraph } from '../../../db/domain/layout/layered.ts';
import { type Constraints, shortestLayers } from '../../../db/domain/layout/network-simplex.ts';
import { orderLayers } from '../../../db/domain/layout/ordering.ts';
import { Sifter } from '../../../db/domain/layout/sifting.ts';
import { Spacer } from '../../../db/domain/layout/spacing.ts';
import { drawnCrossings } from '../../bench/drawn-crossings.ts';

const runs = { numRuns: 300 };
const still = (): undefined => undefined;

/** Nodes on up to six layers, links between any two of different layers. */
const anyLayered: fc.Arbitrary<Layered> = fc
  .array(fc.integer({ min: 0, max: 5 }), { minLength: 2, maxLength: 24 })
  .chain((given) => {
    const used = [...new Set(given)].sort();
    const layers = Int32Array.from(given, (layer) => used.indexOf(layer));
    const node = fc.nat(layers.length - 1);
    return fc.array(fc.tuple(node, node), { maxLength: 60 }).map((pairs) => {
      const links = pairs
        .filter(([a, b]) => layers[a] !== layers[b])
        .map(([a, b]) => ((layers[a] as number) < (layers[b] as number) ? [a, b] : [b, a]));
      const ends = (at: 0 | 1): Int32Array => Int32Array.from(links, (link) => link[at] as number);
      return layeredGraph(layers, { low: ends(0), high: ends(1) });
    });
  });

const segments = ({ right, count }: Layered): [number, number][] =>
  Array.from({ length: count }, (_, v) =>
    [...right.ends.subarray(right.offsets[v], right.offsets[v + 1])].map((w): [number, number] => [v, w]),
  ).flat();

const plainCrossings = (graph: Layered): number => {
  const { place, layerOf } = graph;
  const p = (v: number): number => place[v] as number;
  const all = segments(graph);
  return all.reduce(
    (sum, [a, b], at) =>
      sum + all.slice(at + 1).filter(([c, d]) => layerOf[a] === layerOf[c] && (p(a) - p(c)) * (p(b) - p(d)) < 0).length,
    0,
  );
};

describe('crossings', () => {
  test('are as many as by comparing every two segments', () =>
    fc.assert(
      fc.property(anyLayered, (graph) => {
        expect(new CrossingCounter(graph).total()).toBe(plainCrossings(graph));
      }),
      runs,
    ));

  test('are as many as the lines have that are drawn', () =>
    fc.assert(
      fc.property(anyLayered, (graph) => {
        const line = ([v, w]: [number, number]): { line: number[] } => ({
          line: [v, w].flatMap((u) => [graph.layerOf[u] as number, graph.place[u] as number]),
        });
        expect(drawnCrossings(segments(graph).map(line))).toBe(plainCrossings(graph));
      }),
      runs,
    ));

  test('go down by what sifting says, and never up', () =>
    fc.assert(
      fc.property(anyLayered, (graph) => {
        const sifter = new Sifter(graph, Number.POSITIVE_INFINITY);
        graph.order.forEach((layer, at) => {
          const before = plainCrossings(graph);
          const gained = sifter.sift(at, layer.slice());
          expect(gained).toBeGreaterThanOrEqual(0);
          expect(plainCrossings(graph)).toBe(before - gained);
        });
      }),
      runs,
    ));

  test('are fewer in the order that is found than in the one that was given, which keeps its nodes', () =>
    fc.assert(
      fc.property(anyLayered, (graph) => {
        const before = plainCrossings(graph);
        const nodes = graph.order.map((layer) => [...layer].sort());
        orderLayers(graph, still);
        expect(plainCrossings(graph)).toBeLessThanOrEqual(before);
        expect(graph.order.map((layer) => [...layer].sort())).toEqual(nodes);
        graph.order.forEach((layer) => {
          expect([...layer].map((v) => graph.place[v])).toEqual([...layer.keys()]);
        });
      }),
      runs,
    ));
});

/** Up to six nodes, links from lower to higher numbers, all of them leading to the last. */
const anyConstraints: fc.Arbitrary<Constraints> = fc.integer({ min: 2, max: 6 }).chain((nodes) =>
  fc
    .array(fc.tuple(fc.nat(nodes - 1), fc.nat(nodes - 1), fc.integer({ min: 0, max: 3 })), { maxLength: 12 })
    .map((given) => {
      const edges = given.flatMap(([a, b, weight]) =>
        a === b ? [] : [[Math.min(a, b), Math.max(a, b), weight] as const],
      );
      for (let v = 0; v < nodes - 1; v += 1) if (!edges.some(([from]) => from === v)) edges.push([v, nodes - 1, 0]);
      const column = (at: 0 | 1): Int32Array => Int32Array.from(edges, (edge) => edge[at]);
      return {
        nodes,
        root: nodes - 1,
        from: column(0),
        to: column(1),
        weight: Float64Array.from(edges, (edge) => edge[2]),
      };
    }),
);

/** Least total length by trying all layers, 0 for the last node and down to one for each node. */
const leastLength = ({ nodes, from, to, weight }: Constraints): number => {
  const layers = new Array<number>(nodes).fill(0);
  let least = Number.POSITIVE_INFINITY;
  const fill = (v: number): void => {
    if (v < 0) {
      const length = from.reduce(
        (sum, a, edge) => sum + (weight[edge] as number) * ((layers[to[edge] as number] ?? 0) - (layers[a] ?? 0)),
        0,
      );
      least = Math.min(least, length);
      return;
    }
    for (let layer = -1; layer > -nodes; layer -= 1) {
      layers[v] = layer;
      if (from.every((a, edge) => a !== v || (layers[to[edge] as number] ?? 0) > layer)) fill(v - 1);
    }
  };
  fill(nodes - 2);
  return least;
};

describe('layers', () => {
  test('make the links as short as by trying all', () =>
    fc.assert(
      fc.property(anyConstraints, (given) => {
        const layers = shortestLayers(given, still);
        const length = (edge: number): number =>
          (layers[given.to[edge] as number] ?? 0) - (layers[given.from[edge] as number] ?? 0);
        expect([...given.from.keys()].every((edge) => length(edge) >= 1)).toBe(true);
        expect(given.weight.reduce((sum, weight, edge) => sum + weight * length(edge), 0)).toBe(leastLength(given));
      }),
      runs,
    ));

  test('run against one link of a ring, and against none that is on no loop', () => {
    const nodes = ['a', 'b', 'c', 'd', 'problem'].map((id) => ({ id, width: 1, height: 1 }));
    const links = ['a>b', 'b>c', 'c>a', 'c>problem', 'd>a', 'problem>d'].map((id) => {
      const [from = '', to = ''] = id.split('>');
      return { id, from, to };
    });
    const graph = mapGraph({ nodes, links, problem: 'problem' });
    const against = graph.links.filter((_, link) => feedbackLinks(graph)[link] === 1).map(({ id }) => id);
    expect(against).toHaveLength(2);
    expect(against).toContain('problem>d');
    expect(['a>b', 'b>c', 'c>a']).toContain(against[0]);
  });
});

describe('places along a line', () => {
  const anyLine = fc.array(
    fc.record({
      wanted: fc.integer({ min: -50, max: 50 }),
      distance: fc.integer({ min: 0, max: 20 }),
      weight: fc.integer({ min: 1, max: 9 }),
    }),
    { minLength: 1, maxLength: 12 },
  );
  const placed = (line: readonly { wanted: number; distance: number; weight: number }[]): Float64Array => {
    const places = Float64Array.from(line, ({ wanted }) => wanted);
    new Spacer().space(
      places,
      (at) => line[at]?.distance ?? 0,
      (at) => line[at]?.weight ?? 1,
    );
    return places;
  };

  test('keep their distances, and no push of a run of them would bring them nearer to what they want', () =>
    fc.assert(
      fc.property(anyLine, (line) => {
        const places = placed(line);
        const cost = (of: readonly number[]): number =>
          of.reduce((sum, place, at) => sum + (line[at]?.weight ?? 0) * (place - (line[at]?.wanted ?? 0)) ** 2, 0);
        const fits = (of: readonly number[]): boolean =>
          of.every((place, at) => at === 0 || place - (of[at - 1] as number) >= (line[at]?.distance ?? 0) - 1e-9);
        const found = [...places];
        expect(fits(found)).toBe(true);
        for (let from = 0; from < line.length; from += 1) {
          for (let to = from + 1; to <= line.length; to += 1) {
            for (const step of [-0.01, 0.01]) {
              const other = found.map((place, at) => (at >= from && at < to ? place + step : place));
              if (fits(other)) expect(cost(other)).toBeGreaterThanOrEqual(cost(found) - 1e-9);
            }
          }
        }
      }),
      runs,
    ));
});
