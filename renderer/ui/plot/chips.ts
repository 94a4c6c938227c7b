/** Chips in the cells of a plot: dropped in another cell, walked between by arrows. */
import { type DragEvent, useState } from 'react';

/** What an arrow means: rows down, columns to the right. */
export const arrowSteps: Readonly<Record<string, readonly [row: number, column: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** A cell that takes what is dragged as `type`; `drop` is told what was let go. */
export const useDropCell = (type: string, drop: (id: string) => void) => {
  const [over, setOver] = useState(false);
  const handlers = {
    onDragOver: (event: DragEvent): void => {
      if (!event.dataTransfer.types.includes(type)) return;
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: (event: DragEvent): void => {
      if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
    },
    onDrop: (event: DragEvent): void => {
      event.preventDefault();
      setOver(false);
      drop(event.dataTransfer.getData(type));
    },
  };
  return { over, handlers };
};

const chipsOf = (cell: Element | undefined): HTMLElement[] => [
  ...(cell?.querySelectorAll<HTMLElement>('[data-chip]') ?? []),
];

/**
 * The chip that an arrow leads to in a table of `wide` columns: up and down within the column, left and right to the
 * nearest cell of the row that has any.
 */
export const chipBeside = (
  chip: HTMLElement,
  [row, column]: readonly [number, number],
  wide: number,
): HTMLElement | undefined => {
  const cells = [...(chip.closest('table')?.querySelectorAll('td') ?? [])];
  const at = cells.findIndex((cell) => cell.contains(chip));
  if (row !== 0) {
    const inColumn = cells.filter((_, index) => index % wide === at % wide).flatMap(chipsOf);
    return inColumn[inColumn.indexOf(chip) + row];
  }
  const own = chipsOf(cells[at]).indexOf(chip);
  for (let to = at + column; Math.floor(to / wide) === Math.floor(at / wide); to += column) {
    const chips = chipsOf(cells[to]);
    if (chips.length > 0) return chips[Math.min(own, chips.length - 1)];
  }
  return undefined;
};
