/** Two bundles are compared without being taken in. */

import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readBundle } from '../../../electron/bundle/read-bundle.ts';
import { anna, handOver } from './handing-over.ts';
import { type Core, openCore, writtenRows } from './session.ts';
import { SAMPLE } from './valid-inputs.ts';

const analysis = SAMPLE;

const reading = async ({ folder }: Core, file: string) => {
  const into = mkdtempSync(join(folder, 'read-'));
  const options = { trustedKeys: [], ownFingerprint: null, known: [], untrusted: 'report' } as const;
  return { read: await readBundle(file, options, into), fileName: 'a.rotorsak' };
};

it('tells what differs as the sender would see it, also where the analysis is unknown here, and stores nothing', async () => {
  const [ours, theirs] = [await openCore('a'), await openCore('b')];
  ours.session.store.author = anna;
  await ours.call('analysis.createSample', {});
  await ours.call('factor.update', { analysis, id: 'F2', fields: { effort: 'large' } });
  const first = await handOver(ours, analysis, 'first.rotorsak');
  await ours.call('factor.update', { analysis, id: 'F2', fields: { title: 'Ny rubrik' } });
  await ours.call('factor.delete', { analysis, ids: ['F9'] });
  const second = await handOver(ours, analysis, 'second.rotorsak');
  const other = (await ours.call('analysis.duplicate', { analysis, title: 'Kopia' })).id;
  const third = await handOver(ours, other, 'third.rotorsak');

  const rows = writtenRows(theirs);
  const [before, after] = [await reading(theirs, first), await reading(theirs, second)];
  const { comparison, ...facts } = await theirs.internal('bundle.compare', { before, after });
  expect(facts).toMatchObject({
    analysis,
    before: { sequence: 1, signer: { name: anna.name, trust: 'unknown' } },
    after: { sequence: 2, fileName: 'a.rotorsak' },
  });
  expect(comparison.changed.find(({ id }) => id === 'F2')).toMatchObject({
    fields: [{ field: 'title', before: 'Låg upptäcktsrisk', after: 'Ny rubrik' }],
  });
  expect(comparison.removed).toContainEqual({ entity: 'factor', id: 'F9', name: 'Legal fasad' });
  expect(comparison.added).toEqual([]);
  const back = await theirs.internal('bundle.compare', { before: after, after: before });
  expect(back.comparison.added).toEqual(comparison.removed);

  const stranger = await reading(theirs, third);
  const refused = await theirs.replyInternal('bundle.compare', { before, after: stranger });
  expect(refused).toMatchObject({ ok: false, error: { code: 'bundle-other-analysis' } });
  expect(writtenRows(theirs)).toEqual(rows);
  expect(theirs.faults).toEqual([]);
});

it('keeps the state of a bundle to mark now against, without working notes, and the latest four of them', async () => {
  const core = await openCore('a');
  core.session.store.author = anna;
  await core.call('analysis.createSample', {});
  await core.call('factor.update', { analysis, id: 'F2', fields: { notes: 'Ring gränspolisen' } });
  const file = await handOver(core, analysis, 'first.rotorsak');
  await core.call('factor.update', { analysis, id: 'F3', fields: { title: 'Ny rubrik' } });
  const rows = writtenRows(core);
  const { token, bundle } = await core.internal('bundle.keep', { analysis, file: await reading(core, file) });
  expect(bundle).toMatchObject({ fileName: 'a.rotorsak', sequence: 1 });
  const marks = await core.call('history.marks', { analysis, against: { bundle: token } });
  expect(marks.changed.map(({ id }) => id)).toEqual(['F3']);
  expect([marks.added, marks.removed]).toEqual([[], []]);
  expect(writtenRows(core)).toEqual(rows);

  const other = (await core.call('analysis.duplicate', { analysis, title: 'Kopia' })).id;
  const wrong = { analysis: other, file: await reading(core, file) };
  expect(await core.replyInternal('bundle.keep', wrong)).toMatchObject({
    ok: false,
    error: { code: 'bundle-other-analysis' },
  });
  const elsewhere = await core.reply('history.marks', { analysis: other, against: { bundle: token } });
  expect(elsewhere).toMatchObject({ ok: false, error: { code: 'not-found' } });
  for (let more = 0; more < 4; more += 1) {
    await core.internal('bundle.keep', { analysis, file: await reading(core, file) });
  }
  expect(core.session.store.keptBundles.size).toBe(4);
  expect(core.session.store.keptBundles.has(token)).toBe(false);
});
