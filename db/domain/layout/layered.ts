/**
 * The layered graph: nodes by layer, and a virtual node in each layer that a link passes, so that every segment leads
 * from one layer to the next. Real nodes keep their numbers; virtual nodes follow, those of one link in a row from the
 * lower layer to the higher.
 */
import { offsetsOf, stableOrder } from '../derivation/counting.ts';

/** A link as the layers see it: from the lower layer to the higher, whichever way it points. */
export interface LayeredLinks {
  readonly low: Int32Array;
  readonly high: Int32Array;
}

/** Neighbours in one of the adjacent layers: those of `v` are `ends[offsets[v]]` up to `offsets[v + 1]`. */
export interface Side {
  readonly offsets: Int32Array;
  readonly ends: Int32Array;
  /** Number of the segment that each entry is the end of; the same from both sides. */
  readonly segments: Int32Array;
}

export interface Layered {
  /** Real nodes are the numbers below this. */
  readonly real: number;
  readonly count: number;
  readonly layerOf: Int32Array;
  /** Nodes of each layer in their order from top to bottom; changed in place while the order is sought. */
  readonly order: Int32Array[];
  /** Place of each node in its layer's order. */
  readonly place: Int32Array;
  readonly left: Side;
  readonly right: Side;
  /** First virtual node of each link; it has one in each layer between its ends. */
  readonly firstVirtual: Int32Array;
  /** First segment of each link; it has one for each layer that it goes on by. */
  readonly firstSegment: Int32Array;
  /** Links that got no virtual nodes since there would have been too many: they are drawn straight. */
  readonly straight: Uint8Array;
}

/** Virtual nodes there may be; beyond, the longest links are drawn straight. */
const VIRTUAL_LIMIT = 120_000;

/** The span from which links are drawn straight, so that those below it fit into the limit. */
const longestSpan = (spans: Int32Array): number => {
  let left = VIRTUAL_LIMIT;
  for (const span of spans.toSorted()) {
    left -= span - 1;
    if (left < 0) return span;
  }
  return Number.POSITIVE_INFINITY;
};

const sideOf = (near: Int32Array, far: Int32Array, count: number): Side => {
  const segments = stableOrder(near, count);
  return { offsets: offsetsOf(near, count), ends: segments.map((at) => far[at] as number), segments };
};

/** Sets the places of all nodes from the order of the layers. */
export const renumber = (order: readonly Int32Array[], place: Int32Array): void => {
  for (const layer of order) for (let at = 0; at < layer.length; at += 1) place[layer[at] as number] = at;
};

const byLayer = (layerOf: Int32Array, layers: number): Int32Array[] => {
  const lists: number[][] = Array.from({ length: layers }, () => []);
  layerOf.forEach((layer, v) => {
    if (layer >= 0) lists[layer]?.push(v);
  });
  return lists.map((list) => Int32Array.from(list));
};

/** `layers`: the layer of each real node, 0 and up, or -1 for one that is not in the layers and has no links. */
export const layeredGraph = (layers: Int32Array, { low, high }: LayeredLinks): Layered => {
  const span = low.map((v, link) => (layers[high[link] as number] as number) - (layers[v] as number));
  const limit = longestSpan(span);
  const straight = Uint8Array.from(span, (length) => (length >= limit ? 1 : 0));
  const firstVirtual = new Int32Array(low.length);
  let count = layers.length;
  for (let link = 0; link < low.length; link += 1) {
    firstVirtual[link] = count;
    if (straight[link] === 0) count += (span[link] as number) - 1;
  }
  const layerOf = new Int32Array(count);
  layerOf.set(layers);
  const firstSegment = new Int32Array(low.length);
  const near: number[] = [];
  const far: number[] = [];
  for (let link = 0; link < low.length; link += 1) {
    if (straight[link] === 1) continue;
    firstSegment[link] = near.length;
    let before = low[link] as number;
    for (let step = 1; step < (span[link] as number); step += 1) {
      const v = (firstVirtual[link] as number) + step - 1;
      layerOf[v] = (layers[low[link] as number] as number) + step;
      near.push(before);
      far.push(v);
      before = v;
    }
    near.push(before);
    far.push(high[link] as number);
  }
  const order = byLayer(
    layerOf,
    layers.reduce((most, layer) => Math.max(most, layer + 1), 0),
  );
  const place = new Int32Array(count);
  renumber(order, place);
  const [from, to] = [Int32Array.from(near), Int32Array.from(far)];
  const sides = { left: sideOf(to, from, count), right: sideOf(from, to, count) };
  return { real: layers.length, count, layerOf, order, place, ...sides, firstVirtual, firstSegment, straight };
};
