/** Every way from one version of the database to the next (house-style.md 14, 24; security.md 40-42, 48). */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import Database from 'better-sqlite3';
import { getTableColumns, getTableName } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listBackups, verifyBackup } from '../../db/backup.ts';
import { AppError } from '../../db/domain/app-error.ts';
import { writeStep } from '../../db/log/index.ts';
import { applyMigrations } from '../../db/migrate.ts';
import { type Migration, migrations } from '../../db/migrations/generated.ts';
import { generatedText } from '../../db/migrations/inline.ts';
import { type OpenedDatabase, openDatabase } from '../../db/open.ts';
import * as schema from '../../db/schema/index.ts';
import { newReplica, type Replica, temporaryFolder } from '../integration/db/replica.ts';

const A = 'case';
/** The analysis of the fixture of version 1. */
const V1 = 'malmo-avfall-2026';
const clock = { now: () => Date.UTC(2026, 0, 1) };
const extra = (name: string, sql: string): Migration => ({ name, sha256: name, sql });

const schemaOf = (sqlite: Database.Database): unknown[] =>
  sqlite.prepare('SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name').all();
const tablesOf = (sqlite: Database.Database): string[] =>
  sqlite
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
    .pluck()
    .all() as string[];
const rowsOf = (sqlite: Database.Database): Record<string, unknown[]> =>
  Object.fromEntries(
    tablesOf(sqlite).map((table) => [table, sqlite.prepare(`SELECT * FROM "${table}" ORDER BY 1, 2`).all()]),
  );
const fresh = (): Database.Database => {
  const sqlite = new Database(':memory:');
  applyMigrations(sqlite, ':memory:', migrations, clock);
  return sqlite;
};

describe('the schema', () => {
  it('travels as the .sql files say it', () => {
    expect(readFileSync(join(import.meta.dirname, '../../db/migrations/generated.ts'), 'utf8')).toBe(generatedText());
  });

  it('is the same made at once and version by version (security.md 7, 40)', () => {
    const upgraded = new Database(':memory:');
    for (const migration of migrations) applyMigrations(upgraded, ':memory:', [migration], clock);
    const atOnce = fresh();
    expect(schemaOf(upgraded)).toEqual(schemaOf(atOnce));
    expect(upgraded.pragma('user_version', { simple: true })).toBe(migrations.length);
  });

  it('is what the Drizzle tables say', () => {
    const sqlite = fresh();
    const { entityTables, setTables, ...tables } = schema;
    const declared = Object.values(tables).map((table) => ({
      name: getTableName(table),
      columns: Object.values(getTableColumns(table)).map((column) => ({
        name: column.name,
        notnull: column.notNull ? 1 : 0,
      })),
    }));
    expect(declared.map(({ name }) => name).sort()).toEqual(tablesOf(sqlite));
    for (const { name, columns } of declared) {
      const found = sqlite.prepare('SELECT name, "notnull" FROM pragma_table_info(?)').all(name);
      expect([name, found]).toEqual([name, columns]);
    }
    expect(Object.keys(entityTables)).toHaveLength(31);
    expect(Object.keys(setTables)).toHaveLength(5);
  });

  it('is strict everywhere and ties records to each other (security.md 7, 48)', () => {
    const sqlite = fresh();
    const list = sqlite.prepare(
      "SELECT name, strict FROM pragma_table_list WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
    );
    for (const table of list.all() as { name: string; strict: number }[])
      expect(table).toEqual({ ...table, strict: 1 });
    const free = ['analysis_log', 'attachment', 'bundle_log', 'meta', 'migration', 'trusted_key', 'version_vector'];
    for (const table of tablesOf(sqlite)) {
      const keys = sqlite.prepare('SELECT count(*) FROM pragma_foreign_key_list(?)').pluck().get(table);
      expect([table, Number(keys) > 0]).toEqual([table, !free.includes(table)]);
    }
  });

  it('refuses a value of the wrong type, of no known kind, and a record that does not exist (security.md 7, 48)', () => {
    const sqlite = fresh();
    sqlite.pragma('foreign_keys = ON');
    const codeOf = (sql: string): unknown => {
      try {
        sqlite.exec(sql);
      } catch (error) {
        return error instanceof Database.SqliteError ? error.code : error;
      }
      return 'accepted';
    };
    sqlite.exec("INSERT INTO analysis_log (analysis_id, changed_at) VALUES ('a', 1)");
    expect(codeOf("INSERT INTO factor (analysis_id, id, assumed) VALUES ('a', 'f', 'yes')")).toBe(
      'SQLITE_CONSTRAINT_DATATYPE',
    );
    expect(codeOf("INSERT INTO analysis_log (analysis_id, changed_at) VALUES ('b', 'now')")).toBe(
      'SQLITE_CONSTRAINT_DATATYPE',
    );
    expect(codeOf("INSERT INTO factor (analysis_id, id, kind) VALUES ('a', 'f', 'odd')")).toBe(
      'SQLITE_CONSTRAINT_CHECK',
    );
    expect(codeOf("INSERT INTO factor (analysis_id, id, assumed) VALUES ('a', 'f', 2)")).toBe(
      'SQLITE_CONSTRAINT_CHECK',
    );
    expect(codeOf("INSERT INTO factor (analysis_id, id, title) VALUES ('a', 'f', NULL)")).toBe(
      'SQLITE_CONSTRAINT_NOTNULL',
    );
    expect(codeOf("INSERT INTO link (analysis_id, id, from_id) VALUES ('a', 'l', 'f')")).toBe(
      'SQLITE_CONSTRAINT_FOREIGNKEY',
    );
    expect(codeOf("INSERT INTO factor (analysis_id, id) VALUES ('b', 'f')")).toBe('SQLITE_CONSTRAINT_FOREIGNKEY');
    expect(codeOf("INSERT INTO factor (analysis_id, id) VALUES ('a', 'f')")).toBe('accepted');
  });
});

