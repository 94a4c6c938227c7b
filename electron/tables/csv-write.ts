/**
 * A table as CSV that a Swedish Excel opens with a double click: UTF-8 with BOM, semicolons, CRLF (RFC 4180 else).
 * A text that a spreadsheet would take for a formula leaves with an apostrophe before it (OWASP, "CSV Injection"),
 * which reading takes away again.
 */
import type { Cell, TableToWrite } from '../../db/domain/tables/table.ts';
import { guarded } from './formula-guard.ts';

const DELIMITER = ';';
const BOM = '\ufeff';
/** All that some program splits or trims at, so that the cell stays one cell there too. */
const needsQuotes = /[;,\t"\r\n]|^\s|\s$/;

const field = (text: string): string => (needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Numbers have a decimal comma: in Swedish Excel 1.5 would be the first of May. */
const cellField = (cell: Cell): string => {
  if (cell === null) return '';
  if (typeof cell === 'number') return field(String(cell).replace('.', ','));
  if (typeof cell === 'object') return field(guarded('date' in cell ? cell.date : cell.error));
  return field(guarded(String(cell)));
};

/** The bytes of the file, headings first. */
export const csvBytes = ({ columns, rows }: TableToWrite): Uint8Array => {
  const lines = [columns.map(({ header }) => header), ...rows].map((row) => row.map(cellField).join(DELIMITER));
  return Buffer.from(`${BOM}${lines.map((line) => `${line}\r\n`).join('')}`, 'utf8');
};
