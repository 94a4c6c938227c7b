/** Minsta ingreppsmängd (derivation.md, 3): a minimum vertex cut over the chains that can be broken at all. */
import type { FactorRecord } from '../entities.ts';
import { ArcList, INFINITE, maximize, reaching } from './flow.ts';
import { ends, type Graph } from './graph.ts';

const efforts = { small: 1, medium: 2, large: 3, unset: 2 } as const;

/** Cost of acting on a factor: its effort, twice that together with others; `null` out of reach. */
export const reachCost = (factor: FactorRecord): number | null => {
  if (factor.influenceLevel === 'own') return efforts[factor.effort];
  if (factor.influenceLevel === 'shared') return 2 * efforts[factor.effort];
  return null;
};

export interface Cut {
  /** 1 for each factor of the set, by number. */
  readonly members: Uint8Array;
  readonly cost: number;
}

/**
 * The network: a factor within reach is an arc from `2v` to `2v + 1` that costs its effort; a factor out of reach is
 * two nodes, `2v` where no factor within reach has been passed yet and `2v + 1` where one has. A link leaves the
 * "none passed" side of `v` for the other's entry, and its "passed" side for the other's "passed" side, or the entry
 * of one within reach; the problem is reached from "passed" only.
 */
const addLinks = (list: ArcList, graph: Graph, connected: Uint8Array, costs: readonly (number | null)[]): void => {
  const sink = 2 * graph.problem;
  for (let v = 0; v < graph.problem; v += 1) {
    if (connected[v] !== 1) continue;
    for (const w of ends(graph.out, v)) {
      if (connected[w] !== 1) continue;
      if (w === graph.problem) {
        list.add(2 * v + 1, sink, INFINITE);
        continue;
      }
      if (costs[v] === null) list.add(2 * v, 2 * w, INFINITE);
      list.add(2 * v + 1, costs[w] === null ? 2 * w + 1 : 2 * w, INFINITE);
    }
  }
};

/** The cheapest set, and of all cheapest sets the one closest to the problem. */
export const smallestCut = (graph: Graph, connected: Uint8Array, rootMembers: readonly number[]): Cut => {
  const costs = graph.factors.map(reachCost);
  const sink = 2 * graph.problem;
  const source = sink + 1;
  const list = new ArcList(sink + 2, 2 * graph.problem + 2 * graph.out.ends.length);
  costs.forEach((cost, v) => {
    if (cost !== null && connected[v] === 1) list.add(2 * v, 2 * v + 1, cost);
  });
  addLinks(list, graph, connected, costs);
  for (const v of rootMembers) list.add(source, 2 * v, INFINITE);
  const network = list.network();
  const cost = maximize(network, source, sink);
  const side = reaching(network, sink);
  const members = Uint8Array.from(costs, (value, v) =>
    value !== null && connected[v] === 1 && side[2 * v + 1] === 1 && side[2 * v] !== 1 ? 1 : 0,
  );
  return { members, cost };
};
