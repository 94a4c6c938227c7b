/** What differs between two states of an analysis, record by record, with names for all that it mentions. */
import { canonicalJson } from './canonical-json.ts';
import type { Json } from './change.ts';
import { compareIds } from './collation.ts';
import { type EntityName, entityNames, type RecordOf } from './entities.ts';
import { fieldsOf, setsOf } from './fold/fields.ts';
import type { AnalysisState } from './fold/state.ts';
import { type AnyRecord, namesOf, referredTo } from './record-names.ts';

export interface FieldDifference {
  readonly field: string;
  readonly before: Json;
  readonly after: Json;
}

/** `name`: what the record is called, of the later state where it has both (`record-names.ts`). */
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
  /** Names of the records that changed fields refer to, by `<entity>/<id>`; of the later state where it has both. */
  readonly names: Readonly<Record<string, string>>;
}

/** The fields that are not the same in two records of a kind, sets last. */
export const fieldDifferences = <E extends EntityName>(
  entity: E,
  before: RecordOf<E>,
  after: RecordOf<E>,
): FieldDifference[] => differences(entity, before as unknown as AnyRecord, after as unknown as AnyRecord);

const differences = (entity: EntityName, before: AnyRecord, after: AnyRecord): FieldDifference[] =>
  [...Object.keys(fieldsOf(entity)), ...Object.keys(setsOf(entity))].flatMap((field) => {
    const [was, is] = [before[field] ?? null, after[field] ?? null];
    return canonicalJson(was) === canonicalJson(is) ? [] : [{ field, before: was, after: is }];
  });

const listOf = (state: AnalysisState, entity: EntityName): AnyRecord[] =>
  [...(state[entity] as unknown as readonly AnyRecord[])].sort((a, b) => compareIds(a.id, b.id));

/** Two equal states give empty lists; the other way round, added and removed change places. */
export const compareStates = (before: AnalysisState, after: AnalysisState): StateComparison => {
  const [wasCalled, isCalled] = [namesOf(before), namesOf(after)];
  const nameOf = (entity: EntityName, id: string): string => isCalled(entity, id) ?? wasCalled(entity, id) ?? '';
  const added: ComparedRecord[] = [];
  const removed: ComparedRecord[] = [];
  const changed: ChangedRecord[] = [];
  const names: Record<string, string> = {};
  for (const entity of entityNames) {
    const named = (id: string): ComparedRecord => ({ entity, id, name: nameOf(entity, id) });
    const earlier = new Map(listOf(before, entity).map((record) => [record.id, record]));
    for (const record of listOf(after, entity)) {
      const was = earlier.get(record.id);
      earlier.delete(record.id);
      if (was === undefined) added.push(named(record.id));
      else {
        const fields = differences(entity, was, record);
        if (fields.length > 0) changed.push({ ...named(record.id), fields });
        for (const { entity: kind, id } of referredTo(entity, fields)) names[`${kind}/${id}`] = nameOf(kind, id);
      }
    }
    for (const { id } of earlier.values()) removed.push(named(id));
  }
  return { added, removed, changed, names };
};
