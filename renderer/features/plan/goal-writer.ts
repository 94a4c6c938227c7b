/** Writing the operative goal of a cause: what differs from the derivation's draft is confirmed by being written. */
import type { FactorRecord } from '../../../db/domain/entities.ts';
import { draftGoal } from '../../../db/domain/plan/goal.ts';
import { fieldWriter } from '../record-actions.ts';

export const goalWriter =
  (analysis: string, id: string, factor: FactorRecord | undefined) =>
  (goal: string): Promise<unknown> =>
    fieldWriter('planRow', analysis, id)({ goal, goalConfirmed: factor === undefined || goal !== draftGoal(factor) });
