/**
 * Where each active factor lies in the net of links: counts that a person can check by hand. No rule reads them.
 * Ways between are counted as Brandes does (A faster algorithm for betweenness centrality, 2001), links unweighted.
 */
import { buildGraph, ends, type Graph } from './derivation/graph.ts';
import type { AnalysisGraph } from './derivation/types.ts';

export interface NetworkMeasures {
  readonly id: string;
  readonly title: string;
  /** Links into it from active factors; links out of it to active factors and the problem. */
  readonly causes: number;
  readonly effects: number;
  /** Factors from which a chain of links leads to it; factors that a chain leads to from it. Itself is not counted. */
  readonly behind: number;
  readonly ahead: number;
  /**
   * Of all pairs of others where the first can reach the second, the problem included: the share whose shortest ways go
   * through it, 0 to 1; of a pair with several shortest ways, the part of them.
   */
  readonly between: number;
}

interface Totals {
  readonly behind: Float64Array;
  readonly ahead: Float64Array;
  readonly through: Float64Array;
  /** Pairs that begin in a node. */
  readonly starts: Float64Array;
  pairs: number;
}

/** What is used again for each start. */
interface Search {
  readonly distance: Int32Array;
  readonly ways: Float64Array;
  readonly passed: Float64Array;
}

/** Every node that the start reaches, the nearest first, with its distance and its number of shortest ways. */
const spread = ({ out }: Graph, start: number, { distance, ways, passed }: Search): number[] => {
  distance.fill(-1);
  ways.fill(0);
  passed.fill(0);
  distance[start] = 0;
  ways[start] = 1;
  const reached = [start];
  for (const v of reached) {
    for (const w of ends(out, v)) {
      if (distance[w] === -1) {
        distance[w] = (distance[v] as number) + 1;
        reached.push(w);
      }
      if (distance[w] === (distance[v] as number) + 1) ways[w] = (ways[w] as number) + (ways[v] as number);
    }
  }
  return reached;
};

/** Adds what the ways from one start say. */
const countFrom = (graph: Graph, start: number, search: Search, totals: Totals): void => {
  const reached = spread(graph, start, search);
  const { distance, ways, passed } = search;
  totals.pairs += reached.length - 1;
  totals.starts[start] = reached.length - 1;
  for (let at = reached.length - 1; at > 0; at -= 1) {
    const w = reached[at] as number;
    for (const v of ends(graph.in, w)) {
      if (distance[v] === -1 || (distance[v] as number) + 1 !== distance[w]) continue;
      const part = (ways[v] as number) / (ways[w] as number);
      passed[v] = (passed[v] as number) + part * (1 + (passed[w] as number));
    }
    totals.through[w] = (totals.through[w] as number) + (passed[w] as number);
    totals.behind[w] = (totals.behind[w] as number) + 1;
    if (w !== graph.problem) totals.ahead[start] = (totals.ahead[start] as number) + 1;
  }
};

/** One for each active factor, in the order of ids. Takes time as factors × links. */
export const networkMeasures = ({ factors, links }: Pick<AnalysisGraph, 'factors' | 'links'>): NetworkMeasures[] => {
  const graph = buildGraph(factors, links);
  const nodes = graph.problem + 1;
  const search = { distance: new Int32Array(nodes), ways: new Float64Array(nodes), passed: new Float64Array(nodes) };
  const counts = (): Float64Array => new Float64Array(nodes);
  const totals: Totals = { behind: counts(), ahead: counts(), through: counts(), starts: counts(), pairs: 0 };
  graph.factors.forEach((_factor, start) => {
    countFrom(graph, start, search, totals);
  });
  return graph.factors.map(({ id, title }, v) => {
    const behind = totals.behind[v] as number;
    const others = totals.pairs - (totals.starts[v] as number) - behind;
    return {
      id,
      title,
      causes: ends(graph.in, v).length,
      effects: ends(graph.out, v).length,
      behind,
      ahead: totals.ahead[v] as number,
      between: others === 0 ? 0 : (totals.through[v] as number) / others,
    };
  });
};
