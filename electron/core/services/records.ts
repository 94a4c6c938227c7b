/** Making, changing and deleting single records, with the rules that hold between their fields. */
import type { EntityName, Fields, RecordOf } from '../../../db/domain/entities.ts';
import { deleteEdits, type Edit } from '../../../db/log/index.ts';
import { getRecord, listRecords } from '../../../db/repositories/records.ts';
import { type AnyFields, checkState, fixedFields, invalid, newRecordId } from './rules.ts';
import { type Store, writeEdits } from './store.ts';

export { linkId } from './rules.ts';

/** A new step of the course of events comes last unless it says where. */
const withPlace = <E extends EntityName>(store: Store, entity: E, analysis: string, fields: Partial<Fields<E>>) => {
  if (entity !== 'chainStep' || (fields as AnyFields)['position'] !== undefined) return fields;
  const positions = listRecords(store.db, 'chainStep', analysis).map(({ position }) => position);
  return { ...fields, position: positions.reduce((last, position) => Math.max(last, Math.floor(position)), 0) + 1 };
};

/** A new record of an analysis. Throws `not-found` (no such analysis) and `invalid-value` with field and reason. */
export const createRecord = <E extends EntityName>(
  store: Store,
  entity: E,
  analysis: string,
  given: string | undefined,
  fields: Partial<Fields<E>>,
): RecordOf<E> => {
  getRecord(store.db, 'analysis', analysis, analysis);
  const id = newRecordId(store, analysis, entity, given, fields as AnyFields);
  const set = withPlace(store, entity, analysis, fields);
  checkState(entity, id, set as AnyFields);
  writeEdits(store, analysis, `${entity}.create`, [{ entity, id, set, mode: 'create' } as Edit]);
  return getRecord(store.db, entity, analysis, id);
};

const withConsequences = <E extends EntityName>(entity: E, fields: Partial<Fields<E>>): Partial<Fields<E>> => {
  const own = fields as AnyFields;
  if (entity === 'planRow' && 'goal' in own && !('goalConfirmed' in own)) return { ...fields, goalConfirmed: true };
  return fields;
};

/** Writes the named fields. Throws `not-found` and `invalid-value`; then nothing is written. */
export const updateRecord = <E extends EntityName>(
  store: Store,
  entity: E,
  analysis: string,
  id: string,
  fields: Partial<Fields<E>>,
): RecordOf<E> => {
  const before = getRecord(store.db, entity, analysis, id) as AnyFields;
  for (const field of fixedFields[entity] ?? []) {
    const value = (fields as AnyFields)[field];
    if (value !== undefined && value !== before[field]) throw invalid(entity, id, field, 'fixed');
  }
  checkState(entity, id, { ...before, ...(fields as AnyFields) });
  writeEdits(store, analysis, `${entity}.update`, [
    { entity, id, set: withConsequences(entity, fields), mode: 'update' } as Edit,
  ]);
  return getRecord(store.db, entity, analysis, id);
};

/** A view is no parent of the places in it, since it may be a fixed one: they go with it all the same. */
const placesIn = (store: Store, analysis: string, views: readonly string[]): Edit[] =>
  listRecords(store.db, 'mapNode', analysis)
    .filter(({ view }) => views.includes(view))
    .map(({ id }): Edit => ({ entity: 'mapNode', id, delete: true }));

/** Deletes records and what means nothing without them, as one step. Throws `not-found`. */
export const deleteRecords = (store: Store, entity: EntityName, analysis: string, ids: readonly string[]): number => {
  const edits = deleteEdits(store.db, analysis, entity, ids);
  const places = entity === 'savedView' ? placesIn(store, analysis, ids) : [];
  writeEdits(store, analysis, `${entity}.delete`, [...places, ...edits]);
  return ids.length;
};
