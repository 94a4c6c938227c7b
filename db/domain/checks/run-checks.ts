/** Runs the checks before a decision (derivation.md, 7), each with the places where it fails. */
import type { AnalysisGraph, Derivation } from '../derivation/types.ts';
import type { AuthorRecord, MeasureRecord } from '../entities.ts';
import type { DerivedRow } from '../plan/types.ts';
import type { PlanningRecords } from '../planning-records.ts';
import type { ThinkingRecords } from '../thinking-records.ts';
import { analysisChecks } from './analysis-checks.ts';
import { measureChecks } from './measure-checks.ts';
import { rowChecks } from './row-checks.ts';
import { textChecks } from './text-checks.ts';
import { type CheckId, type CheckPlace, type CheckResult, checkIds } from './types.ts';

export interface CheckInput {
  readonly graph: AnalysisGraph &
    Partial<ThinkingRecords & PlanningRecords> & { readonly authors?: readonly AuthorRecord[] };
  readonly rows: readonly DerivedRow[];
  readonly measures: readonly MeasureRecord[];
  readonly derivation: Derivation;
  /** Day that L1 counts from while no day of decision is set; `YYYY-MM-DD`. */
  readonly today: string;
}

export type Check = (input: CheckInput) => CheckPlace[];

const checks: Readonly<Record<CheckId, Check>> = { ...rowChecks, ...measureChecks, ...analysisChecks, ...textChecks };

export const runChecks = (input: CheckInput): CheckResult[] =>
  checkIds.map((id) => {
    const places = checks[id](input);
    return { id, holds: places.length === 0, places };
  });
