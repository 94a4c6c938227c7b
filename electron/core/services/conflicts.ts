/** Versions that stand against each other: telling of them, and writing what a person chose. */
import { AppError, assertPresent } from '../../../db/domain/app-error.ts';
import { DELETED, type Json } from '../../../db/domain/change.ts';
import type { EntityName, Fields } from '../../../db/domain/entities.ts';
import { setMember } from '../../../db/domain/fold/fields.ts';
import {
  type Conflict,
  deleteEdits,
  type Edit,
  type HistoryEntry,
  mergedTexts,
  mergedTextsOf,
  openConflicts,
  readBetween,
  recordHistory,
} from '../../../db/log/index.ts';
import { getRecord } from '../../../db/repositories/records.ts';
import type { ConflictItem, Conflicts, Settling } from '../../contract/conflict-calls.ts';
import { checkRoundsKept } from './closed-rounds.ts';
import { checkDependencies } from './planning-rules.ts';
import { recordNames } from './record-names.ts';
import { updateEdit } from './records.ts';
import { type Store, writeEdits } from './store.ts';
import { namesOfReferred, writtenIn } from './written.ts';

type Reading = Pick<Store, 'db' | 'log'>;
type What = Pick<Conflict, 'entity' | 'id' | 'field'>;

const newestFirst = (a: { readonly at: string }, b: { readonly at: string }): number => (a.at < b.at ? 1 : -1);

/** Of a record that others need, only the last deletion: what was taken back between says nothing. */
const versionsOf = ({ kind, choices }: Conflict): HistoryEntry[] => {
  if (kind === 'value' || kind === 'merged') return choices;
  const found = choices.toSorted(newestFirst);
  return kind === 'edited' ? found : found.filter(({ value }) => value === true).slice(0, 1);
};

const told = (store: Reading, analysis: string, found: readonly Conflict[]): Conflicts => {
  if (found.length === 0) return { conflicts: [], names: {} };
  const written = writtenIn(store, analysis);
  const nameOf = recordNames(store.db, analysis, []);
  const conflicts = found.map((conflict): ConflictItem => {
    const { entity, id, field, kind, choices } = conflict;
    const ids = choices.map(({ changeId }) => changeId);
    const versions = versionsOf(conflict).map(written);
    const read = readBetween(store.db, analysis, conflict, ids);
    return { entity, id, field, kind, name: nameOf(entity, id), ...read, versions };
  });
  const values = conflicts.flatMap(({ entity, field, base, versions }) => [
    { entity, field, value: base },
    ...versions.map((version) => ({ entity, field: version.field, value: version.value })),
  ]);
  return { conflicts, names: namesOfReferred(store, analysis, values) };
};

/** Everything that waits for a choice, sorted by kind of record, record and field. Throws `not-found`. */
export const listConflicts = (store: Reading, analysis: string): Conflicts => {
  getRecord(store.db, 'analysis', analysis, analysis);
  return told(store, analysis, openConflicts(store.db, analysis));
};

/** Texts that were put together and that nobody has written or confirmed since. Throws `not-found`. */
export const listMerged = (store: Reading, analysis: string): Conflicts => {
  getRecord(store.db, 'analysis', analysis, analysis);
  return told(store, analysis, mergedTexts(store.db, analysis));
};

const stayEdits = (store: Reading, analysis: string, { entity, id }: What, keep: boolean): Edit[] => {
  if (keep) return [{ entity, id, undelete: true }];
  const edits = deleteEdits(store.db, analysis, entity, [id]);
  checkRoundsKept(store, analysis, edits);
  return edits;
};

/** The fields as an update would write them, for the rules that hold between fields. */
const asUpdate = (store: Reading, analysis: string, { entity, id, field }: What, value: Json) => {
  const member = setMember(entity, field);
  if (member === null) return { [field]: value };
  const record = getRecord(store.db, entity, analysis, id) as unknown as Readonly<Record<string, readonly string[]>>;
  const others = assertPresent(record[member.set], 'set of a record').filter((one) => one !== member.element);
  return { [member.set]: value === true ? [...others, member.element] : others };
};

const valueEdits = (store: Store, analysis: string, what: What, value: Json): Edit[] => {
  const { entity, id, field } = what;
  const fields = asUpdate(store, analysis, what, value) as Partial<Fields<EntityName>>;
  const update = updateEdit(store, entity, analysis, id, fields);
  checkDependencies(store, analysis, [update]);
  // What follows of the value, as a confirmed goal does of its text, is written with it.
  const set = 'set' in update ? Object.entries(update.set).filter(([name]) => !Object.hasOwn(fields, name)) : [];
  const consequences = set.length === 0 ? [] : [{ entity, id, set: Object.fromEntries(set), mode: 'update' } as Edit];
  return [{ entity, id, choose: { field, value } }, ...consequences];
};

const chosenValue = ({ choices }: Conflict, choice: Exclude<Settling, { keep: boolean }>): Json | undefined =>
  'value' in choice ? choice.value : choices.find(({ changeId }) => changeId === choice.change)?.value;

const settlingEdits = (store: Store, analysis: string, conflict: Conflict, choice: Settling): Edit[] | null => {
  if (conflict.field === DELETED) return 'keep' in choice ? stayEdits(store, analysis, conflict, choice.keep) : null;
  const value = 'keep' in choice ? undefined : chosenValue(conflict, choice);
  return value === undefined ? null : valueEdits(store, analysis, conflict, value);
};

/**
 * Writes what a person chose, as one step that can be undone; gives how many conflicts are left. Throws `not-found`
 * where nothing of the kind waits, `invalid-value` and the other codes of an update where the value may not stand.
 */
export const settleConflict = (store: Store, analysis: string, what: What, choice: Settling): number => {
  const { entity, id, field } = what;
  const isIt = (open: Conflict): boolean => open.entity === entity && open.id === id && open.field === field;
  const conflict = openConflicts(store.db, analysis).find(isIt) ?? mergedTextsOf(store.db, analysis, what).find(isIt);
  const edits = conflict === undefined ? null : settlingEdits(store, analysis, conflict, choice);
  if (edits === null) throw new AppError('not-found', { entity: 'conflict', id: `${entity}/${id}/${field}` });
  writeEdits(store, analysis, 'conflict.settle', edits);
  return openConflicts(store.db, analysis).length;
};

/**
 * Writes a value of the history again, as new. Throws `not-found` where the record or the change is not there, and
 * `invalid-value` and the other codes of an update where the value may not stand any longer.
 */
export const takeValue = (store: Store, analysis: string, what: Omit<What, 'field'>, change: string): void => {
  const { entity, id } = what;
  getRecord(store.db, entity, analysis, id);
  const entry = recordHistory(store.db, analysis, entity, id).find(({ changeId }) => changeId === change);
  if (entry === undefined || entry.field === DELETED) throw new AppError('not-found', { entity: 'change', id: change });
  const { field, value } = entry;
  writeEdits(store, analysis, 'history.take', valueEdits(store, analysis, { entity, id, field }, value));
};
