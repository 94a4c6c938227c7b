/** What one does in the causal map in one step. */
import type { FactorRecord } from '../../../db/domain/entities.ts';
import { getRecord } from '../../../db/repositories/records.ts';
import { checkState, newRecordId } from './rules.ts';
import { type Store, writeEdits } from './store.ts';

/** A new cause of `to`, with the link between them. Throws `not-found` and `invalid-value`; then nothing is stored. */
export const createCause = (store: Store, analysis: string, title: string, to: string): FactorRecord => {
  getRecord(store.db, 'analysis', analysis, analysis);
  const fields = { title };
  const id = newRecordId(store, analysis, 'factor', undefined, fields);
  checkState('factor', id, fields);
  if (to !== 'problem') getRecord(store.db, 'factor', analysis, to);
  writeEdits(store, analysis, 'map.createCause', [
    { entity: 'factor', id, set: fields, mode: 'create' },
    { entity: 'link', id: `${id}~${to}`, set: { from: id, to }, mode: 'create' },
  ]);
  return getRecord(store.db, 'factor', analysis, id);
};
