/** Opening the database: nothing is opened for writing before it is known to be ours, whole, and nobody else's now. */
import { chmodSync, existsSync, linkSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { localActor } from './actor.ts';
import { backupDatabase } from './backup.ts';
import { asAppError, asWriteDb, type Clock, type WriteDb } from './connection.ts';
import { AppError } from './domain/app-error.ts';
import { checkHeader, syncFile } from './files.ts';
import { type FolderWarning, folderWarnings } from './folder.ts';
import { acquireLock, type Lock } from './lock.ts';
import { needsRefold, refoldAll } from './log/refold.ts';
import { APPLICATION_ID, applyMigrations, pendingMigrations } from './migrate.ts';
import { type Migration, migrations as ourMigrations } from './migrations/generated.ts';

export type { FolderWarning } from './folder.ts';

export interface OpenOptions {
  readonly clock: Clock;
  /** Where backups go; default `backups` in the folder of the database. */
  readonly backupFolder?: string;
  /** Other migrations than ours, for tests. */
  readonly migrations?: readonly Migration[];
}

export interface OpenedDatabase {
  readonly db: WriteDb;
  readonly file: string;
  readonly backupFolder: string;
  /** Id of this replica: what its changes are written as; a copied or restored file gets a new one. */
  readonly actor: string;
  /** What a person should mind about where the database lies. */
  readonly warnings: readonly FolderWarning[];
  /** Writes the log into the file, removes the sidecars and gives the lock back. */
  close(): void;
}

const settle = (sqlite: Database.Database, warnings: readonly FolderWarning[]): void => {
  // Before anything is read: then no memory is shared with other processes, and none of them gets in.
  sqlite.pragma('locking_mode = EXCLUSIVE');
  sqlite.pragma('trusted_schema = OFF');
  sqlite.pragma('cell_size_check = ON');
  sqlite.pragma('mmap_size = 0');
  sqlite.pragma('cache_size = -32768'); // KiB; an import fits without being spilled in the middle
  sqlite.pragma('foreign_keys = ON');
  // WAL needs memory that is shared between processes, which network file systems do not give.
  const isNetwork = warnings.some(({ kind }) => kind === 'network');
  sqlite.pragma(`journal_mode = ${isNetwork ? 'TRUNCATE' : 'WAL'}`);
  sqlite.pragma('synchronous = FULL');
  sqlite.pragma('secure_delete = ON');
  if (process.platform === 'darwin') {
    sqlite.pragma('fullfsync = ON');
    sqlite.pragma('checkpoint_fullfsync = ON');
  }
};

const checkPages = (sqlite: Database.Database, file: string): void => {
  const answer = sqlite.pragma('quick_check', { simple: true });
  if (answer !== 'ok') throw new AppError('database-damaged', { file }, { cause: new Error(String(answer)) });
};

const closer = (sqlite: Database.Database, lock: Lock) => (): void => {
  if (!sqlite.open) return;
  try {
    sqlite.pragma('wal_checkpoint(TRUNCATE)');
  } catch (error) {
    // What was written is durable in the log, which the next opening reads; a full disk takes nothing back.
    const told = asAppError(error, sqlite.name);
    if (!(told instanceof AppError && told.code === 'disk-full')) throw told;
  } finally {
    sqlite.close();
    lock.release();
  }
};

const openLocked = async (file: string, lock: Lock, options: OpenOptions): Promise<OpenedDatabase> => {
  const migrations = options.migrations ?? ourMigrations;
  const warnings = folderWarnings(file);
  const backupFolder = options.backupFolder ?? join(dirname(file), 'backups');
  checkHeader(file, migrations.length);
  const sqlite = new Database(file, { fileMustExist: true, timeout: 1000 });
  try {
    chmodSync(file, 0o600); // before the sidecars come, which take the mode of the file
    settle(sqlite, warnings);
    const pending = pendingMigrations(sqlite, file, migrations);
    checkPages(sqlite, file);
    const db = asWriteDb(sqlite);
    const toRefold = pending.length > 0 || needsRefold(db);
    if (toRefold) await backupDatabase(db, backupFolder, 'migration', options.clock);
    applyMigrations(sqlite, file, pending, options.clock);
    if (toRefold) refoldAll(db);
    const actor = localActor(db, file, options.clock);
    return { db, file, backupFolder, actor, warnings, close: closer(sqlite, lock) };
  } catch (error) {
    sqlite.close();
    throw error;
  }
};

/**
 * Opens, checks and migrates a database; before a migration a verified backup is made. Throws `database-not-found`,
 * `database-locked`, `database-empty-file`, `database-not-ours`, `database-newer`, `database-tampered`,
 * `database-damaged`, `database-migration-failed`, `database-backup-failed`, `file-not-writable`, `disk-full`.
 */
export const openDatabase = async (path: string, options: OpenOptions): Promise<OpenedDatabase> => {
  const file = resolve(path);
  if (!existsSync(file)) throw new AppError('database-not-found', { file });
  const lock = acquireLock(file, options.clock.newId());
  try {
    return await openLocked(file, lock, options);
  } catch (error) {
    lock.release();
    throw asAppError(error, file);
  }
};

/** Makes the whole file under another name, so that a database under its own name is always a complete one. */
const build = (part: string, options: OpenOptions): void => {
  const sqlite = new Database(part);
  try {
    chmodSync(part, 0o600);
    sqlite.pragma('journal_mode = DELETE');
    sqlite.pragma('synchronous = FULL');
    sqlite.pragma(`application_id = ${APPLICATION_ID}`);
    applyMigrations(sqlite, part, options.migrations ?? ourMigrations, options.clock);
    refoldAll(asWriteDb(sqlite));
  } finally {
    sqlite.close();
  }
  syncFile(part);
};

const moveWithoutReplacing = (part: string, file: string): void => {
  try {
    linkSync(part, file);
    rmSync(part);
  } catch (error) {
    if (existsSync(file)) throw new AppError('database-exists', { file }, { cause: error });
    renameSync(part, file); // a file system without hard links
  }
};

/** Makes a new database and opens it. Throws `database-exists`, `file-not-writable`, `disk-full`, `database-locked`. */
export const createDatabase = async (path: string, options: OpenOptions): Promise<OpenedDatabase> => {
  const file = resolve(path);
  if (existsSync(file)) throw new AppError('database-exists', { file });
  const part = `${file}.new-${options.clock.newId()}`;
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    build(part, options);
    moveWithoutReplacing(part, file);
    syncFile(file);
  } catch (error) {
    rmSync(part, { force: true });
    rmSync(`${part}-journal`, { force: true });
    const told = asAppError(error, file);
    const unwritable = told instanceof AppError && told.code === 'file-not-readable'; // SQLite says no more than "can't open"
    throw unwritable ? new AppError('file-not-writable', { file }, { cause: error }) : told;
  }
  return await openDatabase(file, options);
};
