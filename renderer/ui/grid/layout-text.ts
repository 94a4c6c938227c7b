/** A layout as the text that a saved view keeps, and back from any text: views come from other hands and versions. Pure. */
import { type GridFilter, type GridLayout, gridFilter, gridLayout } from '../../../electron/contract/shapes.ts';
import { firstLayout, fittedLayout, type LaidOut, NARROWEST, WIDEST } from './layout.ts';

const { sort: sortSchema, group: groupSchema } = gridLayout.shape;

/** The parts of a text of settings; of what is none, none. */
export const partsOf = (text: string): Readonly<Record<string, unknown>> => {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && parsed !== null ? (parsed as Record<string, unknown>) : {};
  } catch {
    return {};
  }
};

const idsIn = (part: unknown): string[] =>
  Array.isArray(part) ? [...new Set(part.filter((id): id is string => typeof id === 'string'))] : [];

const widthsIn = (part: unknown, columns: readonly LaidOut[]): GridLayout['widths'] => {
  const given = new Map(Object.entries(typeof part === 'object' && part !== null ? part : {}));
  return Object.fromEntries(
    columns.flatMap(({ id }) => {
      const width: unknown = given.get(id);
      if (typeof width !== 'number' || !Number.isFinite(width)) return [];
      return [[id, Math.round(Math.min(WIDEST, Math.max(NARROWEST, width)))]];
    }),
  );
};

/** At most one filter a column; what is none drops out. */
export const filtersIn = (part: unknown): GridFilter[] => {
  const found = new Map<string, GridFilter>();
  for (const one of Array.isArray(part) ? part : []) {
    const { data } = gridFilter.safeParse(one);
    if (data !== undefined && !found.has(data.column)) found.set(data.column, data);
  }
  return [...found.values()];
};

/** The layout that a text tells of, for the columns there are; what it does not tell or nobody understands is as at first. */
export const readLayout = (text: string, columns: readonly LaidOut[], sort: GridLayout['sort']): GridLayout => {
  const first = firstLayout(columns, sort);
  const parts = partsOf(text);
  const layout = fittedLayout(columns, {
    order: idsIn(parts['order']),
    hidden: idsIn(parts['hidden']),
    widths: widthsIn(parts['widths'], columns),
    sort: sortSchema.catch(first.sort).parse(parts['sort']),
    group: groupSchema.catch(null).parse(parts['group']),
    filters: filtersIn(parts['filters']),
  });
  const hidden = [...new Set(layout.hidden)];
  return { ...layout, hidden: hidden.length < layout.order.length ? hidden : first.hidden };
};

/** The same filters in the order of these columns. */
export const sortedFilters = (filters: readonly GridFilter[], order: readonly string[]): GridFilter[] =>
  order.flatMap((id) => filters.find(({ column }) => column === id) ?? []).map(sortedFilter);

const sortedFilter = (filter: GridFilter): GridFilter =>
  'values' in filter ? { column: filter.column, values: filter.values.toSorted() } : filter;

/** The same text for layouts that show the same. */
export const layoutText = (layout: GridLayout): string => {
  const { order, hidden, widths, sort, group, filters } = layout;
  const standing = order.map((id) => ({ id, width: widths[id] ?? 0 }));
  return JSON.stringify({
    order,
    hidden: order.filter((id) => hidden.includes(id)),
    widths: Object.fromEntries(standing.filter(({ width }) => width > 0).map(({ id, width }) => [id, width])),
    sort,
    group,
    filters: sortedFilters(filters, order),
  });
};
