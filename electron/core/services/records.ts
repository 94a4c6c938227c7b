/** Making, changing and deleting single records, with the rules that hold between their fields. */
import { AppError } from '../../../db/domain/app-error.ts';
import { type EntityName, type Fields, initialRecord, type RecordOf } from '../../../db/domain/entities.ts';
import type { FollowUpRoundRecord } from '../../../db/domain/planning-records.ts';
import { deleteEdits, type Edit } from '../../../db/log/index.ts';
import { getRecord, listRecords } from '../../../db/repositories/records.ts';
import { checkRoundOpen, checkRoundsKept } from './closed-rounds.ts';
import { checkDependencies } from './planning-rules.ts';
import { closingFields } from './round-versions.ts';
import { type AnyFields, checkState, fixedFields, invalid, newRecordId } from './rules.ts';
import { type Store, writeEdits } from './store.ts';

export { linkId } from './rules.ts';

/** Places of the steps that a new one comes after: those of the course of events, or of the same measure. */
const takenPlaces = (store: Store, entity: EntityName, analysis: string, fields: AnyFields): number[] | null => {
  if (entity === 'chainStep') return listRecords(store.db, entity, analysis).map(({ position }) => position);
  if (entity !== 'measureStep') return null;
  const steps = listRecords(store.db, entity, analysis).filter(({ measure }) => measure === fields['measure']);
  return steps.map(({ position }) => position);
};

/** A new step comes last unless it says where. */
const withPlace = <E extends EntityName>(store: Store, entity: E, analysis: string, fields: Partial<Fields<E>>) => {
  const given = (fields as AnyFields)['position'] !== undefined;
  const positions = given ? null : takenPlaces(store, entity, analysis, fields as AnyFields);
  if (positions === null) return fields;
  return { ...fields, position: positions.reduce((last, position) => Math.max(last, Math.floor(position)), 0) + 1 };
};

/** A round that is closed keeps what it reports. */
const withReport = <E extends EntityName>(
  store: Store,
  entity: E,
  analysis: string,
  round: AnyFields,
  fields: Partial<Fields<E>>,
): Partial<Fields<E>> => {
  if (entity !== 'followUpRound') return fields;
  return closingFields(store, analysis, round as unknown as FollowUpRoundRecord, fields) as Partial<Fields<E>>;
};

/** The edit that makes a new record. Throws `round-closed`, and `invalid-value` with field and reason. */
export const createEdit = <E extends EntityName>(
  store: Store,
  entity: E,
  analysis: string,
  given: string | undefined,
  fields: Partial<Fields<E>>,
): Edit => {
  const id = newRecordId(store, analysis, entity, given, fields as AnyFields);
  const set = withPlace(store, entity, analysis, fields);
  checkState(entity, id, set as AnyFields);
  if (entity === 'followUp') checkRoundOpen(store, analysis, entity, id, set as AnyFields);
  const whole = withReport(store, entity, analysis, { ...initialRecord(entity, id), ...set }, set);
  return { entity, id, set: whole, mode: 'create' } as Edit;
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
  const edit = createEdit(store, entity, analysis, given, fields);
  checkDependencies(store, analysis, [edit]);
  writeEdits(store, analysis, `${entity}.create`, [edit]);
  return getRecord(store.db, entity, analysis, edit.id);
};

const withConsequences = <E extends EntityName>(entity: E, fields: Partial<Fields<E>>): Partial<Fields<E>> => {
  const own = fields as AnyFields;
  if (entity === 'planRow' && 'goal' in own && !('goalConfirmed' in own)) return { ...fields, goalConfirmed: true };
  return fields;
};

/** The edit that writes the named fields of a record. Throws `not-found`, `round-closed` and `invalid-value`. */
export const updateEdit = <E extends EntityName>(
  store: Store,
  entity: E,
  analysis: string,
  id: string,
  fields: Partial<Fields<E>>,
): Edit => {
  const before = getRecord(store.db, entity, analysis, id) as AnyFields;
  if (entity === 'planVersion') throw new AppError('plan-version-fixed', { id });
  checkRoundOpen(store, analysis, entity, id, before);
  for (const field of fixedFields[entity] ?? []) {
    const value = (fields as AnyFields)[field];
    if (value !== undefined && value !== before[field]) throw invalid(entity, id, field, 'fixed');
  }
  checkState(entity, id, { ...before, ...(fields as AnyFields) });
  const set = withReport(store, entity, analysis, before, withConsequences(entity, fields));
  return { entity, id, set, mode: 'update' } as Edit;
};

/** Writes the named fields. Throws `not-found` and `invalid-value`; then nothing is written. */
export const updateRecord = <E extends EntityName>(
  store: Store,
  entity: E,
  analysis: string,
  id: string,
  fields: Partial<Fields<E>>,
): RecordOf<E> => {
  const edit = updateEdit(store, entity, analysis, id, fields);
  checkDependencies(store, analysis, [edit]);
  writeEdits(store, analysis, `${entity}.update`, [edit]);
  return getRecord(store.db, entity, analysis, id);
};

/** A view is no parent of the places in it, since it may be a fixed one: they go with it all the same. */
const placesIn = (store: Store, analysis: string, views: readonly string[]): Edit[] =>
  listRecords(store.db, 'mapNode', analysis)
    .filter(({ view }) => views.includes(view))
    .map(({ id }): Edit => ({ entity: 'mapNode', id, delete: true }));

/** Deletes records and what means nothing without them, as one step. Throws `not-found`, `round-closed`. */
export const deleteRecords = (store: Store, entity: EntityName, analysis: string, ids: readonly string[]): number => {
  if (entity === 'planVersion') throw new AppError('plan-version-fixed', { id: ids[0] ?? '' });
  const edits = deleteEdits(store.db, analysis, entity, ids);
  checkRoundsKept(store, analysis, edits);
  const places = entity === 'savedView' ? placesIn(store, analysis, ids) : [];
  writeEdits(store, analysis, `${entity}.delete`, [...places, ...edits]);
  return ids.length;
};
