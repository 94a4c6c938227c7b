/** A bundle looked at record by record, and taken in part by part: in the end the same, and nothing before it was chosen. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalDump } from '../../../db/log/index.ts';
import { isFoldOfLog } from '../../../db/log/refold.ts';
import { listAttachments } from '../../../db/repositories/attachments.ts';
import { anna, handOver, lookAt, takeIn, trustAnna } from './handing-over.ts';
import { type Core, openCore } from './session.ts';
import { SAMPLE } from './valid-inputs.ts';

const analysis = SAMPLE;
const dump = ({ session }: Core): string => canonicalDump(session.store.db, analysis, { notes: false });
const take = (core: Core, file: string, without: Parameters<typeof takeIn>[3] = []) =>
  takeIn(core.session.store, core.folder, file, without);

/** Anna with the sample, Bo who has it from her, and her second bundle: a factor with what hangs on it, and changes. */
const annaAndBo = async () => {
  const [ours, theirs] = [await openCore('a'), await openCore('b')];
  ours.session.store.author = anna;
  await trustAnna(theirs);
  await ours.call('analysis.createSample', {});
  await take(theirs, await handOver(ours, analysis, 'first.rotorsak'));
  const [factor, other] = await ours.call('factor.list', { analysis });
  const [source] = await ours.call('source.list', { analysis });
  const [actor] = await ours.call('actor.list', { analysis });
  const ids = { factor: factor?.id ?? '', other: other?.id ?? '', source: source?.id ?? '', actor: actor?.id ?? '' };
  await ours.call('factor.update', {
    analysis,
    id: ids.factor,
    fields: { title: 'Ändrad av Anna', decidingActor: ids.actor },
  });
  const added = await ours.call('factor.create', { analysis, fields: { title: 'Tillagd', otherActors: [] } });
  const link = await ours.call('link.create', { analysis, fields: { from: added.id, to: ids.factor } });
  await ours.call('evidence.create', { analysis, fields: { link: link.id, source: ids.source } });
  await ours.call('factor.delete', { analysis, ids: [ids.other] });
  const second = await handOver(ours, analysis, 'second.rotorsak');
  return { ours, theirs, second, ids: { ...ids, added: added.id, link: link.id } };
};

describe('looking at a bundle', () => {
  it('says of each record what it is called and what of it would be another, and stores nothing', async () => {
    const { theirs, second, ids } = await annaAndBo();
    await theirs.call('factor.update', { analysis, id: ids.factor, fields: { title: 'Ändrad av Bo' } });
    const changes = theirs.session.store.db.sqlite.prepare('SELECT count(*) FROM change').pluck();
    const stored = changes.get();
    const before = dump(theirs);
    const { token, preview } = await lookAt(theirs, second);
    expect(preview.state).toBe('new');
    const { comparison, conflicts } = await theirs.call('bundle.effect', { token });
    expect(comparison.added.map(({ entity, name }) => [entity, name])).toEqual([
      ['factor', 'Tillagd'],
      ['link', 'Tillagd → Ändrad av Anna'],
      ['evidence', expect.stringContaining('Tillagd → Ändrad av Anna')],
    ]);
    expect(comparison.removed.map(({ entity, id }) => [entity, id])).toContainEqual(['factor', ids.other]);
    const changed = comparison.changed.find(({ id }) => id === ids.factor);
    const fields = Object.fromEntries((changed?.fields ?? []).map((one) => [one.field, [one.before, one.after]]));
    expect(fields['decidingActor']?.[1]).toBe(ids.actor);
    expect(conflicts).toEqual({ [`factor/${ids.factor}`]: 1 });
    const [actor] = await theirs.call('actor.get', { analysis, ids: [ids.actor] });
    expect(comparison.names[`actor/${ids.actor}`]).toBe(actor?.name);
    expect(dump(theirs)).toBe(before);
    expect(await theirs.call('bundle.log', { analysis })).toHaveLength(1);
    expect(changes.get()).toBe(stored);
  });

  it('that nobody opened fails', async () => {
    const core = await openCore();
    expect(await core.reply('bundle.effect', { token: 'x' })).toMatchObject({ error: { code: 'not-found' } });
  });
});

