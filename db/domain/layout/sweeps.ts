/**
 * Barycentre sweeps (Sugiyama, Tagawa and Toda, Methods for visual understanding of hierarchical system structures,
 * 1981): each layer in turn is sorted by the mean place of its nodes' neighbours in the layer before it.
 */
import type { Layered, Side } from './layered.ts';

const INDEX = 2 ** 20;
const FRACTION = 2 ** 12;

/** Sorts numbers packed as key and index, so that the engine's own sort of doubles does it. */
export class LayerSorter {
  #keys = new Float64Array(256);
  #moved = new Int32Array(256);

  /**
   * Puts the nodes of `layer` in the order of `keyOf` (0 and up). Equal keys keep their order, or turn it round with
   * `flip`. Nodes with a negative key stay in their places.
   */
  sort(layer: Int32Array, place: Int32Array, keyOf: (v: number) => number, flip: boolean): void {
    if (this.#keys.length < layer.length) {
      this.#keys = new Float64Array(2 * layer.length);
      this.#moved = new Int32Array(2 * layer.length);
    }
    let count = 0;
    for (let at = 0; at < layer.length; at += 1) {
      const v = layer[at] as number;
      const key = keyOf(v);
      this.#moved[at] = key < 0 ? -1 : v;
      if (key < 0) continue;
      this.#keys[count] = Math.round(key * FRACTION) * INDEX + (flip ? INDEX - 1 - at : at);
      count += 1;
    }
    const keys = this.#keys.subarray(0, count).sort();
    let next = 0;
    for (let at = 0; at < layer.length; at += 1) {
      if ((this.#moved[at] as number) < 0) continue;
      const index = (keys[next] as number) % INDEX;
      next += 1;
      this.#keys[next - 1] = this.#moved[flip ? INDEX - 1 - index : index] as number;
    }
    next = 0;
    for (let at = 0; at < layer.length; at += 1) {
      if ((this.#moved[at] as number) < 0) continue;
      layer[at] = this.#keys[next] as number;
      place[layer[at] as number] = at;
      next += 1;
    }
  }
}

const meanPlace = ({ offsets, ends }: Side, place: Int32Array, v: number): number => {
  const from = offsets[v] as number;
  const to = offsets[v + 1] as number;
  if (from === to) return -1;
  let sum = 0;
  for (let at = from; at < to; at += 1) sum += place[ends[at] as number] as number;
  return sum / (to - from);
};

/** One sweep from the first layer to the last, or back. */
export const sweep = (graph: Layered, sorter: LayerSorter, rightwards: boolean, flip: boolean): void => {
  const { order, place } = graph;
  const side = rightwards ? graph.left : graph.right;
  for (let step = 1; step < order.length; step += 1) {
    const layer = order[rightwards ? step : order.length - 1 - step] as Int32Array;
    sorter.sort(layer, place, (v) => meanPlace(side, place, v), flip);
  }
};
