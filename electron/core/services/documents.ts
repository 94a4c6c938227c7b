/** What a printed document needs, gathered from the analysis as it is now. */
import type { PlanDocumentInput } from '../../documents/plan/input.ts';
import { deriveAnalysis } from './derivation.ts';
import { analysisChecks, planRows } from './plan.ts';
import type { Store } from './store.ts';

export const planDocumentInput = (store: Store, analysis: string, appVersion: string): PlanDocumentInput => {
  const derived = deriveAnalysis(store, analysis);
  return {
    graph: derived.graph,
    derivation: derived.derivation,
    rows: planRows(store, analysis, derived),
    measures: derived.graph.measures,
    checks: analysisChecks(store, analysis, derived),
    meta: { printedAt: new Date(store.log.clock.now()).toISOString(), version: 'Utkast', appVersion, draft: true },
  };
};
