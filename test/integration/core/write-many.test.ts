/** `factor.write`: many records in one step, all or none, undone by one key. */
import { describe, expect, it } from 'vitest';
import { writeFaults } from '../../../electron/contract/records.ts';
import { type Core, openCore, writtenRows } from './session.ts';
import { SAMPLE } from './valid-inputs.ts';

const analysis = SAMPLE;

const openSample = async (): Promise<Core> => {
  const core = await openCore();
  await core.call('analysis.createSample', {});
  return core;
};

const factors = (core: Core) => core.call('factor.list', { analysis });

describe('factor.write', () => {
  it('makes and changes in one step, announces all of it, and one undo takes all of it back', async () => {
    const core = await openSample();
    const before = await factors(core);
    const [one, two] = before;
    const told: unknown[] = [];
    core.session.subscribe(({ entity, ids }) => told.push({ entity, ids: ids?.toSorted() }));
    const written = await core.call('factor.write', {
      analysis,
      create: [{ fields: { title: 'Inklistrad', bone: 'place' } }, { id: 'egen', fields: { title: 'Också' } }],
      update: [
        { id: one?.id ?? '', fields: { significance: 'low', title: 'Omskriven' } },
        { id: two?.id ?? '', fields: { significance: 'low' } },
      ],
    });
    expect(written).toEqual({ created: [expect.any(String), 'egen'], updated: 2 });
    const after = await factors(core);
    expect(after.length).toBe(before.length + 2);
    expect(after.find(({ id }) => id === written.created[0])).toMatchObject({ title: 'Inklistrad', bone: 'place' });
    expect(after.find(({ id }) => id === one?.id)).toMatchObject({ significance: 'low', title: 'Omskriven' });
    const ids = [...written.created, one?.id, two?.id].toSorted();
    expect(told).toContainEqual({ entity: 'factor', ids });
    await core.call('step.undo', { analysis });
    expect(await factors(core)).toEqual(before);
    await core.call('step.redo', { analysis });
    expect(await factors(core)).toEqual(after);
  });

  it('stores nothing where one item does not fit, and names each that does not', async () => {
    const core = await openSample();
    const [one] = await factors(core);
    const before = writtenRows(core);
    const reply = await core.reply('factor.write', {
      analysis,
      create: [{ fields: { title: 'Bra' } }, { fields: {} }],
      update: [
        { id: one?.id ?? '', fields: { title: 'Också bra' } },
        { id: one?.id ?? '', fields: { state: 'rejected', rejectedReason: ' ' } },
        { id: 'finns-inte', fields: { title: 'Borta' } },
      ],
    });
    expect(reply).toMatchObject({ ok: false, error: { code: 'invalid-value', params: { count: 3, field: 'title' } } });
    expect(writeFaults(reply.ok ? {} : reply.error.params)).toEqual([
      { list: 'create', at: 1, id: expect.any(String), field: 'title', reason: 'required' },
      { list: 'update', at: 1, id: one?.id, field: 'rejectedReason', reason: 'required' },
      { list: 'update', at: 2, id: 'finns-inte', field: 'id', reason: 'not-found' },
    ]);
    expect(writtenRows(core)).toBe(before);
  });

  it('stores nothing where a reference leads nowhere', async () => {
    const core = await openSample();
    const [one, two] = await factors(core);
    const reply = await core.reply('factor.write', {
      analysis,
      create: [],
      update: [
        { id: one?.id ?? '', fields: { title: 'Först' } },
        { id: two?.id ?? '', fields: { decidingActor: 'finns-inte' } },
      ],
    });
    const params = { id: two?.id, field: 'decidingActor', reason: 'reference' };
    expect(reply).toMatchObject({ ok: false, error: { code: 'invalid-value', params } });
    expect((await factors(core)).map(({ title }) => title)).not.toContain('Först');
  });

  it('refuses nothing at all, and more than 20 000', async () => {
    const core = await openSample();
    const many = Array.from({ length: 20_001 }, () => ({ fields: { title: 'x' } }));
    for (const create of [[], many]) {
      const reply = await core.reply('factor.write', { analysis, create, update: [] });
      expect(reply).toMatchObject({ ok: false, error: { code: 'bad-input' } });
    }
  });
});
