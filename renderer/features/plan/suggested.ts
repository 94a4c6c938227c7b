/** What is done with what the library suggests against a cause. */
import type { MeasureRecord } from '../../../db/domain/entities.ts';
import { type LibraryMeasure, library } from '../../../db/library/library.ts';
import { measureFields } from '../../../db/library/suggestions.ts';
import { call } from '../../api.ts';

/** Titles of the sources that a measure of the library rests on. */
export const sourceTitles = (item: LibraryMeasure): string => {
  const known = new Map(library().sources.map(({ id, title }) => [id, title]));
  return item.sources.map(({ source }) => known.get(source) ?? source).join('; ');
};

/** A suggestion as a measure against the factor; answers its id. */
export const takeIn = async (analysis: string, factor: string, item: LibraryMeasure): Promise<string> => {
  const fields = { ...measureFields(item), factors: [factor] };
  return (await call('measure.create', { analysis, fields })).id;
};

/** A measure of the plan against one more factor. */
export const joinTo = (analysis: string, factor: string, measure: MeasureRecord): Promise<unknown> =>
  call('measure.update', { analysis, id: measure.id, fields: { factors: [...measure.factors, factor] } });

export const refuse = (analysis: string, factor: string, libraryItem: string, reason: string): Promise<unknown> =>
  call('refusedSuggestion.create', { analysis, fields: { factor, libraryItem, reason } });

export const suggestAgain = (analysis: string, id: string): Promise<unknown> =>
  call('refusedSuggestion.delete', { analysis, ids: [id] });
