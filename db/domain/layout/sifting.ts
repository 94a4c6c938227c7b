/**
 * Sifting (Matuszewski, Schönfeld and Molitor, Using sifting for k-layer straightline crossing minimization, 1999),
 * towards both neighbouring layers at once: each node of a layer moves to the place where its links cross the fewest.
 *
 * What it costs to pass another node is looked up, not merged: for the node that moves, a table holds for each place of
 * the neighbouring layers how many of its own ends lie below less how many lie above. So a move costs as many look-ups
 * as there are segments at the layer. The nodes of the layer are numbered anew by their places, and what is looked up
 * lies close together.
 */
import type { Layered, Side } from './layered.ts';

const grown = (array: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> =>
  array.length >= length ? array : new Int32Array(2 * length);

const degreeOf = ({ offsets }: Side, v: number): number => (offsets[v + 1] as number) - (offsets[v] as number);

export class Sifter {
  readonly #graph: Layered;
  readonly #reach: number;
  /** Own numbers of the layer's nodes in their order, and the place of each in it. */
  #line = new Int32Array(64);
  #where = new Int32Array(64);
  /** Ends by own number: those of `n` are `#ends[#starts[n]]` on, to the left first, then, from `#middles[n]`, to the right. */
  #starts = new Int32Array(64);
  #middles = new Int32Array(64);
  #ends = new Int32Array(64);
  /** By place of an end, those to the right after those to the left: ends of the moving node after it less those before it. */
  #balance = new Int32Array(64);

  /** `reach`: how many others a node passes at most, on each side. */
  constructor(graph: Layered, reach: number) {
    this.#graph = graph;
    this.#reach = reach;
  }

  /** Moves each of `movers`, all nodes of `layer`, once. Gives how many crossings that took away. */
  sift(layer: number, movers: Int32Array): number {
    const { order, place } = this.#graph;
    const nodes = order[layer] as Int32Array;
    const leftWidth = order[layer - 1]?.length ?? 0;
    const rightWidth = order[layer + 1]?.length ?? 0;
    this.#open(nodes, leftWidth, rightWidth);
    const own = movers.map((v) => place[v] as number);
    let gained = 0;
    for (const n of own) {
      this.#load(this.#starts[n] as number, this.#middles[n] as number, 0, leftWidth);
      this.#load(this.#middles[n] as number, this.#starts[n + 1] as number, leftWidth, leftWidth + rightWidth);
      gained += this.#move(n, nodes.length);
    }
    const before = nodes.slice();
    for (let at = 0; at < nodes.length; at += 1) {
      const v = before[this.#line[at] as number] as number;
      nodes[at] = v;
      place[v] = at;
    }
    return gained;
  }

  #open(nodes: Int32Array, leftWidth: number, rightWidth: number): void {
    const { left, right } = this.#graph;
    const segments = nodes.reduce((sum, v) => sum + degreeOf(left, v) + degreeOf(right, v), 0);
    this.#line = grown(this.#line, nodes.length);
    this.#where = grown(this.#where, nodes.length);
    this.#starts = grown(this.#starts, nodes.length + 1);
    this.#middles = grown(this.#middles, nodes.length);
    this.#ends = grown(this.#ends, segments);
    this.#balance = grown(this.#balance, leftWidth + rightWidth);
    let next = 0;
    for (let n = 0; n < nodes.length; n += 1) {
      this.#line[n] = n;
      this.#where[n] = n;
      this.#starts[n] = next;
      next = this.#copyEnds(left, nodes[n] as number, 0, next);
      this.#middles[n] = next;
      next = this.#copyEnds(right, nodes[n] as number, leftWidth, next);
    }
    this.#starts[nodes.length] = next;
  }

  #copyEnds({ offsets, ends }: Side, v: number, base: number, start: number): number {
    let next = start;
    for (let at = offsets[v] as number; at < (offsets[v + 1] as number); at += 1) {
      this.#ends[next] = base + (this.#graph.place[ends[at] as number] as number);
      next += 1;
    }
    return next;
  }

  /** Fills the table from `low` to `high` for the ends from `from` to `to`. */
  #load(from: number, to: number, low: number, high: number): void {
    const balance = this.#balance;
    balance.fill(0, low, high);
    if (to === from) return;
    if (to - from === 1) {
      const end = this.#ends[from] as number;
      balance.fill(1, low, end);
      balance.fill(-1, end + 1, high);
      return;
    }
    for (let at = from; at < to; at += 1) {
      const end = this.#ends[at] as number;
      balance[end] = (balance[end] as number) + 1;
    }
    let value = to - from;
    for (let at = low; at < high; at += 1) {
      const here = balance[at] as number;
      balance[at] = value - here;
      value -= 2 * here;
    }
  }

  /** Walks away from where `n` is, downwards and upwards, and puts it where the walk was cheapest. */
  #move(n: number, count: number): number {
    const start = this.#where[n] as number;
    const down = this.#walk(start, 1, Math.min(count - 1 - start, this.#reach));
    const up = this.#walk(start, -1, Math.min(start, this.#reach));
    const least = Math.min(down.cost, up.cost);
    if (least >= 0) return 0;
    const line = this.#line;
    const best = down.cost <= up.cost ? start + down.steps : start - up.steps;
    if (best > start) line.copyWithin(start, start + 1, best + 1);
    else line.copyWithin(best + 1, best, start);
    line[best] = n;
    for (let at = Math.min(start, best); at <= Math.max(start, best); at += 1) this.#where[line[at] as number] = at;
    return -least;
  }

  /** The cheapest number of steps, at most `most`, in one direction, and what it changes. */
  #walk(start: number, direction: 1 | -1, most: number): { steps: number; cost: number } {
    const [line, starts, ends, balance] = [this.#line, this.#starts, this.#ends, this.#balance];
    let [steps, least, cost] = [0, 0, 0];
    for (let step = 1; step <= most; step += 1) {
      const other = line[start + direction * step] as number;
      const to = starts[other + 1] as number;
      let passed = 0;
      for (let at = starts[other] as number; at < to; at += 1) passed += balance[ends[at] as number] as number;
      cost -= direction * passed;
      if (cost < least) {
        least = cost;
        steps = step;
      }
    }
    return { steps, cost: least };
  }
}
