/** What a pasted table would do, worked out before anything is stored. Pure. */
import { type Batch, type Column, parseCell } from './column.ts';
import { type Line, numbered } from './lines.ts';
import type { Range } from './selection.ts';

/** A cell that does not fit: where it would go, what it held and why not. */
export interface CellFault {
  /** Number of the line as the grid counts them, from 1. */
  readonly line: number;
  readonly head: string;
  readonly text: string;
  readonly why: string;
}

export interface Pasted<F> {
  readonly batch: Batch<F>;
  readonly faults: readonly CellFault[];
  /** Cells that would change. */
  readonly cells: number;
}

export interface PasteWords {
  /** Why a cell that is worked out cannot be written in. */
  readonly fixed: string;
  /** Why a new record cannot be made: the column that names it got nothing. */
  readonly unnamed: string;
  /** Why cells to the right of the last column go nowhere. */
  readonly beyond: string;
}

interface Target<R, F> {
  readonly lines: readonly Line<R>[];
  readonly columns: readonly Column<R, F>[];
  readonly range: Range;
  readonly words: PasteWords;
}

/** One text over a larger choice fills all of it. */
const spread = (cells: readonly (readonly string[])[], { top, bottom, left, right }: Range) => {
  const only = cells.length === 1 && cells[0]?.length === 1 ? cells[0][0] : undefined;
  if (only === undefined) return cells;
  const row = Array.from({ length: right - left + 1 }, () => only);
  return Array.from({ length: bottom - top + 1 }, () => row);
};

interface RowOutcome<F> {
  readonly fields: F | null;
  readonly faults: readonly CellFault[];
  readonly cells: number;
}

const pasteRow = <R, F>(
  { columns, range, words }: Target<R, F>,
  texts: readonly string[],
  line: number,
  row: R | null,
): RowOutcome<F> => {
  let fields: F | null = null;
  let cells = 0;
  const faults: CellFault[] = [];
  texts.forEach((text, at) => {
    const column = columns[range.left + at];
    if (column === undefined) {
      if (text.trim() !== '') faults.push({ line, head: '', text, why: words.beyond });
      return;
    }
    if (row === null ? column.edit === undefined || text.trim() === '' : column.text(row) === text) return;
    const parsed = parseCell(column, text, words.fixed);
    if ('fault' in parsed) faults.push({ line, head: column.head, text, why: parsed.fault });
    else {
      fields = { ...fields, ...parsed.fields } as F; // fields of several columns of one record
      cells += 1;
    }
  });
  return { fields, faults, cells };
};

/** Rows that a pasted one can go to, from the first chosen line on, with their numbers; heads of groups are passed over. */
const targets = <R>(lines: readonly Line<R>[], top: number): { readonly number: number; readonly row: R }[] => {
  const numbers = numbered(lines);
  return lines.flatMap((line, at) =>
    at >= top && line.kind === 'row' ? [{ number: numbers[at] ?? 0, row: line.row }] : [],
  );
};

/** Works out a paste at the top left of the range; rows below the last line become new records. */
export const planPaste = <R extends { readonly id: string }, F>(
  cells: readonly (readonly string[])[],
  target: Target<R, F>,
): Pasted<F> => {
  const { lines, columns, range, words } = target;
  const named = columns.findIndex(({ names }) => names === true) - range.left;
  const places = targets(lines, range.top);
  const last = numbered(lines).at(-1) ?? 0;
  const update: { id: string; fields: F }[] = [];
  const create: F[] = [];
  const faults: CellFault[] = [];
  let count = 0;
  spread(cells, range).forEach((texts, at) => {
    const place = places[at];
    const line = place?.number ?? last + at - places.length + 1;
    const row = place?.row ?? null;
    const outcome = pasteRow(target, texts, line, row);
    faults.push(...outcome.faults);
    const head = columns[named + range.left]?.head ?? '';
    if (row === null && (texts[named] ?? '').trim() === '') {
      if (texts.some((text) => text.trim() !== '')) faults.push({ line, head, text: '', why: words.unnamed });
      return;
    }
    if (outcome.fields === null) return;
    count += outcome.cells;
    if (row === null) create.push(outcome.fields);
    else update.push({ id: row.id, fields: outcome.fields });
  });
  return { batch: { create, update }, faults, cells: count };
};

/** The first chosen line of each column written into the chosen lines below it. */
export const planFillDown = <R extends { readonly id: string }, F>(target: Target<R, F>): Pasted<F> => {
  const { lines, columns, range } = target;
  const rows = lines.slice(range.top, range.bottom + 1).filter((line) => line.kind === 'row');
  const first = rows[0];
  if (first?.kind !== 'row') return { batch: { create: [], update: [] }, faults: [], cells: 0 };
  const editable = columns.slice(range.left, range.right + 1).filter(({ edit }) => edit !== undefined);
  const parsed = editable.map((column) => parseCell(column, column.edit?.value(first.row) ?? '', target.words.fixed));
  const fields = Object.assign({}, ...parsed.map((one) => ('fields' in one ? one.fields : {}))) as F;
  const below = rows.slice(1);
  return {
    batch: { create: [], update: below.map(({ id }) => ({ id, fields })) },
    faults: [],
    cells: below.length * editable.length,
  };
};

/** What Delete does to cells: each chosen one that may be empty becomes so. */
export const planClear = <R extends { readonly id: string }, F>(target: Target<R, F>): Pasted<F> => {
  const { lines, columns, range, words } = target;
  const cleared = columns.slice(range.left, range.right + 1).flatMap((column) => {
    const parsed = parseCell(column, '', words.fixed);
    return 'fields' in parsed ? [parsed.fields] : [];
  });
  const rows = lines.slice(range.top, range.bottom + 1).filter((line) => line.kind === 'row');
  const fields = Object.assign({}, ...cleared) as F;
  const update = cleared.length === 0 ? [] : rows.map(({ id }) => ({ id, fields }));
  return { batch: { create: [], update }, faults: [], cells: update.length * cleared.length };
};
