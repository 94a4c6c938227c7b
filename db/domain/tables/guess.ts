/** Which table a file holds and which of its columns is which, by the words of its headings. */
import { type ColumnKey, columnsOf, neededColumns, type TableKind, tableKinds } from './columns.ts';
import { type Cell, cellText, folded, isBlank, type Table } from './table.ts';
import { tableWords } from './words/index.ts';
import { columnSynonyms } from './words/synonyms.ts';

/** How a table is to be read. `columns`: what each column of the file is, null for one to leave out. */
export interface TableMapping {
  readonly kind: TableKind;
  /** The row of headings, counted from 0; null where there is none. What is above it is left out. */
  readonly headings: number | null;
  readonly columns: readonly (ColumnKey | null)[];
}

/** Headings stand among the first rows, below a title at most. */
const HEADING_ROWS = 10;

/** 2 for a column's own word or identifier, 1 for a synonym, 0 else. */
const likeness = (key: ColumnKey, heading: string): number => {
  const own = [tableWords('sv').column[key], tableWords('en').column[key], key].map(folded);
  if (own.includes(heading)) return 2;
  return columnSynonyms[key].map(folded).includes(heading) ? 1 : 0;
};

interface Guess {
  readonly columns: (ColumnKey | null)[];
  readonly score: number;
}

/** Each column of ours goes to the heading that is most like it; the first one wins. */
const guessColumns = (kind: TableKind, headings: readonly Cell[]): Guess => {
  const columns: (ColumnKey | null)[] = headings.map(() => null);
  let score = 0;
  const words = headings.map((cell) => folded(cellText(cell)));
  const pairs = columnsOf(kind).flatMap((key) =>
    words.map((word, column) => ({ key, column, like: word === '' ? 0 : likeness(key, word) })),
  );
  const taken = new Set<ColumnKey>();
  for (const { key, column, like } of pairs.toSorted((a, b) => b.like - a.like || a.column - b.column)) {
    if (like === 0 || taken.has(key) || columns[column] !== null) continue;
    columns[column] = key;
    taken.add(key);
    score += like;
  }
  const complete = neededColumns[kind].every((group) => group.some((key) => taken.has(key)));
  return { columns, score: complete ? score : score / 4 };
};

const widthOf = ({ rows }: Table): number => rows.reduce((most, row) => Math.max(most, row.length), 0);

const padded = (columns: readonly (ColumnKey | null)[], width: number): (ColumnKey | null)[] =>
  Array.from({ length: width }, (_, column) => columns[column] ?? null);

const firstColumns = { factors: ['title'], links: ['from', 'to'] } as const satisfies Record<TableKind, ColumnKey[]>;

/** A table without headings: the first column is the factor, or the first two are the ends of links. */
const guessBare = (table: Table, kind: TableKind): TableMapping => ({
  kind,
  headings: null,
  columns: padded(firstColumns[kind], widthOf(table)),
});

/** The best guess for a table; `kind` where a person has said which it is. */
export const guessMapping = (table: Table, kind?: TableKind): TableMapping => {
  const kinds = kind === undefined ? tableKinds : [kind];
  let best: (TableMapping & { readonly score: number }) | null = null;
  for (const [row, cells] of table.rows.slice(0, HEADING_ROWS).entries()) {
    for (const candidate of kinds) {
      const { columns, score } = guessColumns(candidate, cells);
      if (score > (best?.score ?? 0)) best = { kind: candidate, headings: row, columns, score };
    }
  }
  if (best === null) return guessBare(table, kind ?? 'factors');
  return { kind: best.kind, headings: best.headings, columns: padded(best.columns, widthOf(table)) };
};

/** The columns for a person's choice of table and row of headings. */
export const mappingAt = (table: Table, kind: TableKind, headings: number | null): TableMapping => {
  if (headings === null) return guessBare(table, kind);
  const { columns } = guessColumns(kind, table.rows[headings] ?? []);
  return { kind, headings, columns: padded(columns, widthOf(table)) };
};

/** Groups of columns of which one must be chosen and none is. */
export const missingColumns = ({ kind, columns }: TableMapping): readonly ColumnKey[][] =>
  neededColumns[kind].filter((group) => !group.some((key) => columns.includes(key))).map((group) => [...group]);

export const isBlankRow = (row: readonly Cell[]): boolean => row.every(isBlank);
