/**
 * Three whole installations on one case: each with its own folder, database, key and trusted keys, all used by the
 * command line. Edits in all, bundles round twice in random order, conflicts settled: the same case, the same print.
 */
import { appendFileSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { canonicalDump, deleteWithDependents, type Edit, openConflicts, writeStep } from '../../../db/log/index.ts';
import { isFoldOfLog } from '../../../db/log/refold.ts';
import { listRecords } from '../../../db/repositories/records.ts';
import type { Store } from '../../../electron/core/services/store.ts';
import { openSession } from '../../../electron/core/session.ts';
import { typeset } from '../../../electron/documents/typeset.ts';
import { type Random, randomFrom } from '../../fuzz/chance.ts';
import { launchChromium, printBy } from '../../support/chromium.ts';
import { type TestClock, testClock } from '../db/replica.ts';
import { SAMPLE, type Terminal, terminal } from './command-line.ts';

const seed = Number(process.env['ROTORSAK_SEED'] ?? Date.now() % 2 ** 31);
const DAY = 24 * 3600 * 1000;

type Browser = Awaited<ReturnType<typeof launchChromium>>;
let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

interface Installation extends Terminal {
  readonly name: string;
  readonly clock: TestClock;
}

const ok = async (answer: ReturnType<Terminal['run']>): Promise<string> => {
  const { status, out, reasons } = await answer;
  expect({ status, reasons: status === 0 ? '' : reasons }).toEqual({ status: 0, reasons: '' });
  return out;
};

/** Its clock is days off those of the others. */
const install = async (name: string, index: number): Promise<Installation> => {
  const clock = testClock(String(index + 1));
  clock.ms += [0, 40 * DAY, -400 * DAY][index] ?? 0;
  const made = terminal({ clock, print: (document) => typeset(document, printBy(browser)) });
  await ok(made.run('new', '--db', 'a.db', ...(index === 0 ? ['--sample', 'malmo'] : [])));
  await ok(made.run('identity', '--new', '--name', name, '--email', `${name}@malmo.se`, '--out', 'key'));
  return { ...made, name, clock };
};

const inside = async <T>({ at, clock }: Installation, work: (store: Store) => T): Promise<T> => {
  const { store, opened } = await openSession(at('a.db'), clock, '0.1.0');
  try {
    return work(store);
  } finally {
    opened.close();
  }
};

/** Each trusts the keys of all. */
const meet = async (all: readonly Installation[]): Promise<void> => {
  const shown = await Promise.all(all.map(({ run }) => ok(run('identity', '--show', 'key', '--json'))));
  for (const { at, run } of all) {
    for (const one of shown) appendFileSync(at('signers'), `${JSON.parse(one).allowedSigners}\n`);
    await ok(run('trust', '--db', 'a.db', '--add', 'signers'));
  }
};

const pack = async ({ name, at, run }: Installation, round: number): Promise<string> => {
  const file = `${name}-${round}.rotorsak`;
  const handover = ['--to', 'Alla', '--organisation', 'Malmö stad', '--purpose', 'Samråd', '--identity', 'key'];
  await ok(run('export', '--db', 'a.db', '--analysis', SAMPLE, ...handover, '--out', file));
  return at(file);
};

const takeIn = async ({ clock, run }: Installation, file: string): Promise<void> => {
  clock.ms += 60_000;
  await ok(run('import', file, '--db', 'a.db', '--yes'));
};

const shuffled = <T>(list: readonly T[], random: Random): T[] =>
  list
    .map((item) => ({ item, key: random.int(2 ** 31) }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);

/** Everybody's bundle to everybody else, one after the other in random order. */
const passRound = async (all: readonly Installation[], round: number, random: Random): Promise<void> => {
  const files = new Map<string, string>();
  for (const one of all) files.set(one.name, await pack(one, round));
  const ways = all.flatMap((from) => all.filter((to) => to !== from).map((to) => ({ from, to })));
  for (const { from, to } of shuffled(ways, random)) await takeIn(to, files.get(from.name) ?? '');
};

/** Some thirty edits of things that the others edit as well, one new factor, and a deletion. */
const editAtRandom = ({ db, log }: Store, name: string, random: Random): void => {
  const write = (edits: Edit[]) => writeStep(db, log, SAMPLE, 'edit', edits);
  const factors = listRecords(db, 'factor', SAMPLE)
    .slice(0, 12)
    .map(({ id }) => id);
  write([{ entity: 'factor', id: `ny-${name}`, set: { title: `Ny faktor av ${name}` } }]);
  for (let n = 0; n < 30; n += 1) {
    const id = random.pick(factors);
    const field = random.pick(['title', 'description', 'influenceMotive', 'significance']);
    const value = field === 'significance' ? random.pick(['high', 'low']) : `${field} av ${name} ${n}`;
    write([{ entity: 'factor', id, set: { [field]: value } } as Edit]);
  }
  const measure = random.pick(listRecords(db, 'measure', SAMPLE)).id;
  write([{ entity: 'measure', id: random.pick(listRecords(db, 'measure', SAMPLE)).id, set: { title: `Av ${name}` } }]);
  deleteWithDependents(db, log, SAMPLE, 'delete', 'measure', [measure]);
};

/** Settles every third of what waits, each installation another third: as a person who writes a value of their own. */
const settle = ({ db, log }: Store, turn: number, of: number): void => {
  openConflicts(db, SAMPLE).forEach(({ entity, id, field, kind, choices }, index) => {
    if (index % of !== turn) return;
    const edit =
      kind === 'value' ? { entity, id, set: { [field]: choices.at(-1)?.value } } : { entity, id, undelete: true };
    writeStep(db, log, SAMPLE, 'settle', [edit as Edit]);
  });
};

const dumpOf = (one: Installation) =>
  inside(one, ({ db }) => {
    expect(isFoldOfLog(db, SAMPLE)).toBe(true);
    return canonicalDump(db, SAMPLE, { notes: false });
  });

const printed = async ({ at, run, clock }: Installation, ms: number, name: string): Promise<Buffer> => {
  clock.ms = ms;
  await ok(run('print', '--db', 'a.db', '--analysis', SAMPLE, '--document', 'plan', '--out', name));
  return readFileSync(at(name));
};

test(`three installations end with the same case and the same print (seed ${seed})`, async () => {
  const random = randomFrom(seed);
  const all: Installation[] = [];
  for (const [index, name] of ['anna', 'bo', 'carin'].entries()) all.push(await install(name, index));
  const [anna, bo, carin] = all as [Installation, Installation, Installation];
  await meet(all);
  const start = await pack(anna, 0);
  for (const one of [bo, carin]) await takeIn(one, start);
  for (const one of all) await inside(one, (store) => editAtRandom(store, one.name, random));

  await passRound(all, 1, random);
  const waiting = await Promise.all(all.map((one) => inside(one, ({ db }) => openConflicts(db, SAMPLE).length)));
  expect(waiting[0]).toBeGreaterThan(0);
  expect(new Set(waiting).size).toBe(1);
  for (const [turn, one] of all.entries()) await inside(one, (store) => settle(store, turn, all.length));
  await passRound(all, 2, random);

  const dumps = await Promise.all(all.map(dumpOf));
  expect(dumps[1]).toBe(dumps[0]);
  expect(dumps[2]).toBe(dumps[0]);
  expect(await inside(bo, ({ db }) => openConflicts(db, SAMPLE))).toEqual([]);

  const at = Date.UTC(2026, 10, 25, 9);
  const plan = await printed(anna, at, 'plan.pdf');
  for (const one of [bo, carin]) expect((await printed(one, at, 'plan.pdf')).equals(plan)).toBe(true);
  expect((await printed(bo, at + 3 * DAY, 'later.pdf')).equals(plan)).toBe(false);
}, 240_000);
