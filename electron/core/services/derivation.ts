/** The derivation of an analysis and what people decide about it. */
import type { Database } from 'better-sqlite3';
import { AppError } from '../../../db/domain/app-error.ts';
import { derive } from '../../../db/domain/derivation/derive.ts';
import type { Derivation } from '../../../db/domain/derivation/types.ts';
import type { FactorRecord } from '../../../db/domain/entities.ts';
import { type AnalysisGraph, analysisGraph, changeCount } from '../../../db/repositories/analyses.ts';
import { getRecord } from '../../../db/repositories/records.ts';
import { type Store, writeEdits } from './store.ts';

export interface Derived {
  readonly graph: AnalysisGraph;
  readonly derivation: Derivation;
}

/** The last derivation of a database, and how many changes its analysis had then. */
const last = new WeakMap<
  Database,
  { readonly analysis: string; readonly version: number; readonly derived: Derived }
>();

/** What is already worked out of the analysis as it is now. */
export const knownDerivation = ({ db }: Pick<Store, 'db'>, analysis: string): Derived | null => {
  const known = last.get(db.sqlite);
  return known?.analysis === analysis && known.version === changeCount(db, analysis) ? known.derived : null;
};

/** The whole analysis and what the rules make of it; worked out once for each state. Throws `not-found`. */
export const deriveAnalysis = (store: Pick<Store, 'db'>, analysis: string): Derived => {
  const known = knownDerivation(store, analysis);
  if (known !== null) return known;
  const version = changeCount(store.db, analysis);
  const graph = analysisGraph(store.db, analysis);
  const derived = { graph, derivation: derive(graph) };
  last.set(store.db.sqlite, { analysis, version, derived });
  return derived;
};

/**
 * Puts a candidate in a group, or leaves it out, against the rules; `null` gives it back to them.
 * Throws `not-found`, and `invalid-value` where the reason is missing (derivation.md, 5: "only with a written reason").
 */
export const placeFactor = (
  store: Store,
  analysis: string,
  factor: string,
  placement: FactorRecord['placement'],
  reason: string,
): Derivation => {
  getRecord(store.db, 'factor', analysis, factor);
  if (placement !== null && reason.trim() === '') {
    throw new AppError('invalid-value', { entity: 'factor', id: factor, field: 'placementReason', reason: 'required' });
  }
  const placementReason = placement === null ? '' : reason;
  writeEdits(store, analysis, 'derivation.place', [
    { entity: 'factor', id: factor, set: { placement, placementReason }, mode: 'update' },
  ]);
  return deriveAnalysis(store, analysis).derivation;
};
