/** Text with delimiters, as RFC 4180 has it, cell by cell. */
import { AppError } from '../../db/domain/app-error.ts';
import { tableLimits } from '../../db/domain/tables/table.ts';

export const delimiters = ['\t', ';', ','] as const;
export type Delimiter = (typeof delimiters)[number];

export interface CsvOptions {
  readonly delimiter: Delimiter;
  /** What is pasted has quotes only where a cell needs them: one that does not close is a character like others. */
  readonly looseQuotes: boolean;
  /** Stops after so many rows; for looking at the beginning of a file. */
  readonly rows?: number;
}

interface Read {
  readonly text: string;
  readonly next: number;
}

const isEnd = (text: string, at: number, delimiter: string): boolean => {
  const next = text[at];
  return next === undefined || next === delimiter || next === '\r' || next === '\n';
};

const lineAt = (text: string, at: number): number => {
  let line = 1;
  for (let i = text.indexOf('\n'); i >= 0 && i < at; i = text.indexOf('\n', i + 1)) line += 1;
  return line;
};

/** A cell in quotes that opens at `start`; null where it never closes, or something follows the closing quote. */
const readQuoted = (text: string, start: number, delimiter: string): Read | null => {
  const pieces: string[] = [];
  let from = start + 1;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote < 0) return null;
    pieces.push(text.slice(from, quote));
    if (text[quote + 1] !== '"') {
      return isEnd(text, quote + 1, delimiter) ? { text: pieces.join('"'), next: quote + 1 } : null;
    }
    from = quote + 2;
  }
};

const readPlain = (text: string, start: number, end: RegExp): Read => {
  end.lastIndex = start;
  const next = end.exec(text)?.index ?? text.length;
  return { text: text.slice(start, next), next };
};

const tooLarge = (what: 'rows' | 'columns' | 'cells'): AppError =>
  new AppError('table-too-large', { what, limit: tableLimits[what] });

const endOfPlain = { '\t': /[\t\r\n]/g, ';': /[;\r\n]/g, ',': /[,\r\n]/g } as const satisfies Record<Delimiter, RegExp>;

const readField = (text: string, at: number, { delimiter, looseQuotes }: CsvOptions): Read => {
  if (text[at] !== '"') return readPlain(text, at, endOfPlain[delimiter]);
  const quoted = readQuoted(text, at, delimiter);
  if (quoted !== null) return quoted;
  if (!looseQuotes) throw new AppError('table-quotes', { line: lineAt(text, at) });
  return readPlain(text, at, endOfPlain[delimiter]);
};

/** Throws `table-quotes` (line) and `table-too-large` (what, limit). */
export const parseCsv = (text: string, options: CsvOptions): string[][] => {
  const { delimiter, rows: most = Number.POSITIVE_INFINITY } = options;
  const rows: string[][] = [];
  let cells = 0;
  let at = 0;
  while (at < text.length && rows.length < most) {
    const row: string[] = [];
    for (;;) {
      const read = readField(text, at, options);
      row.push(read.text);
      at = read.next;
      if (row.length > tableLimits.columns) throw tooLarge('columns');
      if (text[at] !== delimiter) break;
      at += 1;
    }
    if (text[at] === '\r') at += 1;
    if (text[at] === '\n') at += 1;
    rows.push(row);
    cells += row.length;
    if (rows.length > tableLimits.rows) throw tooLarge('rows');
    if (cells > tableLimits.cells) throw tooLarge('cells');
  }
  return rows;
};
