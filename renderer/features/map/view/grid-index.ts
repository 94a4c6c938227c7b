/** Finds what lies in a part of the picture, in time that grows with what is there and not with all there is. */
import type { Box } from '../../../../db/domain/layout/types.ts';
import { meets } from '../../../../db/domain/picture/scene.ts';

const CELL = 600;

interface Entry<T> {
  readonly item: T;
  readonly box: Box;
  seen: number;
}

/** One number for each cell: pictures are less than 2^20 cells wide and high. */
const cellKey = (x: number, y: number): number => x * 2_097_152 + y;
const NOTHING: readonly never[] = [];

export class GridIndex<T> {
  readonly #cells = new Map<number, Entry<T>[]>();
  readonly #large: Entry<T>[] = [];
  #query = 0;

  constructor(items: readonly T[], boxOf: (item: T) => Box) {
    for (const item of items) this.#put({ item, box: boxOf(item), seen: 0 });
  }

  #put(entry: Entry<T>): void {
    const { left, top, right, bottom } = entry.box;
    const [x0, y0] = [Math.floor(left / CELL), Math.floor(top / CELL)];
    const [x1, y1] = [Math.floor(right / CELL), Math.floor(bottom / CELL)];
    if ((x1 - x0 + 1) * (y1 - y0 + 1) > 64) {
      this.#large.push(entry);
      return;
    }
    for (let x = x0; x <= x1; x += 1) {
      for (let y = y0; y <= y1; y += 1) {
        const key = cellKey(x, y);
        const cell = this.#cells.get(key);
        if (cell === undefined) this.#cells.set(key, [entry]);
        else cell.push(entry);
      }
    }
  }

  #take(entries: readonly Entry<T>[], box: Box, found: T[]): void {
    for (const entry of entries) {
      if (entry.seen === this.#query) continue;
      entry.seen = this.#query;
      if (meets(entry.box, box)) found.push(entry.item);
    }
  }

  /** Each thing whose box meets `box`, once. */
  find(box: Box): T[] {
    this.#query += 1;
    const found: T[] = [];
    this.#take(this.#large, box, found);
    const [x0, y0] = [Math.floor(box.left / CELL), Math.floor(box.top / CELL)];
    const [x1, y1] = [Math.floor(box.right / CELL), Math.floor(box.bottom / CELL)];
    if ((x1 - x0 + 1) * (y1 - y0 + 1) > this.#cells.size) {
      for (const cell of this.#cells.values()) this.#take(cell, box, found);
      return found;
    }
    for (let x = x0; x <= x1; x += 1) {
      for (let y = y0; y <= y1; y += 1) this.#take(this.#cells.get(cellKey(x, y)) ?? NOTHING, box, found);
    }
    return found;
  }
}
