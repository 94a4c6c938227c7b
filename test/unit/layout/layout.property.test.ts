import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layoutGraph } from '../../../db/domain/layout/layout.ts';
import type { Box, Layout, LayoutInput, Point, RoutedLink } from '../../../db/domain/layout/types.ts';
import { anyMap, boxOfNode, overlapping, soundPairs, walkLeads } from './arbitrary-map.ts';

const runs = { numRuns: 200 };
const patient = { timeout: 120_000 };
const byId = ({ nodes }: Layout) => new Map(nodes.map((node) => [node.id, node]));

/** Whether the segment has a point well inside the box: it is cut down to the box side by side (Liang and Barsky). */
const passesThrough = (a: Point, b: Point, box: Box): boolean => {
  const MARGIN = 1e-3;
  let [from, to] = [0, 1];
  const cuts = [
    [a.x - b.x, a.x - box.left - MARGIN],
    [b.x - a.x, box.right - MARGIN - a.x],
    [a.y - b.y, a.y - box.top - MARGIN],
    [b.y - a.y, box.bottom - MARGIN - a.y],
  ] as const;
  for (const [direction, room] of cuts) {
    if (direction === 0 && room < 0) return false;
    if (direction < 0) from = Math.max(from, room / direction);
    if (direction > 0) to = Math.min(to, room / direction);
  }
  return from < to;
};

const linesThroughNodes = (layout: Layout): string[] => {
  const nodes = byId(layout);
  const isFree = ({ from, to }: RoutedLink): boolean => !nodes.get(from)?.fixed && !nodes.get(to)?.fixed;
  return layout.links.filter(isFree).flatMap(({ id, points }) =>
    layout.nodes
      .filter(({ fixed }) => !fixed)
      .filter((node) =>
        points.some((point, at) => at > 0 && passesThrough(points[at - 1] as Point, point, boxOfNode(node))),
      )
      .map((node) => `${id} through ${node.id}`),
  );
};

const holdsAll = ({ bounds, nodes, links }: Layout): boolean => {
  const inside = ({ x, y }: Point): boolean =>
    x >= bounds.left - 1e-6 && x <= bounds.right + 1e-6 && y >= bounds.top - 1e-6 && y <= bounds.bottom + 1e-6;
  return (
    nodes
      .map(boxOfNode)
      .every((box) => inside({ x: box.left, y: box.top }) && inside({ x: box.right, y: box.bottom })) &&
    links.every(({ points }) => points.every(inside))
  );
};

