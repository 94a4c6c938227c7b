/** Maximum flow by Dinic's algorithm (1970), without recursion; integer capacities. */
import { offsetsOf, stableOrder } from './counting.ts';

/** More than all costs of the largest analysis together; twice this still fits 32 bits. */
export const INFINITE = 2 ** 29;

/** Arcs `2k` and `2k + 1` are each other's reverse; those of node `v` are `arcs[offsets[v]]` up to `offsets[v + 1]`. */
interface Network {
  readonly nodes: number;
  readonly head: Int32Array;
  readonly capacity: Int32Array;
  readonly offsets: Int32Array;
  readonly arcs: Int32Array;
}

/** Arcs in the order they were added. `limit` bounds their number. */
export class ArcList {
  readonly nodes: number;
  readonly #tail: Int32Array;
  readonly #head: Int32Array;
  readonly #capacity: Int32Array;
  #count = 0;

  constructor(nodes: number, limit: number) {
    this.nodes = nodes;
    this.#tail = new Int32Array(2 * limit);
    this.#head = new Int32Array(2 * limit);
    this.#capacity = new Int32Array(2 * limit);
  }

  add(from: number, to: number, capacity: number): void {
    const arc = this.#count;
    this.#count = arc + 2;
    this.#tail[arc] = from;
    this.#head[arc] = to;
    this.#capacity[arc] = capacity;
    this.#tail[arc + 1] = to;
    this.#head[arc + 1] = from;
  }

  network(): Network {
    const tails = this.#tail.subarray(0, this.#count);
    return {
      nodes: this.nodes,
      head: this.#head.subarray(0, this.#count),
      capacity: this.#capacity.slice(0, this.#count),
      offsets: offsetsOf(tails, this.nodes),
      arcs: stableOrder(tails, this.nodes),
    };
  }
}

/** Links from the source by what is left, or `null` when the sink cannot be reached. */
const levels = ({ nodes, head, capacity, offsets, arcs }: Network, source: number, sink: number) => {
  const level = new Int32Array(nodes).fill(-1);
  const queue = new Int32Array(nodes);
  level[source] = 0;
  queue[0] = source;
  let last = 1;
  for (let at = 0; at < last; at += 1) {
    const v = queue[at] as number;
    if (v === sink) return level;
    const end = offsets[v + 1] as number;
    for (let i = offsets[v] as number; i < end; i += 1) {
      const arc = arcs[i] as number;
      const w = head[arc] as number;
      if (level[w] !== -1 || capacity[arc] === 0) continue;
      level[w] = (level[v] as number) + 1;
      queue[last] = w;
      last += 1;
    }
  }
  return null;
};

/** Paths of one level graph. `next` remembers where the search at each node had come to. */
class Blocking {
  readonly #network: Network;
  readonly #level: Int32Array;
  readonly #next: Int32Array;
  readonly #path: number[] = [];

  constructor(network: Network, level: Int32Array) {
    this.#network = network;
    this.#level = level;
    this.#next = network.offsets.slice();
  }

  /** One more path, and how much it carries; 0 when there is none left. */
  augment(source: number, sink: number): number {
    const { head, capacity } = this.#network;
    const path = this.#path;
    path.length = 0;
    let v = source;
    while (v !== sink) {
      const arc = this.#advance(v);
      if (arc !== -1) {
        path.push(arc);
        v = head[arc] as number;
        continue;
      }
      const back = path.pop();
      if (back === undefined) return 0;
      v = head[back ^ 1] as number;
      this.#next[v] = (this.#next[v] as number) + 1;
    }
    let amount = INFINITE;
    for (const arc of path) amount = Math.min(amount, capacity[arc] as number);
    for (const arc of path) {
      capacity[arc] = (capacity[arc] as number) - amount;
      capacity[arc ^ 1] = (capacity[arc ^ 1] as number) + amount;
    }
    return amount;
  }

  #advance(v: number): number {
    const { head, capacity, arcs, offsets } = this.#network;
    const end = offsets[v + 1] as number;
    const below = (this.#level[v] as number) + 1;
    let at = this.#next[v] as number;
    for (; at < end; at += 1) {
      const arc = arcs[at] as number;
      if ((capacity[arc] as number) > 0 && this.#level[head[arc] as number] === below) break;
    }
    this.#next[v] = at;
    return at < end ? (arcs[at] as number) : -1;
  }
}

/** Pushes as much as goes from `source` to `sink`, leaves what is left in `capacity`, and answers how much that was. */
export const maximize = (network: Network, source: number, sink: number): number => {
  let total = 0;
  for (let level = levels(network, source, sink); level !== null; level = levels(network, source, sink)) {
    const blocking = new Blocking(network, level);
    for (let pushed = blocking.augment(source, sink); pushed > 0; pushed = blocking.augment(source, sink)) {
      total += pushed;
    }
  }
  return total;
};

/** 1 for each node from which the sink can be reached where capacity is left. */
export const reaching = ({ nodes, head, capacity, offsets, arcs }: Network, sink: number): Uint8Array => {
  const reached = new Uint8Array(nodes);
  const stack = [sink];
  reached[sink] = 1;
  for (let v = stack.pop(); v !== undefined; v = stack.pop()) {
    const end = offsets[v + 1] as number;
    for (let i = offsets[v] as number; i < end; i += 1) {
      const arc = arcs[i] as number;
      const w = head[arc] as number;
      if (reached[w] === 1 || capacity[arc ^ 1] === 0) continue;
      reached[w] = 1;
      stack.push(w);
    }
  }
  return reached;
};
