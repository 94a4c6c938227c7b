/**
 * Every kind of record that an analysis holds, field by field: what a value may be, what it is before anyone
 * wrote it, and what it refers to. The change log is validated against this table, the SQLite tables are its
 * fold (see `db/log`), and the calls between the processes take their shapes from it.
 *
 * A new field starts here; README, "Add a field", tells the rest of the way.
 */
import { z } from 'zod';
import {
  type EntityName,
  eitherParent,
  type FieldSpec,
  field,
  lastWins,
  nodeParent,
  note,
  optional,
  parent,
  prose,
  reference,
  type SetSpec,
} from './field-spec.ts';
import { planningEntities } from './planning-entities.ts';
import { effects, kronor, mechanisms, techniques } from './planning-values.ts';
import {
  actorKinds,
  answers,
  approaches,
  attachment,
  bases,
  bones,
  coordinate,
  day,
  efforts,
  factorKinds,
  factorStates,
  groupName,
  horizons,
  influenceLevels,
  instant,
  pageNumber,
  partialDate,
  patternDimensions,
  placements,
  polarities,
  priorityGrounds,
  questionStates,
  recordId,
  significances,
  stances,
  strengths,
  text,
  title,
  viewPlace,
  viewSettings,
  works,
} from './values.ts';

export type { EntityName, FieldSpec, SetSpec };

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
      problemDescription: prose(),
      area: field(text, ''),
      caseNumber: field(text, ''),
      situationPictureTitle: field(text, ''),
      situationPictureDate: optional(day),
      archived: field(z.boolean(), false),
      /** Printed on the cover and shown on top: what the material is, and is not. */
      disclaimer: prose(),
      /** Day of the decision that the plan is meant for; L1 counts back from it. */
      decisionDate: optional(day),
      decisionBody: reference('actor'),
      /** Why the plan may be decided although checks fail; printed. */
      checksReason: prose(),
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
      /** The period that its figures are about, where that is not when it was published. */
      dataFrom: optional(partialDate),
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
      description: prose(),
      kind: field(z.enum(factorKinds), 'cause'),
      bone: optional(z.enum(bones)),
      state: field(z.enum(factorStates), 'active'),
      rejectedReason: prose(),
      significance: field(z.enum(significances), 'unset'),
      effort: field(z.enum(efforts), 'unset'),
      influenceLevel: field(z.enum(influenceLevels), 'unset'),
      decidingActor: reference('actor'),
      influenceMotive: prose(),
      assumed: field(z.boolean(), false),
      /** Group that a person chose against the rules (derivation.md, 5), with the reason that is printed. */
      placement: optional(z.enum(placements)),
      placementReason: prose(),
      /** Id in the library of factors that this one was taken from. */
      libraryItem: optional(z.string().max(64)),
      notes: note(),
    },
    sets: { otherActors: { refersTo: 'actor' }, patternTags: { refersTo: 'patternTag' } },
  },
  /** samband, from what causes to what is caused. Its record id is `${from}~${to}`: one for an ordered pair. */
  link: {
    fields: {
      from: nodeParent(),
      /** A factor's id or `problem`. */
      to: nodeParent(),
      strength: field(z.literal(strengths), 2),
      polarity: field(z.enum(polarities), 'increases'),
      assumed: field(z.boolean(), false),
      /** krävs tillsammans: links into one factor with the same word here are required together. No rule reads it. */
      together: optional(groupName),
      notes: note(),
    },
    sets: {},
  },
  /** A source tied to a factor or a link: exactly one of `factor` and `link` is set. */
  evidence: {
    fields: {
      factor: eitherParent('factor'),
      link: eitherParent('link'),
      source: parent('source'),
      stance: field(z.enum(stances), 'supports'),
      locator: field(text, ''),
      /** Page of the source's attachment to open, from 1. */
      page: optional(pageNumber),
      quote: field(text, ''),
    },
    sets: {},
  },
  /** åtgärd */
  measure: {
    fields: {
      title: field(title, ''),
      steps: prose(),
      goal: prose(),
      start: optional(day),
      end: optional(day),
      followUp: optional(day),
      responsibleActor: reference('actor'),
      responsibleFunction: field(text, ''),
      /** Why another nämnd than the factor's deciding one is responsible (check R1). */
      responsibleReason: prose(),
      basis: optional(z.enum(bases)),
      horizon: optional(z.enum(horizons)),
      approach: optional(z.enum(approaches)),
      work: optional(z.enum(works)),
      secrecy: field(z.boolean(), false),
      secrecyProvision: field(text, ''),
      libraryItem: optional(z.string().max(64)),
      notes: note(),
      /** Expected. */
      effect: field(z.enum(effects), 'unset'),
      effort: field(z.enum(efforts), 'unset'),
      /** Whole kronor. */
      cost: optional(kronor),
      resources: prose(),
      legalGround: field(text, ''),
      /** What shows that it is evaluated or proven. */
      basisReference: field(text, ''),
      /** Side effects, displacement. */
      risks: prose(),
      agreement: reference('agreement'),
    },
    sets: {
      factors: { refersTo: 'factor' },
      partners: { refersTo: 'actor' },
      /** Measures that are to end before this one starts; never in a ring where one person writes. */
      dependsOn: { refersTo: 'measure' },
      techniques: { values: techniques },
      mechanisms: { values: mechanisms },
    },
  },
  /** planrad. Its record id is the id of its factor. */
  planRow: {
    fields: {
      factor: parent('factor'),
      goal: prose(),
      /** Whether a person wrote or confirmed the goal; the draft is the derivation's. */
      goalConfirmed: field(z.boolean(), false),
      /** Why the row has no ground any longer (ej längre grundad): a reason code of `db/domain/plan`. */
      flag: optional(z.string().max(40)),
    },
    sets: {},
  },
  /** mönster i tid, plats, objekt eller tillvägagångssätt; factors name those that they show in. */
  patternTag: {
    fields: { dimension: field(z.enum(patternDimensions), 'time'), name: field(title, '') },
    sets: {},
  },
  /** att ta reda på */
  openQuestion: {
    fields: {
      title: field(title, ''),
      detail: prose(),
      factor: reference('factor'),
      who: reference('actor'),
      /** A function, never a person. */
      whoFunction: field(text, ''),
      due: optional(day),
      answer: prose(),
      state: field(z.enum(questionStates), 'open'),
    },
    sets: {},
  },
  /** händelsekedjans led, in the order of `position`, then id */
  chainStep: {
    fields: {
      title: field(title, ''),
      description: prose(),
      position: lastWins(field(coordinate, 0)),
      breakable: field(z.boolean(), false),
      /** Where and how the chain could be broken here. */
      breakNote: prose(),
    },
    sets: { factors: { refersTo: 'factor' } },
  },
  /** grund för prioritering: one factor against one of Brå's grounds. Its record id is `${factor}~${ground}`. */
  priorityGround: {
    fields: {
      factor: parent('factor'),
      ground: field(z.enum(priorityGrounds), 'common'),
      answer: optional(z.enum(answers)),
      comment: prose(),
    },
    sets: {},
  },
  /** Where a person put a node in a view: a saved one, or `map`. Its record id is `${view}~${factor}`. */
  mapNode: {
    fields: {
      view: field(recordId, 'map'),
      factor: nodeParent(),
      x: lastWins(field(coordinate, 0)),
      y: lastWins(field(coordinate, 0)),
    },
    sets: {},
  },
  /** sparad vy; what its settings mean is known to the place that it is of */
  savedView: {
    fields: {
      place: field(viewPlace, 'register'),
      name: field(title, ''),
      settings: lastWins(field(viewSettings, '{}')),
    },
    sets: {},
  },
  /** tänk om: changes to try against the rules, which alter nothing */
  scenario: {
    fields: { name: field(title, ''), note: prose() },
    sets: {},
  },
  /** Exactly one of `factor` and `link` is set. Its record id is `${scenario}~${factor or link}`. */
  scenarioChange: {
    fields: {
      scenario: parent('scenario'),
      factor: eitherParent('factor'),
      link: eitherParent('link'),
      off: field(z.boolean(), false),
      /** Of a factor; `null` leaves it as it is. */
      influenceLevel: optional(z.enum(influenceLevels)),
    },
    sets: {},
  },
  /** kommentar: exactly one of `factor`, `link` and `source` is set. Who and when are the core's to say. */
  comment: {
    fields: {
      factor: eitherParent('factor'),
      link: eitherParent('link'),
      source: eitherParent('source'),
      text: field(title, ''),
      author: reference('author'),
      writtenAt: optional(instant),
      resolved: field(z.boolean(), false),
      resolvedBy: reference('author'),
      resolvedAt: optional(instant),
    },
    sets: {},
  },
  ...planningEntities,
} as const satisfies Record<EntityName, EntitySpec>;

