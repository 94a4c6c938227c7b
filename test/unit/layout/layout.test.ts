import { describe, expect, test } from 'vitest';
import { curveOf } from '../../../db/domain/layout/curve.ts';
import { layoutGraph } from '../../../db/domain/layout/layout.ts';
import { type Layout, LayoutAborted, type LayoutInput } from '../../../db/domain/layout/types.ts';
import { causalGraph, seeded } from '../../bench/layout-graphs.ts';
import { overlapping } from './arbitrary-map.ts';

const map = (ids: string, links: string, more: Partial<LayoutInput> = {}): LayoutInput => ({
  nodes: ids.split(' ').map((id) => ({ id, width: 200, height: 50 })),
  links: links.split(' ').flatMap((id) => {
    const [from, to] = id.split('>');
    return from === undefined || to === undefined ? [] : [{ id, from, to }];
  }),
  problem: 'problem',
  ...more,
});
const node = (layout: Layout, id: string) => {
  const found = layout.nodes.find((item) => item.id === id);
  if (found === undefined) throw new Error(`${id} is not placed`);
  return found;
};
const link = (layout: Layout, id: string) => layout.links.find((item) => item.id === id);

describe('small maps', () => {
  test('nothing', () => {
    expect(layoutGraph({ nodes: [], links: [], problem: 'problem' })).toEqual({
      nodes: [],
      links: [],
      layerCount: 0,
      bounds: { left: 0, top: 0, right: 0, bottom: 0 },
      tray: null,
      kept: false,
    });
  });

  test('the problem alone is in the middle', () => {
    const layout = layoutGraph(map('problem', ''));
    expect(layout.nodes).toEqual([{ id: 'problem', x: 0, y: 0, width: 200, height: 50, layer: 0, fixed: false }]);
    expect(layout.bounds).toEqual({ left: -100, top: -25, right: 100, bottom: 25 });
  });

  test('a factor without links waits in the tray, below the rest', () => {
    const layout = layoutGraph(map('a b problem', 'a>problem'));
    expect(node(layout, 'b').layer).toBe(-1);
    expect(layout.tray?.top).toBeGreaterThan(node(layout, 'a').y);
    expect(layout.tray?.top).toBeGreaterThan(node(layout, 'problem').y);
  });

  test('those that wait keep their cells when one more comes', () => {
    const before = layoutGraph(map('b d problem a', 'a>problem'));
    const after = layoutGraph(map('b c d problem a', 'a>problem', { previous: before }));
    for (const id of ['b', 'd']) expect(node(after, id)).toEqual(node(before, id));
    expect(overlapping(after)).toEqual([]);
  });

  test('a straight chain is drawn straight, layer by layer', () => {
    const layout = layoutGraph(map('a b c problem', 'a>b b>c c>problem'));
    expect(['a', 'b', 'c', 'problem'].map((id) => node(layout, id).layer)).toEqual([0, 1, 2, 3]);
    expect(new Set(layout.nodes.map(({ y }) => y)).size).toBe(1);
  });

  test('a loop between two is drawn as two lines, one of them back', () => {
    const layout = layoutGraph(map('a b problem', 'a>b b>a b>problem'));
    const [on, back] = [link(layout, 'a>b'), link(layout, 'b>a')];
    expect([on?.feedback, back?.feedback].sort()).toEqual([false, true]);
    expect(on?.points).not.toEqual(back?.points.toReversed());
  });

  test('without the problem there is a layout still', () => {
    const layout = layoutGraph(map('a b', 'a>b'));
    expect(node(layout, 'a').x).toBeLessThan(node(layout, 'b').x);
  });

  test('links to themselves, to the unknown, and of a pair that is there are left out', () => {
    const given = map('a problem', 'a>problem a>a a>gone gone>problem');
    const layout = layoutGraph({ ...given, links: [...given.links, { id: 'again', from: 'a', to: 'problem' }] });
    expect(layout.links.map(({ id }) => id)).toEqual(['a>problem']);
  });

  test('two nodes of one id and sizes that are none are refused', () => {
    expect(() => layoutGraph(map('a a problem', ''))).toThrow(RangeError);
    for (const height of [Number.NaN, 0, -1, Number.POSITIVE_INFINITY]) {
      const nodes = [{ id: 'a', width: 10, height }];
      expect(() => layoutGraph({ nodes, links: [], problem: 'a' })).toThrow(RangeError);
    }
    const nodes = [{ id: 'a', width: 10, height: 10, fixed: { x: Number.NaN, y: 0 } }];
    expect(() => layoutGraph({ nodes, links: [], problem: 'a' })).toThrow(RangeError);
  });
});

