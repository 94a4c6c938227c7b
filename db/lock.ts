/**
 * One process at a time may have a database open: a file beside it says which. It also says on which computer, for
 * a folder that two computers share; SQLite's own locks do not reach that far.
 */
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { asAppError } from './connection.ts';
import { AppError } from './domain/app-error.ts';

interface Holder {
  readonly host: string;
  readonly pid: number;
  /** When the process started, as the system counts it; null where it does not say. */
  readonly started: string | null;
}

export interface Lock {
  release(): void;
}

/** Start time of a process in clock ticks since boot (Linux), to know a pid that was given to another process. */
const startOf = (pid: number): string | null => {
  if (process.platform !== 'linux') return null;
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const afterName = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return afterName[19] ?? null;
  } catch {
    return null;
  }
};

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
};

const readHolder = (file: string): Holder | null => {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (typeof value !== 'object' || value === null) return null;
    const { host, pid, started } = value as Partial<Record<keyof Holder, unknown>>;
    if (typeof host !== 'string' || typeof pid !== 'number') return null;
    return { host, pid, started: typeof started === 'string' ? started : null };
  } catch {
    return null;
  }
};

const isLive = (holder: Holder): boolean =>
  isRunning(holder.pid) && (holder.started === null || holder.started === startOf(holder.pid));

/** Moves a lock away that nobody holds. Only one of several processes that try succeeds. */
const moveStale = (file: string, id: string): void => {
  const aside = `${file}.stale-${id}`;
  try {
    renameSync(file, aside);
  } catch {
    return; // another process was first
  }
  const moved = readHolder(aside);
  // Between reading and moving, another process may have taken the stale lock over: give its lock back.
  if (moved !== null && (moved.host !== hostname() || isLive(moved))) {
    try {
      linkSync(aside, file);
    } catch {
      // somebody else holds the lock by now; taking it is refused below
    }
  }
  rmSync(aside, { force: true });
};

const take = (file: string, id: string): boolean => {
  const draft = `${file}.${id}`;
  const holder: Holder = { host: hostname(), pid: process.pid, started: startOf(process.pid) };
  try {
    writeFileSync(draft, `${JSON.stringify(holder)}\n`, { flag: 'wx', mode: 0o600 });
    linkSync(draft, file); // fails where the lock exists, and never shows a half-written one
    return true;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'EEXIST') return false;
    if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'EOPNOTSUPP' && code !== 'ENOSYS') throw error;
    return takeWithoutLinks(file, holder);
  } finally {
    rmSync(draft, { force: true });
  }
};

/** For file systems without hard links (FAT, exFAT, some network folders). */
const takeWithoutLinks = (file: string, holder: Holder): boolean => {
  try {
    writeFileSync(file, `${JSON.stringify(holder)}\n`, { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
};

/**
 * Takes the lock of a database file. A lock whose process is gone is taken over; one of another computer never is.
 * Throws `database-locked` (file, host, pid), `file-not-writable`, `disk-full`.
 */
export const acquireLock = (database: string, id: string): Lock => {
  const file = `${database}.lock`;
  try {
    for (let attempt = 0; attempt < 3; attempt += 1) {
      if (take(file, id)) return { release: () => rmSync(file, { force: true }) };
      const holder = readHolder(file);
      if (holder !== null && (holder.host !== hostname() || isLive(holder))) {
        throw new AppError('database-locked', { file: database, host: holder.host, pid: holder.pid });
      }
      moveStale(file, id);
    }
  } catch (error) {
    throw asAppError(error, database);
  }
  throw new AppError('database-locked', { file: database, host: null, pid: null });
};
