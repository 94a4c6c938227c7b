/** A bundle taken in: one step to undo, also after a restart; whole or not at all, whenever the power goes. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { canonicalDump } from '../../../db/log/index.ts';
import { isFoldOfLog } from '../../../db/log/refold.ts';
import { openDatabase } from '../../../db/open.ts';
import { testClock } from '../db/replica.ts';
import { anna, handOver, takeIn, trustAnna } from './handing-over.ts';
import { type Core, openCore } from './session.ts';
import { SAMPLE } from './valid-inputs.ts';

const analysis = SAMPLE;
const dump = ({ session }: Core): string => canonicalDump(session.store.db, analysis, { notes: false });
const take = (core: Core, file: string) => takeIn(core.session.store, core.folder, file);

/** Anna with the sample, Bo who has it from her, and her second bundle with more. */
const annaAndBo = async () => {
  const [ours, theirs] = [await openCore('a'), await openCore('b')];
  ours.session.store.author = anna;
  await trustAnna(theirs);
  await ours.call('analysis.createSample', {});
  const [factor, other] = await ours.call('factor.list', { analysis });
  await ours.call('factor.update', { analysis, id: factor?.id ?? '', fields: { effort: 'large' } });
  const first = await handOver(ours, analysis, 'first.rotorsak');
  const added = await ours.call('factor.create', { analysis, fields: { title: 'Tillagd', otherActors: [] } });
  await ours.call('link.create', { analysis, fields: { from: added.id, to: 'problem' } });
  await ours.call('factor.update', { analysis, id: factor?.id ?? '', fields: { title: 'Ändrad', effort: 'small' } });
  await ours.call('factor.delete', { analysis, ids: [other?.id ?? ''] });
  const second = await handOver(ours, analysis, 'second.rotorsak');
  return { ours, theirs, first, second, factor: factor?.id ?? '', added: added.id };
};

describe('an import', () => {
  it('is undone as one step and done again as one, also after a restart', async () => {
    const { ours, theirs, first, second } = await annaAndBo();
    await take(theirs, first);
    expect(await theirs.call('step.status', { analysis })).toEqual({ undo: null, redo: null });
    const before = dump(theirs);
    expect(await take(theirs, second)).toMatchObject({ created: 2, unchanged: false });
    const after = dump(theirs);
    expect(after).toBe(dump(ours));
    await theirs.restart();
    expect(await theirs.call('step.status', { analysis })).toEqual({ undo: 'bundle.import', redo: null });
    expect(await theirs.call('step.undo', { analysis })).toMatchObject({ label: 'bundle.import', kept: 0 });
    expect(dump(theirs)).toBe(before);
    await theirs.restart();
    expect(await theirs.call('step.redo', { analysis })).toMatchObject({ label: 'bundle.import', kept: 0 });
    expect(dump(theirs)).toBe(after);
    expect(isFoldOfLog(theirs.session.store.db, analysis)).toBe(true);
  });

  it('comes after what was written later when steps are undone one by one', async () => {
    const { theirs, first, second, factor, added } = await annaAndBo();
    await take(theirs, first);
    await take(theirs, second);
    await theirs.call('step.undo', { analysis });
    expect(await theirs.call('factor.get', { analysis, ids: [added] })).toEqual([]);
    await theirs.call('step.redo', { analysis });
    await theirs.call('factor.update', { analysis, id: factor, fields: { title: 'Bos egen' } });
    await theirs.call('step.undo', { analysis });
    expect(await theirs.call('factor.get', { analysis, ids: [factor] })).toMatchObject([{ title: 'Ändrad' }]);
    await theirs.call('step.undo', { analysis });
    expect(await theirs.call('factor.get', { analysis, ids: [factor] })).toMatchObject([{ effort: 'large' }]);
  });

  it('of what one has handed over oneself changes nothing, newest or older', async () => {
    const { ours, first, second } = await annaAndBo();
    await trustAnna(ours);
    const before = [dump(ours), await ours.call('bundle.log', { analysis })];
    for (const file of [second, first]) expect(await take(ours, file)).toMatchObject({ created: 0, unchanged: true });
    expect([dump(ours), await ours.call('bundle.log', { analysis })]).toEqual(before);
  });

  it('names who wrote what, and undo keeps the names', async () => {
    const { theirs, first, second } = await annaAndBo();
    const bo = { name: 'Bo Ek', organisation: 'Miljönämnden', email: 'bo@malmo.se', fingerprint: '' };
    theirs.session.store.author = bo;
    await take(theirs, first);
    await theirs.call('factor.create', { analysis, fields: { title: 'Bos' } });
    await take(theirs, second);
    await theirs.call('step.undo', { analysis });
    await theirs.restart();
    const authors = theirs.session.store.db.sqlite.prepare('SELECT name FROM author WHERE deleted = 0 ORDER BY name');
    expect(authors.pluck().all()).toEqual(['Anna Ek', 'Bo Ek']);
  });

  it('that is killed leaves the state before it or after it (security.md 7, 29)', { timeout: 180_000 }, async () => {
    const { theirs, first, second } = await annaAndBo();
    await take(theirs, first);
    const before = dump(theirs);
    theirs.session.opened.close();
    const base = join(theirs.folder, 'base.db');
    copyFileSync(join(theirs.folder, 'rotorsak.db'), base);
    const script = join(import.meta.dirname, 'import-and-die.ts');
    const importAndDie = async (name: string, at: number) => {
      mkdirSync(join(theirs.folder, name));
      const file = join(theirs.folder, name, 'rotorsak.db');
      copyFileSync(base, file);
      const child = spawnSync(process.execPath, [script, file, second, String(at)], { encoding: 'utf8' });
      expect({ signal: child.signal, stderr: child.stderr }).toEqual({ signal: 'SIGKILL', stderr: '' });
      const { db, close } = await openDatabase(file, { clock: testClock('c') });
      const bundles = db.sqlite.prepare("SELECT count(*) FROM bundle_log WHERE direction = 'received'").pluck().get();
      const state = { dump: canonicalDump(db, analysis, { notes: false }), bundles, folded: isFoldOfLog(db, analysis) };
      close();
      return { state, rows: Number(child.stdout) };
    };
    const whole = await importAndDie('whole', 0);
    expect(whole.state).toMatchObject({ bundles: 2, folded: true });
    expect(whole.state.dump).not.toBe(before);
    const points = 22;
    for (let n = 0; n < points; n += 1) {
      const at = 1 + Math.floor((n * (whole.rows - 1)) / (points - 1));
      expect((await importAndDie(`at-${at}-${n}`, at)).state).toEqual({ dump: before, bundles: 1, folded: true });
    }
    await theirs.restart();
  });
});
