/**
 * A database and a bundle that version 1 wrote (test/fixtures/v1, the sample cut down): every later version opens and
 * reads them, and says the same of them. The files are never made again; a new format gets a folder of its own.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { canonicalDump, undo, writeStep } from '../../../db/log/index.ts';
import { isFoldOfLog } from '../../../db/log/refold.ts';
import { openDatabase } from '../../../db/open.ts';
import { temporaryFolder, testClock } from '../db/replica.ts';
import { takeIn, trustAnna } from './handing-over.ts';
import { openCore } from './session.ts';
import { SAMPLE } from './valid-inputs.ts';

const fixtures = join(import.meta.dirname, '../../fixtures/v1');
const factors = (text: string): Record<string, unknown>[] =>
  text
    .split('\n')
    .filter((line) => line.startsWith('factor '))
    .map((line) => JSON.parse(line.slice('factor '.length)));
const written = factors(readFileSync(join(fixtures, 'malmo.dump.txt'), 'utf8'));

it('a database of version 1 opens, holds what it held, and can be written and undone (security.md 7, 40)', async () => {
  const folder = temporaryFolder();
  const file = join(folder.path, 'rotorsak.db');
  writeFileSync(file, gunzipSync(readFileSync(join(fixtures, 'rotorsak.db.gz'))));
  const clock = testClock('e');
  const { db, actor, close } = await openDatabase(file, { clock });
  expect(isFoldOfLog(db, SAMPLE)).toBe(true);
  const now = factors(canonicalDump(db, SAMPLE));
  expect(now).toHaveLength(written.length);
  for (const [index, factor] of written.entries()) expect(now[index]).toMatchObject(factor);
  expect(written).toContainEqual(expect.objectContaining({ title: 'Ändrad efteråt', notes: 'Arbetsanteckning' }));
  const before = canonicalDump(db, SAMPLE);
  writeStep(db, { clock, actor }, SAMPLE, 'ny', [{ entity: 'factor', id: 'ny', set: { title: 'Ny' } }]);
  expect(undo(db, { clock, actor }, SAMPLE)).toMatchObject({ label: 'ny', kept: 0 });
  expect(canonicalDump(db, SAMPLE)).toBe(before);
  expect(undo(db, { clock, actor }, SAMPLE)).toMatchObject({ label: 'factor.update', kept: 0 });
  close();
  folder.remove();
});

it('a bundle of version 1 is verified and taken in', async () => {
  const core = await openCore('f');
  await trustAnna(core);
  const report = await takeIn(core.session.store, core.folder, join(fixtures, 'malmo.rotorsak'));
  expect(report).toMatchObject({ analysis: SAMPLE, conflicts: 0, unchanged: false });
  const now = await core.call('factor.list', { analysis: SAMPLE });
  for (const [index, { notes, ...factor }] of written.entries()) expect(now[index]).toMatchObject(factor);
  expect(now.map(({ notes }) => notes)).toEqual(written.map(() => ''));
  expect(await core.call('derivation.get', { analysis: SAMPLE })).toBeDefined();
});
