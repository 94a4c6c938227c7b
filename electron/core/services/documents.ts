/** What a printed document needs, gathered from the analysis as it is now. */
import { AppError } from '../../../db/domain/app-error.ts';
import { toDot } from '../../../db/domain/layout/dot.ts';
import { graphFile } from '../../../db/domain/layout/graph-file.ts';
import { toGraphml } from '../../../db/domain/layout/graphml.ts';
import { mapContent, plainContent } from '../../../db/domain/picture/content.ts';
import { fishContent } from '../../../db/domain/picture/fish-content.ts';
import { onlyThese } from '../../../db/domain/picture/highlight.ts';
import type { TimeRecords } from '../../../db/domain/picture/time-content.ts';
import { numberRows } from '../../../db/domain/plan/number-rows.ts';
import type { PictureKind, PrintedDocument } from '../../contract/shapes.ts';
import { fishTable, mapTable, type PictureTable, timeTable, treeTable } from '../../documents/picture-tables.ts';
import type { PlanDocumentInput } from '../../documents/plan/input.ts';
import { redactedPlan } from '../../documents/plan/redacted.ts';
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
    planning: derived.graph,
    checks: analysisChecks(store, analysis, derived),
    meta: { printedAt: new Date(store.log.clock.now()).toISOString(), version: 'Utkast', appVersion, draft: true },
  };
};

/** The plan as it is now, whole or without what is secret. Throws `plan-secret` where all of it is. */
export const wantedPlan = (
  store: Store,
  analysis: string,
  document: PrintedDocument,
  appVersion: string,
): PlanDocumentInput => {
  const input = planDocumentInput(store, analysis, appVersion);
  if (document === 'plan') return input;
  if (input.graph.analysis.secrecy) throw new AppError('plan-secret');
  return redactedPlan(input);
};

type TableMaker = (derived: Derived, shown: ReadonlySet<string>) => PictureTable;

/** The measures of the picture, in its order. */
const timeRecords = ({ graph, derivation }: Derived, shown: ReadonlySet<string>): TimeRecords => {
  const known = new Map(graph.measures.map((measure) => [measure.id, measure]));
  return {
    measures: [...shown].flatMap((id) => known.get(id) ?? []),
    rows: numberRows(graph.planRows, derivation),
    factors: graph.factors,
    actors: graph.actors,
    steps: graph.measureSteps ?? [],
  };
};

const tableOf: Readonly<Record<PictureKind, TableMaker>> = {
  map: ({ graph, derivation }, shown) => mapTable(onlyThese(mapContent(graph, derivation), shown)),
  fishbone: ({ graph }, shown) =>
    fishTable(fishContent({ ...graph, factors: graph.factors.filter(({ id }) => shown.has(id)) })),
  timeline: (derived, shown) => timeTable(timeRecords(derived, shown)),
  tree: ({ graph }, shown) => treeTable(onlyThese(plainContent(graph), shown)),
};

/** What a picture of these factors, or of these measures in time, shows, as a table for print. */
export const pictureDocumentInput = (
  store: Store,
  analysis: string,
  picture: PictureKind,
  shown: readonly string[],
): { readonly title: string; readonly content: PictureTable; readonly printedAt: string } => {
  const derived = deriveAnalysis(store, analysis);
  return {
    title: derived.graph.analysis.title,
    content: tableOf[picture](derived, new Set(shown)),
    printedAt: new Date(store.log.clock.now()).toISOString(),
  };
};

/** The graph of the analysis for other programs. */
export const graphText = (store: Store, analysis: string, format: 'graphml' | 'dot'): string => {
  const { graph, derivation } = deriveAnalysis(store, analysis);
  const file = graphFile(graph, derivation);
  return format === 'dot' ? toDot(file) : toGraphml(file);
};
