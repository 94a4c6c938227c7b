/** What a saved view of the map says beside where nodes stand, as text and back from any text: views come from other hands and versions. Pure. */
import { z } from 'zod';
import type { FocusOn } from '../../../db/domain/picture/surroundings.ts';
import { recordId } from '../../../db/domain/values.ts';
import type { GridFilter } from '../../../electron/contract/shapes.ts';
import { filtersIn, partsOf, sortedFilters } from '../../ui/grid/layout-text.ts';
import { mapColumnIds } from './map-filters.ts';

/** The surroundings that one chose, all that there is, or what the map opens with (`null`). */
export type ChosenFocus = FocusOn | 'all' | null;

export interface MapSettings {
  /** Whether nodes are as large as their share of the why-walk. */
  readonly share: boolean;
  /** Whether the smallest intervention set stands out. */
  readonly cut: boolean;
  readonly focus: ChosenFocus;
  readonly filters: readonly GridFilter[];
}

/** As many as the bar of the surroundings offers. */
const steps = z.int().min(0).max(5);
const focusSchema = z
  .union([z.literal('all'), z.object({ id: recordId, into: steps, out: steps })])
  .nullable()
  .catch(null);
const flag = z.boolean().catch(false);

/** What is not told or not understood is as in the map that nobody changed. */
export const readMapSettings = (text: string): MapSettings => {
  const parts = partsOf(text);
  const filters = filtersIn(parts['filters']).filter((filter) => 'values' in filter);
  return {
    share: flag.parse(parts['share']),
    cut: flag.parse(parts['cut']),
    focus: focusSchema.parse(parts['focus']),
    filters: sortedFilters(filters, mapColumnIds),
  };
};

/** The same text for settings that show the same. */
export const mapSettingsText = ({ share, cut, focus, filters }: MapSettings): string => {
  const around = focus === null || focus === 'all' ? focus : { id: focus.id, into: focus.into, out: focus.out };
  return JSON.stringify({ share, cut, focus: around, filters: sortedFilters(filters, mapColumnIds) });
};