describe('curves', () => {
  const corners = [
    { x: 0, y: 0 },
    { x: 10, y: 0 },
    { x: 30, y: 50 },
  ];

  test('pass through every corner, and are level there', () => {
    expect(curveOf(corners)).toEqual([
      { control1: { x: 5, y: 0 }, control2: { x: 5, y: 0 }, end: { x: 10, y: 0 } },
      { control1: { x: 20, y: 0 }, control2: { x: 20, y: 50 }, end: { x: 30, y: 50 } },
    ]);
  });

  test('nothing has no pieces', () => expect(curveOf([])).toEqual([]));
});

describe('the caller', () => {
  const given = causalGraph(200);

  test('hears of progress that only goes on, to the end', () => {
    const heard: number[] = [];
    layoutGraph(given, { onProgress: (done) => heard.push(done) });
    expect(heard.length).toBeGreaterThan(10);
    expect(heard).toEqual(heard.toSorted((a, b) => a - b));
    expect(heard.at(-1)).toBe(1);
  });

  test('can stop it at any time', () => {
    let asked = 0;
    const stopAt = (turn: number) => () => {
      asked += 1;
      return asked >= turn;
    };
    for (const turn of [1, 5, 30]) {
      asked = 0;
      expect(() => layoutGraph(given, { isAborted: stopAt(turn) })).toThrow(LayoutAborted);
      expect(asked).toBe(turn);
    }
  });
});

const isWhole = (input: LayoutInput, layout: Layout): void => {
  expect(layout.nodes).toHaveLength(input.nodes.length);
  expect(layout.nodes.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
  expect(overlapping(layout)).toEqual([]);
  const layers = new Map(layout.nodes.map(({ id, layer }) => [id, layer]));
  const wrong = layout.links.filter(
    ({ from, to, feedback }) => (layers.get(from) ?? 0) < (layers.get(to) ?? 0) === feedback,
  );
  expect(wrong).toEqual([]);
};

describe('large maps', () => {
  test('5 000 factors and 15 000 links, and then one factor more', { timeout: 180_000 }, () => {
    const given = causalGraph(5000);
    const layout = layoutGraph(given);
    isWhole(given, layout);
    const more = {
      ...given,
      nodes: [...given.nodes, { id: 'new', width: 200, height: 50 }],
      links: [...given.links, { id: 'new~f7', from: 'new', to: 'f7' }],
    };
    const after = layoutGraph({ ...more, previous: layout });
    isWhole(more, after);
    expect(after.kept).toBe(true);
    const before = new Map(layout.nodes.map((item) => [item.id, item]));
    const moved = after.nodes.filter(({ id, x, y }) => {
      const old = before.get(id);
      return old !== undefined && Math.hypot(x - old.x, y - old.y) > 1e-6;
    });
    const layer = after.nodes.find(({ id }) => id === 'new')?.layer;
    expect(moved.every((item) => item.layer === layer)).toBe(true);
  });

  test('a chain of 3 000 with links across all of it does not grow beyond bounds', { timeout: 180_000 }, () => {
    const random = seeded(3);
    const ids = Array.from({ length: 3000 }, (_, n) => (n === 2999 ? 'problem' : `f${n}`));
    const chain = ids.slice(1).map((to, n) => ({ id: `c${n}`, from: ids[n] as string, to }));
    const across = Array.from({ length: 6000 }, (_, n) => ({
      id: `x${n}`,
      from: ids[Math.floor(random() * 1500)] as string,
      to: ids[1500 + Math.floor(random() * 1500)] as string,
    }));
    const given = {
      nodes: ids.map((id) => ({ id, width: 100, height: 40 })),
      links: [...chain, ...across],
      problem: 'problem',
    };
    isWhole(given, layoutGraph(given));
  });
});
