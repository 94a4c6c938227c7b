/** Deriving the plan's rows (derivation.md, 6): idempotent, and nothing that a person wrote is changed. */
import type { Derivation, DerivedFactor } from '../derivation/types.ts';
import type { FactorRecord, MeasureRecord, PlanRowRecord } from '../entities.ts';
import { draftGoal, isDraftGoal } from './goal.ts';
import { numberRows } from './number-rows.ts';
import type { PlanDerivation, RowFlag } from './types.ts';

/** Why a factor has no row, or `null` where it has one. `derived` is missing for one that is gone or not active. */
const noRowBecause = (factor: FactorRecord | undefined, derived: DerivedFactor | undefined): RowFlag | null => {
  if (factor === undefined) return 'gone';
  if (factor.state === 'rejected' || factor.state === 'draft') return factor.state;
  if (derived === undefined) return 'gone';
  if (derived.role !== 'candidate') return derived.role;
  if (derived.declined) return 'declined';
  return derived.group === 3 ? 'knowledge' : null;
};

interface Facts {
  readonly factors: ReadonlyMap<string, FactorRecord>;
  readonly derived: ReadonlyMap<string, DerivedFactor>;
  /** Factors that some measure is tied to. */
  readonly measured: ReadonlySet<string>;
}

/** Whether the goal is a person's: confirmed, or another text than a draft (a merge may bring the one without the other). */
const hasOwnGoal = (row: PlanRowRecord): boolean => row.goalConfirmed || !isDraftGoal(row.goal);

/** Whether a person ever put something into the row: wrote or confirmed the goal, or tied a measure to its factor. */
const isTouched = (row: PlanRowRecord, facts: Facts): boolean => hasOwnGoal(row) || facts.measured.has(row.factor);

const keptRow = (row: PlanRowRecord, facts: Facts): PlanRowRecord | null => {
  const factor = facts.factors.get(row.factor);
  const flag = noRowBecause(factor, facts.derived.get(row.factor));
  if (flag !== null && !isTouched(row, facts)) return null;
  const goal = hasOwnGoal(row) || factor === undefined ? row.goal : draftGoal(factor);
  return { ...row, goal, flag };
};

const newRow = (factor: FactorRecord): PlanRowRecord => ({
  id: factor.id,
  factor: factor.id,
  goal: draftGoal(factor),
  goalConfirmed: false,
  flag: null,
});

const moves = (before: readonly { factor: string; number: number }[], after: PlanDerivation['rows']) => {
  const old = new Map(before.map((row) => [row.factor, row.number]));
  return after.flatMap(({ factor, number }) => {
    const from = old.get(factor);
    return from === undefined || from === number ? [] : [{ factor, from, to: number }];
  });
};

/** Rows after deriving from what stands, with what that adds, flags, restores, removes and moves. */
export const derivePlan = (
  rows: readonly PlanRowRecord[],
  derivation: Derivation,
  factors: readonly FactorRecord[],
  measures: readonly MeasureRecord[],
): PlanDerivation => {
  const facts: Facts = {
    factors: new Map(factors.map((factor) => [factor.id, factor])),
    derived: new Map(derivation.factors.map((factor) => [factor.id, factor])),
    measured: new Set(measures.flatMap((measure) => measure.factors)),
  };
  const have = new Set(rows.map((row) => row.factor));
  const flagBefore = new Map(rows.map((row) => [row.factor, row.flag]));
  const kept = rows.flatMap((row) => keptRow(row, facts) ?? []);
  const added = derivation.factors.flatMap((item) => {
    const factor = facts.factors.get(item.id);
    return factor === undefined || have.has(item.id) || noRowBecause(factor, item) !== null ? [] : [newRow(factor)];
  });
  const after = numberRows([...kept, ...added], derivation);
  const stays = new Set(kept.map((row) => row.factor));
  return {
    rows: after,
    added: after.filter((row) => !have.has(row.factor)).map((row) => row.factor),
    flagged: kept.filter((row) => row.flag !== null && flagBefore.get(row.factor) === null).map((row) => row.factor),
    restored: kept.filter((row) => row.flag === null && flagBefore.get(row.factor) !== null).map((row) => row.factor),
    removed: rows.filter((row) => !stays.has(row.factor)).map((row) => row.factor),
    moved: moves(numberRows(rows, derivation), after),
  };
};
