/** Lines of the links: from port to port, level across each layer that they pass, straight between the layers. */
import type { Column } from './columns.ts';
import type { MapGraph } from './input.ts';
import type { Layered, LayeredLinks, Side } from './layered.ts';
import { isBox, type Sizes } from './measures.ts';
import type { Point, RoutedLink } from './types.ts';

/** Most distance between two ports, and what stays free of them at each end of a node's side. */
const PORT_GAP = 8;
const PORT_MARGIN = 6;

export interface Drawing {
  readonly graph: MapGraph;
  readonly layered: Layered;
  readonly links: LayeredLinks;
  readonly feedback: Uint8Array;
  readonly sizes: Sizes;
  readonly columns: readonly Column[];
  /** Centres of the real nodes along x, and of all nodes along y. */
  readonly xs: Float64Array;
  readonly ys: Float64Array;
}

/** Heights of the ports on one side of the nodes, by segment. They have the order of what they lead to, so that no two lines cross there. */
const ports = ({ graph, layered, ys }: Drawing, side: Side): Float64Array => {
  const heights = new Float64Array(side.segments.length);
  const { place } = layered;
  for (let v = 0; v < layered.real; v += 1) {
    const from = side.offsets[v] as number;
    const entries = Array.from({ length: (side.offsets[v + 1] as number) - from }, (_, at) => from + at);
    entries.sort(
      (a, b) =>
        (place[side.ends[a] as number] as number) - (place[side.ends[b] as number] as number) ||
        (side.segments[a] as number) - (side.segments[b] as number),
    );
    const room = Math.max(0, (graph.nodes[v]?.height ?? 0) - 2 * PORT_MARGIN);
    const gap = Math.min(PORT_GAP, room / Math.max(1, entries.length - 1));
    entries.forEach((entry, at) => {
      heights[side.segments[entry] as number] = (ys[v] as number) + (at - (entries.length - 1) / 2) * gap;
    });
  }
  return heights;
};

/** Straight from the nearest sides; for links with a placed end, and those that got no virtual nodes. */
const straightLine = ({ graph, xs, ys }: Drawing, link: number): Point[] => {
  const [v, w] = [graph.from[link] as number, graph.to[link] as number];
  const half = (u: number): number => (graph.nodes[u]?.width ?? 0) / 2;
  const [x, y] = [xs[v] as number, xs[w] as number];
  const towards = x <= y ? 1 : -1;
  return [
    { x: x + towards * half(v), y: ys[v] as number },
    { x: y - towards * half(w), y: ys[w] as number },
  ];
};

const addCorner = (points: Point[], x: number, y: number): void => {
  const last = points.at(-1);
  if (last === undefined || last.x !== x || last.y !== y) points.push({ x, y });
};

const layeredLine = (drawing: Drawing, link: number, out: Float64Array, inward: Float64Array): Point[] => {
  const { layered, links, columns, sizes, ys } = drawing;
  const [low, high] = [links.low[link] as number, links.high[link] as number];
  const [from, to] = [layered.layerOf[low] as number, layered.layerOf[high] as number];
  const [start, end] = [columns[from] as Column, columns[to] as Column];
  const segment = layered.firstSegment[link] as number;
  const first = layered.firstVirtual[link] as number;
  const points: Point[] = [];
  const port = out[segment] as number;
  addCorner(points, start.x + (sizes.halfWidth[low] as number), port);
  addCorner(points, start.x + start.half, port);
  for (let layer = from + 1; layer < to; layer += 1) {
    const { x, half } = columns[layer] as Column;
    const y = ys[first + layer - from - 1] as number;
    addCorner(points, x - half, y);
    addCorner(points, x + half, y);
  }
  const last = inward[segment + to - from - 1] as number;
  addCorner(points, end.x - end.half, last);
  addCorner(points, end.x - (sizes.halfWidth[high] as number), last);
  return points;
};

export const routedLinks = (drawing: Drawing): RoutedLink[] => {
  const { graph, layered, links, feedback, sizes } = drawing;
  const out = ports(drawing, layered.right);
  const inward = ports(drawing, layered.left);
  return graph.links.map(({ id, from, to }, link) => {
    const isFeedback = feedback[link] === 1;
    const isLayered =
      layered.straight[link] === 0 &&
      isBox(sizes, links.low[link] as number) &&
      isBox(sizes, links.high[link] as number);
    if (!isLayered) return { id, from, to, points: straightLine(drawing, link), feedback: isFeedback };
    const points = layeredLine(drawing, link, out, inward);
    return { id, from, to, points: isFeedback ? points.reverse() : points, feedback: isFeedback };
  });
};
