/** Opening, locking, backing up and putting back (security.md 13, 41, 42, 45-47, 51). */
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { backupDatabase, dailyBackup, listBackups, restoreBackup, verifyBackup } from '../../../db/backup.ts';
import { AppError } from '../../../db/domain/app-error.ts';
import { classifyFolder } from '../../../db/folder.ts';
import { canonicalDump, stepStatus, undo, writeStep } from '../../../db/log/index.ts';
import { createDatabase, openDatabase } from '../../../db/open.ts';
import { newReplica, type Replica, temporaryFolder } from './replica.ts';

const A = 'case';
const DAY = 24 * 3600 * 1000;
let replica: Replica;

const title = (text: string) =>
  writeStep(replica.db, replica.context, A, text, [{ entity: 'factor', id: 'f1', set: { title: text } }]);
const closeOnly = async () => {
  await replica.reopen();
  replica.db.sqlite.close();
  rmSync(`${replica.file}.lock`, { force: true });
};
const refusal = async (file: string): Promise<unknown> => {
  try {
    const opened = await openDatabase(file, { clock: replica.clock });
    opened.close();
    return 'opened';
  } catch (error) {
    return error instanceof AppError ? error.code : error;
  }
};
const modeOf = (file: string): string => (statSync(file).mode & 0o777).toString(8);

beforeEach(async () => {
  replica = await newReplica();
  title('ett');
});
afterEach(() => replica.remove());

describe('opening', () => {
  it('keeps everything, also what can be undone', async () => {
    title('två');
    const { actor } = replica.context;
    await replica.reopen();
    expect(replica.context.actor).toBe(actor);
    expect(stepStatus(replica.db, A).undo?.label).toBe('två');
    undo(replica.db, replica.context, A);
    await replica.reopen();
    expect(stepStatus(replica.db, A)).toMatchObject({ undo: { label: 'ett' }, redo: { label: 'två' } });
  });

  it('leaves one file behind when closed', async () => {
    await replica.reopen();
    expect(readdirSync(replica.folder).sort()).toEqual(['rotorsak.db', 'rotorsak.db-wal', 'rotorsak.db.lock']);
    const { path, remove } = temporaryFolder();
    const other = await createDatabase(join(path, 'x.db'), { clock: replica.clock });
    other.close();
    other.close();
    expect(readdirSync(path)).toEqual(['x.db']);
    remove();
  });

  it('gives a copied file a replica id of its own', async () => {
    await replica.reopen();
    const copy = join(replica.folder, 'copy.db');
    replica.db.sqlite.pragma('wal_checkpoint(TRUNCATE)');
    copyFileSync(replica.file, copy);
    const opened = await openDatabase(copy, { clock: replica.clock });
    expect(opened.actor).not.toBe(replica.context.actor);
    opened.close();
  });

  it('keeps files to their owner (security.md 7, 51)', async () => {
    const backup = await backupDatabase(replica.db, join(replica.folder, 'b'), 'manual', replica.clock);
    for (const file of [replica.file, `${replica.file}-wal`, `${replica.file}.lock`, backup.file]) {
      expect([file, modeOf(file)]).toEqual([file, '600']);
    }
    expect(modeOf(join(replica.folder, 'b'))).toBe('700');
  });

  it('never makes a database over another file', async () => {
    await expect(createDatabase(replica.file, { clock: replica.clock })).rejects.toMatchObject({
      code: 'database-exists',
    });
  });

  it.each<[string, string, (file: string) => void]>([
    ['database-not-found', 'nothing', () => undefined],
    ['database-empty-file', 'an empty file', (file) => writeFileSync(file, '')],
    ['database-not-ours', 'garbage', (file) => writeFileSync(file, Buffer.alloc(9000, 7))],
    ['database-not-ours', 'a few bytes of a header', (file) => writeFileSync(file, 'SQLite format 3\0')],
    [
      'database-not-ours',
      "another application's database",
      (file) => {
        const other = new Database(file);
        other.exec('CREATE TABLE t (a)');
        other.close();
      },
    ],
    [
      'database-newer',
      'a database of a later version',
      (file) => {
        copyFileSync(replica.file, file);
        const other = new Database(file);
        other.pragma('user_version = 99');
        other.close();
      },
    ],
  ])('refuses with %s for %s and leaves it as it is (security.md 7, 42)', async (code, _what, make) => {
    replica.db.sqlite.pragma('wal_checkpoint(TRUNCATE)');
    const file = join(replica.folder, 'other.db');
    make(file);
    for (const suffix of ['-wal', '-shm']) rmSync(`${file}${suffix}`, { force: true });
    const before = existsSync(file) ? readFileSync(file) : null;
    expect(await refusal(file)).toBe(code);
    expect(existsSync(file) ? readFileSync(file) : null).toEqual(before);
    expect(readdirSync(replica.folder).filter((name) => name.startsWith('other.db') && name !== 'other.db')).toEqual(
      [],
    );
  });

  it('finds damaged pages', async () => {
    for (let n = 0; n < 300; n += 1) {
      writeStep(replica.db, replica.context, A, 'x', [
        { entity: 'factor', id: `f${n}`, set: { title: 'x'.repeat(500) } },
      ]);
    }
    replica.db.sqlite.pragma('wal_checkpoint(TRUNCATE)');
    const bytes = readFileSync(replica.file);
    for (let page = 10; page < 50; page += 1) bytes.fill(0xa5, page * 4096 + 100, page * 4096 + 900);
    const file = join(replica.folder, 'damaged.db');
    writeFileSync(file, bytes);
    expect(await refusal(file)).toBe('database-damaged');
    truncateSync(file, 4096 * 8);
    expect(await refusal(file)).toBe('database-damaged');
  });
});

