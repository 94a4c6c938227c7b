/** What the map shows of an analysis, and where people have put its nodes. */
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Point } from '../../../db/domain/layout/types.ts';
import { mapContent } from '../../../db/domain/picture/content.ts';
import { withRulesOf } from '../../../db/domain/picture/highlight.ts';
import { type FocusOn, type MapPart, surroundingsOf } from '../../../db/domain/picture/surroundings.ts';
import type { MapContent } from '../../../db/domain/picture/types.ts';
import { PROBLEM_ID } from '../../../db/domain/values.ts';
import { call, useCall, useCallWhen } from '../../api.ts';
import { filteredContent } from './map-filters.ts';
import type { ChosenFocus } from './map-settings.ts';
import type { MapViews } from './use-map-views.ts';

export interface MapData {
  /** What is laid out: all, or the surroundings alone in a large map. */
  readonly content: MapContent | undefined;
  /** Factors that the whole map has. */
  readonly total: number;
  /** Of the analysis. */
  readonly title: string;
  readonly placed: ReadonlyMap<string, Point>;
  readonly error: unknown;
}

/** The whole of the map, out of all records, where it is wanted. */
const useWhole = (analysis: string, wanted: boolean) => {
  const input = wanted ? { analysis } : null;
  const record = useCallWhen('analysis.get', input);
  const factors = useCallWhen('factor.list', input);
  const links = useCallWhen('link.list', input);
  const evidence = useCallWhen('evidence.list', input);
  const sources = useCallWhen('source.list', input);
  const derivation = useCallWhen('derivation.get', input);
  const content = useMemo(() => {
    if (!record.data || !factors.data || !links.data || !evidence.data || !sources.data || !derivation.data) return;
    const records = {
      analysis: record.data,
      factors: factors.data,
      links: links.data,
      evidence: evidence.data,
      sources: sources.data,
    };
    return mapContent(records, derivation.data);
  }, [record.data, factors.data, links.data, evidence.data, sources.data, derivation.data]);
  const all = [record, factors, links, evidence, sources, derivation];
  return { content, error: all.find(({ error }) => error !== null)?.error ?? null };
};

/** What the rules said last stays until they have spoken of the part as it is now. */
const withLastRules = (part: MapPart | null, before: MapPart | null | undefined): MapPart | null =>
  part === null || part.derived || !before ? part : { ...part, content: withRulesOf(part.content, before.content) };

/**
 * Part of a large map; `null` where all can be shown. What was there stays until the next is there. It is shown as soon
 * as it is read; what the rules say of it takes longer and is put in afterwards.
 */
const usePart = (analysis: string, start: string, focus: FocusOn | null, wanted: boolean) => {
  const client = useQueryClient();
  const input = { analysis, start, focus };
  const queryKey = ['map.around', input];
  const part = useQuery({
    queryKey,
    queryFn: async () => {
      const near = await call('map.around', { ...input, derived: false });
      return withLastRules(near, client.getQueryData<MapPart | null>(queryKey));
    },
    enabled: wanted,
    placeholderData: keepPreviousData,
  });
  const rules = useQuery({
    queryKey: ['map.around', input, 'derived'],
    queryFn: async () => {
      const full = await call('map.around', { ...input, derived: true });
      client.setQueryData(queryKey, full);
      return full;
    },
    enabled: wanted && part.data?.derived === false && !part.isPlaceholderData,
    staleTime: 0,
  });
  return { data: part.data, error: part.error ?? rules.error };
};

interface Shown {
  readonly focus: FocusOn | null;
  readonly content: MapContent | undefined;
}

const shownOf = (chosen: ChosenFocus, part: MapPart | null, whole: MapContent | undefined): Shown => {
  if (part !== null) return { focus: part.focus, content: part.content };
  if (chosen === 'all' || chosen === null || whole === undefined) return { focus: null, content: whole };
  const isThere = chosen.id === PROBLEM_ID || whole.factors.some(({ id }) => id === chosen.id);
  if (!isThere) return { focus: null, content: whole };
  return { focus: chosen, content: surroundingsOf(whole, chosen) };
};

/** The content of the map, and how much of it is shown: what the view says, or what a large map opens with. */
export const useMapData = (
  analysis: string,
  { id: view, settings, set, columns }: MapViews,
  selected: string | null,
) => {
  const { focus: chosen, filters } = settings;
  const record = useCall('analysis.get', { analysis });
  const nodes = useCall('mapNode.list', { analysis });
  const focus = chosen === 'all' ? null : chosen;
  const around = usePart(analysis, selected ?? PROBLEM_ID, focus, chosen !== 'all');
  const part = chosen === 'all' ? null : (around.data ?? null);
  const whole = useWhole(analysis, chosen === 'all' || around.data === null);
  const shown = useMemo(() => shownOf(chosen, part, whole.content), [chosen, part, whole.content]);
  const passed = useMemo(
    () => shown.content && filteredContent(shown.content, filters, columns, selected),
    [shown.content, filters, columns, selected],
  );
  const placed = useMemo(
    () =>
      new Map((nodes.data ?? []).filter((node) => node.view === view).map(({ factor, x, y }) => [factor, { x, y }])),
    [nodes.data, view],
  );
  const content = part === null ? whole.content : part.content;
  const data: MapData = {
    content: nodes.data === undefined ? undefined : content,
    total: part?.total ?? content?.factors.length ?? 0,
    title: record.data?.title ?? '',
    placed,
    error: record.error ?? nodes.error ?? around.error ?? whole.error,
  };
  return {
    data,
    part: {
      focus: shown.focus,
      setFocus: (next: FocusOn | null) => set({ focus: next ?? (part === null && chosen !== 'all' ? null : 'all') }),
      shown: passed,
      /** The name of the layout of what is shown. */
      key: part === null ? '' : `${part.focus.id} ${part.focus.into} ${part.focus.out}`,
    },
  };
};
