/** What a disk that is full leaves behind: nothing, and the right words. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { applyMigrations } from '../../../db/migrate.ts';
import { migrations } from '../../../db/migrations/generated.ts';
import { createDatabase, openDatabase } from '../../../db/open.ts';
import { analysisGraph } from '../../../db/repositories/analyses.ts';
import { createSample } from '../../../electron/core/services/sample.ts';
import { systemClock } from '../../../electron/core/system-clock.ts';

const lockModule = join(import.meta.dirname, '../../../db/lock.ts');
const folder = (): string => {
  const made = mkdtempSync(join(tmpdir(), 'rotorsak-full-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
};

test('a migration that does not fit is told as a full disk', () => {
  const sqlite = new Database(':memory:');
  sqlite.pragma('max_page_count = 5');
  expect(() => applyMigrations(sqlite, 'x.db', migrations, systemClock)).toThrow(
    expect.objectContaining({ code: 'disk-full' }),
  );
  sqlite.close();
});

test('a lock that cannot be written leaves no file of its own', () => {
  const at = folder();
  // A limit on the size of files stands for the end of the disk: the system refuses the write in the same way.
  const program = `process.on('SIGXFSZ', () => undefined);
    const { acquireLock } = await import(${JSON.stringify(lockModule)});
    try { acquireLock(${JSON.stringify(join(at, 'a.db'))}, 'id'); } catch (error) { console.log(error.code); }`;
  const file = join(folder(), 'program.ts');
  writeFileSync(file, program);
  const { stdout } = spawnSync('sh', ['-c', 'ulimit -f 0; exec "$0" "$@" | cat', process.execPath, file], {
    encoding: 'utf8',
  });
  expect(stdout.trim()).toBe('disk-full');
  expect(readdirSync(at)).toEqual([]);
});

test('what is stored stays stored where the log no longer fits into the file at closing', async () => {
  const file = join(folder(), 'a.db');
  const opened = await createDatabase(file, { clock: systemClock });
  const store = {
    db: opened.db,
    log: { clock: systemClock, actor: opened.actor },
    backupFolder: opened.backupFolder,
    author: null,
    changed: () => undefined,
    pendingTables: new Map(),
    keptBundles: new Map(),
    pendingBundles: new Map(),
  };
  const { id } = createSample(store);
  const pragma = opened.db.sqlite.pragma.bind(opened.db.sqlite);
  opened.db.sqlite.pragma = (source: string, ...rest: []) => {
    if (!source.startsWith('wal_checkpoint')) return pragma(source, ...rest);
    throw new Database.SqliteError('database or disk is full', 'SQLITE_FULL');
  };
  expect(() => opened.close()).not.toThrow();
  const again = await openDatabase(file, { clock: systemClock });
  expect(analysisGraph(again.db, id).factors.length).toBeGreaterThan(30);
  again.close();
});
