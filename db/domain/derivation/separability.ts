/** Which root groups have a chain of only factors out of reach (derivation.md, 3), with a smallest such chain. */
import { PROBLEM_ID } from '../values.ts';
import { reachCost } from './cut.ts';
import { ends, type Graph } from './graph.ts';
import type { RootGroup } from './types.ts';

/** Links to the problem over open factors alone; -1 where there is no such way. */
export const distancesOver = (graph: Graph, isOpen: (v: number) => boolean): Int32Array => {
  const distance = new Int32Array(graph.problem + 1).fill(-1);
  const queue = [graph.problem];
  distance[graph.problem] = 0;
  for (let at = 0; at < queue.length; at += 1) {
    const v = queue[at] as number;
    for (const cause of ends(graph.in, v)) {
      if (cause === graph.problem || distance[cause] !== -1 || !isOpen(cause)) continue;
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

/** A chain of the fewest links from a member of the group over open factors; `null` where there is none. */
export const smallestChain = (graph: Graph, distance: Int32Array, group: readonly number[]): string[] | null => {
  let start: number | null = null;
  for (const v of group) {
    const d = distance[v] as number;
    if (d !== -1 && (start === null || d < (distance[start] as number))) start = v;
  }
  return start === null ? null : smallestWay(graph, distance, start);
};

export const rootGroups = (graph: Graph, groups: readonly (readonly number[])[]): RootGroup[] => {
  const costs = graph.factors.map(reachCost);
  const distance = distancesOver(graph, (v) => costs[v] === null);
  return groups.map((group) => {
    const members = group.map((v) => graph.factors[v]?.id ?? '');
    const path = smallestChain(graph, distance, group);
    return path === null ? { members, separable: true } : { members, separable: false, path };
  });
};
