/** What the fördjupade åtgärdsplanen is made from. */
import type { CheckResult } from '../../../db/domain/checks/types.ts';
import type { AnalysisGraph, Derivation } from '../../../db/domain/derivation/types.ts';
import type { MeasureRecord } from '../../../db/domain/entities.ts';
import type { DerivedRow } from '../../../db/domain/plan/types.ts';
import type { PlanningRecords } from '../../../db/domain/planning-records.ts';

export interface DocumentMeta {
  /** ISO time of printing, UTC; the document shows it as Swedish time. */
  readonly printedAt: string;
  /** Names the version on every page, for instance ”Utkast 3” or ”Version 1”. */
  readonly version: string;
  /** Version of the application, for the colophon and the file's metadata. */
  readonly appVersion: string;
  /** Not decided: every page is marked as a draft. */
  readonly draft: boolean;
  /** Without what is secret: every page says so. */
  readonly redacted?: true;
}

/** What is planned beside rows and measures. */
export type PlannedRecords = Pick<
  PlanningRecords,
  'measureSteps' | 'indicators' | 'measurements' | 'agreements' | 'secrecyMarks' | 'decisionSteps'
>;

export interface PlanDocumentInput {
  readonly graph: AnalysisGraph;
  readonly derivation: Derivation;
  /** Numbered rows of the plan, in order. */
  readonly rows: readonly DerivedRow[];
  readonly measures: readonly MeasureRecord[];
  readonly planning: PlannedRecords;
  readonly checks: readonly CheckResult[];
  readonly meta: DocumentMeta;
  /** Order of the measures within a row where it is not by their own start and title. */
  readonly order?: ReadonlyMap<string, number>;
}
