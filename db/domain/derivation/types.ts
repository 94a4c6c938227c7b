/** What the rules of derivation.md take and give. Pure data, JSON through and through. */
import type {
  ActorRecord,
  AnalysisRecord,
  EvidenceRecord,
  FactorRecord,
  LinkRecord,
  SourceRecord,
} from '../entities.ts';

/** Everything that the derivation reads of one analysis; drafts, rejected factors and stray links included. */
export interface AnalysisGraph {
  readonly analysis: AnalysisRecord;
  readonly actors: readonly ActorRecord[];
  readonly sources: readonly SourceRecord[];
  readonly factors: readonly FactorRecord[];
  readonly links: readonly LinkRecord[];
  readonly evidence: readonly EvidenceRecord[];
}

/** belagd, omstridd, antagen, okänd */
export type EvidenceState = 'supported' | 'contested' | 'assumed' | 'unknown';
/** Where a factor stands: in the plan's ground, with others (önskemål), or a gap that the checks name. */
export type Role = 'candidate' | 'others' | 'unset' | 'unconnected';
export type Group = 1 | 2 | 3;

/** The one sentence that says why a factor stands where it stands: a code and what to put in it. */
export interface Explanation {
  readonly code:
    | 'first-own' // 1: significance high, influence own, supported
    | 'first-cut' // 1: in the smallest intervention set, significance at least medium, supported
    | 'next' // 2
    | 'knowledge-low' // 3: significance low
    | 'knowledge-unset' // 3: significance unset
    | 'knowledge-contested' // 3: significance at least medium but contested
    | 'knowledge-unknown' // 3: significance at least medium but no source and no assumption
    | 'placed' // a person chose the group
    | 'declined' // a person left it out
    | 'others'
    | 'unset'
    | 'unconnected';
  readonly params: Readonly<Record<string, string | number | boolean | null>>;
}

export interface DerivedFactor {
  readonly id: string;
  readonly title: string;
  /** Share of the why-walk, 0 to 1, full double. */
  readonly share: number;
  readonly evidence: EvidenceState;
  readonly connected: boolean;
  /** The group it counts in: the person's choice where there is one, else the rules'. `null` outside the candidates. */
  readonly group: Group | null;
  /** The group by the rules alone. */
  readonly ruleGroup: Group | null;
  readonly declined: boolean;
  readonly role: Role;
  readonly inCut: boolean;
  readonly rootCause: boolean;
  readonly explanation: Explanation;
}

export interface RootGroup {
  readonly members: readonly string[];
  readonly separable: boolean;
  /** A chain of only factors out of reach, ending with `problem`; present when not separable. */
  readonly path?: readonly string[];
}

export interface Loop {
  readonly members: readonly string[];
  readonly cycle: readonly string[];
  readonly effect: 'reinforcing' | 'balancing';
}

export interface Derivation {
  /** Active factors in the order of derivation.md 8: candidates by group, share, title, id; then others, unset, unconnected. */
  readonly factors: readonly DerivedFactor[];
  readonly rootGroups: readonly RootGroup[];
  readonly loops: readonly Loop[];
  readonly cut: { readonly factors: readonly string[]; readonly cost: number };
}
