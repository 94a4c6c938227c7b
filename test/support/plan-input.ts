/** The input of the plan document made of a case file, as the core would gather it; the clock stands still. */
import { createHash } from 'node:crypto';
import { runChecks } from '../../db/domain/checks/run-checks.ts';
import { derive } from '../../db/domain/derivation/derive.ts';
import type { AnalysisRecord, MeasureRecord } from '../../db/domain/entities.ts';
import { caseToRecords } from '../../db/domain/interchange/from-case.ts';
import type { Case } from '../../db/domain/interchange/schema.ts';
import { derivePlan } from '../../db/domain/plan/derive-plan.ts';
import { sampleCase, sampleExtras } from '../../db/library/sample.ts';
import type { DocumentMeta, PlanDocumentInput, PlannedRecords } from '../../electron/documents/plan/input.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

export const printedAt = '2026-03-04T13:02:00.000Z';

export interface PlanInputOptions {
  readonly analysis?: Partial<AnalysisRecord>;
  readonly meta?: Partial<DocumentMeta>;
  /** Changes each measure, by its place in the file. */
  /** What is planned beside the measures; nothing without it. */
  readonly planning?: Partial<PlannedRecords>;
  readonly measure?: (measure: MeasureRecord, index: number) => MeasureRecord;
}

const unplanned: PlannedRecords = {
  measureSteps: [],
  indicators: [],
  measurements: [],
  agreements: [],
  secrecyMarks: [],
  decisionSteps: [],
};

/** The input for `given`; the plan's rows are newly derived, so that no goal is confirmed. */
export const planInput = (given: Case, options: PlanInputOptions = {}): PlanDocumentInput => {
  const records = caseToRecords(given, sha256);
  const measures = options.measure === undefined ? records.measures : records.measures.map(options.measure);
  const graph = { ...records, analysis: { ...records.analysis, ...options.analysis } };
  const derivation = derive(graph);
  const { rows } = derivePlan([], derivation, graph.factors, measures);
  return {
    graph,
    derivation,
    rows,
    measures,
    planning: { ...unplanned, ...options.planning },
    checks: runChecks({ graph, rows, measures, derivation, today: printedAt.slice(0, 10) }),
    meta: { printedAt, version: 'Utkast 3', appVersion: '0.1.0', draft: true, ...options.meta },
  };
};

/** The sample that ships with the product. */
export const samplePlan = (options: PlanInputOptions = {}): PlanDocumentInput =>
  planInput(sampleCase(), { ...options, analysis: { ...sampleExtras, ...options.analysis } });
