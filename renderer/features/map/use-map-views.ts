/** The saved views of the map: what each shows, and by which name its nodes are placed. */
import { useMemo } from 'react';
import { useViews, type Views } from '../views/index.ts';
import { type MapColumn, useMapColumns } from './map-filters.ts';
import { type MapSettings, mapSettingsText, readMapSettings } from './map-settings.ts';

/** The map itself is a view with this id; saved views have ids of their own. */
const MAP_VIEW = 'map';

export interface MapViews {
  readonly views: Views;
  /** By which the places of nodes are kept. */
  readonly id: string;
  readonly settings: MapSettings;
  readonly set: (part: Partial<MapSettings>) => void;
  /** What is shown, as a text of settings. */
  readonly now: string;
  readonly columns: readonly MapColumn[];
}

const canonical = (text: string): string => mapSettingsText(readMapSettings(text));
const STANDARD = canonical('{}');

export const useMapViews = (analysis: string): MapViews => {
  const columns = useMapColumns();
  const views = useViews(analysis, 'map', canonical);
  const text = views.text ?? STANDARD;
  const settings = useMemo(() => readMapSettings(text), [text]);
  const set = (part: Partial<MapSettings>): void => {
    const next = mapSettingsText({ ...settings, ...part });
    views.note(views.chosen === null && next === STANDARD ? null : next);
  };
  return { views, id: views.chosen?.id ?? MAP_VIEW, settings, set, now: mapSettingsText(settings), columns };
};
