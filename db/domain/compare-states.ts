/** What differs between two states of an analysis, record by record. */
import { canonicalJson } from './canonical-json.ts';
import type { Json } from './change.ts';
import { compareIds } from './collation.ts';
import { type EntityName, entityNames } from './entities.ts';
import { fieldsOf, setsOf } from './fold/fields.ts';
import type { AnalysisState } from './fold/state.ts';

export interface FieldDifference {
  readonly field: string;
  readonly before: Json;
  readonly after: Json;
}

/** `name`: title or name of the record, of the later state where it has both; '' for kinds that have none. */
export interface ComparedRecord {
  readonly entity: EntityName;
  readonly id: string;
  readonly name: string;
}

export interface ChangedRecord extends ComparedRecord {
  /** In the order of the record's fields, then its sets. */
  readonly fields: readonly FieldDifference[];
}

/** Each list by kind of record in the order of `entities.ts`, then by id. */
export interface StateComparison {
  readonly added: readonly ComparedRecord[];
  readonly removed: readonly ComparedRecord[];
  readonly changed: readonly ChangedRecord[];
}

type AnyRecord = { readonly id: string } & Readonly<Record<string, Json>>;

const named = (entity: EntityName, record: AnyRecord): ComparedRecord => {
  const name = record['title'] ?? record['name'];
  return { entity, id: record.id, name: typeof name === 'string' ? name : '' };
};

const differences = (entity: EntityName, before: AnyRecord, after: AnyRecord): FieldDifference[] =>
  [...Object.keys(fieldsOf(entity)), ...Object.keys(setsOf(entity))].flatMap((field) => {
    const [was, is] = [before[field] ?? null, after[field] ?? null];
    return canonicalJson(was) === canonicalJson(is) ? [] : [{ field, before: was, after: is }];
  });

const listOf = (state: AnalysisState, entity: EntityName): AnyRecord[] =>
  [...(state[entity] as unknown as readonly AnyRecord[])].sort((a, b) => compareIds(a.id, b.id));

/** Two equal states give three empty lists; the other way round, added and removed change places. */
export const compareStates = (before: AnalysisState, after: AnalysisState): StateComparison => {
  const added: ComparedRecord[] = [];
  const removed: ComparedRecord[] = [];
  const changed: ChangedRecord[] = [];
  for (const entity of entityNames) {
    const earlier = new Map(listOf(before, entity).map((record) => [record.id, record]));
    for (const record of listOf(after, entity)) {
      const was = earlier.get(record.id);
      earlier.delete(record.id);
      if (was === undefined) added.push(named(entity, record));
      else {
        const fields = differences(entity, was, record);
        if (fields.length > 0) changed.push({ ...named(entity, record), fields });
      }
    }
    for (const record of earlier.values()) removed.push(named(entity, record));
  }
  return { added, removed, changed };
};
