/** Factors without links wait in rows below the rest; those that waited there before keep their cells. */
import type { MapGraph } from './input.ts';
import { CELL_GAP, TRAY_GAP } from './measures.ts';
import { boxOf } from './room.ts';
import type { Box, Layout, Point } from './types.ts';

const LEAST_COLUMNS = 4;

export interface Tray {
  readonly places: ReadonlyMap<number, Point>;
  readonly box: Box | null;
}

export const unionOf = (boxes: readonly Box[]): Box | null =>
  boxes.reduce<Box | null>(
    (all, box) =>
      all === null
        ? box
        : {
            left: Math.min(all.left, box.left),
            top: Math.min(all.top, box.top),
            right: Math.max(all.right, box.right),
            bottom: Math.max(all.bottom, box.bottom),
          },
    null,
  );

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Centres from the earlier layout of those that waited in its tray, the ones that are as large as they were then first. */
const waitedBefore = (
  graph: MapGraph,
  waiting: readonly number[],
  previous: Layout | undefined,
): Map<number, Point> => {
  const before = new Map(previous?.nodes.flatMap((node) => (node.layer < 0 && !node.fixed ? [[node.id, node]] : [])));
  const found = waiting.flatMap((v) => {
    const now = graph.nodes[v];
    const node = before.get(now?.id ?? '');
    if (node === undefined) return [];
    const isSame = node.width === now?.width && node.height === now.height;
    return [{ v, place: { x: node.x, y: node.y }, isSame }];
  });
  return new Map(found.sort((a, b) => Number(b.isSame) - Number(a.isSame)).map(({ v, place }) => [v, place] as const));
};

/** Takes away the places of those that have grown into another one. */
const partOverlapping = (places: Map<number, Point>, boxAt: (v: number, place: Point) => Box): void => {
  const taken: Box[] = [];
  for (const [v, place] of places) {
    const box = boxAt(v, place);
    if (taken.some((other) => overlap(other, box))) places.delete(v);
    else taken.push(box);
  }
};

/** Lays out `waiting` (numbers in ascending order) below `main`, in as many columns as that is wide. */
export const layTray = (
  graph: MapGraph,
  waiting: readonly number[],
  main: Box | null,
  previous: Layout | undefined,
): Tray => {
  if (waiting.length === 0) return { places: new Map(), box: null };
  const size = (v: number): { width: number; height: number } => graph.nodes[v] ?? { width: 0, height: 0 };
  const places = waitedBefore(graph, waiting, previous);
  const boxAt = (v: number, { x, y }: Point): Box => boxOf(x, y, size(v).width, size(v).height);
  partOverlapping(places, boxAt);
  const top = main === null ? 0 : main.bottom + TRAY_GAP;
  const stands = unionOf([...places].map(([v, point]) => boxAt(v, point)));
  // The whole tray goes down where what is above it has grown into it.
  const shift = stands === null ? 0 : Math.max(0, top - stands.top);
  for (const [v, { x, y }] of places) places.set(v, { x, y: y + shift });
  const start = stands === null ? { x: main?.left ?? 0, y: top } : { x: stands.left, y: stands.top + shift };
  const width = waiting.reduce((most, v) => Math.max(most, size(v).width), 0) + CELL_GAP;
  const height = waiting.reduce((most, v) => Math.max(most, size(v).height), 0) + CELL_GAP;
  const columns = Math.max(LEAST_COLUMNS, Math.floor(((main?.right ?? 0) - start.x) / width));
  const taken = [...places].map(([v, point]) => boxAt(v, point));
  let cell = 0;
  for (const v of waiting) {
    if (places.has(v)) continue;
    for (;;) {
      const x = start.x + (cell % columns) * width;
      const y = start.y + Math.floor(cell / columns) * height;
      cell += 1;
      const point = { x: x + size(v).width / 2, y: y + size(v).height / 2 };
      const box = boxAt(v, point);
      if (taken.some((other) => overlap(other, box))) continue;
      places.set(v, point);
      break;
    }
  }
  return { places, box: unionOf([...places].map(([v, point]) => boxAt(v, point))) };
};
