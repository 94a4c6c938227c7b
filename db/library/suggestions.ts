/** What the library suggests for a factor: measures for the plan, and what others are to be asked. */
import type { Fields, MeasureRecord } from '../domain/entities.ts';
import type { RefusedSuggestionRecord, RequestRecord } from '../domain/planning-records.ts';
import { type LibraryMeasure, library, measuresAgainst } from './library.ts';

interface Subject {
  readonly id: string;
  /** Id in the library that the factor was taken from. */
  readonly libraryItem: string | null;
}

/** Items that were refused for a factor. */
export const refusedItems = (factor: string, refused: readonly RefusedSuggestionRecord[]): ReadonlySet<string> =>
  new Set(refused.filter((one) => one.factor === factor).map(({ libraryItem }) => libraryItem));

/** Measures of the library against the factor that it has not got yet and that nobody refused for it, in the library's order. */
export const suggestedMeasures = (
  { id, libraryItem }: Subject,
  measures: readonly MeasureRecord[],
  refused: ReadonlySet<string>,
): LibraryMeasure[] => {
  if (libraryItem === null) return [];
  const taken = new Set(measures.filter(({ factors }) => factors.includes(id)).map((measure) => measure.libraryItem));
  return measuresAgainst(libraryItem).filter((item) => !taken.has(item.id) && !refused.has(item.id));
};

/** The same of what others decide: önskemål till andra. */
export const suggestedRequests = (
  { id, libraryItem }: Subject,
  requests: readonly RequestRecord[],
  refused: ReadonlySet<string>,
): LibraryMeasure[] => {
  if (libraryItem === null) return [];
  const taken = new Set(requests.filter(({ factor }) => factor === id).map((request) => request.libraryItem));
  return library().measures.filter(
    (item) => item.request && item.factors.includes(libraryItem) && !taken.has(item.id) && !refused.has(item.id),
  );
};

/** The fields of a measure that is taken from the library, with its techniques as tags. */
export const measureFields = (item: LibraryMeasure): Partial<Fields<'measure'>> => {
  const { id, title, basis, horizon, approach, work, techniques } = item;
  return { title, basis, horizon, approach, work, techniques: [...techniques], libraryItem: id };
};

/** The fields of a request that is taken from the library for a factor. */
export const requestFields = (
  { id, title, description }: LibraryMeasure,
  factor: string,
): Partial<Fields<'request'>> => ({
  factor,
  title,
  reason: description,
  libraryItem: id,
});
