/** The cursor of the coverage never leaves it, and goes where its keys say. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { movedCursor } from '../../../renderer/features/choice/coverage-cursor.ts';

const size = { rows: 24, columns: 33, page: 10 };
const after = (row: number, column: number, key: string, ctrlKey = false) =>
  movedCursor({ row, column }, { key, ctrlKey }, size);

test('arrows go one cell, pages a page, Home and End along the row, with Ctrl to the corners', () => {
  expect(after(3, 4, 'ArrowDown')).toEqual({ row: 4, column: 4 });
  expect(after(3, 4, 'ArrowLeft')).toEqual({ row: 3, column: 3 });
  expect(after(3, 4, 'PageDown')).toEqual({ row: 13, column: 4 });
  expect(after(3, 4, 'Home')).toEqual({ row: 3, column: 0 });
  expect(after(3, 4, 'End')).toEqual({ row: 3, column: 32 });
  expect(after(3, 4, 'Home', true)).toEqual({ row: 0, column: 0 });
  expect(after(3, 4, 'End', true)).toEqual({ row: 23, column: 32 });
  expect(after(3, 4, 'ArrowDown', true)).toBe(null);
  expect(after(3, 4, 'a')).toBe(null);
});

test('never outside', () => {
  const keys = fc.constantFrom('ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'PageUp', 'PageDown', 'Home', 'End');
  const count = fc.integer({ min: 1, max: 9 });
  fc.assert(
    fc.property(count, count, fc.array(keys, { maxLength: 30 }), (rows, columns, pressed) => {
      let at = { row: 0, column: 0 };
      for (const key of pressed) {
        at = movedCursor(at, { key, ctrlKey: false }, { rows, columns, page: 4 }) ?? at;
        expect(at.row >= 0 && at.row < rows && at.column >= 0 && at.column < columns).toBe(true);
      }
    }),
  );
});
