/** Moving between the cells of a table whose cells are edited in place. A cell carries `data-cell`, its column. */

const cellsAround = (cell: HTMLElement): HTMLElement[] => [
  ...(cell.closest('table')?.querySelectorAll<HTMLElement>('[data-cell]') ?? []),
];

const inColumn = (cell: HTMLElement): HTMLElement[] =>
  cellsAround(cell).filter(({ dataset }) => dataset['cell'] === cell.dataset['cell']);

const beside = (cells: readonly HTMLElement[], cell: HTMLElement, step: number): HTMLElement | null =>
  cells[cells.indexOf(cell) + step] ?? null;

/** The cell that an arrow, Home or End leads to, or null where the table ends. */
export const neighbour = (cell: HTMLElement, key: string): HTMLElement | null => {
  const line = (): HTMLElement[] => [...(cell.closest('tr')?.querySelectorAll<HTMLElement>('[data-cell]') ?? [])];
  if (key === 'ArrowRight') return beside(cellsAround(cell), cell, 1);
  if (key === 'ArrowLeft') return beside(cellsAround(cell), cell, -1);
  if (key === 'ArrowDown') return beside(inColumn(cell), cell, 1);
  if (key === 'ArrowUp') return beside(inColumn(cell), cell, -1);
  if (key === 'Home') return line()[0] ?? null;
  return key === 'End' ? (line().at(-1) ?? null) : null;
};

/** Goes on to the next cell (or back) and opens it, as Tab does in a table of a word processor. */
export const openBeside = (cell: HTMLElement, back: boolean): void => {
  const next = beside(cellsAround(cell), cell, back ? -1 : 1);
  next?.focus();
  next?.click();
};

/** One cell of the table is a stop of Tab: the last that had the focus, else the first. */
export const keepTabStop = (table: HTMLElement, focused: Element | null): void => {
  const cells = [...table.querySelectorAll<HTMLElement>('[data-cell]')];
  const now = cells.find((cell) => cell.tabIndex === 0);
  const wanted = cells.find((cell) => cell === focused || cell.contains(focused)) ?? now ?? cells[0];
  if (wanted === now) return;
  if (now !== undefined) now.tabIndex = -1;
  if (wanted !== undefined) wanted.tabIndex = 0;
};
