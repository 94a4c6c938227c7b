/** The mouse in a grid: a cell is chosen by pressing, a rectangle by dragging or with Shift, a line by its number. */
import { type MouseEvent, useRef } from 'react';
import { cellAt, type Selection } from './selection.ts';
import type { GridEdit } from './use-edit.ts';
import type { GridSource, GridState } from './use-grid.ts';

interface Hit {
  readonly line: string;
  /** `null`: the number of the line. */
  readonly column: string | null;
  readonly kind: string | undefined;
}

/** The cell under the pointer; `null` beside the cells and in an editor. */
const hitOf = (target: EventTarget): Hit | null => {
  if (!(target instanceof Element) || target.closest('input, [popover]') !== null) return null;
  const row = target.closest<HTMLElement>('[data-line]');
  const line = row?.dataset['line'];
  if (row === null || line === undefined) return null;
  const column = target.closest<HTMLElement>('[data-column]')?.dataset['column'] ?? null;
  return { line, column, kind: row.dataset['kind'] };
};

export const usePointer = <R extends { readonly id: string }, F>(
  grid: GridState<R, F>,
  edit: GridEdit,
  newLabel: GridSource<R, F>['newLabel'],
) => {
  const dragging = useRef(false);
  const { extent, setSelection, toggleGroup } = grid;
  const first = extent.columns[0] ?? '';
  const extended =
    ({ line, column }: Hit) =>
    (now: Selection | null): Selection =>
      now === null ? cellAt(line, column ?? first, column === null) : { ...now, line, column: column ?? now.column };
  const down = (event: MouseEvent): void => {
    const hit = hitOf(event.target);
    if (hit === null || event.button !== 0) return;
    dragging.current = true;
    if (event.shiftKey) setSelection(extended(hit));
    else setSelection(cellAt(hit.line, hit.column ?? first, hit.column === null && hit.kind === 'row'));
    if (hit.kind === 'group') toggleGroup(hit.line);
  };
  const over = (event: MouseEvent): void => {
    if (event.buttons !== 1) dragging.current = false;
    const hit = dragging.current ? hitOf(event.target) : null;
    if (hit !== null) setSelection(extended(hit));
  };
  const open = (event: MouseEvent): void => {
    const hit = hitOf(event.target);
    if (hit?.column != null) edit.begin({ line: hit.line, column: hit.column });
  };
  const click = (event: MouseEvent): void => {
    const hit = hitOf(event.target);
    if (hit?.kind === 'new' && newLabel !== undefined) edit.begin({ line: hit.line, column: first });
  };
  return { onMouseDown: down, onMouseOver: over, onDoubleClick: open, onClick: click };
};
