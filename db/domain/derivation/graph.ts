/**
 * G of derivation.md: the active factors, the problem, and the links between them that do not leave the problem.
 * Factors are numbered in the order of their ids, so that comparing numbers compares ids; the problem comes last.
 */
import { compareIds } from '../collation.ts';
import type { FactorRecord, LinkRecord } from '../entities.ts';
import { PROBLEM_ID } from '../values.ts';
import { offsetsOf, stableOrder } from './counting.ts';

export interface Graph {
  readonly factors: readonly FactorRecord[];
  /** Number of the problem: one past the last factor. */
  readonly problem: number;
  /** Links by source: those of `v` are `targets[offsets[v]]` up to `offsets[v + 1]`, in ascending order. */
  readonly out: Adjacency;
  /** Links by target, with their sources. */
  readonly in: Adjacency;
}

export interface Adjacency {
  readonly offsets: Int32Array;
  readonly ends: Int32Array;
  readonly strengths: Float64Array;
  /** 1 where the link's polarity is decreases. */
  readonly decreasing: Uint8Array;
}

/** The links of G: `from[k]` to `to[k]`. */
interface Edges {
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly links: readonly LinkRecord[];
}

/** The ends of the links from (or to) `v`. */
export const ends = (side: Adjacency, v: number): Int32Array =>
  side.ends.subarray(side.offsets[v] as number, side.offsets[v + 1] as number);

const adjacency = (near: Int32Array, far: Int32Array, links: readonly LinkRecord[], nodes: number): Adjacency => {
  const order = stableOrder(near, nodes, stableOrder(far, nodes));
  const link = (at: number): LinkRecord => links[at] as LinkRecord;
  return {
    offsets: offsetsOf(near, nodes),
    ends: order.map((at) => far[at] as number),
    strengths: Float64Array.from(order, (at) => link(at).strength),
    decreasing: Uint8Array.from(order, (at) => (link(at).polarity === 'decreases' ? 1 : 0)),
  };
};

/** Links with both ends in G; a link record may name what is gone, inactive, or the problem as its start. */
const edgesOf = (numbers: ReadonlyMap<string, number>, problem: number, all: readonly LinkRecord[]): Edges => {
  const from: number[] = [];
  const to: number[] = [];
  const links: LinkRecord[] = [];
  for (const link of all) {
    const start = numbers.get(link.from);
    const end = link.to === PROBLEM_ID ? problem : numbers.get(link.to);
    if (start === undefined || end === undefined || start === end) continue;
    from.push(start);
    to.push(end);
    links.push(link);
  }
  return { from: Int32Array.from(from), to: Int32Array.from(to), links };
};

export const buildGraph = (allFactors: readonly FactorRecord[], allLinks: readonly LinkRecord[]): Graph => {
  const factors = allFactors.filter(({ id, state }) => state === 'active' && id !== PROBLEM_ID);
  factors.sort((a, b) => compareIds(a.id, b.id));
  const problem = factors.length;
  const numbers = new Map(factors.map((factor, index) => [factor.id, index]));
  const { from, to, links } = edgesOf(numbers, problem, allLinks);
  return {
    factors,
    problem,
    out: adjacency(from, to, links, problem + 1),
    in: adjacency(to, from, links, problem + 1),
  };
};

/** 1 for each node with a walk to the problem, the problem itself included. */
export const reachesProblem = (graph: Graph): Uint8Array => {
  const reached = new Uint8Array(graph.problem + 1);
  const stack = [graph.problem];
  reached[graph.problem] = 1;
  for (let v = stack.pop(); v !== undefined; v = stack.pop()) {
    for (const cause of ends(graph.in, v)) {
      if (reached[cause] === 1) continue;
      reached[cause] = 1;
      stack.push(cause);
    }
  }
  return reached;
};
