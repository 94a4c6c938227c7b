/** How the columns of a grid stand: order, which are hidden, widths. Pure; `use-layout.ts` remembers it. */
import type { GridLayout } from '../../../electron/contract/shapes.ts';

export interface LaidOut {
  readonly id: string;
  readonly width: number;
  readonly hidden?: boolean;
}

export const NARROWEST = 48;
export const WIDEST = 1200;

export const firstLayout = (columns: readonly LaidOut[], sort: GridLayout['sort']): GridLayout => ({
  order: columns.map(({ id }) => id),
  hidden: columns.filter(({ hidden }) => hidden === true).map(({ id }) => id),
  widths: {},
  sort,
  group: null,
  filters: [],
});

/** A remembered layout for the columns there are now: unknown ones drop out, new ones come last as they begin. */
export const fittedLayout = (columns: readonly LaidOut[], layout: GridLayout): GridLayout => {
  const known = new Set(columns.map(({ id }) => id));
  const added = columns.filter(({ id }) => !layout.order.includes(id));
  return {
    order: [...layout.order.filter((id) => known.has(id)), ...added.map(({ id }) => id)],
    hidden: [
      ...layout.hidden.filter((id) => known.has(id)),
      ...added.filter(({ hidden }) => hidden === true).map(({ id }) => id),
    ],
    widths: layout.widths,
    sort: layout.sort !== null && known.has(layout.sort.column) ? layout.sort : null,
    group: layout.group !== null && known.has(layout.group) ? layout.group : null,
    filters: layout.filters.filter(({ column }) => known.has(column)),
  };
};

export const inOrder = <C extends LaidOut>(columns: readonly C[], { order }: Pick<GridLayout, 'order'>): C[] =>
  order.flatMap((id) => columns.find((column) => column.id === id) ?? []);

/** The columns that show, in order, with the widths that they have now. */
export const shownColumns = <C extends LaidOut>(
  columns: readonly C[],
  layout: Pick<GridLayout, 'order' | 'hidden' | 'widths'>,
): C[] =>
  inOrder(columns, layout)
    .filter(({ id }) => !layout.hidden.includes(id))
    .map((column) => ({ ...column, width: layout.widths[column.id] ?? column.width }));

/** Puts a column where another one stands. */
export const putColumn = (layout: GridLayout, id: string, target: string): GridLayout => {
  const from = layout.order.indexOf(id);
  const to = layout.order.indexOf(target);
  if (from < 0 || to < 0) return layout;
  const order = layout.order.filter((one) => one !== id);
  return { ...layout, order: [...order.slice(0, to), id, ...order.slice(to)] };
};

/** Moves a column past its neighbour that shows. */
export const moveColumn = (layout: GridLayout, id: string, step: 1 | -1): GridLayout => {
  const shown = layout.order.filter((one) => one === id || !layout.hidden.includes(one));
  const target = shown[shown.indexOf(id) + step];
  return target === undefined ? layout : putColumn(layout, id, target);
};

export const sizeColumn = (layout: GridLayout, id: string, width: number): GridLayout => ({
  ...layout,
  widths: { ...layout.widths, [id]: Math.round(Math.min(WIDEST, Math.max(NARROWEST, width))) },
});

/** Shows or hides a column; the last one that shows stays. */
export const toggleColumn = (layout: GridLayout, id: string): GridLayout => {
  if (layout.hidden.includes(id)) return { ...layout, hidden: layout.hidden.filter((one) => one !== id) };
  return layout.order.length - layout.hidden.length <= 1 ? layout : { ...layout, hidden: [...layout.hidden, id] };
};

/** Ascending, then descending, then not at all. */
export const nextSort = (sort: GridLayout['sort'], column: string): GridLayout['sort'] => {
  if (sort?.column !== column) return { column, descending: false };
  return sort.descending ? null : { column, descending: true };
};
