/** What records are called, also those without a title of their own: a link by its ends, evidence by source and owner. */
import type { Json } from './change.ts';
import type { EntityName } from './entities.ts';
import { fieldsOf, setsOf } from './fold/fields.ts';
import type { AnalysisState } from './fold/state.ts';
import { PROBLEM_ID } from './values.ts';

export type AnyRecord = { readonly id: string } & Readonly<Record<string, Json>>;
type NameOf = (entity: EntityName, id: string) => string | undefined;

const BETWEEN = ' – ';
const TO = ' → ';
/** Kinds that are called as what they are about, and by which of their fields. */
const about: Partial<Record<EntityName, readonly string[]>> = {
  evidence: ['source', 'factor', 'link'],
  planRow: ['factor'],
  priorityGround: ['factor'],
  mapNode: ['factor'],
  scenarioChange: ['scenario', 'factor', 'link'],
  measurement: ['indicator'],
  refusedSuggestion: ['factor'],
  secrecyMark: ['measure'],
  followUp: ['round', 'measure'],
  learning: ['factor'],
};

const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value : '');

const nameIn = (entity: EntityName, record: AnyRecord, nameOf: NameOf): string => {
  const node = (field: string): string => nameOf('factor', textOf(record[field])) ?? '';
  if (entity === 'link') return [node('from'), node('to')].join(TO);
  const fields = about[entity];
  if (fields === undefined) return textOf(record['title'] ?? record['name'] ?? record['text']);
  const parts = fields.map((field) => {
    const id = textOf(record[field]);
    const kind = fieldsOf(entity)[field]?.refersTo;
    return id === '' || kind === undefined ? '' : (nameOf(kind, id) ?? '');
  });
  return parts.filter((part) => part !== '').join(BETWEEN);
};

/** A function that gives the name of a record of the state; `undefined` where it is not in it. */
export const namesOf = (state: AnalysisState): NameOf => {
  const byKind = new Map<EntityName, ReadonlyMap<string, AnyRecord>>();
  const recordsOf = (entity: EntityName): ReadonlyMap<string, AnyRecord> => {
    const known = byKind.get(entity);
    if (known !== undefined) return known;
    const list = state[entity] as unknown as readonly AnyRecord[];
    const made = new Map(list.map((record) => [record.id, record]));
    byKind.set(entity, made);
    return made;
  };
  const nameOf: NameOf = (entity, id) => {
    if (entity === 'factor' && id === PROBLEM_ID) return state.analysis[0]?.problem;
    const record = recordsOf(entity).get(id);
    return record === undefined ? undefined : nameIn(entity, record, nameOf);
  };
  return nameOf;
};

const idsIn = (value: Json): string[] => {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
};

/** The records that values of a kind's fields refer to. */
export const referredTo = (
  entity: EntityName,
  fields: readonly { readonly field: string; readonly before: Json; readonly after: Json }[],
): { readonly entity: EntityName; readonly id: string }[] =>
  fields.flatMap(({ field, before, after }) => {
    const kind = fieldsOf(entity)[field]?.refersTo ?? setsOf(entity)[field]?.refersTo;
    return kind === undefined ? [] : [...idsIn(before), ...idsIn(after)].map((id) => ({ entity: kind, id }));
  });
