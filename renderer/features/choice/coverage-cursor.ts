/** The cursor of the coverage: one cell of causes × measures, moved by keys. */

export interface Cursor {
  readonly row: number;
  readonly column: number;
}

interface Size {
  readonly rows: number;
  readonly columns: number;
  /** Rows of a page. */
  readonly page: number;
}

const clamp = (value: number, count: number): number => Math.max(0, Math.min(count - 1, value));

/** Where a key leads; `null` where it is no key of the cursor. Never outside. */
export const movedCursor = (
  { row, column }: Cursor,
  { key, ctrlKey }: { readonly key: string; readonly ctrlKey: boolean },
  { rows, columns, page }: Size,
): Cursor | null => {
  const far = Number.MAX_SAFE_INTEGER;
  const ways: Readonly<Record<string, readonly [row: number, column: number]>> = {
    ArrowUp: [-1, 0],
    ArrowDown: [1, 0],
    ArrowLeft: [0, -1],
    ArrowRight: [0, 1],
    PageUp: [-page, 0],
    PageDown: [page, 0],
    Home: [ctrlKey ? -far : 0, -far],
    End: [ctrlKey ? far : 0, far],
  };
  const way = ways[key];
  if (way === undefined || (ctrlKey && key !== 'Home' && key !== 'End')) return null;
  return { row: clamp(row + way[0], rows), column: clamp(column + way[1], columns) };
};