describe('taking a part', () => {
  it('leaves what hangs on a new record with it, says so in the register, and offers the rest', async () => {
    const { ours, theirs, second, ids } = await annaAndBo();
    const report = await take(theirs, second, [{ entity: 'factor', id: ids.added }]);
    expect(report).toMatchObject({ left: 3, created: 0, unchanged: false });
    expect(await theirs.call('factor.get', { analysis, ids: [ids.factor] })).toMatchObject([
      { title: 'Ändrad av Anna' },
    ]);
    const stored = theirs.session.store.db.sqlite.prepare('SELECT count(*) FROM change WHERE record IN (?, ?)').pluck();
    expect(stored.get(ids.added, ids.link)).toBe(0);
    expect((await theirs.call('bundle.log', { analysis })).map(({ left }) => left)).toEqual([3, 0]);

    const { token, preview } = await lookAt(theirs, second);
    expect(preview.state).toBe('rest');
    const { comparison } = await theirs.call('bundle.effect', { token });
    expect([comparison.added.length, comparison.changed, comparison.removed]).toEqual([3, [], []]);
    expect(await take(theirs, second)).toMatchObject({ left: 0, created: 3 });
    expect(dump(theirs)).toBe(dump(ours));
    expect((await lookAt(theirs, second)).preview.state).toBe('current');
  });

  it('leaves the file of a source that is left out too, and takes it with the rest', async () => {
    const { ours, theirs } = await annaAndBo();
    const path = join(ours.folder, 'underlag.txt');
    writeFileSync(path, 'Hemligt underlag');
    const attachment = await ours.internal('attachment.put', { analysis, path });
    const source = await ours.call('source.create', { analysis, fields: { title: 'Med fil', attachment } });
    const third = await handOver(ours, analysis, 'third.rotorsak');
    const files = (): number => listAttachments(theirs.session.store.db, analysis).length;
    const stored = theirs.session.store.db.sqlite.prepare('SELECT count(*) FROM attachment WHERE sha256 = ?').pluck();
    const before = files();
    expect(await take(theirs, third, [{ entity: 'source', id: source.id }])).toMatchObject({ left: 1 });
    expect(stored.get(attachment.sha256)).toBe(0);
    await take(theirs, third);
    expect([stored.get(attachment.sha256), files()]).toEqual([1, before + 1]);
    expect(dump(theirs)).toBe(dump(ours));
  });

  it('of an analysis that is not here takes the analysis itself, whatever is left', async () => {
    const { ours, second } = await annaAndBo();
    const core = await openCore('c');
    await trustAnna(core);
    const [factor] = await ours.call('factor.list', { analysis });
    const chosen = [
      { entity: 'analysis', id: analysis },
      { entity: 'factor', id: factor?.id ?? '' },
    ] as const;
    await take(core, second, chosen);
    expect((await core.call('analysis.list', {})).map(({ id }) => id)).toEqual([analysis]);
    expect(await core.call('factor.get', { analysis, ids: [factor?.id ?? ''] })).toEqual([]);
  });

  it('is undone as one step, and what was left can still come', async () => {
    const { ours, theirs, second, ids } = await annaAndBo();
    const before = dump(theirs);
    await take(theirs, second, [{ entity: 'factor', id: ids.factor }]);
    await theirs.call('step.undo', { analysis });
    expect(dump(theirs)).toBe(before);
    await theirs.call('step.redo', { analysis });
    await take(theirs, second);
    expect(dump(theirs)).toBe(dump(ours));
  });

  it('is the same in the end as taking all at once, whatever parts and in whatever order', async () => {
    const { ours, second, ids } = await annaAndBo();
    const all = dump(ours);
    const { session } = ours;
    const records = session.store.db.sqlite
      .prepare("SELECT DISTINCT entity, record AS id FROM change WHERE entity NOT IN ('author', 'analysis')")
      .all() as { entity: 'factor'; id: string }[];
    const half = fc.subarray(records, { minLength: 1 });
    await fc.assert(
      fc.asyncProperty(half, half, async (first, then) => {
        const core = await openCore('c');
        await trustAnna(core);
        await take(core, second, [...first, { entity: 'factor', id: ids.added }]);
        await take(core, second, then);
        await take(core, second);
        expect(dump(core)).toBe(all);
        expect(isFoldOfLog(core.session.store.db, analysis)).toBe(true);
        core.session.opened.close();
      }),
      { numRuns: 8 },
    );
  });
});
