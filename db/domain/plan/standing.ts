/** How far the plan has come towards a decision, and what is planned until there. */
import { compareIds } from '../collation.ts';
import { addDays } from '../days.ts';
import type { DecisionStepRecord, PlanVersionRecord } from '../planning-records.ts';
import { warningDays } from './dues.ts';

/** The newest first: by when they were made. */
export const newestFirst = (versions: readonly PlanVersionRecord[]): PlanVersionRecord[] =>
  [...versions].sort((a, b) => compareIds(b.madeAt ?? '', a.madeAt ?? '') || compareIds(b.id, a.id));

/** utkast, på remiss, beslutad, reviderad: the way of a plan */
export const planStates = ['draft', 'referral', 'decided', 'revised'] as const;
export type PlanState = (typeof planStates)[number];

export interface PlanStanding {
  readonly state: PlanState;
  /** What it has been, in the order of its way; the draft that it began as among them. */
  readonly passed: readonly PlanState[];
  readonly latest: PlanVersionRecord | null;
  /** What is in force: the latest that was decided or revised. */
  readonly inForce: PlanVersionRecord | null;
}

export const planStanding = (versions: readonly PlanVersionRecord[]): PlanStanding => {
  const [latest = null] = newestFirst(versions);
  const inForce = newestFirst(versions).find(({ kind }) => kind !== 'referral') ?? null;
  const passed = planStates.filter((state) => state === 'draft' || versions.some(({ kind }) => kind === state));
  return { state: latest?.kind ?? 'draft', passed, latest, inForce };
};

export type StepStanding = 'done' | 'overdue' | 'soon' | 'later' | 'undated';

/** `today`: `YYYY-MM-DD`; the day itself is not overdue. */
export const stepStanding = ({ date, done }: DecisionStepRecord, today: string): StepStanding => {
  if (done) return 'done';
  if (date === null) return 'undated';
  if (date < today) return 'overdue';
  return addDays(date, -warningDays.decision) <= today ? 'soon' : 'later';
};

/** After every day: what has no day comes last. */
const NO_DAY = '9';

export const stepsByDate = (steps: readonly DecisionStepRecord[]): DecisionStepRecord[] =>
  [...steps].sort((a, b) => compareIds(a.date ?? NO_DAY, b.date ?? NO_DAY) || compareIds(a.id, b.id));