/** What holds of every layout, whatever it was made from. */
const isSound = (map: LayoutInput, layout: Layout): void => {
  const nodes = byId(layout);
  expect([...nodes.keys()]).toEqual(map.nodes.map(({ id }) => id).sort());
  expect(new Set(layout.links.map(({ from, to }) => `${from}>${to}`))).toEqual(soundPairs(map));
  expect(layout.links).toHaveLength(soundPairs(map).size);
  for (const { from, to, feedback, points } of layout.links) {
    const [start, end] = [nodes.get(from), nodes.get(to)];
    expect((start?.layer ?? 0) < (end?.layer ?? 0)).toBe(!feedback);
    expect(points.length).toBeGreaterThanOrEqual(2);
    expect(points.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
    expect(Math.abs((points[0] as Point).x - (start?.x ?? 0))).toBeCloseTo((start?.width ?? 0) / 2);
    expect(Math.abs((points.at(-1) as Point).x - (end?.x ?? 0))).toBeCloseTo((end?.width ?? 0) / 2);
  }
  for (const { x, y, layer, id } of layout.nodes) {
    expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
    expect(layer === layout.layerCount - 1).toBe(id === 'problem');
    expect(layer >= 0).toBe(id === 'problem' || layout.links.some(({ from, to }) => from === id || to === id));
  }
  expect(holdsAll(layout)).toBe(true);
  expect(overlapping(layout)).toEqual([]);
  expect(linesThroughNodes(layout)).toEqual([]);
};

describe('every layout', patient, () => {
  test('places all nodes apart from each other, leads to the problem, and keeps lines off the nodes', () =>
    fc.assert(
      fc.property(anyMap(), (map) => isSound(map, layoutGraph(map))),
      runs,
    ));

  test('leaves placed nodes where they are and the others off them', () =>
    fc.assert(
      fc.property(anyMap({ fixed: true }), (map) => {
        const layout = layoutGraph(map);
        isSound(map, layout);
        const nodes = byId(layout);
        for (const { id, fixed } of map.nodes)
          if (fixed) expect(nodes.get(id)).toMatchObject({ ...fixed, fixed: true });
      }),
      runs,
    ));

  test('marks as feedback only what closes a loop or leaves the problem, and nothing where there is no loop', () =>
    fc.assert(
      fc.property(anyMap(), (map) => {
        const { links } = layoutGraph(map);
        for (const { from, to, feedback } of links) {
          if (feedback && from !== 'problem') expect(walkLeads(links, to, from)).toBe(true);
        }
      }),
      runs,
    ));

  test('is the same in whatever order nodes and links come', () =>
    fc.assert(
      fc.property(
        anyMap({ fixed: true }).chain((map) =>
          fc.tuple(
            fc.constant(map),
            fc.shuffledSubarray([...map.nodes], { minLength: map.nodes.length }),
            fc.shuffledSubarray([...map.links], { minLength: map.links.length }),
          ),
        ),
        ([map, nodes, links]) => {
          const layout = layoutGraph(map);
          expect(layoutGraph({ ...map, nodes, links })).toEqual(layout);
          const previous = layout;
          expect(layoutGraph({ ...map, nodes, links, previous })).toEqual(layoutGraph({ ...map, previous }));
        },
      ),
      runs,
    ));
});

/** Layers are counted from the problem. */
const distances = ({ nodes, layerCount }: Layout) =>
  new Map(nodes.map(({ id, layer }) => [id, layer < 0 ? -1 : layerCount - 1 - layer]));

const NODE_GAP = 28;

/**
 * The promise of the layout to those who look at the map: a node that is in its layer still does not move along x where
 * all are equally wide, and along y at most by the room that those need who came into its layer.
 */
const isStable = (before: Layout, after: Layout): void => {
  if (!after.kept) return;
  const [was, is] = [distances(before), distances(after)];
  const old = byId(before);
  const newcomers = after.nodes.filter(({ id }) => is.get(id) !== -1 && was.get(id) !== is.get(id));
  for (const { id, x, y } of after.nodes) {
    const place = old.get(id);
    if (place === undefined || was.get(id) !== is.get(id) || is.get(id) === -1) continue;
    const room = newcomers
      .filter((node) => is.get(node.id) === is.get(id))
      .reduce((sum, { height }) => sum + height + NODE_GAP, 0);
    expect(x).toBeCloseTo(place.x);
    expect(Math.abs(y - place.y)).toBeLessThanOrEqual(room === 0 ? 1e-6 : room + 1);
  }
};

const equallyWide = (map: LayoutInput): LayoutInput => ({
  ...map,
  nodes: map.nodes.map((node) => ({ ...node, width: 200 })),
});
const NEW = { id: 'new', width: 200, height: 70 };

describe('a layout that follows another', patient, () => {
  test('is the same where nothing has changed', () =>
    fc.assert(
      fc.property(anyMap({ fixed: true }), (map) => {
        const before = layoutGraph(map);
        const after = layoutGraph({ ...map, previous: before });
        const old = byId(before);
        for (const { id, x, y, layer } of after.nodes) {
          expect(x).toBeCloseTo(old.get(id)?.x ?? Number.NaN, 6);
          expect(y).toBeCloseTo(old.get(id)?.y ?? Number.NaN, 6);
          expect(layer).toBe(old.get(id)?.layer);
        }
      }),
      runs,
    ));

  test('gives a placed node that is let go a place in its layer, and moves others only as far as it needs', () =>
    fc.assert(
      fc.property(anyMap().map(equallyWide), fc.nat(), fc.integer({ min: -400, max: 400 }), (map, n, y) => {
        const at = n % map.nodes.length;
        const held = map.nodes.map((node, index) => (index === at ? { ...node, fixed: { x: 500, y } } : node));
        const before = layoutGraph({ ...map, nodes: held });
        const after = layoutGraph({ ...map, previous: before });
        isSound(map, after);
        const letGo = after.nodes.find(({ id }) => id === map.nodes[at]?.id);
        const old = byId(before);
        for (const { id, layer, y: place } of after.nodes) {
          if (id === letGo?.id || layer < 0) continue;
          const room = layer === letGo?.layer ? letGo.height + NODE_GAP + 1 : 1e-6;
          if (after.kept) expect(Math.abs(place - (old.get(id)?.y ?? Number.NaN))).toBeLessThanOrEqual(room);
        }
      }),
      runs,
    ));

  test('moves others only as far as a new factor needs room', () =>
    fc.assert(
      fc.property(
        anyMap().map(equallyWide),
        fc.array(fc.nat(), { maxLength: 4 }),
        fc.array(fc.nat(), { maxLength: 2 }),
        (map, to, from) => {
          const before = layoutGraph(map);
          const pick = (n: number): string => map.nodes[n % map.nodes.length]?.id ?? '';
          const added = [
            ...to.map((n) => ({ id: `new~${pick(n)}`, from: 'new', to: pick(n) })),
            ...from.map((n) => ({ id: `${pick(n)}~new`, from: pick(n), to: 'new' })),
          ];
          const changed = { ...map, nodes: [...map.nodes, NEW], links: [...map.links, ...added] };
          const after = layoutGraph({ ...changed, previous: before });
          isSound(changed, after);
          isStable(before, after);
        },
      ),
      runs,
    ));

  test('moves no one that keeps its layer for a new or a lost link', () =>
    fc.assert(
      fc.property(anyMap().map(equallyWide), fc.nat(), fc.nat(), fc.boolean(), (map, one, other, lose) => {
        const before = layoutGraph(map);
        const pick = (n: number): string => map.nodes[n % map.nodes.length]?.id ?? '';
        const links = lose
          ? map.links.filter((_, at) => at !== one % Math.max(1, map.links.length))
          : [...map.links, { id: 'extra', from: pick(one), to: pick(other) }];
        const after = layoutGraph({ ...map, links, previous: before });
        isSound({ ...map, links }, after);
        isStable(before, after);
      }),
      runs,
    ));

  test('holds whatever becomes of the map, again and again', () =>
    fc.assert(
      fc.property(fc.array(anyMap({ fixed: true }), { minLength: 2, maxLength: 5 }), (maps) => {
        let previous: Layout | undefined;
        for (const map of maps) {
          previous = layoutGraph({ ...map, previous });
          isSound(map, previous);
        }
      }),
      { numRuns: 100 },
    ));

  test('gives one that waits and has grown into another a place of its own, and leaves the others', () => {
    const node = (id: string, height: number) => ({ id, width: 40, height });
    const ids = Array.from({ length: 24 }, (_, n) => `f${n}`);
    const of = (grown: string): LayoutInput => ({
      nodes: [...ids.map((id) => node(id, id === grown ? 69 : 20)), node('problem', 20)],
      links: [],
      problem: 'problem',
    });
    const before = layoutGraph(of(''));
    const after = layoutGraph({ ...of('f9'), previous: before });
    isSound(of('f9'), after);
    const old = byId(before);
    for (const { id, x, y } of after.nodes.filter((one) => one.id !== 'f9'))
      expect(old.get(id)).toMatchObject({ x, y });
  });
});
