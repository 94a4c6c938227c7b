/** Calls that work something out of the plan, and those that decide and print it. */
import { z } from 'zod';
import type { StateComparison } from '../../db/domain/compare-states.ts';
import { recordSchema } from '../../db/domain/entities.ts';
import type { Due } from '../../db/domain/plan/dues.ts';
import type { CoverageMatrix, RankedMeasure } from '../../db/domain/plan/matrix.ts';
import type { TableRow } from '../../db/domain/plan/plan-table.ts';
import type { RoundSaid } from '../../db/domain/plan/round-report.ts';
import type { DerivedRow } from '../../db/domain/plan/types.ts';
import type { Uncovered } from '../../db/domain/plan/uncovered.ts';
import type { Workload } from '../../db/domain/plan/workload.ts';
import { planVersionKinds } from '../../db/domain/planning-values.ts';
import { day, title as filledText, recordId, text } from '../../db/domain/values.ts';
import { mainMutation, query, typed } from './call.ts';
import { inAnalysis } from './records.ts';
import { savedFile } from './shapes.ts';

export interface PlanCoverage {
  readonly matrix: CoverageMatrix;
  readonly uncovered: Uncovered;
  /** All measures, effect against effort. */
  readonly ranking: readonly RankedMeasure[];
}

/** What differs between two versions; `rows` are the numbered rows of each, `tables` the same with their measures. */
export interface PlanVersionComparison extends StateComparison {
  readonly rows: { readonly before: readonly DerivedRow[]; readonly after: readonly DerivedRow[] };
  readonly tables: { readonly before: readonly TableRow[]; readonly after: readonly TableRow[] };
}

export interface PlanVersionCheck {
  /** Whether what it holds is here and is what its hash says; the same of its print. */
  readonly content: 'intact' | 'missing' | 'damaged';
  readonly pdf: 'intact' | 'missing' | 'damaged';
  /** Whether the signature is of this content and decision, by the key that the version names. */
  readonly signature: 'valid' | 'invalid';
  readonly fingerprint: string;
  readonly trust: 'trusted' | 'own' | 'unknown' | 'revoked' | 'name-with-other-key';
  readonly trustedAs: string | null;
}

/** A round of follow-up as it was reported. */
export interface ReportedRound {
  /**
   * Whether what was reported is here and is what its hash says. `unkept`: it was closed before rounds kept anything;
   * `open`: it reports nothing yet.
   */
  readonly standing: 'open' | 'unkept' | 'intact' | 'missing' | 'damaged';
  /** SHA-256 of what was kept. */
  readonly hash: string | null;
  /** `null` unless `intact`. */
  readonly said: RoundSaid | null;
}

/** What is said of a version beside the plan itself. `organ` and `date` are required of what is decided. */
export const versionOrder = inAnalysis.extend({
  title: filledText,
  kind: z.enum(planVersionKinds),
  organ: recordId.nullable(),
  date: day.nullable(),
  paragraph: text,
  caseNumber: text,
  checksReason: text,
});
export type VersionOrder = z.infer<typeof versionOrder>;

export const planCoreCalls = {
  /** Every due day, the earliest first, with how near it is by the core's clock. */
  'plan.dues': query(inAnalysis, typed<Due[]>()),
  /** Rows against measures, chains that no measure breaks, and effect against effort. */
  'plan.coverage': query(inAnalysis, typed<PlanCoverage>()),
  'plan.workload': query(inAnalysis.extend({ scale: z.enum(['quarter', 'tertial']) }), typed<Workload>()),
  /** `after` null: the analysis as it is now. */
  'plan.versions.compare': query(
    inAnalysis.extend({ before: recordId, after: recordId.nullable() }),
    typed<PlanVersionComparison>(),
  ),
  'plan.round.reported': query(inAnalysis.extend({ id: recordId }), typed<ReportedRound>()),
  'plan.versions.verify': query(inAnalysis.extend({ id: recordId }), typed<PlanVersionCheck>()),
};

export const planMainCalls = {
  /**
   * Makes a version of the plan as it is now: runs the checks, prints, stores snapshot and print, signs. All or nothing;
   * it can't be undone. Throws `plan-reason-required` where checks fail and no reason stands (not asked of what goes
   * on remiss), `key-missing`, `key-locked`, and what printing throws.
   */
  'plan.decide': mainMutation(versionOrder, recordSchema('planVersion')),
  /** Asks where to and saves the print of a version, exactly as it was made. Throws `plan-version-damaged`. */
  'plan.versions.print': mainMutation(inAnalysis.extend({ id: recordId }), savedFile),
  /** Asks where to and saves the due days as an iCalendar file. */
  'plan.calendar': mainMutation(inAnalysis, savedFile),
};