/** The fields that a measure got in version 3, as they are before anyone wrote them. */
const emptyPlanning = {
  effect: 'unset',
  effort: 'unset',
  cost: null,
  resources: '',
  legal_ground: '',
  basis_reference: '',
  risks: '',
  agreement_id: null,
};

describe('a database of version 1 with rows', () => {
  it('keeps every value in every table; what is new is empty', () => {
    const folder = temporaryFolder();
    const file = join(folder.path, 'rotorsak.db');
    writeFileSync(file, gunzipSync(readFileSync(join(import.meta.dirname, '../fixtures/v1/rotorsak.db.gz'))));
    const sqlite = new Database(file);
    const before = rowsOf(sqlite);
    expect(before['factor']?.length).toBeGreaterThan(1);
    expect(before['evidence']?.length).toBeGreaterThan(1);
    applyMigrations(sqlite, 'v1', migrations.slice(1), clock);
    const { migration, ...after } = rowsOf(sqlite);
    const added: Readonly<Record<string, object>> = {
      evidence: { page: null },
      link: { together: null },
      source: { data_from: null },
      measure: emptyPlanning,
    };
    for (const [table, rows] of Object.entries(before)) {
      if (table === 'migration') expect(migration?.slice(0, 1)).toEqual(rows);
      else expect([table, after[table]]).toEqual([table, rows.map((row) => ({ ...(row as object), ...added[table] }))]);
      delete after[table];
    }
    expect(after).toEqual(Object.fromEntries(Object.keys(after).map((table) => [table, []])));
    expect(Object.keys(after)).toHaveLength(30);
    expect(sqlite.pragma('foreign_key_check')).toEqual([]);
    expect(schemaOf(sqlite)).toEqual(schemaOf(fresh()));
    sqlite.close();
    folder.remove();
  });
});

describe('a database of version 2 with rows', () => {
  it('keeps every value in every table, and what hangs on the measures, which are built anew', () => {
    const folder = temporaryFolder();
    const file = join(folder.path, 'rotorsak.db');
    writeFileSync(file, gunzipSync(readFileSync(join(import.meta.dirname, '../fixtures/v1/rotorsak.db.gz'))));
    const sqlite = new Database(file);
    applyMigrations(sqlite, 'v1', migrations.slice(1, 2), clock);
    sqlite.exec(`
      INSERT INTO scenario (analysis_id, id, known, alive, deleted, name) VALUES ('${V1}', 's', 1, 1, 0, 'Tänk om');
      INSERT INTO comment (analysis_id, id, known, alive, deleted, factor_id, text) VALUES ('${V1}', 'k', 1, 1, 0, (SELECT id FROM factor LIMIT 1), 'Å');
      UPDATE measure SET secrecy = 1, secrecy_provision = 'OSL 18 kap. 1 §', notes = 'Åäö' WHERE id = 'M10'`);
    const before = rowsOf(sqlite);
    expect(before['measure_factor']?.length).toBeGreaterThan(2);
    expect(before['measure']).toContainEqual(expect.objectContaining({ id: 'M10', secrecy: 1, notes: 'Åäö' }));
    applyMigrations(sqlite, 'v2', migrations.slice(2, 3), clock);
    const { migration, ...after } = rowsOf(sqlite);
    for (const [table, rows] of Object.entries(before)) {
      if (table === 'migration') expect(migration?.slice(0, 2)).toEqual(rows);
      else if (table === 'measure') {
        expect(after[table]).toEqual(rows.map((row) => ({ ...(row as object), ...emptyPlanning })));
      } else expect([table, after[table]]).toEqual([table, rows]);
      delete after[table];
    }
    expect(after).toEqual(Object.fromEntries(Object.keys(after).map((table) => [table, []])));
    expect(Object.keys(after)).toHaveLength(19);
    expect(sqlite.pragma('foreign_key_check')).toEqual([]);
    expect(sqlite.pragma('quick_check', { simple: true })).toBe('ok');
    sqlite.close();
    folder.remove();
  });
});

