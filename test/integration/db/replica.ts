/** A database of its own in a temporary folder, with a clock and ids that repeat. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { asWriteDb, type WriteDb } from '../../../db/connection.ts';
import type { Change } from '../../../db/domain/change.ts';
import type { LogContext, LoggedChange } from '../../../db/log/index.ts';
import { applyMigrations } from '../../../db/migrate.ts';
import { migrations } from '../../../db/migrations/generated.ts';
import { createDatabase, type OpenedDatabase, openDatabase } from '../../../db/open.ts';

export interface TestClock {
  ms: number;
  now(): number;
  newId(): string;
}

export const START = Date.UTC(2026, 0, 15, 8);

/** Ids that sort in the order they were made and differ between prefixes (hex). */
export const testClock = (prefix = '0', start = START): TestClock => {
  let made = 0;
  return {
    ms: start,
    now() {
      return this.ms;
    },
    newId() {
      made += 1;
      return `01900000-0000-7000-8000-${prefix}${made.toString(16).padStart(12 - prefix.length, '0')}`;
    },
  };
};

export const temporaryFolder = (): { path: string; remove(): void } => {
  const path = mkdtempSync(join(tmpdir(), 'rotorsak-db-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
};

export interface Replica {
  readonly folder: string;
  readonly file: string;
  readonly clock: TestClock;
  readonly db: WriteDb;
  readonly context: LogContext;
  reopen(): Promise<void>;
  close(): void;
  remove(): void;
}

/** A new replica; `prefix` keeps its ids apart from those of others. */
export const newReplica = async (prefix = '0'): Promise<Replica> => {
  const folder = temporaryFolder();
  const file = join(folder.path, 'rotorsak.db');
  const clock = testClock(prefix);
  let opened: OpenedDatabase = await createDatabase(file, { clock });
  return {
    folder: folder.path,
    file,
    clock,
    get db() {
      return opened.db;
    },
    get context() {
      return { clock, actor: opened.actor };
    },
    async reopen() {
      opened.close();
      opened = await openDatabase(file, { clock });
    },
    close: () => opened.close(),
    remove() {
      opened.close();
      folder.remove();
    },
  };
};

export interface MemoryReplica {
  readonly name: string;
  readonly clock: TestClock;
  readonly db: WriteDb;
  readonly context: LogContext;
  close(): void;
}

/** A replica in memory, built by the migrations, whose actor is its name. */
export const memoryReplica = (name: string, prefix: string, onSql?: (sql: unknown) => void): MemoryReplica => {
  const clock = testClock(prefix);
  const sqlite = new Database(':memory:', onSql === undefined ? {} : { verbose: onSql });
  sqlite.pragma('foreign_keys = ON');
  applyMigrations(sqlite, ':memory:', migrations, clock);
  return { name, clock, db: asWriteDb(sqlite), context: { clock, actor: name }, close: () => sqlite.close() };
};

interface ChangeRow extends Omit<Change, 'deps' | 'value' | 'entity'> {
  readonly entity: string;
  readonly record: string;
  readonly deps: string;
  readonly value: string;
}

/** Every change in the log of an analysis, with what bundles would leave out. */
export const wholeLog = (db: WriteDb, analysisId: string): LoggedChange[] =>
  (
    db.sqlite
      .prepare(
        `SELECT c.id, actor, seq, hlc, json AS deps, entity, record, field, value, schema_version AS schemaVersion
          FROM change c JOIN version_vector v ON v.id = c.deps_id WHERE analysis_id = ? ORDER BY c.id`,
      )
      .all(analysisId) as ChangeRow[]
  ).map(({ record, deps, value, ...row }) => ({
    change: { ...row, entity: `${row.entity}/${record}`, deps: JSON.parse(deps), value: JSON.parse(value) },
    raw: null,
  }));
