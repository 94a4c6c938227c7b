/** Händelsekedjan: the course of events as ordered steps, and where it could be broken (Brå; domain.md, B.3). */
import { compareIds, compareSwedish } from './collation.ts';
import type { ChainStepRecord, FactorRecord } from './entities.ts';

type Placed = Pick<ChainStepRecord, 'id' | 'position'>;

/** Positions reach as far as `coordinate` lets them. */
const FARTHEST = 1e9;

/** The steps in the order of the events: by position, then id. */
export const orderedSteps = <T extends Placed>(steps: readonly T[]): T[] =>
  steps.toSorted((a, b) => a.position - b.position || compareIds(a.id, b.id));

export interface Placing {
  readonly position: number;
  /** Steps that must get another position, where there is no room between two. */
  readonly renumbered: readonly Placed[];
}

const between = (before: number | undefined, after: number | undefined): number => {
  if (before === undefined) return after === undefined ? 1 : Math.ceil(after) - 1;
  return after === undefined ? Math.floor(before) + 1 : before + (after - before) / 2;
};

/** The position that puts a step at place `at` (from 0) among the other steps, given in order. */
export const placingAt = (others: readonly Placed[], at: number): Placing => {
  const before = others[at - 1]?.position;
  const after = others[at]?.position;
  const position = between(before, after);
  const fits =
    Math.abs(position) <= FARTHEST &&
    (before === undefined || before < position) &&
    (after === undefined || position < after);
  if (fits) return { position, renumbered: [] };
  const counted = others.map(({ id }, index) => ({ id, position: index < at ? index + 1 : index + 2 }));
  return { position: at + 1, renumbered: counted.filter((step, index) => step.position !== others[index]?.position) };
};

export interface Reach {
  /** Ids of factors within reach that are in the smallest intervention set. */
  readonly inCut: readonly string[];
  /** Ids of the other factors within reach. */
  readonly beside: readonly string[];
}

type Reachable = Pick<FactorRecord, 'id' | 'state' | 'influenceLevel'>;

const isWithinReach = ({ state, influenceLevel }: Reachable): boolean =>
  state === 'active' && (influenceLevel === 'own' || influenceLevel === 'shared');

/** What of a step the municipality can influence by itself or with others: where its chain could be broken. */
export const reachOf = (
  step: Pick<ChainStepRecord, 'factors'>,
  factors: ReadonlyMap<string, Reachable>,
  cut: ReadonlySet<string>,
): Reach => {
  const reached = step.factors.filter((id) => {
    const factor = factors.get(id);
    return factor !== undefined && isWithinReach(factor);
  });
  return { inCut: reached.filter((id) => cut.has(id)), beside: reached.filter((id) => !cut.has(id)) };
};

type Titled = Pick<FactorRecord, 'id' | 'title' | 'state'>;

/** The factors that no step has, rejected ones left out; in Swedish order of titles. */
export const outsideChain = <T extends Titled>(
  factors: readonly T[],
  steps: readonly Pick<ChainStepRecord, 'factors'>[],
): T[] => {
  const placed = new Set(steps.flatMap((step) => step.factors));
  return factors
    .filter(({ id, state }) => state !== 'rejected' && !placed.has(id))
    .sort((a, b) => compareSwedish(a.title, b.title) || compareIds(a.id, b.id));
};
