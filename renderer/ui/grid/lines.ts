/** From records to the lines of a grid: searched, filtered, sorted in Swedish order, grouped. Pure. */
import { compareSwedish } from '../../../db/domain/collation.ts';
import type { GridFilter } from '../../../electron/contract/shapes.ts';
import { type Column, codeOf } from './column.ts';

export interface Sort {
  readonly column: string;
  readonly descending: boolean;
}
/** `contains`: a part of the text; `values`: one of these texts, or of these codes where the column has such. */
export type Filter = GridFilter;

export interface View {
  readonly search: string;
  readonly filters: readonly Filter[];
  readonly sort: Sort | null;
  readonly group: string | null;
  /** Groups that are folded in, by line id. */
  readonly closed: ReadonlySet<string>;
}

/** `new` is the empty line below the last, where a record is begun. */
export type Line<R> =
  | { readonly kind: 'row'; readonly id: string; readonly row: R }
  | { readonly kind: 'group'; readonly id: string; readonly label: string; readonly count: number }
  | { readonly kind: 'new'; readonly id: string };

/** The line of a row: the same object for the same row, so that what did not change is not drawn again. */
const rowLines = new WeakMap<object, Line<unknown>>();
const rowLine = <R extends { readonly id: string }>(row: R): Line<R> => {
  const known = rowLines.get(row) as Line<R> | undefined; // kept by its own row
  if (known !== undefined) return known;
  const line: Line<R> = { kind: 'row', id: row.id, row };
  rowLines.set(row, line);
  return line;
};

/** The numbers that lines show: rows are counted, heads of groups are not. */
export const numbered = (lines: readonly Line<unknown>[]): readonly number[] => {
  let count = 0;
  return lines.map(({ kind }) => (kind === 'row' ? ++count : count));
};

export const NEW_LINE = '+';
export const groupLineId = (label: string): string => `group/${label}`;

type Test<R> = (row: R) => boolean;

const plain = (text: string): string => text.toLocaleLowerCase('sv');

const filterTest = <R, F>(filter: Filter, column: Column<R, F>): Test<R> => {
  if ('values' in filter) {
    const wanted = new Set(filter.values);
    return (row) => wanted.has(codeOf(column, row));
  }
  const wanted = plain(filter.contains).trim();
  return (row) => plain(column.text(row)).includes(wanted);
};

const searchTest = <R, F>(search: string, columns: readonly Column<R, F>[]): Test<R> | null => {
  const words = plain(search).split(/\s+/).filter(Boolean);
  if (words.length === 0) return null;
  return (row) => {
    const all = plain(columns.map(({ text }) => text(row)).join(' '));
    return words.every((word) => all.includes(word));
  };
};

/** Rows that pass the search (over `columns`) and every filter. */
export const passing = <R, F>(rows: readonly R[], columns: readonly Column<R, F>[], view: View): readonly R[] => {
  const tests = view.filters.flatMap((filter) => {
    const column = columns.find(({ id }) => id === filter.column);
    return column === undefined ? [] : [filterTest(filter, column)];
  });
  const search = searchTest(view.search, columns);
  if (search !== null) tests.push(search);
  return tests.length === 0 ? rows : rows.filter((row) => tests.every((test) => test(row)));
};

/** Order of rows in a column: by rank where it has one, else in Swedish order of its text, what is empty last. */
const comparison = <R, F>({ text, rank }: Column<R, F>, descending: boolean) => {
  const sign = descending ? -1 : 1;
  if (rank !== undefined) return (a: R, b: R): number => sign * (rank(a) - rank(b));
  return (a: R, b: R): number => {
    const one = text(a);
    const other = text(b);
    if (one === other) return 0;
    if (one === '') return 1;
    return other === '' ? -1 : sign * compareSwedish(one, other);
  };
};

/** Rows in the order that they had last, so that sorting again after one change is quick; the sort is stable. */
const asBefore = <R extends { readonly id: string }>(rows: readonly R[], before: readonly string[]): R[] => {
  const places = new Map(before.map((id, at) => [id, at]));
  const placed: (R | undefined)[] = Array.from({ length: before.length });
  const others: R[] = [];
  for (const row of rows) {
    const at = places.get(row.id);
    if (at === undefined) others.push(row);
    else placed[at] = row;
  }
  return [...placed.filter((row) => row !== undefined), ...others];
};

const sorted = <R extends { readonly id: string }, F>(
  rows: readonly R[],
  columns: readonly Column<R, F>[],
  { sort, group }: View,
  before: readonly string[],
): R[] => {
  const orders: ((a: R, b: R) => number)[] = [];
  const add = (id: string | undefined, descending: boolean): void => {
    const column = columns.find((one) => one.id === id);
    if (column !== undefined) orders.push(comparison(column, descending));
  };
  if (group !== null) add(group, false);
  if (sort !== null) add(sort.column, sort.descending);
  add(columns.find(({ names }) => names === true)?.id, false);
  return asBefore(rows, before).sort((a, b) => {
    for (const order of orders) {
      const found = order(a, b);
      if (found !== 0) return found;
    }
    return a.id < b.id ? -1 : 1;
  });
};

const grouped = <R extends { readonly id: string }, F>(
  rows: readonly R[],
  column: Column<R, F>,
  closed: ReadonlySet<string>,
): Line<R>[] => {
  const groups = new Map<string, R[]>();
  for (const row of rows) {
    const label = column.text(row);
    const known = groups.get(label);
    if (known === undefined) groups.set(label, [row]);
    else known.push(row);
  }
  return [...groups].flatMap(([label, members]): Line<R>[] => {
    const id = groupLineId(label);
    const head: Line<R> = { kind: 'group', id, label, count: members.length };
    return closed.has(id) ? [head] : [head, ...members.map(rowLine)];
  });
};

export interface Lines<R> {
  readonly lines: readonly Line<R>[];
  /** Number of records shown, folded ones included. */
  readonly shown: number;
  /** Ids of the shown records in order: what `linesOf` wants next time. */
  readonly order: readonly string[];
}

/** The lines of a grid. `before` is the order of the last time, `[]` at first. */
export const linesOf = <R extends { readonly id: string }, F>(
  rows: readonly R[],
  columns: readonly Column<R, F>[],
  view: View,
  before: readonly string[],
): Lines<R> => {
  const ordered = sorted(passing(rows, columns, view), columns, view, before);
  const column = view.group === null ? undefined : columns.find(({ id }) => id === view.group);
  const lines: Line<R>[] = column === undefined ? ordered.map(rowLine) : grouped(ordered, column, view.closed);
  return { lines, shown: ordered.length, order: ordered.map(({ id }) => id) };
};
