/** A table as it comes from a file or goes to one: rows of typed cells, whatever the format. */

/** A date is `YYYY-MM-DD`, with `THH:MM` where it has a time; an error is what a spreadsheet shows, such as `#N/A`. */
export type Cell = null | string | number | boolean | { readonly date: string } | { readonly error: string };

/** Where a cell stands, both counted from 0. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

export interface Table {
  /** Name of the sheet; empty where the format has none. */
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
  /** Cells that a formula made: their values are those that the other program last worked out. */
  readonly formulas: readonly CellPlace[];
}

/** A table to write: one kind of value a column, and for some the only words that fit. */
export interface TableToWrite {
  readonly name: string;
  readonly columns: readonly {
    readonly header: string;
    /** Width in characters. */
    readonly width: number;
    readonly choices: readonly string[] | null;
  }[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Most that is read of one file; a table of links may be long (interchange.md, "Limits"). */
export const tableLimits = {
  bytes: 20 * 1024 * 1024,
  rows: 200_010,
  columns: 256,
  cells: 2_500_000,
} as const;

export const isBlank = (cell: Cell | undefined): boolean =>
  cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');

/** The cell as a text, exactly as it was written. */
export const cellText = (cell: Cell | undefined): string => {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'object') return 'date' in cell ? cell.date : cell.error;
  return String(cell);
};

/** How words are compared: composed, lower case, single blanks. */
export const folded = (text: string): string =>
  text.normalize('NFC').trim().replace(/\s+/g, ' ').toLocaleLowerCase('sv');

/** Name of a column as spreadsheets have it: A, B … Z, AA … */
export const columnLetters = (column: number): string => {
  let letters = '';
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  }
  return letters;
};
