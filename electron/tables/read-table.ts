/** A file as tables, by what it is rather than by what it is called. */
import { open } from 'node:fs/promises';
import { AppError } from '../../db/domain/app-error.ts';
import { type Table, tableLimits } from '../../db/domain/tables/table.ts';
import { fileFault } from '../bundle/file-fault.ts';
import type { Delimiter } from './csv-parse.ts';
import { type Encoding, readCsv } from './csv-read.ts';
import { readXlsx } from './xlsx-read.ts';

export interface TableFile {
  readonly format: 'csv' | 'xlsx';
  readonly tables: readonly Table[];
  /** How the text was read; null for a workbook. */
  readonly text: { readonly encoding: Encoding; readonly delimiter: Delimiter } | null;
}

/** One descriptor from size to last byte, so that the file cannot be another in between. */
const wholeFile = async (file: string): Promise<Buffer> => {
  try {
    const handle = await open(file, 'r');
    try {
      const found = await handle.stat();
      if (!found.isFile()) throw new AppError('not-a-file', { file });
      const limit = tableLimits.bytes;
      if (found.size > limit) throw new AppError('table-too-large', { what: 'bytes', limit });
      const bytes = Buffer.alloc(Math.min(found.size, limit));
      const { bytesRead } = await handle.read(bytes, 0, bytes.length, 0);
      return bytes.subarray(0, bytesRead);
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw fileFault(error, file, 'read');
  }
};

/** Excel before 2007, and workbooks with a password, are compound files of this beginning. */
const COMPOUND = Buffer.from('d0cf11e0a1b11ae1', 'hex');

/** Throws `file-not-found` …, `table-empty`, `table-old-format` and what `readCsv` and `readXlsx` throw. */
export const readTableFile = async (file: string): Promise<TableFile> => {
  const bytes = await wholeFile(file);
  if (bytes.length === 0) throw new AppError('table-empty');
  if (bytes.subarray(0, COMPOUND.length).equals(COMPOUND)) throw new AppError('table-old-format');
  if (bytes.toString('latin1', 0, 4) === 'PK\u0003\u0004') {
    return { format: 'xlsx', tables: readXlsx(bytes), text: null };
  }
  const { table, encoding, delimiter } = readCsv(bytes);
  return { format: 'csv', tables: [table], text: { encoding, delimiter } };
};
