/** The open interchange file `rotorsak-case`, version 1 (interchange.md): its shape, apart from what ids refer to. */
import { z } from 'zod';
import {
  actorKinds,
  approaches,
  bases,
  bones,
  day,
  efforts,
  factorKinds,
  factorStates,
  horizons,
  influenceLevels,
  PROBLEM_ID,
  partialDate,
  polarities,
  significances,
  stances,
  strengths,
  TEXT_LIMIT,
  text,
  works,
} from '../values.ts';

export const CASE_FORMAT = 'rotorsak-case';
export const CASE_VERSION = 1;
/** Largest file in bytes: 20 MB. */
export const CASE_SIZE_LIMIT = 20 * 1024 * 1024;
export const FACTOR_LIMIT = 20_000;
export const LINK_LIMIT = 200_000;

/** Ids of the file's own: 1 to 64 of `A-Z a-z 0-9 . _ -`. */
export const CASE_ID = /^[A-Za-z0-9._-]{1,64}$/;
const id = z.string().regex(CASE_ID);
const filled = z.string().max(TEXT_LIMIT).regex(/\S/);

const analysis = z.strictObject({
  id,
  title: filled,
  problem: filled,
  area: text.optional(),
  caseNumber: text.optional(),
  situationPicture: z.strictObject({ title: text.optional(), date: day.optional() }).optional(),
});

const actor = z.strictObject({ id, name: filled, kind: z.enum(actorKinds) });

const source = z.strictObject({
  id,
  title: filled,
  publisher: text.optional(),
  date: partialDate.optional(),
  reference: text.optional(),
});

const evidence = z.strictObject({
  source: id,
  stance: z.enum(stances).default('supports'),
  locator: text.optional(),
  quote: text.optional(),
});

const influence = z.strictObject({
  level: z.enum(influenceLevels).default('unset'),
  decidingActor: id.optional(),
  otherActors: z.array(id).optional(),
  motive: text.optional(),
});

const factor = z.strictObject({
  id,
  title: filled,
  description: text.optional(),
  kind: z.enum(factorKinds).default('cause'),
  bone: z.enum(bones).optional(),
  state: z.enum(factorStates).default('active'),
  rejectedReason: text.optional(),
  significance: z.enum(significances).default('unset'),
  effort: z.enum(efforts).default('unset'),
  influence: influence.default({ level: 'unset' }),
  assumed: z.boolean().default(false),
  evidence: z.array(evidence).default([]),
});

const link = z.strictObject({
  from: id,
  to: id,
  strength: z.literal(strengths).default(2),
  polarity: z.enum(polarities).default('increases'),
  assumed: z.boolean().default(false),
  evidence: z.array(evidence).default([]),
});

const measure = z.strictObject({
  id,
  title: filled,
  factors: z.array(id),
  steps: text.optional(),
  goal: text.optional(),
  start: day.optional(),
  end: day.optional(),
  followUp: day.optional(),
  responsibleActor: id.optional(),
  responsibleFunction: text.optional(),
  basis: z.enum(bases).optional(),
  horizon: z.enum(horizons).optional(),
  approach: z.enum(approaches).optional(),
  work: z.enum(works).optional(),
});

/** Strict: a property that is not named here is a fault. Defaults are those of interchange.md. */
export const caseSchema = z.strictObject({
  format: z.literal(CASE_FORMAT),
  version: z.literal(CASE_VERSION),
  analysis,
  actors: z.array(actor).default([]),
  sources: z.array(source).default([]),
  factors: z.array(factor).max(FACTOR_LIMIT).default([]),
  links: z.array(link).max(LINK_LIMIT).default([]),
  measures: z.array(measure).default([]),
});

/** A case as it is read: defaults filled in. */
export type Case = z.output<typeof caseSchema>;
export type CaseAnalysis = Case['analysis'];
export type CaseActor = Case['actors'][number];
export type CaseSource = Case['sources'][number];
export type CaseFactor = Case['factors'][number];
export type CaseLink = Case['links'][number];
export type CaseEvidence = CaseFactor['evidence'][number];
export type CaseMeasure = Case['measures'][number];

/** What `referenceFaults` refuses of a factor by itself: the problem's id, and a rejection without a reason. */
const factorRules = {
  not: { properties: { id: { const: PROBLEM_ID } }, required: ['id'] },
  anyOf: [
    { properties: { state: { enum: factorStates.filter((state) => state !== 'rejected') } } },
    { properties: { rejectedReason: { type: 'string', pattern: '\\S' } }, required: ['rejectedReason'] },
  ],
};

/**
 * JSON Schema (draft 2020-12) of the file, for other programs. It says all that a JSON Schema can; that ids are
 * unique and refer to something is in interchange.md and checked by `parseCase`.
 */
export const caseJsonSchema = (): Record<string, unknown> => ({
  ...z.toJSONSchema(caseSchema, {
    target: 'draft-2020-12',
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema === factor) Object.assign(jsonSchema, factorRules);
    },
  }),
  title: 'rotorsak-case, version 1',
});
