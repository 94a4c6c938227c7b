/** The plan as deriving now would give it; nothing is stored. */
import { runChecks } from '../../db/domain/checks/run-checks.ts';
import type { CheckResult } from '../../db/domain/checks/types.ts';
import type { DerivedRow } from '../../db/domain/plan/types.ts';
import { type Derived, deriveAnalysis } from '../core/services/derivation.ts';
import { previewPlan } from '../core/services/plan.ts';
import type { Store } from '../core/services/store.ts';

export interface PlanNow extends Derived {
  readonly rows: readonly DerivedRow[];
  readonly checks: readonly CheckResult[];
}

/** Throws `not-found`. */
export const planNow = (store: Store, analysis: string): PlanNow => {
  const derived = deriveAnalysis(store, analysis);
  const { rows } = previewPlan(store, analysis, derived);
  const { graph, derivation } = derived;
  const today = new Date(store.log.clock.now()).toISOString().slice(0, 10);
  return { ...derived, rows, checks: runChecks({ graph, rows, measures: graph.measures, derivation, today }) };
};
