/**
 * Which links run against the layers, so that the rest has no cycle. Only links inside a strongly connected component
 * can be on a cycle, so each component is ordered for itself, by the heuristic of Eades, Lin and Smyth (A fast and
 * effective heuristic for the feedback arc set problem, 1993), after which members are moved one by one to where the
 * fewest links run backwards.
 */
import { components } from '../derivation/components.ts';
import type { Adjacency } from '../derivation/graph.ts';
import { incidence, type MapGraph } from './input.ts';

/** Above this many members a component keeps the heuristic's order. */
const SIFTED_MEMBERS = 400;

interface Members {
  readonly members: readonly number[];
  /** For each member, by its place in `members`: the places of what it leads to and of what leads to it. */
  readonly out: readonly number[][];
  readonly in: readonly number[][];
}

const adjacency = (graph: MapGraph): Adjacency => {
  const { offsets, links } = incidence(graph.from, graph.nodes.length);
  const ends = links.map((link) => graph.to[link] as number);
  return { offsets, ends, strengths: new Float64Array(), decreasing: new Uint8Array() };
};

const withLinks = (members: readonly number[], { offsets, ends }: Adjacency): Members => {
  const place = new Map(members.map((v, at) => [v, at]));
  const out = members.map((v) =>
    [...ends.subarray(offsets[v] as number, offsets[v + 1] as number)].flatMap((w) => place.get(w) ?? []),
  );
  const inward: number[][] = members.map(() => []);
  out.forEach((targets, from) => {
    for (const to of targets) inward[to]?.push(from);
  });
  return { members, out, in: inward };
};

/** Sinks to the end, sources to the start, else the member with most links out over links in to the start. */
const greedyOrder = ({ members, out, in: inward }: Members): number[] => {
  const left = new Set(members.keys());
  const outs = out.map((targets) => targets.length);
  const ins = inward.map((sources) => sources.length);
  const start: number[] = [];
  const end: number[] = [];
  const take = (v: number, into: number[]): void => {
    into.push(v);
    left.delete(v);
    for (const w of out[v] ?? []) ins[w] = (ins[w] as number) - 1;
    for (const w of inward[v] ?? []) outs[w] = (outs[w] as number) - 1;
  };
  while (left.size > 0) {
    let best = -1;
    let bestSurplus = Number.NEGATIVE_INFINITY;
    let sink = -1;
    for (const v of left) {
      if (outs[v] === 0) {
        sink = v;
        break;
      }
      const surplus = ins[v] === 0 ? Number.POSITIVE_INFINITY : (outs[v] as number) - (ins[v] as number);
      if (surplus > bestSurplus) [best, bestSurplus] = [v, surplus];
    }
    if (sink >= 0) take(sink, end);
    else take(best, start);
  }
  return [...start, ...end.reverse()];
};

/** Moves `v` to the place in `order` where the fewest of its links run backwards. Whether that was another place. */
const sift = (v: number, order: number[], { out, in: inward }: Members): boolean => {
  const at = order.indexOf(v);
  const pull = new Map<number, number>();
  for (const w of out[v] ?? []) pull.set(w, (pull.get(w) ?? 0) + 1);
  for (const w of inward[v] ?? []) pull.set(w, (pull.get(w) ?? 0) - 1);
  let best = at;
  let least = 0;
  // Passing a node that v leads to turns that link backwards; passing one that leads to v turns its link forwards.
  for (let place = at + 1, cost = 0; place < order.length; place += 1) {
    cost += pull.get(order[place] as number) ?? 0;
    if (cost < least) [best, least] = [place, cost];
  }
  for (let place = at - 1, cost = 0; place >= 0; place -= 1) {
    cost -= pull.get(order[place] as number) ?? 0;
    if (cost < least) [best, least] = [place, cost];
  }
  if (best === at) return false;
  order.splice(at, 1);
  order.splice(best, 0, v);
  return true;
};

const orderOf = (group: Members): number[] => {
  const order = greedyOrder(group);
  if (order.length > SIFTED_MEMBERS) return order;
  for (let rounds = 0; rounds < 10; rounds += 1) {
    const moved = group.members.map((_, v) => sift(v, order, group));
    if (!moved.includes(true)) break;
  }
  return order;
};

/** 1 for each link that closes a loop or leaves the problem. */
export const feedbackLinks = (graph: MapGraph): Uint8Array => {
  const out = adjacency(graph);
  const within = new Uint8Array(graph.nodes.length).fill(1);
  if (graph.problem >= 0) within[graph.problem] = 0;
  const groupOf = new Int32Array(graph.nodes.length).fill(-1);
  const rank = new Int32Array(graph.nodes.length);
  components(out, within).forEach((members, group) => {
    if (members.length < 2) return;
    orderOf(withLinks(members, out)).forEach((place, at) => {
      const v = members[place] as number;
      groupOf[v] = group;
      rank[v] = at;
    });
  });
  return Uint8Array.from(graph.links, (_, link) => {
    const [from, to] = [graph.from[link] as number, graph.to[link] as number];
    if (from === graph.problem) return 1;
    const inGroup = groupOf[from] === groupOf[to] && (groupOf[from] as number) >= 0;
    return inGroup && (rank[from] as number) > (rank[to] as number) ? 1 : 0;
  });
};
