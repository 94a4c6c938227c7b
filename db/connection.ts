/**
 * The one connection to the database file, branded by what may be done with it: functions that only read take
 * `ReadDb`, functions that write take `WriteDb`. Statements are prepared once per connection.
 */
import type { Database, Statement } from 'better-sqlite3';
import { AppError } from './domain/app-error.ts';

declare const readable: unique symbol;
declare const writable: unique symbol;

export interface ReadDb {
  readonly sqlite: Database;
  readonly [readable]: true;
}
export interface WriteDb extends ReadDb {
  readonly [writable]: true;
}

/** Time and ids come from outside, so that tests and exports can be repeated. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** A new UUIDv7. */
  newId(): string;
}

const statements = new WeakMap<Database, Map<string, Statement>>();

/** The statement for an SQL text, prepared at most once per connection. */
export const prepared = (db: ReadDb, sql: string): Statement<unknown[], unknown> => {
  let known = statements.get(db.sqlite);
  if (known === undefined) {
    known = new Map();
    statements.set(db.sqlite, known);
  }
  let statement = known.get(sql);
  if (statement === undefined) {
    statement = db.sqlite.prepare(sql);
    known.set(sql, statement);
  }
  return statement;
};

/** Brands a connection whose pragmas are set; only `open.ts` and migrations call it. */
export const asWriteDb = (sqlite: Database): WriteDb => ({ sqlite }) as WriteDb;

const sqliteCode = (error: unknown): string => {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : '';
};

/** EFBIG is a limit on the size of files, which is met in the same way. */
const diskFull: ReadonlySet<string> = new Set(['SQLITE_FULL', 'ENOSPC', 'EDQUOT', 'EFBIG']);

/** What a person is told about a failure of SQLite or of the file system under it; other errors stay as they are. */
export const asAppError = (error: unknown, file: string): unknown => {
  if (error instanceof AppError) return error;
  const code = sqliteCode(error);
  if (diskFull.has(code)) {
    return new AppError('disk-full', { file }, { cause: error });
  }
  if (code.startsWith('SQLITE_CORRUPT')) return new AppError('database-damaged', { file }, { cause: error });
  if (code === 'SQLITE_NOTADB') return new AppError('database-not-ours', { file }, { cause: error });
  if (code.startsWith('SQLITE_BUSY')) {
    return new AppError('database-locked', { file, host: null, pid: null }, { cause: error });
  }
  if (code.startsWith('SQLITE_READONLY') || code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return new AppError('file-not-writable', { file }, { cause: error });
  }
  if (code.startsWith('SQLITE_CANTOPEN')) return new AppError('file-not-readable', { file }, { cause: error });
  return error;
};

/**
 * Runs `work` in one durable transaction (a savepoint where one is open already): all of it or nothing.
 * `work` must be synchronous. Throws `disk-full`, `database-damaged` … for what SQLite reports.
 */
export const inTransaction = <T>(db: WriteDb, work: () => T): T => {
  try {
    return db.sqlite.transaction(work).immediate();
  } catch (error) {
    throw asAppError(error, db.sqlite.name);
  }
};

class Rollback extends Error {}

/** Runs `work`, answers what it gave, and takes back everything it wrote: the dry run of an import. */
export const rolledBack = <T>(db: WriteDb, work: () => T): T => {
  let result: { value: T } | undefined;
  try {
    inTransaction(db, () => {
      result = { value: work() };
      throw new Rollback('taken back on purpose');
    });
  } catch (error) {
    if (!(error instanceof Rollback) || result === undefined) throw error;
  }
  if (result === undefined) throw new AppError('internal', { why: 'dry run gave nothing' });
  return result.value;
};
