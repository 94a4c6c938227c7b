/** What the plan's rules say of an analysis as it is now. */
import { calendarText } from '../../../db/domain/plan/calendar.ts';
import { type Due, dues } from '../../../db/domain/plan/dues.ts';
import { coverageMatrix, rankMeasures } from '../../../db/domain/plan/matrix.ts';
import { coveredFactors, uncovered } from '../../../db/domain/plan/uncovered.ts';
import { type Workload, workload } from '../../../db/domain/plan/workload.ts';
import { calendarWords } from '../../../db/domain/words/calendar.ts';
import type { Language } from '../../../db/domain/words/index.ts';
import type { PlanCoverage } from '../../contract/plan-calls.ts';
import { dayOf } from './day.ts';
import { deriveAnalysis } from './derivation.ts';
import { planRows } from './plan.ts';
import type { Store } from './store.ts';

/** Throws `not-found`, as the others here do. */
export const planDues = (store: Store, analysis: string): Due[] =>
  dues(deriveAnalysis(store, analysis).graph, dayOf(store.log.clock.now()));

/** The due days as a file for a calendar; a secret analysis is not named in it. */
export const planCalendar = (
  store: Store,
  analysis: string,
  language: Language,
): { readonly text: string; readonly title: string } => {
  const { title, secrecy } = deriveAnalysis(store, analysis).graph.analysis;
  const words = calendarWords(secrecy ? 'Rotorsak' : title, language);
  const madeAt = new Date(store.log.clock.now()).toISOString();
  return { text: calendarText({ analysis, dues: planDues(store, analysis), words, madeAt }), title };
};

export const planCoverage = (store: Store, analysis: string): PlanCoverage => {
  const derived = deriveAnalysis(store, analysis);
  const { graph, derivation } = derived;
  return {
    matrix: coverageMatrix(planRows(store, analysis, derived), graph.measures),
    uncovered: uncovered(graph, derivation, coveredFactors(graph.measures, graph.followUps)),
    ranking: rankMeasures(graph.measures),
  };
};

export const planWorkload = (store: Store, analysis: string, scale: Workload['scale']): Workload =>
  workload(deriveAnalysis(store, analysis).graph.measures, scale);
