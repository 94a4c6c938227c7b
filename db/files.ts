/** Looking at a database file before SQLite does, and making files durable. */
import { closeSync, fsyncSync, openSync, readSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { AppError } from './domain/app-error.ts';
import { APPLICATION_ID } from './migrate.ts';

const MAGIC = 'SQLite format 3\0';
/** Smallest page that SQLite makes; a file below it is no database. */
const SMALLEST = 512;
const HEADER = 100;

/** Makes what was written to a file, or the entry of a name in a folder, outlive a power cut. */
export const syncPath = (path: string): void => {
  if (process.platform === 'win32' && statSync(path).isDirectory()) return; // folders cannot be opened there
  const descriptor = openSync(path, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
};

/** fsyncs a file and its entry in its folder. */
export const syncFile = (file: string): void => {
  syncPath(file);
  syncPath(dirname(file));
};

const readHeader = (file: string): Buffer => {
  const descriptor = openSync(file, 'r');
  try {
    const header = Buffer.alloc(HEADER);
    const read = readSync(descriptor, header);
    return header.subarray(0, read);
  } finally {
    closeSync(descriptor);
  }
};

const openFailure = (error: unknown, file: string): AppError => {
  const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
  return new AppError(missing ? 'database-not-found' : 'file-not-readable', { file }, { cause: error });
};

/**
 * Refuses what must not be opened for writing, from the file's header alone: an empty file, one that is not SQLite's
 * (also an encrypted one), another application's, one from a later version.
 */
export const checkHeader = (file: string, knownVersion: number): void => {
  let header: Buffer;
  try {
    const stat = statSync(file);
    if (!stat.isFile()) throw new AppError('not-a-file', { file });
    if (stat.size === 0) throw new AppError('database-empty-file', { file });
    header = readHeader(file);
    if (stat.size < SMALLEST) throw new AppError('database-not-ours', { file });
  } catch (error) {
    throw error instanceof AppError ? error : openFailure(error, file);
  }
  if (header.length < HEADER || header.toString('latin1', 0, MAGIC.length) !== MAGIC) {
    throw new AppError('database-not-ours', { file });
  }
  if (header.readUInt32BE(68) !== APPLICATION_ID) throw new AppError('database-not-ours', { file });
  const version = header.readUInt32BE(60);
  if (version > knownVersion) throw new AppError('database-newer', { file, found: version, known: knownVersion });
};
