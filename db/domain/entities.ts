/**
 * Every kind of record that an analysis holds, field by field: what a value may be, what it is before anyone
 * wrote it, and what it refers to. The change log is validated against this table, the SQLite tables are its
 * fold (see `db/log`), and the calls between the processes take their shapes from it.
 *
 * A new field starts here; README, "Add a field", tells the rest of the way.
 */
import { z } from 'zod';
import {
  actorKinds,
  approaches,
  attachment,
  bases,
  bones,
  day,
  efforts,
  factorKinds,
  factorStates,
  horizons,
  influenceLevels,
  partialDate,
  placements,
  polarities,
  recordId,
  significances,
  stances,
  strengths,
  text,
  title,
  works,
} from './values.ts';

/** One field of a record: a single value, written as a whole. */
export interface FieldSpec<S extends z.ZodType = z.ZodType> {
  readonly schema: S;
  /** The value while nobody has written the field. */
  readonly initial: z.infer<S>;
  /** Entity that the value names by id. With `parent`, the record means nothing without it. */
  readonly refersTo?: EntityName;
  readonly parent?: boolean;
  /** Working notes: left out of bundles unless asked for (TF 2 kap. 12 §). */
  readonly private?: boolean;
}

/** A field that is a set of ids; each element is written on its own, so that two people may add at once. */
export interface SetSpec {
  readonly refersTo: EntityName;
}

const field = <S extends z.ZodType>(schema: S, initial: z.infer<S>): FieldSpec<S> => ({ schema, initial });
const optional = <S extends z.ZodType>(schema: S) => field(schema.nullable(), null as z.infer<S> | null);
const reference = (refersTo: EntityName) => ({ ...field(recordId.nullable(), null), refersTo });
const parent = (refersTo: EntityName) => ({ ...field(recordId, ''), refersTo, parent: true });
const note = () => ({ ...field(text, ''), private: true });

export type EntityName =
  | 'analysis'
  | 'author'
  | 'actor'
  | 'source'
  | 'factor'
  | 'link'
  | 'evidence'
  | 'measure'
  | 'planRow';

export interface EntitySpec {
  readonly fields: Readonly<Record<string, FieldSpec>>;
  readonly sets: Readonly<Record<string, SetSpec>>;
}

export const entities = {
  /** ärende: one problem, its factors, links and plan. Its record id is the id of the analysis. */
  analysis: {
    fields: {
      title: field(title, ''),
      problem: field(title, ''),
      problemDescription: field(text, ''),
      area: field(text, ''),
      caseNumber: field(text, ''),
      situationPictureTitle: field(text, ''),
      situationPictureDate: optional(day),
      archived: field(z.boolean(), false),
      /** Printed on the cover and shown on top: what the material is, and is not. */
      disclaimer: field(text, ''),
      /** Day of the decision that the plan is meant for; L1 counts back from it. */
      decisionDate: optional(day),
      decisionBody: reference('actor'),
      /** Why the plan may be decided although checks fail; printed. */
      checksReason: field(text, ''),
      secrecy: field(z.boolean(), false),
      secrecyProvision: field(text, ''),
      notes: note(),
    },
    sets: {},
  },
  /** A person who writes in the analysis, one for each replica; the record id is the actor of the changes. */
  author: {
    fields: {
      name: field(text, ''),
      organisation: field(text, ''),
      email: field(text, ''),
      fingerprint: field(text, ''),
    },
    sets: {},
  },
  /** nämnd, förvaltning, bolag, myndighet … */
  actor: {
    fields: { name: field(title, ''), kind: field(z.enum(actorKinds), 'annan') },
    sets: {},
  },
  /** underlag, källa */
  source: {
    fields: {
      title: field(title, ''),
      publisher: field(text, ''),
      date: optional(partialDate),
      reference: field(text, ''),
      url: field(text, ''),
      attachment: optional(attachment),
      notes: note(),
    },
    sets: {},
  },
  /** bakomliggande faktor, mönster, skyddsfaktor */
  factor: {
    fields: {
      title: field(title, ''),
      description: field(text, ''),
      kind: field(z.enum(factorKinds), 'cause'),
      bone: optional(z.enum(bones)),
      state: field(z.enum(factorStates), 'active'),
      rejectedReason: field(text, ''),
      significance: field(z.enum(significances), 'unset'),
      effort: field(z.enum(efforts), 'unset'),
      influenceLevel: field(z.enum(influenceLevels), 'unset'),
      decidingActor: reference('actor'),
      influenceMotive: field(text, ''),
      assumed: field(z.boolean(), false),
      /** Group that a person chose against the rules (derivation.md, 5), with the reason that is printed. */
      placement: optional(z.enum(placements)),
      placementReason: field(text, ''),
      /** Id in the library of factors that this one was taken from. */
      libraryItem: optional(z.string().max(64)),
      notes: note(),
    },
    sets: { otherActors: { refersTo: 'actor' } },
  },
  /** samband, from what causes to what is caused. Its record id is `${from}~${to}`: one for an ordered pair. */
  link: {
    fields: {
      from: parent('factor'),
      /** A factor's id or `problem`. */
      to: parent('factor'),
      strength: field(z.literal(strengths), 2),
      polarity: field(z.enum(polarities), 'increases'),
      assumed: field(z.boolean(), false),
      notes: note(),
    },
    sets: {},
  },
  /** A source tied to a factor or a link: exactly one of `factor` and `link` is set. */
  evidence: {
    fields: {
      factor: { ...reference('factor'), parent: true },
      link: { ...reference('link'), parent: true },
      source: parent('source'),
      stance: field(z.enum(stances), 'supports'),
      locator: field(text, ''),
      quote: field(text, ''),
    },
    sets: {},
  },
  /** åtgärd */
  measure: {
    fields: {
      title: field(title, ''),
      steps: field(text, ''),
      goal: field(text, ''),
      start: optional(day),
      end: optional(day),
      followUp: optional(day),
      responsibleActor: reference('actor'),
      responsibleFunction: field(text, ''),
      /** Why another nämnd than the factor's deciding one is responsible (check R1). */
      responsibleReason: field(text, ''),
      basis: optional(z.enum(bases)),
      horizon: optional(z.enum(horizons)),
      approach: optional(z.enum(approaches)),
      work: optional(z.enum(works)),
      secrecy: field(z.boolean(), false),
      secrecyProvision: field(text, ''),
      libraryItem: optional(z.string().max(64)),
      notes: note(),
    },
    sets: { factors: { refersTo: 'factor' } },
  },
  /** planrad. Its record id is the id of its factor. */
  planRow: {
    fields: {
      factor: parent('factor'),
      goal: field(text, ''),
      /** Whether a person wrote or confirmed the goal; the draft is the derivation's. */
      goalConfirmed: field(z.boolean(), false),
      /** Why the row has no ground any longer (ej längre grundad): a reason code of `db/domain/plan`. */
      flag: optional(z.string().max(40)),
    },
    sets: {},
  },
} as const satisfies Record<EntityName, EntitySpec>;

