/** Saved views and where nodes stand in them: kept in one step, deleted in one step, and handed over with the analysis. */
import { describe, expect, it } from 'vitest';
import { isFoldOfLog } from '../../../db/log/refold.ts';
import { anna, handOver, takeIn, trustAnna } from './handing-over.ts';
import { type Core, openCore } from './session.ts';
import { SAMPLE as analysis } from './valid-inputs.ts';

const nodes = [
  { factor: 'F1', x: -412, y: 36 },
  { factor: 'problem', x: 0.5, y: -7 },
];
const settings = JSON.stringify({ cut: true, filters: { influence: ['own'] } });

const placesIn = async (core: Core, wanted: string) =>
  (await core.call('mapNode.list', { analysis }))
    .filter(({ view }) => view === wanted)
    .map(({ factor, x, y }) => ({ factor, x, y }));

const withSample = async (): Promise<Core> => {
  const core = await openCore('a');
  core.session.store.author = anna;
  await core.call('analysis.createSample', {});
  await core.call('mapNode.place', { analysis, view: 'map', nodes });
  return core;
};

const keep = (core: Core, name: string, from: string | null) =>
  core.call('savedView.keep', { analysis, fields: { place: 'map', name, settings }, from });

describe('a view that is kept', () => {
  it('starts from the places of the one it was made from, as one step, and goes its own way from there', async () => {
    const core = await withSample();
    const view = await keep(core, 'Kommunens egna', 'map');
    expect(view).toMatchObject({ place: 'map', name: 'Kommunens egna', settings });
    expect(await placesIn(core, view.id)).toEqual(nodes);
    await core.call('mapNode.place', { analysis, view: view.id, nodes: [{ factor: 'F1', x: 9, y: 9 }] });
    expect(await placesIn(core, 'map')).toEqual(nodes);
    const copy = await keep(core, 'Kopia', view.id);
    expect(await placesIn(core, copy.id)).toEqual([{ factor: 'F1', x: 9, y: 9 }, nodes[1]]);
    expect(await placesIn(core, (await keep(core, 'Utan platser', null)).id)).toEqual([]);
    for (const _ of [1, 2]) await core.call('step.undo', { analysis });
    expect(await placesIn(core, copy.id)).toEqual([]);
    expect((await core.call('savedView.list', { analysis })).map(({ name }) => name)).toEqual(['Kommunens egna']);
    expect(isFoldOfLog(core.session.store.db, analysis)).toBe(true);
  });

  it('takes its places along when it is deleted, and has them again when that is undone', async () => {
    const core = await withSample();
    const view = await keep(core, 'Kort tid', 'map');
    await core.call('savedView.delete', { analysis, ids: [view.id] });
    expect(await placesIn(core, view.id)).toEqual([]);
    expect(await placesIn(core, 'map')).toEqual(nodes);
    expect(await core.call('step.undo', { analysis })).toMatchObject({ label: 'savedView.delete' });
    expect(await core.call('savedView.list', { analysis })).toEqual([view]);
    expect(await placesIn(core, view.id)).toEqual(nodes);
  });

  it('is refused without a name, and then nothing is stored', async () => {
    const core = await withSample();
    const fields = { place: 'map', name: '  ', settings };
    expect(await core.reply('savedView.keep', { analysis, fields, from: 'map' })).toMatchObject({
      error: { code: 'bad-input' },
    });
    expect(await core.call('savedView.list', { analysis })).toEqual([]);
    expect(await core.call('mapNode.list', { analysis })).toHaveLength(nodes.length);
  });
});

describe('an exported bundle', () => {
  it('brings views and places by hand to another installation, and later changes of them', async () => {
    const ours = await withSample();
    const theirs = await openCore('b');
    await trustAnna(theirs);
    const view = await keep(ours, 'Kommunens egna', 'map');
    const fields = { place: 'register', name: 'Hög betydelse', settings: '{"group":"bone"}' };
    const list = await ours.call('savedView.keep', { analysis, fields, from: null });
    await ours.call('mapNode.place', { analysis, view: view.id, nodes: [{ factor: 'F2', x: 77, y: -1.25 }] });
    await takeIn(theirs.session.store, theirs.folder, await handOver(ours, analysis, 'first.rotorsak'));
    const byName = (one: { name: string }, other: { name: string }) => (one.name < other.name ? -1 : 1);
    expect((await theirs.call('savedView.list', { analysis })).toSorted(byName)).toEqual([list, view]);
    expect(await placesIn(theirs, 'map')).toEqual(nodes);
    expect(await placesIn(theirs, view.id)).toEqual(await placesIn(ours, view.id));
    expect(await placesIn(theirs, view.id)).toHaveLength(3);

    await ours.call('savedView.update', { analysis, id: list.id, fields: { name: 'Av hög betydelse' } });
    await ours.call('savedView.delete', { analysis, ids: [view.id] });
    await takeIn(theirs.session.store, theirs.folder, await handOver(ours, analysis, 'second.rotorsak'));
    expect(await theirs.call('savedView.list', { analysis })).toEqual([{ ...list, name: 'Av hög betydelse' }]);
    expect(await placesIn(theirs, view.id)).toEqual([]);
    expect(await placesIn(theirs, 'map')).toEqual(nodes);
    expect(isFoldOfLog(theirs.session.store.db, analysis)).toBe(true);
  });
});
