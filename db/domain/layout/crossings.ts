/**
 * Crossings between adjacent layers, counted in O(E log V) with an accumulator tree (Barth, Mutzel and Jünger, Simple
 * and efficient bilayer cross counting, 2004).
 */
import type { Layered } from './layered.ts';

/** Counts with a tree that is kept from layer to layer. */
export class CrossingCounter {
  readonly #graph: Layered;
  #tree = new Int32Array(1024);
  #ends = new Int32Array(1024);

  constructor(graph: Layered) {
    this.#graph = graph;
  }

  /** Crossings of the segments between `layer` and the next. */
  between(layer: number): number {
    const { order, place, right } = this.#graph;
    const width = order[layer + 1]?.length ?? 0;
    let first = 1;
    while (first < width) first *= 2;
    if (this.#tree.length < 2 * first) this.#tree = new Int32Array(4 * first);
    const tree = this.#tree.fill(0, 0, 2 * first);
    let crossings = 0;
    for (const v of order[layer] as Int32Array) {
      const from = right.offsets[v] as number;
      const degree = (right.offsets[v + 1] as number) - from;
      if (degree === 0) continue;
      if (this.#ends.length < degree) this.#ends = new Int32Array(2 * degree);
      for (let at = 0; at < degree; at += 1) this.#ends[at] = place[right.ends[from + at] as number] as number;
      const ends = degree === 1 ? this.#ends : this.#ends.subarray(0, degree).sort();
      for (let at = 0; at < degree; at += 1) {
        let leaf = (ends[at] as number) + first;
        tree[leaf] = (tree[leaf] as number) + 1;
        while (leaf > 1) {
          if (leaf % 2 === 0) crossings += tree[leaf + 1] as number;
          leaf >>= 1;
          tree[leaf] = (tree[leaf] as number) + 1;
        }
      }
    }
    return crossings;
  }

  total(): number {
    let crossings = 0;
    for (let layer = 0; layer + 1 < this.#graph.order.length; layer += 1) crossings += this.between(layer);
    return crossings;
  }
}
