/** What is acknowledged is there afterwards (security.md 29, 30, 43, 44, 49). */
import { spawn, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { canonicalDump, merge, writeStep } from '../../../db/log/index.ts';
import { isFoldOfLog } from '../../../db/log/refold.ts';
import { createDatabase, openDatabase } from '../../../db/open.ts';
import { listRecords } from '../../../db/repositories/records.ts';
import { memoryReplica, newReplica, type Replica, temporaryFolder, testClock, wholeLog } from './replica.ts';

const A = 'case';
/** Few in the daily run; the nightly one sets ROTORSAK_KILLS=200. */
const ROUNDS = Number(process.env['ROTORSAK_KILLS'] ?? 5);
/** Every round starts a process. */
const KILL_TIMEOUT = 60_000 + ROUNDS * 30_000;
const KILLED_MERGES = Math.min(20, ROUNDS);

/** Runs the writer until it has acknowledged some edits, kills it, and answers the last acknowledged number. */
const editAndKill = (file: string, from: number, edits: number): Promise<number> =>
  new Promise((resolve, reject) => {
    const script = join(import.meta.dirname, 'edit-until-killed.ts');
    const child = spawn(process.execPath, [script, file, String(from)], { stdio: ['ignore', 'pipe', 'pipe'] });
    let out = '';
    let errors = '';
    const last = () => Number(out.slice(0, out.lastIndexOf('\n')).split('\n').at(-1) || from - 1);
    child.stderr.on('data', (data) => {
      errors += String(data);
    });
    child.stdout.on('data', (data) => {
      out += String(data);
      if (last() >= from + edits) child.kill('SIGKILL');
    });
    child.on('close', (_code, signal) => {
      if (signal === 'SIGKILL') resolve(last());
      else reject(new Error(errors));
    });
  });

describe('kill -9', () => {
  it(
    'loses no acknowledged edit, and the next start takes the lock over (security.md 7, 44)',
    async () => {
      const folder = temporaryFolder();
      const file = join(folder.path, 'rotorsak.db');
      const clock = testClock();
      (await createDatabase(file, { clock })).close();
      try {
        let next = 0;
        for (let round = 0; round < ROUNDS; round += 1) {
          const last = await editAndKill(file, next, 3 + ((round * 17) % 60));
          const opened = await openDatabase(file, { clock });
          const ids = new Set(listRecords(opened.db, 'factor', A).map(({ id }) => id));
          for (let n = 0; n <= last; n += 1) expect(ids.has(`f${n}`)).toBe(true);
          expect(opened.db.sqlite.pragma('quick_check', { simple: true })).toBe('ok');
          expect(isFoldOfLog(opened.db, A)).toBe(true);
          opened.close();
          next = ids.size;
        }
      } finally {
        folder.remove();
      }
    },
    KILL_TIMEOUT,
  );
});

describe('a merge that is killed', () => {
  it(
    'leaves the state before it or after it, and can be made again',
    async () => {
      const folder = temporaryFolder();
      const file = join(folder.path, 'rotorsak.db');
      const changesFile = join(folder.path, 'changes.json');
      const clock = testClock();
      const other = memoryReplica('bo', '9');
      const edits = Array.from({ length: 2000 }, (_, n) => ({
        entity: 'factor' as const,
        id: `f${n}`,
        set: { title: `${n}` },
      }));
      writeStep(other.db, other.context, A, 'ny', edits);
      const changes = wholeLog(other.db, A);
      const whole = canonicalDump(other.db, A);
      other.close();
      writeFileSync(changesFile, JSON.stringify(changes));
      (await createDatabase(file, { clock })).close();
      const script = join(import.meta.dirname, 'merge-and-die.ts');
      const points = Array.from({ length: KILLED_MERGES }, (_, n) =>
        Math.floor((n * changes.length) / (KILLED_MERGES - 1)),
      );
      for (const [n, point] of points.entries()) {
        const child = spawnSync(process.execPath, [script, file, changesFile, String(point)], { encoding: 'utf8' });
        expect([child.signal, child.stderr]).toEqual(['SIGKILL', '']);
        const { db, close } = await openDatabase(file, { clock });
        const isLast = n === points.length - 1;
        expect(canonicalDump(db, A)).toBe(isLast ? whole : '\n');
        expect(db.sqlite.prepare('SELECT count(*) FROM change').pluck().get()).toBe(isLast ? changes.length : 0);
        close();
      }
      folder.remove();
    },
    KILL_TIMEOUT,
  );
});

describe('a full disk', () => {
  let replica: Replica | undefined;
  afterEach(() => replica?.remove());

  it('is told, takes the whole edit back, and loses nothing that was committed', async () => {
    replica = await newReplica();
    const { db, context } = replica;
    const edit = (n: number) => ({
      entity: 'factor' as const,
      id: `f${n}`,
      set: { title: 't', description: 'x'.repeat(9000) },
    });
    writeStep(db, context, A, 'ny', [edit(0)]);
    const pages = Number(db.sqlite.pragma('page_count', { simple: true }));
    db.sqlite.pragma(`max_page_count = ${pages + 20}`);
    let stored = 1;
    expect(() => {
      for (; stored < 100; stored += 1) writeStep(db, context, A, 'ny', [edit(stored)]);
    }).toThrow(expect.objectContaining({ code: 'disk-full' }));
    expect(stored).toBeLessThan(20);
    expect(listRecords(db, 'factor', A)).toHaveLength(stored);
    expect(db.sqlite.inTransaction).toBe(false);
    expect(isFoldOfLog(db, A)).toBe(true);
    db.sqlite.pragma(`max_page_count = ${pages + 2000}`);
    writeStep(db, context, A, 'ny', [edit(stored)]);
    expect(listRecords(db, 'factor', A)).toHaveLength(stored + 1);
  });

  it('in the middle of a merge leaves the state before it', async () => {
    replica = await newReplica();
    const { db, context } = replica;
    const other = memoryReplica('bo', '9');
    const edits = Array.from({ length: 200 }, (_, n) => ({
      entity: 'factor' as const,
      id: `f${n}`,
      set: { title: 't', description: 'x'.repeat(5000) },
    }));
    writeStep(other.db, other.context, A, 'ny', edits);
    const changes = wholeLog(other.db, A);
    other.close();
    const pages = Number(db.sqlite.pragma('page_count', { simple: true }));
    db.sqlite.pragma(`max_page_count = ${pages + 50}`);
    expect(() => merge(db, context, A, changes, { receivedIn: null, adopt: null })).toThrow(
      expect.objectContaining({ code: 'disk-full' }),
    );
    expect(db.sqlite.prepare('SELECT count(*) FROM change').pluck().get()).toBe(0);
    db.sqlite.pragma('max_page_count = 1000000');
    expect(merge(db, context, A, changes, { receivedIn: null, adopt: null }).new).toBe(changes.length);
  });
});

describe('every connection', () => {
  it('has the pragmas that durability and safety need, new and opened again (security.md 7, 43)', async () => {
    const replica = await newReplica();
    const pragmas = () =>
      Object.fromEntries(
        [
          'synchronous',
          'journal_mode',
          'foreign_keys',
          'trusted_schema',
          'cell_size_check',
          'mmap_size',
          'secure_delete',
        ].map((name) => [name, replica.db.sqlite.pragma(name, { simple: true })]),
      );
    const wanted = {
      synchronous: 2,
      journal_mode: 'wal',
      foreign_keys: 1,
      trusted_schema: 0,
      cell_size_check: 1,
      mmap_size: 0,
      secure_delete: 1,
    };
    expect(pragmas()).toEqual(wanted);
    await replica.reopen();
    expect(pragmas()).toEqual(wanted);
    replica.remove();
  });
});