export type Entities = typeof entities;
type FieldsOf<E extends EntityName> = Entities[E]['fields'];
type SetsOf<E extends EntityName> = Entities[E]['sets'];
type Simplify<T> = { [K in keyof T]: T[K] } & {};

type SetElement<S> = S extends { readonly values: readonly (infer V)[] } ? V : string;

/** The values of a record's fields, sets as sorted lists of ids or values. */
export type Fields<E extends EntityName> = Simplify<
  {
    -readonly [K in keyof FieldsOf<E>]: FieldsOf<E>[K] extends FieldSpec<infer S> ? z.infer<S> : never;
  } & { -readonly [K in keyof SetsOf<E>]: SetElement<SetsOf<E>[K]>[] }
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
export type PatternTagRecord = RecordOf<'patternTag'>;
export type OpenQuestionRecord = RecordOf<'openQuestion'>;
export type ChainStepRecord = RecordOf<'chainStep'>;
export type PriorityGroundRecord = RecordOf<'priorityGround'>;
export type MapNodeRecord = RecordOf<'mapNode'>;
export type SavedViewRecord = RecordOf<'savedView'>;
export type ScenarioRecord = RecordOf<'scenario'>;
export type ScenarioChangeRecord = RecordOf<'scenarioChange'>;
export type CommentRecord = RecordOf<'comment'>;

