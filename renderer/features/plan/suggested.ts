/** What the library suggests against a cause, and what is done with a suggestion. */
import type { FactorRecord, MeasureRecord } from '../../../db/domain/entities.ts';
import type { RefusedSuggestionRecord } from '../../../db/domain/planning-records.ts';
import { type LibraryMeasure, library, measuresAgainst } from '../../../db/library/library.ts';
import { call } from '../../api.ts';

/** Measures of the library against a factor that are neither taken nor refused for it, in the library's order. */
export const suggestedFor = (
  { libraryItem }: Pick<FactorRecord, 'libraryItem'>,
  measures: readonly Pick<MeasureRecord, 'libraryItem'>[],
  refused: readonly Pick<RefusedSuggestionRecord, 'libraryItem'>[],
): LibraryMeasure[] => {
  const gone = new Set([...measures, ...refused].map((record) => record.libraryItem));
  return libraryItem === null ? [] : measuresAgainst(libraryItem).filter(({ id }) => !gone.has(id));
};

/** Titles of the sources that a measure of the library rests on. */
export const sourceTitles = (item: LibraryMeasure): string => {
  const known = new Map(library().sources.map(({ id, title }) => [id, title]));
  return item.sources.map(({ source }) => known.get(source) ?? source).join('; ');
};

/** A suggestion as a measure against the factor; answers its id. */
export const takeIn = async (analysis: string, factor: string, item: LibraryMeasure): Promise<string> => {
  const { id, title, basis, horizon, approach, work, techniques } = item;
  const fields = { title, basis, horizon, approach, work, techniques, libraryItem: id, factors: [factor] };
  return (await call('measure.create', { analysis, fields })).id;
};

/** A measure of the plan against one more factor. */
export const joinTo = (analysis: string, factor: string, measure: MeasureRecord): Promise<unknown> =>
  call('measure.update', { analysis, id: measure.id, fields: { factors: [...measure.factors, factor] } });

export const refuse = (analysis: string, factor: string, libraryItem: string, reason: string): Promise<unknown> =>
  call('refusedSuggestion.create', { analysis, fields: { factor, libraryItem, reason } });

export const suggestAgain = (analysis: string, id: string): Promise<unknown> =>
  call('refusedSuggestion.delete', { analysis, ids: [id] });
