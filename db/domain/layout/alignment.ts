/**
 * Places within the layers (Brandes and Köpf, Fast and simple horizontal coordinate assignment, 2001): nodes are aligned
 * with the median of their neighbours in four ways, each is compacted, and each node gets the mean of its two middle
 * places. Blocks are compacted by longest walks over all of them, so that what the erratum of 2020 (Brandes, Walter and
 * Zink) corrects, the shifts between classes of blocks, does not arise.
 */
import { type Blocks, compact, type Separation, type View } from './compaction.ts';
import { type Layered, renumber, type Side } from './layered.ts';

const NONE = -1;

/** The segment by which a virtual node follows another one to its left, or -1. */
const innerSegment = ({ left, real }: Layered, v: number): number => {
  if (v < real) return NONE;
  const at = left.offsets[v] as number;
  return (left.ends[at] as number) >= real ? at : NONE;
};

/** 1 for each segment that crosses one between two virtual nodes and is not such a one itself (conflicts of type 1). */
const conflicts = (graph: Layered): Uint8Array => {
  const { order, place, left, real } = graph;
  const marked = new Uint8Array(left.segments.length);
  for (let layer = 2; layer < order.length - 1; layer += 1) {
    const nodes = order[layer] as Int32Array;
    let from = 0;
    let lowest = 0;
    for (let at = 0; at < nodes.length; at += 1) {
      const inner = innerSegment(graph, nodes[at] as number);
      const last = at === nodes.length - 1;
      if (inner === NONE && !last) continue;
      const highest = inner === NONE ? Number.POSITIVE_INFINITY : (place[left.ends[inner] as number] as number);
      for (; from <= at; from += 1) {
        const v = nodes[from] as number;
        for (let end = left.offsets[v] as number; end < (left.offsets[v + 1] as number); end += 1) {
          const w = left.ends[end] as number;
          const isInner = v >= real && w >= real;
          const where = place[w] as number;
          if (!isInner && (where < lowest || where > highest)) marked[left.segments[end] as number] = 1;
        }
      }
      lowest = highest;
    }
  }
  return marked;
};

/** Positions in `side.ends` of the one or two middle neighbours of `v`, the upper one first. */
const middles = ({ offsets, ends }: Side, place: Int32Array, v: number): number[] => {
  const from = offsets[v] as number;
  const degree = (offsets[v + 1] as number) - from;
  if (degree === 0) return [];
  if (degree === 1) return [from];
  const sorted = Array.from({ length: degree }, (_, at) => from + at).sort(
    (a, b) => (place[ends[a] as number] as number) - (place[ends[b] as number] as number),
  );
  const [low, high] = [Math.floor((degree - 1) / 2), Math.ceil((degree - 1) / 2)];
  return low === high ? [sorted[low] as number] : [sorted[low] as number, sorted[high] as number];
};

const align = (view: View, side: Side, marked: Uint8Array): Blocks => {
  const { order, place } = view;
  const root = Int32Array.from(place.keys());
  const next = root.slice();
  for (const layer of order) {
    let reached = -1;
    for (const v of layer) {
      for (const at of middles(side, place, v)) {
        const w = side.ends[at] as number;
        if (next[v] !== v || marked[side.segments[at] as number] === 1 || (place[w] as number) <= reached) continue;
        next[w] = v;
        root[v] = root[w] as number;
        next[v] = root[v] as number;
        reached = place[w] as number;
      }
    }
  }
  return { root, next };
};

const mirrored = ({ order, count }: Layered): View => {
  const turned = order.map((layer) => layer.toReversed());
  const place = new Int32Array(count);
  renumber(turned, place);
  return { order: turned, place };
};

const extent = (ys: Float64Array, nodes: readonly Int32Array[]): [number, number] => {
  let [top, bottom] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const layer of nodes) {
    for (const v of layer) {
      top = Math.min(top, ys[v] as number);
      bottom = Math.max(bottom, ys[v] as number);
    }
  }
  return [top, bottom];
};

/** Moves the four assignments onto the narrowest: those from the top by their tops, those from the bottom by their bottoms. */
const balance = (four: readonly Float64Array[], order: readonly Int32Array[]): Float64Array => {
  const extents = four.map((ys) => extent(ys, order));
  const widths = extents.map(([top, bottom]) => bottom - top);
  const [top, bottom] = extents[widths.indexOf(Math.min(...widths))] as [number, number];
  const shifts = extents.map((own, way) => (way % 2 === 0 ? top - own[0] : bottom - own[1]));
  const result = new Float64Array(four[0]?.length ?? 0);
  const values = new Float64Array(4);
  for (const layer of order) {
    for (const v of layer) {
      four.forEach((ys, way) => {
        values[way] = (ys[v] as number) + (shifts[way] as number);
      });
      values.sort();
      result[v] = ((values[1] as number) + (values[2] as number)) / 2;
    }
  }
  return result;
};

/** The centre of each node across its layer, in the order that the layers have; 0 for nodes in no layer. */
export const alignedPlaces = (graph: Layered, separation: Separation, tick: () => void): Float64Array => {
  const marked = conflicts(graph);
  const { order, place } = graph;
  const topDown: View = { order, place };
  const bottomUp = mirrored(graph);
  const four = [graph.left, graph.right].flatMap((side) =>
    [topDown, bottomUp].map((view) => {
      tick();
      const layers = side === graph.left ? view.order : view.order.toReversed();
      const blocks = align({ order: layers, place: view.place }, side, marked);
      const turned = view === bottomUp;
      const ys = compact(view, blocks, turned ? (above, below) => separation(below, above) : separation);
      return turned ? ys.map((y) => -y) : ys;
    }),
  );
  return balance(four, order);
};
