/** The saved views of a place: which there are, which is shown, whether it is as it was saved, and what one does to them. */
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { compareSwedish } from '../../../db/domain/collation.ts';
import type { SavedViewRecord } from '../../../db/domain/entities.ts';
import { call, useCall } from '../../api.ts';
import { showView, useShownView, type ViewPlace } from './view-memory.ts';

const noViews: readonly SavedViewRecord[] = [];

/**
 * `canonical` makes the text of settings out of any text: the same for all that show the same. It is the same function
 * as long as its answers are.
 */
export const useViews = (analysis: string, place: ViewPlace, canonical: (text: string) => string) => {
  const client = useQueryClient();
  const list = useCall('savedView.list', { analysis });
  const { view, state } = useShownView(analysis, place);
  const views = useMemo(
    () =>
      (list.data ?? noViews)
        .filter((one) => one.place === place)
        .sort((a, b) => compareSwedish(a.name, b.name) || (a.id < b.id ? -1 : 1)),
    [list.data, place],
  );
  const chosen = views.find(({ id }) => id === view) ?? null;
  /** Of a view that is gone nothing is left to differ from. */
  const own = (chosen?.id ?? null) === view ? state : null;
  const saved = chosen === null ? null : canonical(chosen.settings);
  const isChanged = own !== null && saved !== null && canonical(own) !== saved;
  const isSame = own !== null && saved !== null && !isChanged;
  useEffect(() => {
    if (isSame) showView(analysis, place, { view, state: null });
  }, [analysis, place, view, isSame]);
  const choose = (id: string | null): void => showView(analysis, place, { view: id, state: null });
  return {
    analysis,
    place,
    views,
    chosen,
    isChanged,
    /** Whether it is known which view is shown. */
    isReady: !list.isPending,
    error: list.error,
    /** What is shown, as a text of settings; `null` where it is what a place shows at first. */
    text: own ?? chosen?.settings ?? null,
    choose,
    /** What is shown now, which differs from what the view says; `null`: nothing does. */
    note: (text: string | null): void => showView(analysis, place, { view: chosen?.id ?? null, state: text }),
    /** Keeps a new view; the nodes of `from` stand in it where they stand there. */
    keep: async (name: string, settings: string, from: string | null): Promise<SavedViewRecord> => {
      const kept = await call('savedView.keep', { analysis, fields: { place, name, settings }, from });
      client.setQueryData<SavedViewRecord[]>(['savedView.list', { analysis }], (known = []) => [
        ...known.filter(({ id }) => id !== kept.id),
        kept,
      ]);
      return kept;
    },
    rename: (id: string, name: string) => call('savedView.update', { analysis, id, fields: { name } }),
    store: (id: string, settings: string) => call('savedView.update', { analysis, id, fields: { settings } }),
    remove: (id: string) => call('savedView.delete', { analysis, ids: [id] }),
  };
};

export type Views = ReturnType<typeof useViews>;
