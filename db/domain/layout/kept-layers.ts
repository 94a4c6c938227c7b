/**
 * Layers that keep to an earlier layout. They are counted from the problem, so that a new farthest layer moves nothing.
 * A link that runs as before stays as it is; a new one that runs against the layers either closes a loop, or pushes
 * what comes before it away from the problem or what comes after it towards it, whichever moves fewer nodes.
 */
import { type Incidence, incidence, type MapGraph } from './input.ts';
import { linkedNodes } from './layers.ts';
import type { Layout } from './types.ts';

export interface KeptLayers {
  /** Layers from 0, -1 for what has no link. */
  readonly layers: Int32Array;
  readonly feedback: Uint8Array;
  /** 1 for each node that is in the layer, counted from the problem, that it was in. */
  readonly stayed: Uint8Array;
}

const UNKNOWN = -1;
/** With a smaller share of nodes known than this, all is laid out anew. */
const ENOUGH = 0.5;

class Keeper {
  readonly #graph: MapGraph;
  readonly #out: Incidence;
  readonly #in: Incidence;
  /** Layers away from the problem. */
  readonly distance: Int32Array;
  /** 1 for each link that leads to a smaller distance and must go on doing so. */
  readonly #forward: Uint8Array;

  constructor(graph: MapGraph, distance: Int32Array) {
    this.#graph = graph;
    this.#out = incidence(graph.from, graph.nodes.length);
    this.#in = incidence(graph.to, graph.nodes.length);
    this.distance = distance;
    this.#forward = new Uint8Array(graph.links.length);
  }

  /** Distances for the new nodes, from those they are linked to; 1 for those that are linked to nothing known. */
  admit(linked: Uint8Array): void {
    const waiting = new Set([...linked.keys()].filter((v) => linked[v] === 1 && this.distance[v] === UNKNOWN));
    for (let before = -1; waiting.size !== before; ) {
      before = waiting.size;
      for (const v of waiting) {
        const distance = this.#fitting(v);
        if (distance === UNKNOWN) continue;
        this.distance[v] = distance;
        waiting.delete(v);
      }
    }
    for (const v of waiting) this.distance[v] = 1;
  }

  /** One farther than the farthest known node it leads to, else one nearer than the nearest known that leads to it. */
  #fitting(v: number): number {
    const known = (side: Incidence, far: Int32Array): number[] =>
      [...side.links.subarray(side.offsets[v] as number, side.offsets[v + 1] as number)]
        .map((link) => this.distance[far[link] as number] as number)
        .filter((distance) => distance !== UNKNOWN);
    const after = known(this.#out, this.#graph.to);
    if (after.length > 0) return Math.max(...after) + 1;
    const before = known(this.#in, this.#graph.from).filter((distance) => distance > 0);
    return before.length > 0 ? Math.max(1, Math.min(...before) - 1) : UNKNOWN;
  }

  /** Settles every link: those that run with the layers first, then the others in the order of ids. */
  settle(): Uint8Array {
    const { from, to, problem, links } = this.#graph;
    const rest: number[] = [];
    links.forEach((_, link) => {
      const [v, w] = [from[link] as number, to[link] as number];
      if (v !== problem && this.#runs(v, w)) this.#forward[link] = 1;
      else rest.push(link);
    });
    for (const link of rest) {
      const [v, w] = [from[link] as number, to[link] as number];
      if (v === problem || (!this.#runs(v, w) && (this.#leads(w, v) || !this.#push(v, w)))) continue;
      this.#forward[link] = 1;
    }
    return this.#forward.map((forward) => 1 - forward);
  }

  #runs(v: number, w: number): boolean {
    return (this.distance[v] as number) > (this.distance[w] as number);
  }

  *#neighbours(v: number, outwards: boolean): Generator<number> {
    const side = outwards ? this.#out : this.#in;
    const far = outwards ? this.#graph.to : this.#graph.from;
    for (let at = side.offsets[v] as number; at < (side.offsets[v + 1] as number); at += 1) {
      const link = side.links[at] as number;
      if (this.#forward[link] === 1) yield far[link] as number;
    }
  }

  /** Whether a walk along the layers leads from `start` to `end`. */
  #leads(start: number, end: number): boolean {
    const seen = new Set([start]);
    const least = this.distance[end] as number;
    for (const v of seen) {
      if (v === end) return true;
      for (const w of this.#neighbours(v, true)) if ((this.distance[w] as number) >= least) seen.add(w);
    }
    return false;
  }

  /** New distances by node when `start` gets `distance` and all give way in one direction; `null` past the problem. */
  #moves(start: number, distance: number, outwards: boolean): Map<number, number> | null {
    const moved = new Map([[start, distance]]);
    const step = outwards ? -1 : 1;
    const queue = [start];
    for (let v = queue.pop(); v !== undefined; v = queue.pop()) {
      const own = moved.get(v) as number;
      if (own < 1) return null;
      for (const w of this.#neighbours(v, outwards)) {
        const at = moved.get(w) ?? (this.distance[w] as number);
        if (outwards ? at < own : at > own) continue;
        moved.set(w, own + step);
        queue.push(w);
      }
    }
    return moved;
  }

  #push(v: number, w: number): boolean {
    const back = this.#moves(v, (this.distance[w] as number) + 1, false);
    const on = this.#moves(w, (this.distance[v] as number) - 1, true);
    const moves = on === null || (back !== null && back.size <= on.size) ? back : on;
    if (moves === null) return false;
    for (const [node, distance] of moves) this.distance[node] = distance;
    return true;
  }
}

/** `null` where too little is as it was, or the problem was another. */
export const keptLayers = (graph: MapGraph, previous: Layout): KeptLayers | null => {
  const before = new Int32Array(graph.nodes.length).fill(UNKNOWN);
  const linked = linkedNodes(graph);
  for (const { id, layer } of previous.nodes) {
    const v = graph.numbers.get(id);
    if (v !== undefined && layer >= 0 && linked[v] === 1) before[v] = previous.layerCount - 1 - layer;
  }
  const count = linked.reduce((sum, one) => sum + one, 0);
  const known = before.reduce((sum, distance) => sum + (distance === UNKNOWN ? 0 : 1), 0);
  if (known === 0 || known < ENOUGH * count) return null;
  const { problem } = graph;
  if (problem >= 0 && before.some((distance, v) => (distance === 0) !== (v === problem))) return null;
  const keeper = new Keeper(graph, before.slice());
  keeper.admit(linked);
  const feedback = keeper.settle();
  const { distance } = keeper;
  const farthest = distance.reduce((most, own) => Math.max(most, own), 0);
  return {
    layers: distance.map((own, v) => (linked[v] === 1 ? farthest - own : -1)),
    feedback,
    stayed: Uint8Array.from(before, (own, v) => (own !== UNKNOWN && own === distance[v] ? 1 : 0)),
  };
};
