/** What was written of a record, by occasion: what one person wrote at one moment. Pure. */
import { DELETED } from '../../../db/domain/change.ts';
import { type EntityName, type EntitySpec, entities } from '../../../db/domain/entities.ts';
import { setMember } from '../../../db/domain/fold/fields.ts';
import type { RecordHistory } from '../../../electron/contract/conflict-calls.ts';

export type Entry = RecordHistory['entries'][number];

export interface Occasion {
  readonly key: string;
  readonly entries: readonly [Entry, ...Entry[]];
}

/** The field that a form has for what was written: of a member of a set, the set. */
export const formField = (entity: EntityName, field: string): string => setMember(entity, field)?.set ?? field;

/** The entries in their order, those of one moment and author together. */
export const occasionsOf = (entries: readonly Entry[]): Occasion[] => {
  const found = new Map<string, [Entry, ...Entry[]]>();
  for (const entry of entries) {
    const key = `${entry.at} ${entry.author.id}`;
    const same = found.get(key);
    if (same === undefined) found.set(key, [entry]);
    else same.push(entry);
  }
  return [...found].map(([key, own]) => ({ key, entries: own }));
};

/** Whether a value may be written again: not what says that a record is there, nor what it is of. */
export const isTakable = (entity: EntityName, { field }: Entry): boolean => {
  const spec = (entities[entity] as EntitySpec).fields[field];
  if (field === DELETED) return false;
  return spec === undefined ? setMember(entity, field) !== null : spec.parent !== true && spec.machine !== true;
};

/** Whether it stands, alone or as one of several versions; `null` where it was replaced. */
export const standing = (entries: readonly Entry[], entry: Entry): 'now' | 'version' | null => {
  if (!entry.current) return null;
  return entries.filter(({ field, current }) => current && field === entry.field).length === 1 ? 'now' : 'version';
};

/** The value of the same field that was written before the entry. */
export const valueBefore = (entries: readonly Entry[], entry: Entry): Entry['value'] =>
  entries.slice(entries.indexOf(entry) + 1).find(({ field }) => field === entry.field)?.value ?? null;
