/** Making, changing and deleting single records, with the rules that hold between their fields. */
import { AppError } from '../../../db/domain/app-error.ts';
import type { EntityName, Fields, RecordOf } from '../../../db/domain/entities.ts';
import { PROBLEM_ID } from '../../../db/domain/values.ts';
import { deleteWithDependents, type Edit } from '../../../db/log/index.ts';
import { getRecord, getRecords } from '../../../db/repositories/records.ts';
import { type Store, writeEdits } from './store.ts';

type AnyFields = Readonly<Record<string, unknown>>;

const invalid = (entity: EntityName, id: string, field: string, reason: string): AppError =>
  new AppError('invalid-value', { entity, id, field, reason });

const titled: Partial<Record<EntityName, string>> = {
  analysis: 'title',
  actor: 'name',
  source: 'title',
  factor: 'title',
  measure: 'title',
};

/** The id of a link is its ordered pair, so that there is never more than one. */
export const linkId = (from: string, to: string): string => `${from}~${to}`;

/** Links may leave the problem as well: they stand in the picture, and every rule ignores them (derivation.md, "Link"). */
const isNode = (store: Store, analysis: string, id: string): boolean =>
  id === PROBLEM_ID || getRecords(store.db, 'factor', analysis, [id]).length === 1;

const checkLink = (store: Store, analysis: string, fields: AnyFields): string => {
  const from = String(fields['from'] ?? '');
  const to = String(fields['to'] ?? '');
  const id = linkId(from, to);
  if (!isNode(store, analysis, from)) throw invalid('link', id, 'from', 'not-a-factor');
  if (from === to) throw invalid('link', id, 'to', 'self');
  if (!isNode(store, analysis, to)) throw invalid('link', id, 'to', 'not-a-factor');
  if (getRecords(store.db, 'link', analysis, [id]).length > 0) throw invalid('link', id, 'to', 'exists');
  return id;
};

const checkEvidence = (store: Store, analysis: string, id: string, fields: AnyFields): void => {
  const owners = [fields['factor'], fields['link']].filter((owner) => typeof owner === 'string');
  if (owners.length !== 1) throw invalid('evidence', id, 'factor', 'one-owner');
  const source = fields['source'];
  if (typeof source !== 'string' || getRecords(store.db, 'source', analysis, [source]).length === 0) {
    throw invalid('evidence', id, 'source', 'required');
  }
};

/** The id that a new record gets, after the rules for its fields. Throws `invalid-value`. */
export const newRecordId = (
  store: Store,
  analysis: string,
  entity: EntityName,
  given: string | undefined,
  fields: AnyFields,
) => {
  if (entity === 'link') return checkLink(store, analysis, fields);
  const id = given ?? store.log.clock.newId();
  if (entity === 'factor' && id === PROBLEM_ID) throw invalid(entity, id, 'id', 'reserved');
  const name = titled[entity];
  if (name !== undefined && String(fields[name] ?? '').trim() === '') throw invalid(entity, id, name, 'required');
  if (entity === 'evidence') checkEvidence(store, analysis, id, fields);
  return id;
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
  writeEdits(store, analysis, `${entity}.create`, [{ entity, id, set: fields, mode: 'create' } as Edit]);
  return getRecord(store.db, entity, analysis, id);
};

/** Fields that say what a record is: they are given once and never change. */
const fixed: Partial<Record<EntityName, readonly string[]>> = {
  link: ['from', 'to'],
  evidence: ['factor', 'link'],
  planRow: ['factor'],
};

const withConsequences = <E extends EntityName>(entity: E, fields: Partial<Fields<E>>): Partial<Fields<E>> => {
  const own = fields as AnyFields;
  if (entity === 'planRow' && 'goal' in own && !('goalConfirmed' in own)) return { ...fields, goalConfirmed: true };
  return fields;
};

/** The edit that writes the named fields of a record. Throws `not-found` and `invalid-value`. */
export const updateEdit = <E extends EntityName>(
  store: Store,
  entity: E,
  analysis: string,
  id: string,
  fields: Partial<Fields<E>>,
): Edit => {
  const before = getRecord(store.db, entity, analysis, id) as AnyFields;
  for (const field of fixed[entity] ?? []) {
    const value = (fields as AnyFields)[field];
    if (value !== undefined && value !== before[field]) throw invalid(entity, id, field, 'fixed');
  }
  const state = { ...before, ...(fields as AnyFields) };
  if (entity === 'factor' && state['state'] === 'rejected' && String(state['rejectedReason']).trim() === '') {
    throw invalid(entity, id, 'rejectedReason', 'required');
  }
  return { entity, id, set: withConsequences(entity, fields), mode: 'update' } as Edit;
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
  writeEdits(store, analysis, `${entity}.update`, [edit]);
  return getRecord(store.db, entity, analysis, id);
};

/** Deletes records and what means nothing without them, as one step. Throws `not-found`. */
export const deleteRecords = (store: Store, entity: EntityName, analysis: string, ids: readonly string[]): number => {
  const result = deleteWithDependents(store.db, store.log, analysis, `${entity}.delete`, entity, ids);
  store.changed(analysis, result.changed);
  return ids.length;
};
