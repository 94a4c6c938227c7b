/** The state of one record from the set of its changes: a pure function, whatever order they came in. */
import { DELETED, type Json } from '../change.ts';
import type { EntityName } from '../entities.ts';
import { fieldSpec, isPrivate, isValidValue, setMember } from './fields.ts';
import { covers, type FoldChange, headsOf } from './heads.ts';

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

/** Whether heads say different things: then a person has to choose. */
export const isContested = (heads: readonly FoldChange[]): boolean => {
  const first = heads[0];
  return first !== undefined && heads.some(({ text }) => text !== first.text);
};

/** The winning value among heads that this version can show; `undefined` where there is none. */
export const winningValue = (entity: EntityName, field: string, heads: readonly FoldChange[]): Json | undefined => {
  for (const { text } of heads) {
    const value = JSON.parse(text) as Json; // `text` was made by JSON.stringify
    if (isValidValue(entity, field, value)) return value;
  }
  return undefined;
};

interface Verdict {
  readonly known: boolean;
  readonly alive: boolean;
  readonly conflict: FieldConflict | null;
}

/** Deleted unless something that nobody who deleted it had seen says otherwise. Working notes do not count. */
const verdict = (entity: EntityName, changes: readonly FoldChange[], deleted: readonly FoldChange[]): Verdict => {
  const tombstones = headsOf(deleted).filter(({ text }) => text === 'true');
  const isOpen = ({ actor, field }: FoldChange): boolean => !isPrivate(entity, actor, field);
  const known = changes.some(isOpen);
  if (tombstones.length === 0) return { known, alive: known, conflict: null };
  const unseen = changes
    .filter(isOpen)
    .filter((change) => !(change.field === DELETED && change.text === 'true'))
    .filter((change) => !tombstones.some((tombstone) => covers(tombstone, change)));
  if (unseen.length === 0) return { known, alive: false, conflict: null };
  const ids = [...unseen, ...tombstones].map(({ id }) => id);
  return { known, alive: true, conflict: { field: DELETED, kind: 'edited', changes: ids.sort() } };
};

/** Folds all changes of one record. The set must be complete and without duplicates; its order is of no matter. */
export const foldRecord = (entity: EntityName, changes: readonly FoldChange[]): FoldedRecord => {
  const groups = byField(changes);
  const { known, alive, conflict } = verdict(entity, changes, groups.get(DELETED) ?? []);
  const conflicts: FieldConflict[] = conflict === null ? [] : [conflict];
  const values: Record<string, Json> = {};
  const sets: Record<string, string[]> = {};
  for (const [field, group] of groups) {
    if (field === DELETED) continue;
    const member = setMember(entity, field);
    if (member === null && fieldSpec(entity, field) === undefined) continue;
    const heads = headsOf(group);
    if (isContested(heads)) conflicts.push({ field, kind: 'value', changes: heads.map(({ id }) => id) });
    const value = winningValue(entity, field, heads);
    if (value === undefined) continue;
    if (member === null) values[field] = value;
    else if (value === true) {
      sets[member.set] ??= [];
      sets[member.set]?.push(member.element);
    }
  }
  for (const elements of Object.values(sets)) elements.sort();
  return { known, alive, values, sets, conflicts };
};
