/** Återkopplingar (derivation.md, 2): for each component of two or more factors, its smallest shortest cycle. */
import { type Adjacency, ends, type Graph } from './graph.ts';
import { CycleSearch } from './shortest-cycle.ts';
import type { Loop } from './types.ts';

const isDecreasing = (out: Adjacency, from: number, to: number): boolean => {
  const at = (out.offsets[from] as number) + ends(out, from).indexOf(to);
  return out.decreasing[at] === 1;
};

/** Reinforcing with an even number of decreasing links, else balancing. */
const effectOf = (graph: Graph, cycle: readonly number[]): Loop['effect'] => {
  const decreasing = cycle.filter((v, at) =>
    isDecreasing(graph.out, v, cycle[(at + 1) % cycle.length] as number),
  ).length;
  return decreasing % 2 === 0 ? 'reinforcing' : 'balancing';
};

export const findLoops = (graph: Graph, groups: readonly number[][]): Loop[] => {
  const id = (v: number): string => graph.factors[v]?.id ?? '';
  const search = new CycleSearch(graph);
  return groups
    .filter((members) => members.length > 1)
    .map((members) => {
      const cycle = search.shortestCycle(members);
      return { members: members.map(id), cycle: cycle.map(id), effect: effectOf(graph, cycle) };
    });
};
