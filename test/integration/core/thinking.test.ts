/** The records that people think with, as the core keeps them. */
import { describe, expect, it } from 'vitest';
import { canonicalDump } from '../../../db/log/index.ts';
import { anna, handOver, takeIn, trustAnna } from './handing-over.ts';
import { type Core, openCore } from './session.ts';
import { SAMPLE } from './valid-inputs.ts';

const analysis = SAMPLE;
const withSample = async (prefix = '0'): Promise<Core> => {
  const core = await openCore(prefix);
  await core.call('analysis.createSample', {});
  return core;
};
const invalid = (field: string, reason: string) => ({
  ok: false,
  error: { code: 'invalid-value', params: { field, reason } },
});

describe('comments', () => {
  it('say who and when by the core, and are resolved and opened again', async () => {
    const core = await withSample();
    core.session.store.author = anna;
    const made = await core.call('comment.create', { analysis, fields: { link: 'F2~problem', text: 'Hur starkt?' } });
    expect(made).toMatchObject({ writtenAt: '2026-01-15T08:00:00.000Z', resolved: false, factor: null });
    const resolved = await core.call('comment.resolve', { analysis, id: made.id, resolved: true });
    expect(resolved).toMatchObject({ resolved: true, resolvedBy: made.author, resolvedAt: made.writtenAt });
    const opened = await core.call('comment.resolve', { analysis, id: made.id, resolved: false });
    expect(opened).toMatchObject({ resolved: false, resolvedBy: null, resolvedAt: null });
    const copy = await core.call('analysis.duplicate', { analysis, title: 'Kopia' });
    expect(await core.call('comment.list', { analysis: copy.id })).toEqual([opened]);
  });

  it('are written before anyone has said a name, about exactly one thing that is there', async () => {
    const core = await withSample();
    const made = await core.call('comment.create', { analysis, fields: { source: 'SEED', text: 'Läs om' } });
    expect(made.author).toBe(core.session.store.log.actor);
    const both = { factor: 'F1', source: 'SEED', text: 'x' };
    expect(await core.reply('comment.create', { analysis, fields: both })).toMatchObject(
      invalid('factor', 'one-owner'),
    );
    expect(await core.reply('comment.create', { analysis, fields: { factor: 'F999', text: 'x' } })).toMatchObject(
      invalid('factor', 'reference'),
    );
    await core.call('source.delete', { analysis, ids: ['SEED'] });
    expect(await core.call('comment.list', { analysis })).toEqual([]);
    await core.call('step.undo', { analysis });
    expect(await core.call('comment.list', { analysis })).toEqual([made]);
  });
});

describe('views', () => {
  it('place many nodes in one step, give them back, and take them along when deleted', async () => {
    const core = await withSample();
    const view = (await core.call('savedView.create', { analysis, fields: { place: 'map', name: 'Vy' } })).id;
    const nodes = [
      { factor: 'F1', x: 0.1 + 0.2, y: -1e-7 },
      { factor: 'problem', x: 5, y: 6 },
    ];
    const placed = await core.call('mapNode.place', { analysis, view, nodes });
    expect(placed.map(({ factor, x, y }) => ({ factor, x, y }))).toEqual(nodes);
    await core.call('mapNode.place', { analysis, view: 'map', nodes });
    await core.call('savedView.delete', { analysis, ids: [view] });
    expect((await core.call('mapNode.list', { analysis })).map((node) => node.view)).toEqual(['map', 'map']);
    await core.call('step.undo', { analysis });
    expect(await core.call('mapNode.list', { analysis })).toHaveLength(4);
    expect(await core.call('mapNode.clear', { analysis, view, factors: ['F1'] })).toEqual({ deleted: 1 });
    const stray = { analysis, view, nodes: [...nodes, { factor: 'F999', x: 0, y: 0 }] };
    expect(await core.reply('mapNode.place', stray)).toMatchObject(invalid('factor', 'not-a-factor'));
    const settings = await core.reply('savedView.create', { analysis, fields: { name: 'X', settings: '[1]' } });
    expect(settings).toMatchObject({ error: { code: 'bad-input' } });
  });
});

describe('grounds, scenarios and steps', () => {
  it('are one for each of what they are about, and never change it', async () => {
    const core = await withSample();
    const fields = { answer: 'yes', comment: 'Kostar mycket' } as const;
    await core.call('priorityGround.set', { analysis, factor: 'F1', ground: 'cost', fields });
    const again = await core.call('priorityGround.set', {
      analysis,
      factor: 'F1',
      ground: 'cost',
      fields: { answer: 'no' },
    });
    expect(again).toEqual({ id: 'F1~cost', factor: 'F1', ground: 'cost', answer: 'no', comment: 'Kostar mycket' });
    const moved = { analysis, id: 'F1~cost', fields: { factor: 'F2' } };
    expect(await core.reply('priorityGround.update', moved)).toMatchObject(invalid('factor', 'fixed'));
    const made = { analysis, fields: { factor: 'F1', ground: 'cost' } };
    expect(await core.reply('priorityGround.create', made)).toMatchObject(invalid('id', 'exists'));
  });

  it('keep what-if as a scenario that derives to the same', async () => {
    const core = await withSample();
    const changes = [
      { factor: 'F2', link: null, off: true, influenceLevel: null },
      { factor: null, link: 'F1~problem', off: true, influenceLevel: null },
    ];
    const before = await core.call('derivation.get', { analysis });
    const tried = await core.call('derivation.whatIf', { analysis, changes });
    const { id } = await core.call('scenario.keep', { analysis, name: 'Utan', note: '', changes });
    expect(await core.call('scenario.derive', { analysis, id })).toEqual(tried);
    expect(await core.call('derivation.get', { analysis })).toEqual(before);
    const level = { analysis, scenario: id, link: 'F1~problem', off: false, influenceLevel: 'own' } as const;
    expect(await core.reply('scenarioChange.set', level)).toMatchObject(invalid('influenceLevel', 'not-a-factor'));
    expect(await core.call('scenarioChange.set', { ...level, influenceLevel: null })).toBeNull();
    expect(await core.call('scenarioChange.list', { analysis })).toHaveLength(1);
  });

  it('put a new step of the course of events last', async () => {
    const core = await withSample();
    const steps = await core.call('chainStep.list', { analysis });
    const made = await core.call('chainStep.create', { analysis, fields: { title: 'Efteråt' } });
    expect(made.position).toBe(steps.length + 1);
  });
});

it('all of it travels in a bundle, and a personnummer in it is found', async () => {
  const [core, other] = [await withSample('a'), await openCore('b')];
  core.session.store.author = anna;
  await core.call('comment.create', { analysis, fields: { factor: 'F1', text: 'Ring 811218-9876' } });
  const nodes = [{ factor: 'problem', x: 1 / 3, y: -1e-7 }];
  await core.call('mapNode.place', { analysis, view: 'map', nodes });
  await core.call('link.update', { analysis, id: 'F2~problem', fields: { together: 'A' } });
  const changes = [{ factor: 'F2', link: null, off: true, influenceLevel: null }];
  await core.call('scenario.keep', { analysis, name: 'Utan', note: '', changes });
  const checks = await core.call('checks.get', { analysis });
  expect(checks.find(({ id }) => id === 'G1')?.places).toMatchObject([{ entity: 'comment', field: 'text' }]);
  await trustAnna(other);
  await takeIn(other.session.store, other.folder, await handOver(core, analysis, 'a.rotorsak'));
  const dump = ({ session }: Core): string => canonicalDump(session.store.db, analysis, { notes: false });
  expect(dump(other)).toBe(dump(core));
});
