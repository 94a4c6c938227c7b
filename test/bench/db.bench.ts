/** One edit made durable, and a large merge, beside what better-sqlite3 alone needs for the same in the same run. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { quantile, type Report } from '../../build/bench/report.ts';
import { changesForExport, type Edit, type LoggedChange, merge, versionVector, writeStep } from '../../db/log/index.ts';
import { createDatabase, type OpenedDatabase } from '../../db/open.ts';

const ANALYSIS = 'bench';
const FACTORS = 10_000;
const EDITS = 500;

const clock = () => {
  let made = 0;
  return {
    now: () => Date.now(),
    newId: () => {
      made += 1;
      return `019a0000-0000-7000-8000-${made.toString(16).padStart(12, '0')}`;
    },
  };
};

const factor = (n: number): Edit => ({
  entity: 'factor',
  id: `f${n}`,
  set: {
    title: `Faktor ${n}`,
    description: 'Låg upptäcktsrisk, eftersom tillsynen är delad mellan flera nämnder. '.repeat(2),
    kind: n % 3 === 0 ? 'pattern' : 'cause',
    bone: 'place',
    state: 'draft',
    significance: 'high',
    effort: 'small',
    influenceLevel: 'own',
    decidingActor: 'n1',
    influenceMotive: 'Nämnden beslutar själv',
    placement: '1',
    placementReason: 'Enligt beslut',
  },
});

const timed = (work: () => unknown): number => {
  const start = performance.now();
  work();
  return performance.now() - start;
};

/** A bare table in the same mode: the least that a durable write costs on this disk. */
const bare = (file: string): Database.Database => {
  const sqlite = new Database(file);
  for (const pragma of ['locking_mode = EXCLUSIVE', 'journal_mode = WAL', 'synchronous = FULL']) sqlite.pragma(pragma);
  sqlite.exec(`CREATE TABLE change (id TEXT PRIMARY KEY, analysis TEXT, actor TEXT, seq INTEGER, hlc TEXT, deps INTEGER,
    entity TEXT, field TEXT, value TEXT) STRICT`);
  return sqlite;
};
const INSERT = 'INSERT INTO change VALUES (?, ?, ?, ?, ?, 1, ?, ?, ?)';
const cells = ({ change: c }: LoggedChange) =>
  [c.id, ANALYSIS, c.actor, c.seq, c.hlc, c.entity, c.field, JSON.stringify(c.value)] as const;

const benchEdits = ({ db, actor }: OpenedDatabase, plain: Database.Database, report: Report): void => {
  const context = { clock: clock(), actor };
  const insert = plain.prepare('INSERT INTO change (id, value) VALUES (?, ?)');
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let n = 0; n < EDITS; n += 1) {
    const edit: Edit = { entity: 'factor', id: `f${n}`, set: { title: `Ny ${n}` } };
    // ids of this context would meet those of the import
    let made = 0;
    const newId = (): string => {
      made += 1;
      return `e${n}-${made}`;
    };
    const fresh = { ...context, clock: { ...context.clock, newId } };
    ours.push(timed(() => writeStep(db, fresh, ANALYSIS, 'ändring', [edit])));
    theirs.push(timed(() => insert.run(`bare-${n}`, `Ny ${n}`)));
  }
  report.values('peer, bare better-sqlite3 commit', 'ms', theirs);
  report.values('edit to durable', 'ms', ours, `bare commit ${quantile(theirs, 0.5).toFixed(2)} ms`);
};

const perSecond = (count: number, ms: number): number => Math.round((count * 1000) / ms);

const benchMerge = async (from: OpenedDatabase, folder: string, plain: Database.Database, report: Report) => {
  const changes = [...changesForExport(from.db, ANALYSIS, { notes: true })];
  const into = await createDatabase(join(folder, 'b.db'), { clock: clock() });
  const context = { clock: clock(), actor: into.actor };
  const options = { receivedIn: null, adopt: versionVector(from.db, ANALYSIS) };
  const first = timed(() => merge(into.db, context, ANALYSIS, changes, options));
  const again = timed(() => merge(into.db, context, ANALYSIS, changes, options));
  into.close();
  const insert = plain.prepare(INSERT);
  const insertAll = plain.transaction(() => {
    for (const change of changes) insert.run(...cells(change));
  });
  const floor = timed(insertAll);
  report.values(`merge ${changes.length} changes`, 'changes/s', [perSecond(changes.length, first)]);
  report.values('merge what is there', 'changes/s', [perSecond(changes.length, again)]);
  report.values('peer, bare better-sqlite3 insert', 'rows/s', [perSecond(changes.length, floor)]);
};

export const name = 'database';

export const run = async (report: Report): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'rotorsak-bench-'));
  const plain = bare(join(folder, 'bare.db'));
  try {
    const opened = await createDatabase(join(folder, 'a.db'), { clock: clock() });
    const context = { clock: clock(), actor: opened.actor };
    const edits: Edit[] = [{ entity: 'actor', id: 'n1', set: { name: 'Miljönämnden' } }];
    for (let n = 0; n < FACTORS; n += 1) edits.push(factor(n));
    const ms = timed(() => writeStep(opened.db, context, ANALYSIS, 'import', edits));
    report.values(`${FACTORS} factors written as one step`, 'ms', [ms]);
    await benchMerge(opened, folder, plain, report);
    benchEdits(opened, plain, report);
    opened.close();
  } finally {
    plain.close();
    rmSync(folder, { recursive: true, force: true });
  }
};
