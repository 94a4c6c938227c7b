/** The derivation as a whole (derivation.md, 1 to 5): pure, the same for the same analysis whatever its order. */
import { compareIds, compareSwedish } from '../collation.ts';
import type { FactorRecord } from '../entities.ts';
import { components, withoutCauses } from './components.ts';
import { smallestCut } from './cut.ts';
import { evidenceByOwner, evidenceState } from './evidence.ts';
import { buildGraph, reachesProblem } from './graph.ts';
import { explain, roleOf, ruleGroup } from './groups.ts';
import { findLoops } from './loops.ts';
import { rootGroups } from './separability.ts';
import { shares } from './share.ts';
import type { AnalysisGraph, Derivation, DerivedFactor, EvidenceState, Group } from './types.ts';

const roleOrder = { candidate: 0, others: 1, unset: 2, unconnected: 3 } as const;

/** Order of derivation.md 8: role, then group, larger share, Swedish title, id. */
const compareDerived = (a: DerivedFactor, b: DerivedFactor): number =>
  roleOrder[a.role] - roleOrder[b.role] ||
  (a.group ?? 0) - (b.group ?? 0) ||
  b.share - a.share ||
  compareSwedish(a.title, b.title) ||
  compareIds(a.id, b.id);

interface Found {
  readonly share: number;
  readonly evidence: EvidenceState;
  readonly connected: boolean;
  readonly inCut: boolean;
  readonly rootCause: boolean;
}

/** A placement counts only with a written reason (derivation.md, 5). */
const derivedFactor = (factor: FactorRecord, found: Found): DerivedFactor => {
  const role = roleOf(factor, found.connected);
  const rule = role === 'candidate' ? ruleGroup(factor, found.evidence, found.inCut) : null;
  const placement = factor.placementReason.trim() === '' ? null : factor.placement;
  const placed = placement === null || placement === 'declined' ? null : (Number(placement) as Group);
  const declined = role === 'candidate' && placement === 'declined';
  return {
    id: factor.id,
    title: factor.title,
    ...found,
    role,
    ruleGroup: rule,
    group: rule === null ? null : (placed ?? rule),
    declined,
    explanation: explain(factor, { ...found, role, rule, declined, placed }),
  };
};

export const derive = (analysis: AnalysisGraph): Derivation => {
  const graph = buildGraph(analysis.factors, analysis.links);
  const connected = reachesProblem(graph);
  const factorsOnly = connected.slice();
  factorsOnly[graph.problem] = 0;
  const groups = components(graph.out, factorsOnly);
  const rootless = withoutCauses(graph.in, groups, factorsOnly);
  const roots = groups.filter((_, index) => rootless[index]);
  const rootMembers = roots.flat();
  const cut = smallestCut(graph, connected, rootMembers);
  const share = shares(graph);
  const sources = new Map(analysis.sources.map((source) => [source.id, source]));
  const evidence = evidenceByOwner(analysis.evidence, 'factor');
  const isRoot = new Set(rootMembers);
  const factors = graph.factors
    .map((factor, v) =>
      derivedFactor(factor, {
        share: share[v] as number,
        evidence: evidenceState(evidence.get(factor.id) ?? [], factor.assumed, sources),
        connected: connected[v] === 1,
        inCut: cut.members[v] === 1,
        rootCause: isRoot.has(v),
      }),
    )
    .sort(compareDerived);
  return {
    factors,
    rootGroups: rootGroups(graph, roots),
    loops: findLoops(graph, groups),
    cut: { factors: factors.filter((factor) => factor.inCut).map((factor) => factor.id), cost: cut.cost },
  };
};
