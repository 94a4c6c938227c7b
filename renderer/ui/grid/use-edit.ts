/** Editing of one cell at a time: it closes at once and shows the new value while that is stored. */
import { type RefObject, useRef, useState } from 'react';
import { failureOf } from '../../api.ts';
import { useFailureText } from '../../i18n/words.tsx';
import { useRefused } from '../unsaved.ts';
import type { Batch, Column } from './column.ts';
import { NEW_LINE } from './lines.ts';
import { cellAt, type Move, moved } from './selection.ts';
import type { Note } from './use-cells.ts';
import type { GridSource, GridState } from './use-grid.ts';

/** The cell that is written in; `text` is what it begins with, `error` why what was written came back. */
export interface Editing {
  readonly line: string;
  readonly column: string;
  readonly text: string | null;
  readonly error?: string;
  /** Tells one editing of the cell from the next. */
  readonly turn: number;
}

/** Where the cursor goes after an edit; `null`: it was left for something outside, which keeps the focus. */
export type Onward = 'down' | 'up' | 'right' | 'left' | 'stay' | null;

const moves: Readonly<Record<'down' | 'up' | 'right' | 'left' | 'stay', Move>> = {
  down: { lines: 1, columns: 0, extend: false },
  up: { lines: -1, columns: 0, extend: false },
  right: { lines: 0, columns: 1, extend: false },
  left: { lines: 0, columns: -1, extend: false },
  stay: { lines: 0, columns: 0, extend: false },
};

type Cell = Pick<Editing, 'line' | 'column'>;

/** The cell that is open: opened, left, and opened again where what was written in it is refused. */
const useOpenCell = (box: RefObject<HTMLElement | null>, tell: (note: Note) => void) => {
  const failureText = useFailureText();
  const [editing, setEditing] = useState<Editing | null>(null);
  useRefused(editing?.error !== undefined);
  const now = useRef(editing);
  now.current = editing;
  const open = (cell: Cell, text: string | null, error?: string): void =>
    setEditing((last) => ({ ...cell, text, turn: (last?.turn ?? 0) + 1, ...(error === undefined ? {} : { error }) }));
  const leave = (onward: Onward): void => {
    setEditing(null);
    if (onward !== null) box.current?.focus();
  };
  const refuse = (cell: Cell, text: string, reason: unknown): void => {
    const failure = failureOf(reason);
    if (failure.code === 'cancelled') return;
    const why = failureText(failure);
    // A cell that is written in by then is left alone; what was refused is told below the grid.
    if (now.current === null) open(cell, text, why);
    else tell({ text: `”${text}”: ${why}`, alert: true });
  };
  return { editing, open, leave, refuse };
};

const rowIn = <R extends { readonly id: string }, F>({ lines, extent }: GridState<R, F>, id: string): R | undefined => {
  const line = lines[extent.lineAt.get(id) ?? -1];
  return line?.kind === 'row' ? line.row : undefined;
};

export const useEdit = <R extends { readonly id: string }, F>(
  source: GridSource<R, F>,
  grid: GridState<R, F>,
  box: RefObject<HTMLElement | null>,
  tell: (note: Note) => void,
) => {
  const { editing, open, leave, refuse } = useOpenCell(box, tell);
  const { columns, all, extent, setSelection } = grid;
  const columnOf = (id: string): Column<R, F> | undefined => all.find((column) => column.id === id);
  /** Opens a cell for writing; a line for a new record is begun in the column that names it. False where it is fixed. */
  const begin = ({ line, column }: Cell, text: string | null = null): boolean => {
    const named = columns.find(({ names }) => names === true)?.id;
    const wanted = line === NEW_LINE ? named : column;
    if (wanted === undefined || columnOf(wanted)?.edit === undefined) return false;
    setSelection(cellAt(line, wanted));
    open({ line, column: wanted }, text);
    return true;
  };

  /** After Tab the next cell that can be written in is opened; after the others the cursor only moves. */
  const goOn = (cell: Cell, onward: Onward): void => {
    leave(onward);
    if (onward === null || onward === 'stay') return;
    const next = moved(extent, cellAt(cell.line, cell.column), moves[onward]);
    if (next !== null) setSelection(next);
    const isTab = onward === 'right' || onward === 'left';
    if (isTab && next !== null && next.column !== cell.column && columnOf(next.column)?.edit !== undefined) {
      open(next, null);
    }
  };

  const make = (cell: Cell, text: string, fields: F, onward: Onward): void => {
    leave(onward);
    source.write({ create: [fields], update: [] }).then(
      ([id]) => id !== undefined && setSelection(cellAt(onward === 'down' ? NEW_LINE : id, cell.column)),
      (reason: unknown) => refuse(cell, text, reason),
    );
  };

  const change = (cell: Cell, text: string, update: Batch<F>['update'][number], onward: Onward): void => {
    goOn(cell, onward);
    source.write({ create: [], update: [update] }).catch((reason: unknown) => refuse(cell, text, reason));
  };

  const store = (cell: Cell, text: string, onward: Onward): void => {
    const edit = columnOf(cell.column)?.edit;
    const row = rowIn(grid, cell.line);
    const isNew = cell.line === NEW_LINE;
    const isSame = row === undefined ? !isNew || text.trim() === '' : edit?.value(row) === text;
    if (edit === undefined || isSame) {
      if (row === undefined) leave(onward);
      else goOn(cell, onward);
      return;
    }
    const parsed = edit.parse(text);
    if ('fault' in parsed) open(cell, text, parsed.fault);
    else if (row === undefined) make(cell, text, parsed.fields, onward);
    else change(cell, text, { id: row.id, fields: parsed.fields }, onward);
  };
  return { editing, begin, store, leave };
};

export type GridEdit = ReturnType<typeof useEdit>;
