/**
 * Brings a database to this version's schema. Drizzle's own runner is not used: it skips and swallows what must be
 * refused (house-style.md, "Traps"). `user_version` is the number of migrations applied.
 */
import type { Database } from 'better-sqlite3';
import { asAppError, type Clock } from './connection.ts';
import { AppError } from './domain/app-error.ts';
import { type Migration, migrations as ours } from './migrations/generated.ts';

/** `Roto` in the header of the file. */
export const APPLICATION_ID = 0x52_6f_74_6f;

const appliedHashes = (sqlite: Database): string[] => {
  const table = sqlite.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'migration'").get();
  if (table === undefined) return [];
  return sqlite.prepare<[], string>('SELECT sha256 FROM migration ORDER BY version').pluck().all();
};

/**
 * What is still to be applied. Throws `database-newer` where the database knows more migrations than we do, and
 * `database-tampered` where one that was applied is not the one that we have under its number.
 */
export const pendingMigrations = (sqlite: Database, file: string, known: readonly Migration[] = ours): Migration[] => {
  const version = Number(sqlite.pragma('user_version', { simple: true }));
  if (version > known.length) throw new AppError('database-newer', { file, found: version, known: known.length });
  const applied = appliedHashes(sqlite);
  const asKnown = applied.every((sha256, index) => known[index]?.sha256 === sha256);
  if (applied.length !== version || !asKnown) throw new AppError('database-tampered', { file });
  return known.slice(version);
};

const applyOne = (sqlite: Database, version: number, migration: Migration, at: string): void => {
  sqlite.exec(migration.sql);
  sqlite
    .prepare('INSERT INTO migration (version, name, sha256, applied_at) VALUES (?, ?, ?, ?)')
    .run(version, migration.name, migration.sha256, at);
};

/**
 * Applies migrations in one transaction: all or none. Foreign keys are off meanwhile, outside the transaction,
 * since a table that is rebuilt would else take its children with it; they are checked before the commit.
 * Throws `disk-full`, and `database-migration-failed` with the migration at fault.
 */
export const applyMigrations = (
  sqlite: Database,
  file: string,
  pending: readonly Migration[],
  clock: Pick<Clock, 'now'>,
): void => {
  if (pending.length === 0) return;
  let current = '';
  const at = new Date(clock.now()).toISOString();
  sqlite.pragma('foreign_keys = OFF');
  try {
    sqlite
      .transaction(() => {
        let version = Number(sqlite.pragma('user_version', { simple: true }));
        for (const migration of pending) {
          current = migration.name;
          version += 1;
          applyOne(sqlite, version, migration, at);
        }
        const broken = sqlite.pragma('foreign_key_check');
        if (Array.isArray(broken) && broken.length > 0) throw new Error(`${broken.length} broken foreign keys`);
        sqlite.pragma(`user_version = ${version}`);
      })
      .immediate();
  } catch (error) {
    const told = asAppError(error, file);
    if (told instanceof AppError && told.code === 'disk-full') throw told;
    throw new AppError('database-migration-failed', { file, migration: current }, { cause: error });
  } finally {
    sqlite.pragma('foreign_keys = ON');
  }
};