describe('a database of version 3 with rows', () => {
  it('keeps every value; a round that was closed in it has nothing kept', () => {
    const folder = temporaryFolder();
    const file = join(folder.path, 'rotorsak.db');
    writeFileSync(file, gunzipSync(readFileSync(join(import.meta.dirname, '../fixtures/v1/rotorsak.db.gz'))));
    const sqlite = new Database(file);
    applyMigrations(sqlite, 'v1', migrations.slice(1, 3), clock);
    sqlite.exec(`
      INSERT INTO follow_up_round (analysis_id, id, known, alive, deleted, title, opened, closed, note)
        VALUES ('${V1}', 'r', 1, 1, 0, 'Våren', '2027-02-01', '2027-03-01', 'Åäö');
      INSERT INTO follow_up (analysis_id, id, known, alive, deleted, round_id, measure_id, light, notes)
        VALUES ('${V1}', 'r~M10', 1, 1, 0, 'r', 'M10', 'green', 'Klart')`);
    const before = rowsOf(sqlite);
    applyMigrations(sqlite, 'v3', migrations.slice(3, 4), clock);
    const { migration, ...after } = rowsOf(sqlite);
    for (const [table, rows] of Object.entries(before)) {
      if (table === 'migration') expect(migration?.slice(0, 3)).toEqual(rows);
      else if (table === 'follow_up_round') {
        expect(rows).toHaveLength(1);
        expect(after[table]).toEqual(rows.map((row) => ({ ...(row as object), snapshot: null })));
      } else expect([table, after[table]]).toEqual([table, rows]);
    }
    expect(sqlite.pragma('foreign_key_check')).toEqual([]);
    sqlite.close();
    folder.remove();
  });
});

describe('a database of version 4 with rows', () => {
  it('keeps every key; how it was confirmed is not known', () => {
    const folder = temporaryFolder();
    const file = join(folder.path, 'rotorsak.db');
    writeFileSync(file, gunzipSync(readFileSync(join(import.meta.dirname, '../fixtures/v1/rotorsak.db.gz'))));
    const sqlite = new Database(file);
    applyMigrations(sqlite, 'v1', migrations.slice(1, 4), clock);
    sqlite.exec(`INSERT INTO trusted_key
      (fingerprint, public_key, name, organisation, email, first_seen, confirmed_at, confirmed_by)
      VALUES ('SHA256:a', 'ssh-ed25519 A', 'Åsa', 'Malmö stad', '', '2026-01-01', '2026-01-02', 'Bo')`);
    const before = rowsOf(sqlite);
    applyMigrations(sqlite, 'v4', migrations.slice(4, 5), clock);
    const { migration, ...after } = rowsOf(sqlite);
    for (const [table, rows] of Object.entries(before)) {
      if (table === 'migration') expect(migration?.slice(0, 4)).toEqual(rows);
      else if (table === 'trusted_key') {
        expect(rows.length).toBeGreaterThan(0);
        expect(after[table]).toEqual(rows.map((row) => ({ ...(row as object), confirmed_how: null })));
      } else expect([table, after[table]]).toEqual([table, rows]);
    }
    expect(schemaOf(sqlite)).toEqual(schemaOf(fresh()));
    sqlite.close();
    folder.remove();
  });
});

