/** The state of one record from the set of its changes: a pure function, whatever order they came in. */
import { DELETED, type Json } from '../change.ts';
import type { EntityName } from '../entities.ts';
import { fieldSpec, isPrivate, setMember } from './fields.ts';
import { covers, type FoldChange, headsOf } from './heads.ts';
import { type Reading, readField } from './reading.ts';
import { reopenedChanges, reopening } from './reopened.ts';

export interface FieldConflict {
  readonly field: string;
  readonly kind: 'value' | 'edited';
  /** Ids of the changes, the winner first. */
  readonly changes: string[];
}

export interface FoldedRecord {
  /** Whether any change but working notes has come. */
  readonly known: boolean;
  /** What its own changes say; other records may still need it (`visibility.ts`). */
  readonly alive: boolean;
  /** Winning values of the fields that somebody wrote. */
  readonly values: Readonly<Record<string, Json>>;
  /** Members of its sets, sorted. */
  readonly sets: Readonly<Record<string, readonly string[]>>;
  readonly conflicts: readonly FieldConflict[];
  /** Free texts that are put together of what several wrote: of which changes. */
  readonly merged: readonly { readonly field: string; readonly changes: string[] }[];
}

export const byField = (changes: readonly FoldChange[]): Map<string, FoldChange[]> => {
  const groups = new Map<string, FoldChange[]>();
  for (const change of changes) {
    const group = groups.get(change.field);
    if (group === undefined) groups.set(change.field, [change]);
    else group.push(change);
  }
  return groups;
};

/** Reads one field of a record from the changes of all of its fields, grouped by `byField`. */
export const readGroup = (
  entity: EntityName,
  field: string,
  groups: ReadonlyMap<string, readonly FoldChange[]>,
): Reading => readField(entity, field, groups.get(field) ?? [], groups.get(reopening(field) ?? '') ?? []);

interface Verdict {
  readonly known: boolean;
  readonly alive: boolean;
  readonly conflict: FieldConflict | null;
}

/** A choice between an edit and a deletion that was taken back. */
const waiting = (groups: ReadonlyMap<string, readonly FoldChange[]>, changes: readonly FoldChange[]) => {
  const marks = groups.get(reopening(DELETED) ?? '') ?? [];
  return marks.length === 0 ? [] : reopenedChanges(changes, headsOf(groups.get(DELETED) ?? []), marks);
};

const edited = (changes: readonly FoldChange[]): FieldConflict | null =>
  changes.length === 0 ? null : { field: DELETED, kind: 'edited', changes: changes.map(({ id }) => id).sort() };

/** Deleted unless something that nobody who deleted it had seen says otherwise. Working notes do not count. */
const verdict = (
  entity: EntityName,
  changes: readonly FoldChange[],
  groups: ReadonlyMap<string, readonly FoldChange[]>,
): Verdict => {
  const tombstones = headsOf(groups.get(DELETED) ?? []).filter(({ text }) => text === 'true');
  const isOpen = ({ actor, field }: FoldChange): boolean => !isPrivate(entity, actor, field);
  const known = changes.some(isOpen);
  if (tombstones.length === 0) return { known, alive: known, conflict: edited(waiting(groups, changes)) };
  const unseen = changes
    .filter(isOpen)
    .filter((change) => !(change.field === DELETED && change.text === 'true'))
    .filter((change) => !tombstones.some((tombstone) => covers(tombstone, change)));
  if (unseen.length === 0) return { known, alive: false, conflict: null };
  return { known, alive: true, conflict: edited([...unseen, ...tombstones]) };
};

/** Folds all changes of one record. The set must be complete and without duplicates; its order is of no matter. */
export const foldRecord = (entity: EntityName, changes: readonly FoldChange[]): FoldedRecord => {
  const groups = byField(changes);
  const { known, alive, conflict } = verdict(entity, changes, groups);
  const conflicts: FieldConflict[] = conflict === null ? [] : [conflict];
  const together: FoldedRecord['merged'][number][] = [];
  const values: Record<string, Json> = {};
  const sets: Record<string, string[]> = {};
  for (const field of groups.keys()) {
    if (field === DELETED) continue;
    const member = setMember(entity, field);
    if (member === null && fieldSpec(entity, field) === undefined) continue;
    const { value, contested, merged } = readGroup(entity, field, groups);
    if (contested.length > 0) conflicts.push({ field, kind: 'value', changes: contested.map(({ id }) => id) });
    if (merged.length > 0) together.push({ field, changes: merged.map(({ id }) => id) });
    if (value === undefined) continue;
    if (member === null) values[field] = value;
    else if (value === true) {
      sets[member.set] ??= [];
      sets[member.set]?.push(member.element);
    }
  }
  for (const elements of Object.values(sets)) elements.sort();
  return { known, alive, values, sets, conflicts, merged: together };
};
