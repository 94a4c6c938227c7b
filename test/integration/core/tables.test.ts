/** Tables over the real core: nothing is stored before a person says so, and then all of it is one step. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { TableMapping } from '../../../db/domain/tables/guess.ts';
import { readTableFile } from '../../../electron/tables/read-table.ts';
import { type Core, openCore, writtenRows } from './session.ts';
import { SAMPLE } from './valid-inputs.ts';

const analysis = SAMPLE;

const openSample = async (): Promise<Core> => {
  const core = await openCore();
  core.session.store.author = { name: 'Karin', organisation: 'Malmö', email: 'k@example.se', fingerprint: '' };
  await core.call('analysis.createSample', {});
  return core;
};

const paste = async (core: Core, text: string) => {
  const { token, sheets, sheet } = await core.call('table.paste', { analysis, text });
  const mapping = sheets[sheet]?.mapping as TableMapping & { columns: never[] };
  return { token, sheet, mapping };
};

describe.each(['csv', 'xlsx'] as const)('a table written as %s', (format) => {
  it.each(['factors', 'links'] as const)('of %s changes nothing where it came from', async (kind) => {
    const core = await openSample();
    const path = join(core.folder, `ut.${format}`);
    await core.internal('table.write', { analysis, kind, format, language: 'sv', path });
    const read = await readTableFile(path);
    const { token, sheets, sheet } = await core.internal('table.keep', { analysis, read, fileName: 'ut' });
    const mapping = sheets[sheet]?.mapping ?? { kind, headings: 0, columns: [] };
    expect(mapping.kind).toBe(kind);
    const before = writtenRows(core);
    const report = await core.call('table.accept', { token, sheet, mapping, skipFaulty: false });
    expect(report).toMatchObject({ created: 0, changed: 0, skipped: 0, actors: 0 });
    expect(report.unchanged).toBeGreaterThan(30);
    expect(writtenRows(core)).toEqual(before);
  });
});

describe('what is pasted', () => {
  const text = 'Faktor\tRådighet\tNämnd\nNy faktor\tsjälv\tTorgnämnden\nAnnan\tkanske\tIngen alls';

  it('is looked at without anything being stored, and refused while a cell has a fault', async () => {
    const core = await openSample();
    const before = writtenRows(core);
    const chosen = await paste(core, text);
    const preview = await core.call('table.preview', chosen);
    expect(preview).toMatchObject({
      missing: [],
      counts: { new: 1, changed: 0, unchanged: 0, faulty: 1 },
      actors: [{ name: 'Torgnämnden', kind: 'namnd' }],
      faults: { total: 1, list: [{ row: 2, column: 1, code: 'choice', params: { value: 'kanske' } }] },
      total: 2,
    });
    const refused = await core.reply('table.accept', { ...chosen, skipFaulty: false });
    expect(refused).toMatchObject({ ok: false, error: { code: 'table-faults', params: { count: 1 } } });
    expect(writtenRows(core)).toEqual(before);
  });

  it('is stored as one step of the person who took it in, which undo takes back', async () => {
    const core = await openSample();
    const factors = await core.call('factor.list', { analysis });
    const chosen = await paste(core, text);
    const report = await core.call('table.accept', { ...chosen, skipFaulty: true });
    expect(report).toMatchObject({ created: 1, changed: 0, skipped: 1, actors: 1 });
    const made = (await core.call('factor.list', { analysis })).find(({ title }) => title === 'Ny faktor');
    const actors = await core.call('actor.list', { analysis });
    expect(made).toMatchObject({
      influenceLevel: 'own',
      decidingActor: actors.find(({ name }) => name === 'Torgnämnden')?.id,
    });
    const { sqlite } = core.session.store.db;
    const actor = sqlite.prepare('SELECT DISTINCT actor FROM change WHERE entity = ? AND record = ?').pluck();
    expect(actor.all('factor', made?.id)).toEqual([core.session.store.log.actor]);
    expect(await core.call('step.status', { analysis })).toMatchObject({ undo: 'table.accept' });
    await core.call('step.undo', { analysis });
    expect(await core.call('factor.list', { analysis })).toEqual(factors);
    expect((await core.call('actor.list', { analysis })).map(({ name }) => name)).not.toContain('Torgnämnden');
  });

  it('is gone when it is stored or discarded, and only the last few wait', async () => {
    const core = await openSample();
    const first = await paste(core, 'Faktor\nA');
    await core.call('table.discard', { token: first.token });
    expect(await core.reply('table.preview', first)).toMatchObject({ error: { code: 'not-found' } });
    const second = await paste(core, 'Faktor\nA');
    for (let times = 0; times < 4; times += 1) await paste(core, 'Faktor\nB');
    expect(await core.reply('table.preview', second)).toMatchObject({ error: { code: 'not-found' } });
    expect(core.session.store.pendingTables.size).toBe(4);
  });

  it('that lacks a needed column says which, and shows the rows as they are', async () => {
    const core = await openSample();
    const chosen = await paste(core, 'Vad\tHur\nA\tB');
    const mapping = { kind: 'links' as const, headings: 0, columns: ['from' as const, null] };
    const preview = await core.call('table.preview', { ...chosen, mapping });
    expect(preview).toMatchObject({ missing: [['to']], rows: [{ status: 'unread', cells: ['A', 'B'] }] });
    const refused = await core.reply('table.accept', { ...chosen, mapping, skipFaulty: true });
    expect(refused).toMatchObject({ error: { code: 'table-columns', params: { columns: 'to' } } });
  });

  it('is refused where it is larger than anyone pastes', async () => {
    const core = await openSample();
    const text = 'Faktor\n'.repeat(800_000);
    expect(await core.reply('table.paste', { analysis, text })).toMatchObject({ error: { code: 'table-too-large' } });
  });

  it('may be large: five thousand rows are looked at and stored', async () => {
    const core = await openSample();
    const lines = Array.from({ length: 5000 }, (_, at) => `Faktor ${at}\thög\tNämnd ${at % 20}`);
    const chosen = await paste(core, ['Faktor\tBetydelse\tNämnd', ...lines].join('\n'));
    const preview = await core.call('table.preview', chosen);
    expect(preview).toMatchObject({ counts: { new: 5000, faulty: 0 }, total: 5000 });
    expect(preview.rows).toHaveLength(200);
    expect(await core.call('table.accept', { ...chosen, skipFaulty: false })).toMatchObject({
      created: 5000,
      actors: 20,
    });
  });
});

it('a file that is written is whole, with nothing beside it', async () => {
  const core = await openSample();
  const path = join(core.folder, 'ut.csv');
  const wanted = { analysis, kind: 'factors', format: 'csv', language: 'en', path } as const;
  const { bytes } = await core.internal('table.write', wanted);
  const text = readFileSync(path, 'utf8');
  expect(Buffer.byteLength(text)).toBe(bytes);
  expect(text.startsWith('\ufeffId;Factor;Description;Kind;')).toBe(true);
});
