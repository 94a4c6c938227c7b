/**
 * The lexicographically smallest of the shortest cycles of a strongly connected component (derivation.md, 2), written
 * from its smallest member.
 *
 * Number the members by their distance from one of them. Along a link that number grows by at most one, so that each
 * cycle takes a link that falls short of that, and passes its head (and tail): these are the gates. It is enough to
 * look for cycles at each gate in turn, among what is left when the gates before it are gone. A cycle is found by its
 * length alone; what is kept besides is the smallest node that any cycle of that length passes, and from there the
 * smallest way round is walked at the end. A search goes no deeper than a cycle that could change the answer is long.
 * Whenever the searches have cost as much as it takes to find the components of what is left, what lies on no cycle any
 * longer is weeded out; what links fall short by over a whole cycle is its length, so that those that fall short by
 * more than a cycle that could change the answer is long do not count.
 */
import { components } from './components.ts';
import { type Adjacency, ends, type Graph } from './graph.ts';

const NONE = -1;

/** Breadth-first distances from one node at a time, in arrays that are used again. */
class Distances {
  readonly of: Int32Array;
  readonly reached: number[] = [];
  work = 0;
  readonly #side: Adjacency;
  readonly #within: Uint8Array;

  constructor(side: Adjacency, within: Uint8Array) {
    this.of = new Int32Array(within.length).fill(NONE);
    this.#side = side;
    this.#within = within;
  }

  /** Up to `limit` links from `start`. */
  measure(start: number, limit: number): void {
    for (const v of this.reached) this.of[v] = NONE;
    this.reached.length = 0;
    this.of[start] = 0;
    this.reached.push(start);
    const { offsets, ends: heads } = this.#side;
    for (let at = 0; at < this.reached.length; at += 1) {
      const v = this.reached[at] as number;
      const next = (this.of[v] as number) + 1;
      if (next > limit) return;
      const end = offsets[v + 1] as number;
      this.work += end - (offsets[v] as number);
      for (let i = offsets[v] as number; i < end; i += 1) {
        const w = heads[i] as number;
        if (this.#within[w] !== 1 || this.of[w] !== NONE) continue;
        this.of[w] = next;
        this.reached.push(w);
      }
    }
  }
}

/** Searches one component after the other, in arrays as large as the graph. */
export class CycleSearch {
  readonly #graph: Graph;
  readonly #within: Uint8Array;
  readonly #from: Distances;
  readonly #to: Distances;
  #members: readonly number[] = [];
  /** Links from the first member to each. */
  readonly #level: Int32Array;
  #length = Number.POSITIVE_INFINITY;
  /** The smallest node that a cycle of `#length` passes. */
  #smallest = Number.POSITIVE_INFINITY;

  constructor(graph: Graph) {
    this.#graph = graph;
    this.#within = new Uint8Array(graph.problem + 1);
    this.#from = new Distances(graph.out, this.#within);
    this.#to = new Distances(graph.in, this.#within);
    this.#level = new Int32Array(graph.problem + 1);
  }

  /** `members`: a component of two or more nodes, in ascending order. */
  shortestCycle(members: readonly number[]): number[] {
    this.#members = members;
    this.#length = Number.POSITIVE_INFINITY;
    this.#smallest = Number.POSITIVE_INFINITY;
    this.#fill(1);
    this.#search();
    this.#fill(1);
    const cycle = this.#walk();
    this.#fill(0);
    return cycle;
  }

  #search(): void {
    const costOfWeeding = this.#graph.problem + this.#graph.out.ends.length;
    for (const gate of this.#gates()) {
      if (this.#within[gate] === 1) this.#through(gate);
      this.#within[gate] = 0;
      if (this.#from.work + this.#to.work > costOfWeeding) this.#weed();
    }
  }

  #fill(value: 0 | 1): void {
    for (const v of this.#members) this.#within[v] = value;
  }

  /** Heads, or tails where they are fewer, of the links along which the distance from the first member does not grow. */
  #gates(): Set<number> {
    this.#from.measure(this.#members[0] as number, Number.POSITIVE_INFINITY);
    const level = this.#level;
    for (const v of this.#members) level[v] = this.#from.of[v] as number;
    const heads = new Set<number>();
    const tails = new Set<number>();
    for (const v of this.#members) {
      for (const w of ends(this.#graph.out, v)) {
        if (this.#within[w] !== 1 || level[w] === (level[v] as number) + 1) continue;
        heads.add(w);
        tails.add(v);
      }
    }
    return heads.size <= tails.size ? heads : tails;
  }

  /** Where the first member is on a cycle as short as any known, only a shorter one can change the answer. */
  #wanted(): number {
    return this.#smallest === this.#members[0] ? this.#length - 1 : this.#length;
  }

  #through(gate: number): void {
    const wanted = this.#wanted();
    if (wanted < 2) return;
    this.#to.measure(gate, wanted - 1);
    let length = Number.POSITIVE_INFINITY;
    for (const w of ends(this.#graph.out, gate)) {
      if (this.#within[w] === 1 && this.#to.of[w] !== NONE) length = Math.min(length, (this.#to.of[w] as number) + 1);
    }
    if (length > wanted) return;
    if (length < this.#length) this.#smallest = Number.POSITIVE_INFINITY;
    this.#length = length;
    this.#from.measure(gate, length - 1);
    for (const v of this.#from.reached) {
      const back = this.#to.of[v] as number;
      const onCycle = v === gate || (back !== NONE && (this.#from.of[v] as number) + back === length);
      if (onCycle && v < this.#smallest) this.#smallest = v;
    }
  }

  #weed(): void {
    this.#from.work = 0;
    this.#to.work = 0;
    const level = this.#level;
    const most = this.#wanted() - 1;
    const counts = (v: number, w: number): boolean => (level[v] as number) - (level[w] as number) <= most;
    for (const group of components(this.#graph.out, this.#within, counts)) {
      if (group.length === 1) this.#within[group[0] as number] = 0;
    }
  }

  /** From the smallest node, at each step to the smallest one that is nearer to it. */
  #walk(): number[] {
    const start = this.#smallest;
    this.#to.measure(start, this.#length - 1);
    const cycle = [start];
    for (let left = this.#length - 1; left > 0; left -= 1) {
      const nearer = ends(this.#graph.out, cycle.at(-1) as number);
      cycle.push(nearer.find((w) => this.#to.of[w] === left) as number);
    }
    return cycle;
  }
}