describe('migrating', () => {
  let replica: Replica;
  const open = (list: readonly Migration[]): Promise<OpenedDatabase> =>
    openDatabase(replica.file, { clock: replica.clock, migrations: list });
  const closed = async (): Promise<void> => {
    await replica.reopen();
    replica.db.sqlite.pragma('wal_checkpoint(TRUNCATE)');
    replica.close();
  };
  const content = (): Record<string, unknown[]> => {
    const sqlite = new Database(replica.file, { readonly: true });
    const { meta, ...rows } = rowsOf(sqlite);
    sqlite.close();
    return rows;
  };
  const refusal = async (list: readonly Migration[]): Promise<unknown> => {
    try {
      (await open(list)).close();
      return 'opened';
    } catch (error) {
      return error instanceof AppError ? { code: error.code, ...error.params } : error;
    }
  };

  beforeEach(async () => {
    replica = await newReplica();
    writeStep(replica.db, replica.context, A, 'x', [
      { entity: 'factor', id: 'f1', set: { title: 'Ett' } },
      { entity: 'factor', id: 'f2', set: { title: 'Två' } },
      { entity: 'link', id: 'f1~f2', set: { from: 'f1', to: 'f2' } },
      { entity: 'measure', id: 'm', set: { title: 'M', factors: ['f1'] } },
    ]);
    await closed();
  });
  afterEach(() => replica.remove());

  it('keeps every row of a table that is built anew, and of the tables that hang on it (security.md 7, 40)', async () => {
    const before = content();
    const created = migrations[0]?.sql.match(/CREATE TABLE `factor` \([\s\S]*?\) STRICT;/)?.[0] ?? '';
    const rebuild = extra(
      'rebuild',
      `${created.replace('`factor`', '`factor_new`').replaceAll('"factor".', '"factor_new".')}
      INSERT INTO factor_new SELECT * FROM factor; DROP TABLE factor; ALTER TABLE factor_new RENAME TO factor;`,
    );
    const opened = await open([...migrations, rebuild]);
    opened.close();
    const { migration, ...after } = content();
    const { migration: _applied, ...untouched } = before;
    expect(after).toEqual(untouched);
    expect(migration).toHaveLength(migrations.length + 1);
  });

  it('refuses a migration that breaks a reference, takes all of it back, and has made a verified backup first (security.md 7, 41)', async () => {
    const before = content();
    const list = [
      ...migrations,
      extra('one', 'CREATE TABLE one (a TEXT) STRICT'),
      extra('bad', "DELETE FROM factor WHERE id = 'f1'"),
    ];
    expect(await refusal(list)).toMatchObject({ code: 'database-migration-failed', migration: 'bad' });
    expect(content()).toEqual(before);
    const [backup] = listBackups(join(replica.folder, 'backups'));
    expect(backup?.reason).toBe('migration');
    verifyBackup(backup?.file ?? '');
    expect(await refusal(migrations)).toBe('opened');
  });

  it('refuses a migration that does not run', async () => {
    const before = content();
    expect(await refusal([...migrations, extra('broken', 'CREATE TABLE x (a); NONSENSE')])).toMatchObject({
      code: 'database-migration-failed',
      migration: 'broken',
    });
    expect(content()).toEqual(before);
  });

  it('refuses a database from the future, and one whose migrations are not ours (security.md 7, 42)', async () => {
    const later = [...migrations, extra('later', 'CREATE TABLE later (a TEXT) STRICT')];
    expect(await refusal(later)).toBe('opened');
    expect(await refusal(migrations)).toEqual({
      code: 'database-newer',
      file: replica.file,
      found: later.length,
      known: migrations.length,
    });
    const edited = [...migrations, extra('edited', 'CREATE TABLE later (a TEXT) STRICT')];
    expect(await refusal(edited)).toEqual({ code: 'database-tampered', file: replica.file });
    const sqlite = new Database(replica.file);
    sqlite.exec('DELETE FROM migration WHERE version = 1');
    sqlite.close();
    expect(await refusal(later)).toEqual({ code: 'database-tampered', file: replica.file });
  });

  it('killed in the middle, leaves the old schema and all rows (security.md 7, 41)', async () => {
    const before = content();
    const child = spawnSync(process.execPath, [join(import.meta.dirname, 'migrate-and-die.ts'), replica.file], {
      encoding: 'utf8',
    });
    expect([child.signal, child.stderr]).toEqual(['SIGKILL', '']);
    const opened = await open(migrations);
    expect(opened.db.sqlite.pragma('quick_check', { simple: true })).toBe('ok');
    opened.close();
    expect(content()).toEqual(before);
    expect(listBackups(join(replica.folder, 'backups'))).toHaveLength(1);
  });

  it('folds again when the rules of the fold are others', async () => {
    const sqlite = new Database(replica.file);
    sqlite.exec("UPDATE meta SET value = '0' WHERE key = 'foldVersion'; UPDATE factor SET title = 'fel'");
    sqlite.close();
    const opened = await open(migrations);
    expect(opened.db.sqlite.prepare("SELECT title FROM factor WHERE id = 'f1'").pluck().get()).toBe('Ett');
    opened.close();
    expect(existsSync(join(replica.folder, 'backups'))).toBe(true);
  });
});
