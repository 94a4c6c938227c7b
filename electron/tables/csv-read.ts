/** Text from a file or the clipboard as a table: encoding and delimiter are found out and said. */
import { AppError } from '../../db/domain/app-error.ts';
import type { Table } from '../../db/domain/tables/table.ts';
import { type Delimiter, delimiters, parseCsv } from './csv-parse.ts';
import { unguarded } from './formula-guard.ts';

export const encodings = ['utf-8', 'utf-16', 'windows-1252'] as const;
export type Encoding = (typeof encodings)[number];

export interface CsvTable {
  readonly table: Table;
  readonly delimiter: Delimiter;
  readonly encoding: Encoding;
}

const SAMPLE_ROWS = 30;
const BINARY_SAMPLE = 4096;

const startsWith = (bytes: Uint8Array, ...start: number[]): boolean => start.every((byte, at) => bytes[at] === byte);

const decodeUtf8 = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

/** By its byte order mark; else UTF-8 where it is that, else what Windows wrote before. A mark is not in the text. */
const decode = (bytes: Uint8Array): { text: string; encoding: Encoding } => {
  if (startsWith(bytes, 0xff, 0xfe)) return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'utf-16' };
  if (startsWith(bytes, 0xfe, 0xff)) return { text: new TextDecoder('utf-16be').decode(bytes), encoding: 'utf-16' };
  const marked = startsWith(bytes, 0xef, 0xbb, 0xbf);
  if (!marked && bytes.subarray(0, BINARY_SAMPLE).includes(0)) throw new AppError('table-unknown-format');
  const text = decodeUtf8(bytes);
  if (text !== null) return { text, encoding: 'utf-8' };
  return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' };
};

/** How many rows of the beginning agree with the first one in columns, more than one of them. */
const agreement = (text: string, delimiter: Delimiter): number => {
  const rows = parseCsv(text, { delimiter, looseQuotes: true, rows: SAMPLE_ROWS });
  const width = rows[0]?.length ?? 0;
  return width < 2 ? 0 : rows.filter((row) => row.length === width).length / rows.length;
};

const likeliest = (text: string): Delimiter => {
  let best: { delimiter: Delimiter; score: number } = { delimiter: ';', score: 0 };
  for (const delimiter of delimiters) {
    const score = agreement(text, delimiter);
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
};

/** The line `sep=;` that Excel takes as an instruction, where a file begins with it. */
const instruction = /^sep=([;,\t])\r?\n/i;

const tableOf = (text: string, looseQuotes: boolean): Omit<CsvTable, 'encoding'> => {
  const told = instruction.exec(text);
  const body = told === null ? text : text.slice(told[0].length);
  const delimiter = (told?.[1] as Delimiter | undefined) ?? likeliest(body);
  const rows = parseCsv(body, { delimiter, looseQuotes });
  if (!rows.some((row) => row.some((cell) => cell.trim() !== ''))) throw new AppError('table-empty');
  const cells = rows.map((row) => row.map((cell) => (cell === '' ? null : unguarded(cell))));
  return { table: { name: '', rows: cells, formulas: [] }, delimiter };
};

/** Throws `table-unknown-format`, `table-empty`, `table-quotes` (line) and `table-too-large`. */
export const readCsv = (bytes: Uint8Array): CsvTable => {
  const { text, encoding } = decode(bytes);
  return { ...tableOf(text, false), encoding };
};

/** Cells copied from a spreadsheet, or text with delimiters. Throws as `readCsv`, but forgives loose quotes. */
export const readPasted = (text: string): CsvTable => ({ ...tableOf(text, true), encoding: 'utf-8' });