export type Entities = typeof entities;
type FieldsOf<E extends EntityName> = Entities[E]['fields'];
type SetsOf<E extends EntityName> = Entities[E]['sets'];
type Simplify<T> = { [K in keyof T]: T[K] } & {};

/** The values of a record's fields, sets as sorted lists of ids. */
export type Fields<E extends EntityName> = Simplify<
  {
    -readonly [K in keyof FieldsOf<E>]: FieldsOf<E>[K] extends FieldSpec<infer S> ? z.infer<S> : never;
  } & { -readonly [K in keyof SetsOf<E>]: string[] }
>;

/** A record as the application reads it. */
export type RecordOf<E extends EntityName> = Simplify<{ id: string } & Fields<E>>;

export type AnalysisRecord = RecordOf<'analysis'>;
export type AuthorRecord = RecordOf<'author'>;
export type ActorRecord = RecordOf<'actor'>;
export type SourceRecord = RecordOf<'source'>;
export type FactorRecord = RecordOf<'factor'>;
export type LinkRecord = RecordOf<'link'>;
export type EvidenceRecord = RecordOf<'evidence'>;
export type MeasureRecord = RecordOf<'measure'>;
export type PlanRowRecord = RecordOf<'planRow'>;

export const entityNames = Object.keys(entities) as EntityName[];

/** A record that nobody has written anything of. */
export const initialRecord = <E extends EntityName>(entity: E, id: string): RecordOf<E> => {
  const spec: EntitySpec = entities[entity];
  const record: Record<string, unknown> = { id };
  for (const [name, { initial }] of Object.entries(spec.fields)) record[name] = initial;
  for (const name of Object.keys(spec.sets)) record[name] = [];
  return record as RecordOf<E>;
};

/** zod schema of a record's fields with every field optional and no other allowed: the input of an update. */
export const patchSchema = <E extends EntityName>(entity: E): z.ZodType<Partial<Fields<E>>> => {
  const spec: EntitySpec = entities[entity];
  const shape: Record<string, z.ZodType> = {};
  for (const [name, { schema }] of Object.entries(spec.fields)) shape[name] = schema.optional();
  for (const name of Object.keys(spec.sets)) shape[name] = z.array(recordId).max(1000).optional();
  return z.strictObject(shape) as unknown as z.ZodType<Partial<Fields<E>>>;
};

/** zod schema of a whole record. */
export const recordSchema = <E extends EntityName>(entity: E): z.ZodType<RecordOf<E>> => {
  const spec: EntitySpec = entities[entity];
  const shape: Record<string, z.ZodType> = { id: recordId };
  for (const [name, { schema, initial }] of Object.entries(spec.fields)) {
    shape[name] = z.union([schema, z.literal(initial as string)]);
  }
  for (const name of Object.keys(spec.sets)) shape[name] = z.array(recordId);
  return z.strictObject(shape) as unknown as z.ZodType<RecordOf<E>>;
};
