/** What is done to several cells at once: copy, paste, fill down, clear, delete. Each is one step to undo. */
import { type ClipboardEvent, useState } from 'react';
import { failureOf } from '../../api.ts';
import { fill, useFailureText, useWords } from '../../i18n/words.tsx';
import { fromClipboard, toTsv } from './clipboard.ts';
import { type Pasted, planClear, planFillDown, planPaste } from './paste.ts';
import { cellAt } from './selection.ts';
import type { GridSource, GridState } from './use-grid.ts';

export interface Note {
  readonly text: string;
  readonly alert: boolean;
}

export const useCells = <R extends { readonly id: string }, F>(source: GridSource<R, F>, grid: GridState<R, F>) => {
  const { words } = useWords();
  const failureText = useFailureText();
  const [note, setNote] = useState<Note | null>(null);
  const [waiting, setWaiting] = useState<Pasted<F> | null>(null);
  const { columns, range, selection, setSelection } = grid;
  const { lines } = grid;
  const say = (text: string): void => setNote({ text, alert: false });
  const fail = (reason: unknown): void => {
    const failure = failureOf(reason);
    if (failure.code !== 'cancelled') setNote({ text: failureText(failure), alert: true });
  };
  const { fixed, unnamed, beyond } = words.grid;

  const store = ({ batch, cells }: Pasted<F>): void => {
    setWaiting(null);
    const made = batch.create.length;
    if (made + batch.update.length === 0) say(words.grid.nothing);
    else
      source.write(batch).then(() => say(fill(made > 0 ? words.grid.made : words.grid.wrote, { cells, made })), fail);
  };
  const target = range === null ? null : { lines, columns, range, words: { fixed, unnamed, beyond } };
  const place = target ?? {
    ...{ lines, columns, words: { fixed, unnamed, beyond } },
    range: { top: lines.length, bottom: lines.length, left: 0, right: 0 },
  };

  const copy = (event: ClipboardEvent): void => {
    if (range === null) return;
    const chosen = lines.slice(range.top, range.bottom + 1).flatMap((line) => (line.kind === 'row' ? [line.row] : []));
    const shown = columns.slice(range.left, range.right + 1);
    event.clipboardData.setData('text/plain', toTsv(chosen.map((row) => shown.map(({ text }) => text(row)))));
    event.preventDefault();
  };
  const paste = (event: ClipboardEvent): void => {
    const cells = fromClipboard(event.clipboardData.getData('text/plain'));
    event.preventDefault();
    if (cells.length === 0) return;
    const planned = planPaste(cells, place);
    if (planned.faults.length > 0) setWaiting(planned);
    else store(planned);
  };
  const fillDown = (): void => {
    if (target !== null && target.range.bottom > target.range.top) store(planFillDown(target));
  };
  /** The line below those that go takes the cursor. */
  const removeLines = (): void => {
    const { ids } = grid;
    if (ids.length === 0 || range === null || selection === null) return;
    const next = grid.lines[range.bottom + 1] ?? grid.lines[range.top - 1];
    source.remove(ids).then(() => say(fill(words.grid.removed, { count: ids.length })), fail);
    setSelection(next === undefined ? null : cellAt(next.id, selection.column));
  };
  /** Delete takes lines where they are chosen whole or by their names, else it clears the cells. */
  const clear = (): void => {
    if (target === null || selection === null) return;
    const names = columns.find(({ id }) => id === selection.column)?.names === true;
    if (selection.whole || (names && range?.left === range?.right)) removeLines();
    else store(planClear(target));
  };
  return { note, setNote, waiting, store, drop: () => setWaiting(null), copy, paste, fillDown, clear };
};

/** What keys and the foot of the grid need of it. */
export interface GridCells {
  readonly note: Note | null;
  readonly setNote: (note: Note | null) => void;
  readonly clear: () => void;
  readonly fillDown: () => void;
}
