/** Two factors into one, as one step to undo. */
import { AppError } from '../../../db/domain/app-error.ts';
import type { FactorRecord } from '../../../db/domain/entities.ts';
import { mergeFactors } from '../../../db/domain/merge-factors.ts';
import { type MergePreview, mergePreview } from '../../../db/domain/merge-preview.ts';
import { analysisGraph } from '../../../db/repositories/analyses.ts';
import { getRecord, listRecords } from '../../../db/repositories/records.ts';
import { type Store, writeEdits } from './store.ts';

/** What the rule of the merge takes. Throws `not-found`, and `invalid-value` where a factor is to absorb itself. */
const merging = (store: Pick<Store, 'db'>, analysis: string, keep: string, absorb: string) => {
  const [kept, absorbed] = [keep, absorb].map((id) => getRecord(store.db, 'factor', analysis, id)) as [
    FactorRecord,
    FactorRecord,
  ];
  if (keep === absorb) {
    throw new AppError('invalid-value', { entity: 'factor', id: keep, field: 'absorb', reason: 'self' });
  }
  const input = { ...analysisGraph(store.db, analysis), mapNodes: listRecords(store.db, 'mapNode', analysis) };
  return [input, kept, absorbed] as const;
};

/** What the merge would do. Throws as the merge does. */
export const previewMergeOf = (
  store: Pick<Store, 'db'>,
  analysis: string,
  keep: string,
  absorb: string,
): MergePreview => mergePreview(...merging(store, analysis, keep, absorb));

/**
 * The kept factor after the merge. Throws `not-found`, and `invalid-value` where a factor is to absorb itself or
 * the texts of both are longer than a field holds; then nothing is stored.
 */
export const mergeFactorInto = (store: Store, analysis: string, keep: string, absorb: string): FactorRecord => {
  writeEdits(store, analysis, 'factor.merge', mergeFactors(...merging(store, analysis, keep, absorb)));
  return getRecord(store.db, 'factor', analysis, keep);
};
