/** The state of a grid: what shows, what is chosen. Editing and writing are in `use-edit.ts` and `use-cells.ts`. */
import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { GridLayout } from '../../../electron/contract/shapes.ts';
import type { Batch, Column } from './column.ts';
import { shownColumns } from './layout.ts';
import { type Filter, type Line, linesOf, NEW_LINE, numbered, type View } from './lines.ts';
import { cellAt, type Extent, rangeOf, type Selection } from './selection.ts';
import type { LayoutState } from './use-layout.ts';

export interface GridSource<R extends { readonly id: string }, F> {
  /** How columns and lines stand, and who remembers it. */
  readonly layout: LayoutState;
  readonly rows: readonly R[];
  /** The same array as long as nothing about the columns is different. */
  readonly columns: readonly Column<R, F>[];
  readonly search: string;
  /** What the line for a new record says; without it there is no such line. */
  readonly newLabel?: string;
  /** Record that the address names: the cursor goes there when it changes. */
  readonly shown: string | null;
  /** Hears which records are chosen, the one with the cursor first. */
  readonly chosen: (ids: readonly string[]) => void;
  /** Stores as one step; gives the ids of what was made. What it throws is told, and what was typed stays. */
  readonly write: (batch: Batch<F>) => Promise<readonly string[]>;
  readonly remove: (ids: readonly string[]) => Promise<unknown>;
}

const useLines = <R extends { readonly id: string }, F>(source: GridSource<R, F>, view: View) => {
  const { rows, columns, newLabel } = source;
  const { search, filters, sort, group, closed } = view;
  const before = useRef<readonly string[]>([]);
  const found = useMemo(() => {
    const lines = linesOf(rows, columns, { search, filters, sort, group, closed }, before.current);
    before.current = lines.order;
    return lines;
  }, [rows, columns, search, filters, sort, group, closed]);
  return useMemo(() => {
    const ends: Line<R>[] = newLabel === undefined ? [] : [{ kind: 'new', id: NEW_LINE }];
    const lines = [...found.lines, ...ends];
    return {
      lines,
      shown: found.shown,
      numbers: numbered(lines),
      lineAt: new Map(lines.map(({ id }, at) => [id, at])),
    };
  }, [found, newLabel]);
};

const toggled = <T>(set: ReadonlySet<T>, one: T): ReadonlySet<T> => {
  const next = new Set(set);
  if (!next.delete(one)) next.add(one);
  return next;
};

/** Ids of the chosen records, the one with the cursor first. */
const chosenIds = <R>(lines: readonly Line<R>[], extent: Extent, selection: Selection | null): string[] => {
  const range = rangeOf(extent, selection);
  if (range === null || selection === null) return [];
  const ids = lines.slice(range.top, range.bottom + 1).flatMap(({ kind, id }) => (kind === 'row' ? [id] : []));
  return ids.includes(selection.line) ? [selection.line, ...ids.filter((id) => id !== selection.line)] : ids;
};

/** The columns that show; the same array while order, widths and what is hidden are the same. */
const useShownColumns = <R, F>(all: readonly Column<R, F>[], shape: string): readonly Column<R, F>[] =>
  useMemo(() => {
    const [order, hidden, widths] = JSON.parse(shape) as [string[], string[], Record<string, number>];
    return shownColumns(all, { order, hidden, widths });
  }, [all, shape]);

/** Filters and sort; the same objects while they say the same, so that a column that is sized sorts nothing anew. */
const useChoiceOfLines = ({ filters, sort }: GridLayout): Pick<View, 'filters' | 'sort'> => {
  const said = JSON.stringify({ filters, sort });
  return useMemo(() => JSON.parse(said) as Pick<GridLayout, 'filters' | 'sort'>, [said]);
};

export const useGrid = <R extends { readonly id: string }, F>(source: GridSource<R, F>) => {
  const { columns: all, shown: wanted, chosen } = source;
  const { layout, change, restore } = source.layout;
  const { filters, sort } = useChoiceOfLines(layout);
  const setFilters = (next: readonly Filter[]): void => change({ ...layout, filters: [...next] });
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [selection, setSelection] = useState<Selection | null>(null);
  const search = useDeferredValue(source.search);
  const { lines, lineAt, numbers, shown } = useLines(source, { search, filters, sort, group: layout.group, closed });
  const shape = JSON.stringify([layout.order, layout.hidden, layout.widths]);
  const columns = useShownColumns(all, shape);
  const columnIds = useMemo(() => columns.map(({ id }) => id), [columns]);
  const extent: Extent = { lines, lineAt, columns: columnIds };
  const range = rangeOf(extent, selection);
  const ids = chosenIds(lines, extent, selection);
  const told = useRef<string>('');
  const key = ids.join(' ');
  const tell = useRef(chosen);
  tell.current = chosen;
  useEffect(() => {
    if (told.current === key) return;
    told.current = key;
    tell.current(key === '' ? [] : key.split(' '));
  }, [key]);
  const first = columnIds[0];
  useEffect(() => {
    if (wanted === null || first === undefined || told.current.split(' ')[0] === wanted) return;
    setSelection(cellAt(wanted, first));
  }, [wanted, first]);
  const toggleGroup = useCallback((id: string) => setClosed((now) => toggled(now, id)), []);
  return {
    ...{ layout, change, restore, filters, setFilters, closed, toggleGroup },
    ...{ lines, numbers, shown, columns, all, extent, range, selection, setSelection, ids },
  };
};

export type GridState<R extends { readonly id: string }, F> = ReturnType<typeof useGrid<R, F>>;