export const entityNames = Object.keys(entities) as EntityName[];

/** A record that nobody has written anything of. */
export const initialRecord = <E extends EntityName>(entity: E, id: string): RecordOf<E> => {
  const spec: EntitySpec = entities[entity];
  const record: Record<string, unknown> = { id };
  for (const [name, { initial }] of Object.entries(spec.fields)) record[name] = initial;
  for (const name of Object.keys(spec.sets)) record[name] = [];
  return record as RecordOf<E>;
};

const elementSchema = ({ values }: SetSpec): z.ZodType => (values === undefined ? recordId : z.enum(values));

/** zod schema of the fields that a caller may write, each optional and no other allowed: the input of an update. */
export const patchSchema = <E extends EntityName>(entity: E): z.ZodType<Partial<Fields<E>>> => {
  const spec: EntitySpec = entities[entity];
  const shape: Record<string, z.ZodType> = {};
  for (const [name, { schema, machine }] of Object.entries(spec.fields)) {
    if (machine !== true) shape[name] = schema.optional();
  }
  for (const [name, set] of Object.entries(spec.sets)) shape[name] = z.array(elementSchema(set)).max(1000).optional();
  return z.strictObject(shape) as unknown as z.ZodType<Partial<Fields<E>>>;
};

/** zod schema of a whole record. */
export const recordSchema = <E extends EntityName>(entity: E): z.ZodType<RecordOf<E>> => {
  const spec: EntitySpec = entities[entity];
  const shape: Record<string, z.ZodType> = { id: recordId };
  for (const [name, { schema, initial }] of Object.entries(spec.fields)) {
    shape[name] = z.union([schema, z.literal(initial as string)]);
  }
  for (const [name, set] of Object.entries(spec.sets)) shape[name] = z.array(elementSchema(set));
  return z.strictObject(shape) as unknown as z.ZodType<RecordOf<E>>;
};
