/** Backups that were read again before they count, and putting one back. */
import {
  chmodSync,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { asAppError, type Clock, type ReadDb } from './connection.ts';
import { AppError } from './domain/app-error.ts';
import { checkHeader, syncFile } from './files.ts';
import { acquireLock } from './lock.ts';

export const backupReasons = ['daily', 'migration', 'import', 'manual'] as const;
export type BackupReason = (typeof backupReasons)[number];

export interface Backup {
  readonly file: string;
  readonly reason: BackupReason;
  /** ISO time, UTC. */
  readonly at: string;
  readonly bytes: number;
}

/** How many of each reason are kept. What a person asked for is never removed. */
const KEPT: Readonly<Record<BackupReason, number>> = {
  daily: 7,
  migration: 5,
  import: 10,
  manual: Number.POSITIVE_INFINITY,
};
const NAME = /^rotorsak-(daily|migration|import|manual)-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z\.db$/;

const fileName = (reason: BackupReason, at: Date): string =>
  `rotorsak-${reason}-${at.toISOString().replaceAll(/[-:.]/g, '')}.db`;

const describe = (folder: string, name: string): Backup | null => {
  const match = NAME.exec(name);
  if (match === null) return null;
  const [, reason, year, month, day, hour, minute, second, ms] = match;
  const file = join(folder, name);
  const at = `${year}-${month}-${day}T${hour}:${minute}:${second}.${ms}Z`;
  return { file, reason: reason as BackupReason, at, bytes: statSync(file).size };
};

/** Backups in a folder, the newest first. */
export const listBackups = (folder: string): Backup[] => {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .flatMap((name) => describe(folder, name) ?? [])
    .sort((a, b) => (a.at < b.at ? 1 : -1));
};

/** Reads a backup through: every page, every index, every reference. Throws `database-backup-failed`. */
export const verifyBackup = (file: string): void => {
  try {
    checkHeader(file, Number.MAX_SAFE_INTEGER);
    const copy = new Database(file, { fileMustExist: true });
    try {
      // A copy of a database in WAL mode is marked so; as a file that lies still it should need no sidecars.
      copy.pragma('journal_mode = DELETE');
      const integrity = copy.pragma('integrity_check', { simple: true });
      const broken = copy.pragma('foreign_key_check');
      const tables = copy.prepare("SELECT count(*) FROM sqlite_schema WHERE type = 'table'").pluck().get();
      if (integrity !== 'ok' || !Array.isArray(broken) || broken.length > 0 || tables === 0) {
        throw new Error(`integrity_check: ${String(integrity)}`);
      }
    } finally {
      copy.close();
    }
  } catch (error) {
    throw new AppError('database-backup-failed', { file }, { cause: error });
  }
};

const removeSidecars = (file: string): void => {
  for (const suffix of ['-wal', '-shm', '-journal']) rmSync(`${file}${suffix}`, { force: true });
};

const prune = (folder: string, reason: BackupReason): void => {
  const old = listBackups(folder).filter((backup) => backup.reason === reason);
  for (const { file } of old.slice(KEPT[reason])) rmSync(file, { force: true });
};

/**
 * A copy of the open database, made in steps while it stays usable, read through and fsynced before it gets its name
 * (mode 0600). The oldest of the same reason are removed. Throws `database-backup-failed`, `disk-full`.
 */
export const backupDatabase = async (
  db: ReadDb,
  folder: string,
  reason: BackupReason,
  clock: Pick<Clock, 'now'>,
): Promise<Backup> => {
  const name = fileName(reason, new Date(clock.now()));
  const file = join(folder, name);
  const part = `${file}.part`;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    rmSync(part, { force: true });
    await db.sqlite.backup(part);
    chmodSync(part, 0o600);
    verifyBackup(part);
    syncFile(part);
    renameSync(part, file);
    syncFile(file);
  } catch (error) {
    if (existsSync(folder) && statSync(folder).isDirectory()) {
      rmSync(part, { force: true });
      removeSidecars(part);
    }
    const told = asAppError(error, file);
    if (told instanceof AppError) throw told;
    throw new AppError('database-backup-failed', { file }, { cause: error });
  }
  prune(folder, reason);
  return { file, reason, at: new Date(clock.now()).toISOString(), bytes: statSync(file).size };
};

/** Makes today's backup (UTC) unless there is one. Null where it was there. */
export const dailyBackup = async (db: ReadDb, folder: string, clock: Pick<Clock, 'now'>): Promise<Backup | null> => {
  const today = new Date(clock.now()).toISOString().slice(0, 10);
  const isThere = listBackups(folder).some(({ reason, at }) => reason === 'daily' && at.startsWith(today));
  return isThere ? null : await backupDatabase(db, folder, 'daily', clock);
};

const keepAside = (file: string, clock: Pick<Clock, 'now'>): string | null => {
  if (!existsSync(file)) return null;
  const aside = `${file}.replaced-${new Date(clock.now()).toISOString().replaceAll(/[-:.]/g, '')}`;
  for (const suffix of ['', '-wal', '-journal']) {
    if (!existsSync(`${file}${suffix}`)) continue;
    try {
      linkSync(`${file}${suffix}`, `${aside}${suffix}`);
    } catch {
      copyFileSync(`${file}${suffix}`, `${aside}${suffix}`);
    }
  }
  return aside;
};

/**
 * Puts a backup in the place of a closed database. The backup is read through first; what lay there is kept beside
 * it, and its path is the answer (null where nothing lay there). The sidecars go before the file is replaced: a
 * `-wal` of the old one would be played into the new. Throws `database-backup-failed`, `database-locked`, `disk-full`.
 */
export const restoreBackup = (backup: string, file: string, clock: Clock): string | null => {
  const lock = acquireLock(file, clock.newId());
  const part = `${file}.restored`;
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    copyFileSync(backup, part);
    chmodSync(part, 0o600);
    verifyBackup(part);
    syncFile(part);
    const aside = keepAside(file, clock);
    removeSidecars(file);
    renameSync(part, file);
    syncFile(file);
    return aside;
  } catch (error) {
    rmSync(part, { force: true });
    throw asAppError(error, file);
  } finally {
    lock.release();
  }
};
