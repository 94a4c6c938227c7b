/**
 * Sifting (Matuszewski, Schönfeld and Molitor, Using sifting for k-layer straightline crossing minimization, 1999),
 * towards both neighbouring layers at once: each node of a layer moves to the place where its links cross the fewest.
 *
 * What it costs to pass another node is looked up, not merged: for the node that moves, a table holds for each place of
 * the neighbouring layer how many of its own ends lie below less how many lie above. So a move costs as many look-ups
 * as there are segments at the layer.
 */
import type { Layered, Side } from './layered.ts';

/** For each place of a neighbouring layer, the ends of one node after it less those before it. */
class EndTable {
  #balance = new Int32Array(0);
  readonly #side: Side;
  /** Place of each entry of the side's ends. */
  readonly #places: Int32Array;

  constructor(side: Side) {
    this.#side = side;
    this.#places = new Int32Array(side.ends.length);
  }

  /** Reads the places of the neighbours of `layer`, whose layer is `width` wide. */
  open(layer: Int32Array, place: Int32Array, width: number): void {
    const { offsets, ends } = this.#side;
    if (this.#balance.length < width + 1) this.#balance = new Int32Array(2 * width + 1);
    for (const v of layer) {
      for (let at = offsets[v] as number; at < (offsets[v + 1] as number); at += 1) {
        this.#places[at] = place[ends[at] as number] as number;
      }
    }
  }

  /** Fills the table for `v`. */
  load(v: number, width: number): void {
    const { offsets } = this.#side;
    const [from, to] = [offsets[v] as number, offsets[v + 1] as number];
    const balance = this.#balance;
    if (to - from === 1) {
      const end = this.#places[from] as number;
      balance.fill(1, 0, end);
      balance[end] = 0;
      balance.fill(-1, end + 1, width);
      return;
    }
    balance.fill(0, 0, width + 1);
    for (let at = from; at < to; at += 1) {
      const end = this.#places[at] as number;
      balance[end] = (balance[end] as number) - 1;
      balance[end + 1] = (balance[end + 1] as number) - 1;
    }
    let value = to - from;
    for (let at = 0; at < width; at += 1) {
      value += balance[at] as number;
      balance[at] = value;
    }
  }

  /** Crossings that arise when the loaded node goes before `u` instead of after it. */
  before(u: number): number {
    const to = this.#side.offsets[u + 1] as number;
    let sum = 0;
    for (let at = this.#side.offsets[u] as number; at < to; at += 1)
      sum += this.#balance[this.#places[at] as number] as number;
    return sum;
  }
}

export class Sifter {
  readonly #graph: Layered;
  readonly #left: EndTable;
  readonly #right: EndTable;

  readonly #reach: number;

  /** `reach`: how many others a node passes at most, on each side. */
  constructor(graph: Layered, reach: number) {
    this.#graph = graph;
    this.#reach = reach;
    this.#left = new EndTable(graph.left);
    this.#right = new EndTable(graph.right);
  }

  /** Moves each of `movers`, all nodes of `layer`, once. Gives how many crossings that took away. */
  sift(layer: number, movers: Int32Array): number {
    const { order, place } = this.#graph;
    const nodes = order[layer] as Int32Array;
    const leftWidth = order[layer - 1]?.length ?? 0;
    const rightWidth = order[layer + 1]?.length ?? 0;
    this.#left.open(nodes, place, leftWidth);
    this.#right.open(nodes, place, rightWidth);
    let gained = 0;
    for (const v of movers) {
      this.#left.load(v, leftWidth);
      this.#right.load(v, rightWidth);
      gained += this.#move(nodes, v);
    }
    return gained;
  }

  /** Walks away from where `v` is, downwards and upwards, and puts it where the walk was cheapest. */
  #move(nodes: Int32Array, v: number): number {
    const { place } = this.#graph;
    const start = place[v] as number;
    let best = start;
    let least = 0;
    const [first, last] = [Math.max(0, start - this.#reach), Math.min(nodes.length - 1, start + this.#reach)];
    for (let at = start + 1, cost = 0; at <= last; at += 1) {
      const u = nodes[at] as number;
      cost -= this.#left.before(u) + this.#right.before(u);
      if (cost < least) [best, least] = [at, cost];
    }
    for (let at = start - 1, cost = 0; at >= first; at -= 1) {
      const u = nodes[at] as number;
      cost += this.#left.before(u) + this.#right.before(u);
      if (cost < least) [best, least] = [at, cost];
    }
    if (best === start) return 0;
    if (best > start) nodes.copyWithin(start, start + 1, best + 1);
    else nodes.copyWithin(best + 1, best, start);
    nodes[best] = v;
    for (let at = Math.min(start, best); at <= Math.max(start, best); at += 1) place[nodes[at] as number] = at;
    return -least;
  }
}
