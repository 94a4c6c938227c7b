/** What the plan leaves uncovered: chains of causes that no chosen measure breaks. */
import { reachCost } from '../derivation/cut.ts';
import { buildGraph, ends, type Graph } from '../derivation/graph.ts';
import { distancesOver, smallestChain } from '../derivation/separability.ts';
import type { AnalysisGraph, Derivation } from '../derivation/types.ts';
import type { MeasureRecord } from '../entities.ts';
import type { FollowUpRecord } from '../planning-records.ts';
import { PROBLEM_ID } from '../values.ts';
import { measureStates } from './follow-up.ts';

export interface UncoveredGroup {
  /** The root group. */
  readonly members: readonly string[];
  /** A chain of the fewest links that no measure breaks, ending with `problem` (ties: the smallest list of ids). */
  readonly path: readonly string[];
}

export interface Uncovered {
  /** Root groups with such a chain, in the order of the derivation. */
  readonly groups: readonly UncoveredGroup[];
  /** Every factor and link that such a chain passes, by id; for marking on the map. */
  readonly factors: readonly string[];
  readonly links: readonly string[];
  /** Those of the factors that are within reach: where a measure would break a chain. */
  readonly withinReach: readonly string[];
}

/** Factors that some chosen measure is directed at; a cancelled measure is not chosen. */
export const coveredFactors = (
  measures: readonly MeasureRecord[],
  followUps: readonly FollowUpRecord[],
): ReadonlySet<string> => {
  const states = measureStates(followUps);
  const chosen = measures.filter(({ id }) => states.get(id)?.status !== 'cancelled');
  return new Set(chosen.flatMap(({ factors }) => factors));
};

/** 1 for each factor on a chain from a start over factors that lead to the problem by `distance`. */
const onChains = (graph: Graph, distance: Int32Array, starts: readonly number[]): Uint8Array => {
  const passed = new Uint8Array(graph.problem);
  const stack = starts.filter((v) => distance[v] !== -1);
  for (const v of stack) passed[v] = 1;
  for (let v = stack.pop(); v !== undefined; v = stack.pop()) {
    for (const w of ends(graph.out, v)) {
      if (w === graph.problem || passed[w] === 1 || distance[w] === -1) continue;
      passed[w] = 1;
      stack.push(w);
    }
  }
  return passed;
};

/** A chain is a walk from a member of a root group to the problem (derivation.md, 3); a measure breaks it at any factor of it. */
export const uncovered = (
  analysis: Pick<AnalysisGraph, 'factors' | 'links'>,
  { rootGroups }: Pick<Derivation, 'rootGroups'>,
  covered: ReadonlySet<string>,
): Uncovered => {
  const graph = buildGraph(analysis.factors, analysis.links);
  const numbers = new Map(graph.factors.map(({ id }, v) => [id, v]));
  const isOpen = (v: number): boolean => !covered.has(graph.factors[v]?.id ?? '');
  const distance = distancesOver(graph, isOpen);
  const starts = rootGroups.map(({ members }) => members.flatMap((id) => numbers.get(id) ?? []));
  const passed = onChains(graph, distance, starts.flat());
  const open = graph.factors.filter((_, v) => passed[v] === 1);
  const ids = new Set(open.map(({ id }) => id));
  return {
    groups: rootGroups.flatMap(({ members }, at) => {
      const path = smallestChain(graph, distance, starts[at] ?? []);
      return path === null ? [] : [{ members, path }];
    }),
    factors: [...ids],
    links: analysis.links
      .filter(({ from, to }) => from !== to && ids.has(from) && (to === PROBLEM_ID || ids.has(to)))
      .map(({ id }) => id)
      .sort(),
    withinReach: open.filter((factor) => reachCost(factor) !== null).map(({ id }) => id),
  };
};
