/** What a printed document needs, gathered from the analysis as it is now. */
import { toDot } from '../../../db/domain/layout/dot.ts';
import { graphFile } from '../../../db/domain/layout/graph-file.ts';
import { toGraphml } from '../../../db/domain/layout/graphml.ts';
import { mapContent } from '../../../db/domain/picture/content.ts';
import { onlyThese } from '../../../db/domain/picture/highlight.ts';
import type { MapContent } from '../../../db/domain/picture/types.ts';
import type { PlanDocumentInput } from '../../documents/plan/input.ts';
import { type Derived, deriveAnalysis } from './derivation.ts';
import { analysisChecks, planRows } from './plan.ts';
import type { Store } from './store.ts';

/** `derived`: the analysis to print where it is not as it is stored. */
export const planDocumentInput = (
  store: Store,
  analysis: string,
  appVersion: string,
  derived: Derived = deriveAnalysis(store, analysis),
): PlanDocumentInput => {
  return {
    graph: derived.graph,
    derivation: derived.derivation,
    rows: planRows(store, analysis, derived),
    measures: derived.graph.measures,
    checks: analysisChecks(store, analysis, derived),
    meta: { printedAt: new Date(store.log.clock.now()).toISOString(), version: 'Utkast', appVersion, draft: true },
  };
};

/** The content of the map with these factors, for print. */
export const mapDocumentInput = (
  store: Store,
  analysis: string,
  shown: readonly string[],
): { readonly title: string; readonly content: MapContent; readonly printedAt: string } => {
  const { graph, derivation } = deriveAnalysis(store, analysis);
  return {
    title: graph.analysis.title,
    content: onlyThese(mapContent(graph, derivation), new Set(shown)),
    printedAt: new Date(store.log.clock.now()).toISOString(),
  };
};

/** The graph of the analysis for other programs. */
export const graphText = (store: Store, analysis: string, format: 'graphml' | 'dot'): string => {
  const { graph, derivation } = deriveAnalysis(store, analysis);
  const file = graphFile(graph, derivation);
  return format === 'dot' ? toDot(file) : toGraphml(file);
};
