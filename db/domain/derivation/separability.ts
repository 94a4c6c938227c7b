/** Which root groups have a chain of only factors out of reach (derivation.md, 3), with a smallest such chain. */
import { PROBLEM_ID } from '../values.ts';
import { reachCost } from './cut.ts';
import { ends, type Graph } from './graph.ts';
import type { RootGroup } from './types.ts';

/** Links to the problem over factors out of reach alone; -1 where there is no such way. */
const distancesOutOfReach = (graph: Graph): Int32Array => {
  const distance = new Int32Array(graph.problem + 1).fill(-1);
  const queue = [graph.problem];
  distance[graph.problem] = 0;
  for (let at = 0; at < queue.length; at += 1) {
    const v = queue[at] as number;
    for (const cause of ends(graph.in, v)) {
      const factor = graph.factors[cause];
      if (factor === undefined || distance[cause] !== -1 || reachCost(factor) !== null) continue;
      distance[cause] = (distance[v] as number) + 1;
      queue.push(cause);
    }
  }
  return distance;
};

/** The lexicographically smallest of the shortest ways from `start`: at each step the smallest id that is nearer. */
const smallestWay = (graph: Graph, distance: Int32Array, start: number): string[] => {
  const path: string[] = [];
  let v = start;
  while (v !== graph.problem) {
    path.push(graph.factors[v]?.id ?? '');
    const nearer = (distance[v] as number) - 1;
    v = ends(graph.out, v).find((w) => distance[w] === nearer) as number;
  }
  return [...path, PROBLEM_ID];
};

export const rootGroups = (graph: Graph, groups: readonly (readonly number[])[]): RootGroup[] => {
  const distance = distancesOutOfReach(graph);
  return groups.map((group) => {
    const members = group.map((v) => graph.factors[v]?.id ?? '');
    let start: number | null = null;
    for (const v of group) {
      const d = distance[v] as number;
      if (d !== -1 && (start === null || d < (distance[start] as number))) start = v;
    }
    if (start === null) return { members, separable: true };
    return { members, separable: false, path: smallestWay(graph, distance, start) };
  });
};
