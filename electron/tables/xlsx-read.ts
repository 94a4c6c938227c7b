/**
 * A workbook as tables, a sheet each. Of a formula its last value is taken and the cell is marked; nothing is ever
 * worked out. Macros, links to other files, pictures and comments are not looked at.
 */
import { AppError } from '../../db/domain/app-error.ts';
import { type Cell, type CellPlace, type Table, tableLimits } from '../../db/domain/tables/table.ts';
import { readPackage, type Workbook } from './xlsx-package.ts';
import { readXml } from './xml-read.ts';
import { workbookText } from './xml-text.ts';
import { damaged, type ZipParts, zipParts } from './zip-parts.ts';

const tooLarge = (what: 'rows' | 'columns' | 'cells'): AppError =>
  new AppError('table-too-large', { what, limit: tableLimits[what] });

const DAY_MS = 86_400_000;
const FIRST_1900 = Date.UTC(1899, 11, 30);
const FIRST_1904 = Date.UTC(1904, 0, 1);
/** The day that 1900 did not have but workbooks count. */
const NO_DAY = 60;

const dateText = (ms: number): string => {
  const iso = new Date(Math.round(ms / 60_000) * 60_000).toISOString();
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 16);
};

/** The date of a serial number; null where there is no such day. */
const dateOf = (serial: number, from1904: boolean): { date: string } | null => {
  const shifted = !from1904 && serial < NO_DAY ? serial + 1 : serial;
  const ms = (from1904 ? FIRST_1904 : FIRST_1900) + shifted * DAY_MS;
  const isDay = serial >= (from1904 ? 0 : 1) && (from1904 || Math.floor(serial) !== NO_DAY);
  return isDay && ms < Date.UTC(10_000, 0, 1) ? { date: dateText(ms) } : null;
};

/** What a cell says before it is known what kind it is. */
interface RawCell {
  readonly type: string;
  readonly style: number;
  readonly value: string | null;
  readonly inline: string;
}

const numberOf = ({ value, style }: RawCell, { dateFormats, from1904 }: Workbook): Cell => {
  const number = Number(value);
  if (value === null || value.trim() === '' || !Number.isFinite(number)) return value;
  return dateFormats[style] === true ? (dateOf(number, from1904) ?? number) : number;
};

const isoDate = (value: string): Cell => {
  const match = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}))?/.exec(value);
  if (match === null) return value;
  const [, day = '', time = '00:00'] = match;
  return { date: time === '00:00' ? day : `${day}T${time}` };
};

const cellOf = (raw: RawCell, workbook: Workbook): Cell => {
  const { type, value, inline } = raw;
  if (type === 'inlineStr') return workbookText(inline);
  if (value === null) return null;
  switch (type) {
    case 's': {
      const text = workbook.strings[Number(value)];
      if (text === undefined) throw damaged('string');
      return text;
    }
    case 'str':
      return workbookText(value);
    case 'b':
      return value === '1' || value === 'true';
    case 'e':
      return { error: value };
    case 'd':
      return isoDate(value);
    default:
      return numberOf(raw, workbook);
  }
};

/** `BC12` to row 11, column 54; null where it is no reference. */
const placeOf = (reference: string): CellPlace | null => {
  const match = /^([A-Z]{1,7})([1-9]\d{0,6})$/.exec(reference.toUpperCase());
  if (match === null) return null;
  const [, letters = '', number = ''] = match;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(number) - 1, column: column - 1 };
};

/** Collects cells; empty ones count for nothing, so that formats far out do no harm. */
class Sheet {
  readonly rows: Cell[][] = [];
  readonly formulas: CellPlace[] = [];
  #cells = 0;

  put({ row, column }: CellPlace, cell: Cell, formula: boolean): void {
    if (formula) this.formulas.push({ row, column });
    if ((cell === null || cell === '') && !formula) return;
    if (column >= tableLimits.columns) throw tooLarge('columns');
    if (row >= tableLimits.rows) throw tooLarge('rows');
    this.#cells += 1;
    while (this.rows.length <= row) this.rows.push([]);
    const cells = this.rows[row] ?? [];
    this.#cells += Math.max(0, column - cells.length);
    if (this.#cells > tableLimits.cells) throw tooLarge('cells');
    while (cells.length <= column) cells.push(null);
    cells[column] = cell;
  }
}

const EMPTY: RawCell = { type: 'n', style: 0, value: null, inline: '' };

const readSheet = (zip: ZipParts, part: string, name: string, workbook: Workbook): Table => {
  const sheet = new Sheet();
  let row = -1;
  let at: CellPlace = { row: 0, column: -1 };
  let raw: RawCell = EMPTY;
  let formula = false;
  let reading: 'value' | 'inline' | null = null;
  let phonetic = false;
  readXml(zip.read(part), part, {
    open: (tag, attributes) => {
      if (tag === 'row') {
        row = attributes['r'] === undefined ? row + 1 : Number(attributes['r']) - 1;
        if (!Number.isInteger(row) || row < 0) throw damaged('reference', part);
        at = { row, column: -1 };
      } else if (tag === 'c') {
        const given = attributes['r'] === undefined ? { row, column: at.column + 1 } : placeOf(attributes['r']);
        if (given === null) throw damaged('reference', part);
        at = given;
        raw = { ...EMPTY, type: attributes['t'] ?? 'n', style: Number(attributes['s'] ?? 0) };
        formula = false;
      } else if (tag === 'f') formula = true;
      else if (tag === 'rPh') phonetic = true;
      reading = tag === 'v' ? 'value' : tag === 't' && !phonetic ? 'inline' : null;
    },
    text: (text) => {
      if (reading === 'value') raw = { ...raw, value: (raw.value ?? '') + text };
      if (reading === 'inline') raw = { ...raw, inline: raw.inline + text };
    },
    close: (tag) => {
      reading = null;
      if (tag === 'rPh') phonetic = false;
      if (tag === 'c') sheet.put(at, cellOf(raw, workbook), formula);
    },
  });
  return { name, rows: sheet.rows, formulas: sheet.formulas };
};

/**
 * The tables of a workbook, those that hold something. Throws `table-damaged`, `table-too-large`, `table-macros`,
 * `table-protected`, `table-unknown-format` and `table-empty`.
 */
export const readXlsx = (bytes: Buffer): Table[] => {
  const zip = zipParts(bytes);
  const workbook = readPackage(zip);
  const tables = workbook.sheets
    .map(({ name, part }) => readSheet(zip, part, name, workbook))
    .filter(({ rows }) => rows.length > 0);
  if (tables.length === 0) throw new AppError('table-empty');
  return tables;
};
