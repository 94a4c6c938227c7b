/** The rows of the action plan and the checks before a decision. */
import { runChecks } from '../../../db/domain/checks/run-checks.ts';
import type { CheckResult } from '../../../db/domain/checks/types.ts';
import type { PlanRowRecord } from '../../../db/domain/entities.ts';
import { derivePlan } from '../../../db/domain/plan/derive-plan.ts';
import { numberRows } from '../../../db/domain/plan/number-rows.ts';
import type { DerivedRow, PlanDerivation } from '../../../db/domain/plan/types.ts';
import type { Edit } from '../../../db/log/index.ts';
import { dayOf } from './day.ts';
import { type Derived, deriveAnalysis } from './derivation.ts';
import { type Store, writeEdits } from './store.ts';

/** What deriving the plan now would give; nothing is stored. Throws `not-found`. */
export const previewPlan = (store: Pick<Store, 'db'>, analysis: string, derived?: Derived): PlanDerivation => {
  const { graph, derivation } = derived ?? deriveAnalysis(store, analysis);
  return derivePlan(graph.planRows, derivation, graph.factors, graph.measures);
};

const rowEdits = (plan: PlanDerivation, before: readonly PlanRowRecord[]): Edit[] => {
  const known = new Set(before.map((row) => row.id));
  const removed: Edit[] = plan.removed.map((id) => ({ entity: 'planRow', id, delete: true }));
  const kept = plan.rows.map(({ factor, goal, goalConfirmed, flag }): Edit => {
    const set = { factor, goal, goalConfirmed, flag };
    return { entity: 'planRow', id: factor, set, mode: known.has(factor) ? 'update' : 'create' };
  });
  return [...removed, ...kept];
};

/** Derives the plan again and stores it as one step; says what that changed. */
export const derivePlanRows = (store: Store, analysis: string): PlanDerivation => {
  const derived = deriveAnalysis(store, analysis);
  const plan = previewPlan(store, analysis, derived);
  writeEdits(store, analysis, 'plan.derive', rowEdits(plan, derived.graph.planRows));
  return plan;
};

/** The stored rows with the numbers that the order of the derivation gives them. */
export const planRows = (store: Pick<Store, 'db'>, analysis: string, derived?: Derived): DerivedRow[] => {
  const { graph, derivation } = derived ?? deriveAnalysis(store, analysis);
  return numberRows(graph.planRows, derivation);
};

export const analysisChecks = (
  store: Pick<Store, 'db' | 'log'>,
  analysis: string,
  derived?: Derived,
): CheckResult[] => {
  const known = derived ?? deriveAnalysis(store, analysis);
  const { graph, derivation } = known;
  const rows = planRows(store, analysis, known);
  return runChecks({ graph, rows, measures: graph.measures, derivation, today: dayOf(store.log.clock.now()) });
};
