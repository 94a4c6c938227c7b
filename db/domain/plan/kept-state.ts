/** Records as they are kept in a text that is never changed, and as records of other times are read from it. */
import { z } from 'zod';
import type { Json } from '../change.ts';
import { type EntityName, type EntitySpec, entities, entityNames, initialRecord, type RecordOf } from '../entities.ts';
import { isValidValue } from '../fold/fields.ts';
import type { AnalysisState } from '../fold/state.ts';
import { recordId } from '../values.ts';

type Loose = { readonly id: string } & Readonly<Record<string, Json>>;

/** Fields that are working notes read as if nobody had written them: they are no part of what is decided or reported. */
const withoutNotes = (entity: EntityName, record: Loose): Loose => {
  const { fields }: EntitySpec = entities[entity];
  const notes = Object.entries(fields).filter(([, spec]) => spec.private === true);
  return { ...record, ...Object.fromEntries(notes.map(([name, { initial }]) => [name, initial as Json])) };
};

/** A state with the records of these kinds, without working notes, and no others. */
export const keptState = (
  kinds: readonly EntityName[],
  recordsOf: <E extends EntityName>(entity: E) => readonly RecordOf<E>[],
): AnalysisState =>
  Object.fromEntries(
    entityNames.map((entity) => {
      const records = kinds.includes(entity) ? (recordsOf(entity) as unknown as readonly Loose[]) : [];
      return [entity, records.map((record) => withoutNotes(entity, record))];
    }),
  ) as unknown as AnalysisState; // each list holds records of its own kind

/** Records of any version of the program, by kind. */
export const stateFile = z.record(z.string(), z.array(z.looseObject({ id: recordId })));

export const rowsFile = z.array(
  z.object({
    number: z.int(),
    factor: recordId,
    goal: z.string(),
    goalConfirmed: z.boolean(),
    flag: z.string().nullable(),
  }),
);

/** A record of an older version with the fields of this one; what this one does not know is left out. */
const recordOf = (entity: EntityName, given: Loose): Loose => {
  const record: Record<string, unknown> = { ...initialRecord(entity, given.id) };
  const { fields, sets }: EntitySpec = entities[entity];
  for (const name of Object.keys(fields)) {
    const value = given[name];
    if (value !== undefined && isValidValue(entity, name, value)) record[name] = value;
  }
  for (const name of Object.keys(sets)) if (Array.isArray(given[name])) record[name] = given[name];
  return record as Loose;
};

/** The kept records as this version of the program knows them. */
export const readState = (state: z.infer<typeof stateFile>): AnalysisState =>
  Object.fromEntries(
    entityNames.map((entity) => {
      const list = (state[entity] ?? []) as unknown as readonly Loose[];
      return [entity, list.map((record) => recordOf(entity, record))];
    }),
  ) as unknown as AnalysisState; // each list holds records of its own kind
