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
