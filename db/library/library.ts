/**
 * The starter library of factors and measures against waste crime (faktorbank, åtgärdsbank): reviewed data with a
 * version. It is not any municipality's own analysis. What a source says in the second hand is told in the text;
 * influence is a proposal inferred from the sources, never a fact; `basis` is set only where a source shows that a
 * municipality or an authority works so, and null where nothing is known.
 */
import { z } from 'zod';
import { techniques } from '../domain/planning-values.ts';
import {
  approaches,
  bases,
  bones,
  factorKinds,
  horizons,
  influenceLevels,
  partialDate,
  works,
} from '../domain/values.ts';
import factorData from './factors.json' with { type: 'json' };
import measureData from './measures.json' with { type: 'json' };
import sourceData from './sources.json' with { type: 'json' };

/** Raised at each change of the data; `LIBRARY_REVIEWED` is the day when a person last went through all of it. */
export const LIBRARY_VERSION = 2;
export const LIBRARY_REVIEWED = '2026-11-24';

const id = z.string().regex(/^[A-Za-z0-9-]{1,64}$/);
const text = z.string().min(1).max(1000);

/** How the source was read: in full, in an excerpt, as told by somebody else, or as ground for our own inference. */
export const readings = ['full', 'excerpt', 'secondhand', 'inference'] as const;
const citation = z.strictObject({ source: id, reading: z.enum(readings) });

const librarySource = z.strictObject({
  id,
  title: text,
  publisher: text,
  date: partialDate.nullable(),
  url: z.string().regex(/^(https?:\/\/\S+)?$/),
  reference: z.string().max(200),
});

const libraryFactor = z.strictObject({
  id,
  title: text,
  description: text,
  kind: z.enum(factorKinds),
  bone: z.enum(bones),
  /** Proposed, inferred from what the sources say that others decide. */
  influence: z.strictObject({ level: z.enum(influenceLevels), reason: text }),
  /** Sources or experts disagree on whether it is a cause. */
  contested: z.boolean(),
  sources: z.array(citation).min(1),
});

const libraryMeasure = z.strictObject({
  id,
  title: text,
  description: text,
  /** Ids of the library's factors that it is directed at; inferred. */
  factors: z.array(id).min(1),
  /** Who would own it in Malmö stad; inferred unless the description says otherwise. */
  owner: text,
  /** Others decide it: it belongs among önskemål till andra, not in the plan. */
  request: z.boolean(),
  basis: z.enum(bases).nullable(),
  horizon: z.enum(horizons).nullable(),
  approach: z.enum(approaches).nullable(),
  work: z.enum(works).nullable(),
  /** Situational techniques that it is; inferred (domain.md B.8), empty where none is plain. */
  techniques: z.array(z.enum(techniques)),
  sources: z.array(citation),
});

export type LibrarySource = z.infer<typeof librarySource>;
export type LibraryFactor = z.infer<typeof libraryFactor>;
export type LibraryMeasure = z.infer<typeof libraryMeasure>;

export interface Library {
  readonly version: number;
  /** Day of the last review, `YYYY-MM-DD`. */
  readonly reviewed: string;
  readonly sources: readonly LibrarySource[];
  readonly factors: readonly LibraryFactor[];
  readonly measures: readonly LibraryMeasure[];
}

let loaded: Library | undefined;

/** The library, checked against its schema the first time it is asked for. */
export const library = (): Library => {
  loaded ??= {
    version: LIBRARY_VERSION,
    reviewed: LIBRARY_REVIEWED,
    sources: z.array(librarySource).parse(sourceData),
    factors: z.array(libraryFactor).parse(factorData),
    measures: z.array(libraryMeasure).parse(measureData),
  };
  return loaded;
};

/** Measures of the library against a factor that was taken from it, in the library's order; requests are not among them. */
export const measuresAgainst = (libraryItem: string): LibraryMeasure[] =>
  library().measures.filter(({ factors, request }) => !request && factors.includes(libraryItem));
