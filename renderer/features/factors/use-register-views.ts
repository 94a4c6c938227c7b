/** The saved views of the register. What stands in them is the layout of the grid, its filters with it. */
import { useCallback, useMemo } from 'react';
import type { GridLayout } from '../../../electron/contract/shapes.ts';
import { layoutText, readLayout } from '../../ui/grid/layout-text.ts';
import { type LayoutState, useLayout } from '../../ui/grid/use-layout.ts';
import { useViews, type Views } from '../views/index.ts';
import type { useFactorColumns } from './factor-columns.tsx';

const byTitle = { column: 'title', descending: false } as const;

interface RegisterViews {
  readonly views: Views;
  readonly layout: LayoutState;
  /** What is shown, as a text of settings. */
  readonly now: string;
}

/** The standard view is laid out as the person last had it, in every analysis; its filters are of this analysis alone. */
export const useRegisterViews = (analysis: string, columns: ReturnType<typeof useFactorColumns>): RegisterViews => {
  const own = useLayout('factors', columns, byTitle);
  const canonical = useCallback((text: string) => layoutText(readLayout(text, columns, byTitle)), [columns]);
  const views = useViews(analysis, 'register', canonical);
  const isStandard = views.chosen === null;
  const told = useMemo(() => readLayout(views.text ?? '{}', columns, byTitle), [views.text, columns]);
  const layout = isStandard ? { ...own.layout, filters: told.filters } : told;
  const change = (next: GridLayout): void => {
    if (!isStandard) {
      views.note(layoutText(next));
      return;
    }
    const { filters } = next;
    if (layoutText({ ...next, filters: [] }) !== layoutText({ ...own.layout, filters: [] })) {
      own.change({ ...next, filters: [] });
    }
    if (filters !== layout.filters) views.note(filters.length === 0 ? null : JSON.stringify({ filters }));
  };
  const restore = (): void => change({ ...readLayout('{}', columns, byTitle), filters: layout.filters });
  return { views, layout: { layout, change, restore }, now: layoutText(layout) };
};
