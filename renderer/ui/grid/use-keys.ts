/** The keyboard in a grid. */
import type { KeyboardEvent, RefObject } from 'react';
import { type Command, commandOf } from './keys.ts';
import { cellAt, moved, selectAll } from './selection.ts';
import type { GridCells } from './use-cells.ts';
import type { GridEdit } from './use-edit.ts';
import type { GridState } from './use-grid.ts';

interface Parts<R extends { readonly id: string }, F> {
  readonly grid: GridState<R, F>;
  readonly edit: GridEdit;
  readonly cells: GridCells;
  readonly box: RefObject<HTMLElement | null>;
  /** Number of lines that show. */
  readonly page: () => number;
}

const openMenu = (box: HTMLElement | null, column: string): void =>
  box?.querySelector<HTMLElement>(`[role="columnheader"][data-column="${column}"] [aria-haspopup="menu"]`)?.click();

/** A group's head folds in and out by Enter, blank and the arrows. */
const foldsBy = (key: string, isClosed: boolean): boolean =>
  key === 'Enter' || key === ' ' || key === (isClosed ? 'ArrowRight' : 'ArrowLeft');

const run = <R extends { readonly id: string }, F>(
  command: Command,
  { grid, edit, cells, box }: Parts<R, F>,
): boolean => {
  const { selection, setSelection, extent } = grid;
  switch (command.kind) {
    case 'move':
      setSelection(moved(extent, selection, command.move));
      return true;
    case 'edit':
      // The key that is typed goes on to the editor, which has the focus by then.
      return selection === null || !edit.begin(selection, command.typed ? '' : null) || !command.typed;
    case 'delete':
      cells.clear();
      return true;
    case 'fill':
      cells.fillDown();
      return true;
    case 'all':
      setSelection(selectAll(extent));
      return true;
    case 'lines':
      if (selection !== null) setSelection({ ...selection, whole: true });
      return true;
    case 'menu':
      if (selection !== null) openMenu(box.current, selection.column);
      return true;
    case 'collapse':
      if (selection !== null) setSelection(cellAt(selection.line, selection.column));
      cells.setNote(null);
      return false;
  }
};

export const useKeys = <R extends { readonly id: string }, F>(parts: Parts<R, F>) => {
  const { grid, box, page } = parts;
  return (event: KeyboardEvent): void => {
    if (event.target !== box.current || event.nativeEvent.isComposing) return;
    const line = grid.lines[grid.extent.lineAt.get(grid.selection?.line ?? '') ?? -1];
    if (line?.kind === 'group' && foldsBy(event.key, grid.closed.has(line.id))) {
      grid.toggleGroup(line.id);
      event.preventDefault();
      return;
    }
    const command = commandOf(event, page());
    if (command !== null && run(command, parts)) event.preventDefault();
  };
};