describe('the lock', () => {
  it('refuses a second process, also where the lock file was removed', async () => {
    expect(await refusal(replica.file)).toBe('database-locked');
    rmSync(`${replica.file}.lock`);
    const second = spawnSync(
      process.execPath,
      [
        '-e',
        `new (require('better-sqlite3'))(process.argv[1], { timeout: 0 }).prepare('SELECT * FROM meta').all()`,
        replica.file,
      ],
      { encoding: 'utf8', cwd: process.cwd() },
    );
    expect(second.stderr).toContain('database is locked');
  });

  it('refuses while another computer has it, and takes over from a process that is gone', async () => {
    await closeOnly();
    const lock = `${replica.file}.lock`;
    writeFileSync(lock, JSON.stringify({ host: 'other-pc', pid: 1, started: null }));
    expect(await refusal(replica.file)).toBe('database-locked');
    const gone = spawnSync(process.execPath, ['-e', '']).pid;
    writeFileSync(lock, JSON.stringify({ host: hostname(), pid: gone, started: null }));
    expect(await refusal(replica.file)).toBe('opened');
    writeFileSync(lock, JSON.stringify({ host: hostname(), pid: process.pid, started: 'long ago' }));
    expect(await refusal(replica.file)).toBe(process.platform === 'linux' ? 'opened' : 'database-locked');
    writeFileSync(lock, '');
    expect(await refusal(replica.file)).toBe('opened');
    expect(existsSync(lock)).toBe(false);
  });
});

describe('folders', () => {
  const facts = { platform: 'linux' as const, env: {}, fileSystem: 0xef53 };
  it.each([
    ['/home/a/data', facts, []],
    ['/mnt/share', { ...facts, fileSystem: 0x6969 }, [{ kind: 'network', name: 'nfs' }]],
    ['/mnt/share', { ...facts, fileSystem: 0xfe534d42 }, [{ kind: 'network', name: 'smb' }]],
    ['\\\\server\\share', { ...facts, platform: 'win32' as const }, [{ kind: 'network', name: 'smb' }]],
    [
      'C:\\Users\\a\\OneDrive - Malmö stad\\x',
      { ...facts, platform: 'win32' as const },
      [{ kind: 'sync', name: 'OneDrive' }],
    ],
    [
      '/Users/a/Library/Mobile Documents/x',
      { ...facts, platform: 'darwin' as const },
      [{ kind: 'sync', name: 'iCloud' }],
    ],
    ['/home/a/Dropbox/x', facts, [{ kind: 'sync', name: 'Dropbox' }]],
    ['/data/moln/x', { ...facts, env: { OneDrive: '/data/moln' } }, [{ kind: 'sync', name: 'OneDrive' }]],
  ])('%s', (folder, given, warnings) => {
    expect(classifyFolder(folder, given)).toEqual(warnings);
  });
});

describe('backups', () => {
  it('are whole, read through, one a day, the newest seven', async () => {
    const folder = join(replica.folder, 'backups');
    for (let day = 0; day < 9; day += 1) {
      expect(await dailyBackup(replica.db, folder, replica.clock)).not.toBeNull();
      expect(await dailyBackup(replica.db, folder, replica.clock)).toBeNull();
      replica.clock.ms += DAY;
    }
    const backups = listBackups(folder);
    expect(backups).toHaveLength(7);
    expect(backups[0]?.at).toBe(new Date(replica.clock.ms - DAY).toISOString());
    for (const { file } of backups) verifyBackup(file);
    expect(readdirSync(folder)).toHaveLength(7);
  });

  it('go on while edits are made', async () => {
    for (let n = 0; n < 400; n += 1) title(`${'x'.repeat(2000)} ${n}`);
    const making = backupDatabase(replica.db, replica.folder, 'manual', replica.clock);
    title('under tiden');
    const { file } = await making;
    expect(verifyBackup(file)).toBeUndefined();
  });

  it('are refused when damaged, and the database stays', async () => {
    const { file } = await backupDatabase(replica.db, replica.folder, 'manual', replica.clock);
    await closeOnly();
    const before = readFileSync(replica.file);
    truncateSync(file, 5000);
    expect(() => restoreBackup(file, replica.file, replica.clock)).toThrow(
      expect.objectContaining({ code: 'database-backup-failed' }),
    );
    writeFileSync(file, '');
    expect(() => restoreBackup(file, replica.file, replica.clock)).toThrow(AppError);
    expect(readFileSync(replica.file)).toEqual(before);
  });

  it('come back exactly, whatever -wal lies beside the database', async () => {
    const { file } = await backupDatabase(replica.db, replica.folder, 'manual', replica.clock);
    const dump = canonicalDump(replica.db, A);
    title('efter');
    const wal = readFileSync(`${replica.file}-wal`);
    await closeOnly();
    writeFileSync(`${replica.file}-wal`, wal);
    const aside = restoreBackup(file, replica.file, replica.clock);
    expect(aside !== null && existsSync(aside)).toBe(true);
    const opened = await openDatabase(replica.file, { clock: replica.clock });
    expect(canonicalDump(opened.db, A)).toBe(dump);
    opened.close();
  });

  it('that cannot be written are told', async () => {
    writeFileSync(join(replica.folder, 'file'), '');
    await expect(
      backupDatabase(replica.db, join(replica.folder, 'file'), 'manual', replica.clock),
    ).rejects.toMatchObject({ code: 'database-backup-failed' });
  });
});
