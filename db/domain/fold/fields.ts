/** Which fields of `entities.ts` a change can be about, and whether its value is one that we know how to show. */
import { DELETED, type Json } from '../change.ts';
import { type EntityName, entities, type FieldSpec, type SetSpec } from '../entities.ts';
import { PROBLEM_ID, recordId } from '../values.ts';
import { NOTES_SUFFIX } from '../version-vector.ts';
import { isReopening, reopenedField } from './reopened.ts';

/** Version of the rules in this folder: raised when they change, which folds every analysis again at the next start. */
export const FOLD_VERSION = 2;

export const fieldsOf = (entity: EntityName): Readonly<Record<string, FieldSpec>> => entities[entity].fields;
export const setsOf = (entity: EntityName): Readonly<Record<string, SetSpec>> => entities[entity].sets;

const own = <T>(table: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined;

export const fieldSpec = (entity: EntityName, field: string): FieldSpec | undefined => own(fieldsOf(entity), field);

/** `<set>/<element>` taken apart; null where the field is not a member of a set of the entity that this version knows. */
export const setMember = (entity: EntityName, field: string): { set: string; element: string } | null => {
  const slash = field.indexOf('/');
  if (slash < 0) return null;
  const set = field.slice(0, slash);
  const element = field.slice(slash + 1);
  const spec = own(setsOf(entity), set);
  if (spec === undefined) return null;
  const known = spec.values?.includes(element) ?? recordId.safeParse(element).success;
  return known ? { set, element } : null;
};

/** Whether the change is a working note, which bundles leave out and which neither makes nor keeps a record. */
export const isPrivate = (entity: EntityName | null, actor: string, field: string): boolean =>
  actor.endsWith(NOTES_SUFFIX) ||
  (entity !== null && fieldSpec(entity, reopenedField(field) ?? field)?.private === true);

/** The kind of record and its id of `Change.entity`, where it is a record that this version keeps; else null. */
export const parseEntity = (text: string, analysisId: string): { entity: EntityName; id: string } | null => {
  const slash = text.indexOf('/');
  const entity = text.slice(0, slash);
  const id = text.slice(slash + 1);
  if (slash < 0 || !Object.hasOwn(entities, entity) || !recordId.safeParse(id).success) return null;
  if (entity === 'analysis' && id !== analysisId) return null;
  if (entity === 'factor' && id === PROBLEM_ID) return null;
  return { entity: entity as EntityName, id };
};

/** Whether a field of an entity is one that this version knows. */
export const isKnownField = (entity: EntityName, field: string): boolean =>
  field === DELETED ||
  fieldSpec(entity, field) !== undefined ||
  setMember(entity, field) !== null ||
  isReopened(entity, field);

const isReopened = (entity: EntityName, field: string): boolean => {
  const of = reopenedField(field);
  return of !== null && reopenedField(of) === null && isKnownField(entity, of);
};

/** Whether a value may stand in the field. A value that may not (a newer version's) is kept in the log only. */
export const isValidValue = (entity: EntityName, field: string, value: Json): boolean => {
  const spec = fieldSpec(entity, field);
  if (reopenedField(field) !== null) return isReopening(value);
  if (spec === undefined) return typeof value === 'boolean';
  return value === spec.initial || spec.schema.safeParse(value).success;
};

/** Records that a record means nothing without, by what its fields say. The problem is no record: it is always there. */
export const parentsOf = (entity: EntityName, values: Readonly<Record<string, Json>>): string[] => {
  const parents: string[] = [];
  for (const [name, spec] of Object.entries(fieldsOf(entity))) {
    if (spec.parent !== true || spec.refersTo === undefined) continue;
    const id = values[name] ?? spec.initial;
    if (id === null || (spec.orProblem === true && id === PROBLEM_ID)) continue;
    parents.push(`${spec.refersTo}/${String(id)}`);
  }
  return parents;
};
