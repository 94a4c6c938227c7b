/** Which cells are chosen: the cell with the cursor and the rectangle from it to the anchor. Pure. */

/** Lines and columns by their ids, so that the choice stays on its records when the order changes. */
export interface Selection {
  readonly line: string;
  readonly column: string;
  readonly anchorLine: string;
  readonly anchorColumn: string;
  /** Whether whole lines are chosen. */
  readonly whole: boolean;
}

/** Numbers of lines and columns, both ends included. */
export interface Range {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** Ids of lines and columns in the order they stand. */
export interface Extent {
  readonly lines: readonly { readonly id: string }[];
  readonly lineAt: ReadonlyMap<string, number>;
  readonly columns: readonly string[];
}

export const cellAt = (line: string, column: string, whole = false): Selection => ({
  line,
  column,
  anchorLine: line,
  anchorColumn: column,
  whole,
});

/** The rectangle, as far as its corners are shown; `null` where the cursor is not. */
export const rangeOf = ({ lineAt, columns }: Extent, selection: Selection | null): Range | null => {
  if (selection === null) return null;
  const line = lineAt.get(selection.line);
  if (line === undefined) return null;
  const anchor = lineAt.get(selection.anchorLine) ?? line;
  const column = Math.max(0, columns.indexOf(selection.column));
  const anchorColumn = columns.indexOf(selection.anchorColumn);
  const other = anchorColumn < 0 ? column : anchorColumn;
  return {
    top: Math.min(line, anchor),
    bottom: Math.max(line, anchor),
    left: selection.whole ? 0 : Math.min(column, other),
    right: selection.whole ? columns.length - 1 : Math.max(column, other),
  };
};

/** Steps of the cursor, in lines and columns; infinite ones go to the edge. */
export interface Move {
  readonly lines: number;
  readonly columns: number;
  /** The anchor stays: the rectangle grows or shrinks. */
  readonly extend: boolean;
}

const within = (at: number, length: number): number => Math.min(length - 1, Math.max(0, at));

/** The selection after a step; at the first cell where there was none. `null` in an empty grid. */
export const moved = (extent: Extent, selection: Selection | null, move: Move): Selection | null => {
  const { lines, lineAt, columns } = extent;
  const line = selection === null ? -1 : (lineAt.get(selection.line) ?? -1);
  const column = selection === null ? 0 : Math.max(0, columns.indexOf(selection.column));
  const toLine = lines[within(line < 0 ? 0 : line + move.lines, lines.length)]?.id;
  const toColumn = columns[within(column + move.columns, columns.length)];
  if (toLine === undefined || toColumn === undefined) return null;
  if (!move.extend || selection === null) return cellAt(toLine, toColumn);
  return { ...selection, line: toLine, column: toColumn };
};

/** Everything, cursor where it was. */
export const selectAll = ({ lines, columns }: Extent): Selection | null => {
  const [first, last] = [lines[0], lines.at(-1)];
  const column = columns[0];
  if (first === undefined || last === undefined || column === undefined) return null;
  return { line: first.id, column, anchorLine: last.id, anchorColumn: column, whole: true };
};
