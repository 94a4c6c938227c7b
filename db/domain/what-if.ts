/** Tänk om: what the rules would say if a factor or link were away, or could be influenced otherwise. Nothing is stored. */
import { derive } from './derivation/derive.ts';
import type { AnalysisGraph, Derivation, DerivedFactor, Loop, RootGroup } from './derivation/types.ts';
import type { FactorRecord } from './entities.ts';

/** Of exactly one factor or link. */
export interface WhatIfChange {
  readonly factor: string | null;
  readonly link: string | null;
  readonly off: boolean;
  /** Of a factor; `null` leaves it as it is. */
  readonly influenceLevel: FactorRecord['influenceLevel'] | null;
}

type Compared = Pick<DerivedFactor, 'share' | 'group' | 'role' | 'inCut' | 'rootCause' | 'connected'>;

/** A factor that the rules see otherwise; `tried` is null where it is switched off. */
export interface FactorDifference {
  readonly id: string;
  readonly now: Compared;
  readonly tried: Compared | null;
}

interface Difference<T> {
  readonly gone: readonly T[];
  readonly come: readonly T[];
}

export interface WhatIf {
  readonly now: Derivation;
  readonly tried: Derivation;
  /** In the order of `now`. */
  readonly factors: readonly FactorDifference[];
  readonly rootGroups: Difference<RootGroup>;
  readonly loops: Difference<Loop>;
  readonly cut: Difference<string>;
}

export const applyChanges = (graph: AnalysisGraph, changes: readonly WhatIfChange[]): AnalysisGraph => {
  const off = new Set(changes.filter((change) => change.off).map(({ factor, link }) => `${factor}|${link}`));
  const levels = new Map(changes.map(({ factor, influenceLevel }) => [factor, influenceLevel]));
  return {
    ...graph,
    factors: graph.factors
      .filter(({ id }) => !off.has(`${id}|null`))
      .map((factor) => ({ ...factor, influenceLevel: levels.get(factor.id) ?? factor.influenceLevel })),
    links: graph.links.filter(({ id }) => !off.has(`null|${id}`)),
  };
};

const compared = ({ share, group, role, inCut, rootCause, connected }: DerivedFactor): Compared => ({
  share,
  group,
  role,
  inCut,
  rootCause,
  connected,
});

/** Shares that differ by less show as the same whole per cent and the same number. */
const SAME_SHARE = 1e-9;

const isSame = (a: Compared, b: Compared): boolean =>
  Math.abs(a.share - b.share) < SAME_SHARE &&
  a.group === b.group &&
  a.role === b.role &&
  a.inCut === b.inCut &&
  a.rootCause === b.rootCause &&
  a.connected === b.connected;

const factorDifferences = (now: Derivation, tried: Derivation): FactorDifference[] => {
  const after = new Map(tried.factors.map((factor) => [factor.id, compared(factor)]));
  return now.factors.flatMap((factor): FactorDifference[] => {
    const [before, next] = [compared(factor), after.get(factor.id) ?? null];
    return next !== null && isSame(before, next) ? [] : [{ id: factor.id, now: before, tried: next }];
  });
};

const difference = <T>(now: readonly T[], tried: readonly T[], key: (item: T) => string): Difference<T> => {
  const [before, after] = [new Set(now.map(key)), new Set(tried.map(key))];
  return { gone: now.filter((item) => !after.has(key(item))), come: tried.filter((item) => !before.has(key(item))) };
};

const rootKey = ({ members, separable }: RootGroup): string => `${separable} ${members.join(' ')}`;
const loopKey = ({ cycle, effect }: Loop): string => `${effect} ${cycle.join(' ')}`;

/** The derivation as it is and as it would be, and what differs. `now` is given where it is known already. */
export const whatIf = (
  graph: AnalysisGraph,
  changes: readonly WhatIfChange[],
  now: Derivation = derive(graph),
): WhatIf => {
  const tried = derive(applyChanges(graph, changes));
  return {
    now,
    tried,
    factors: factorDifferences(now, tried),
    rootGroups: difference(now.rootGroups, tried.rootGroups, rootKey),
    loops: difference(now.loops, tried.loops, loopKey),
    cut: difference(now.cut.factors, tried.cut.factors, (id) => id),
  };
};
