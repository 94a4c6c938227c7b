/** Factors out of the library, and the preview of two becoming one. */
import { describe, expect, it } from 'vitest';
import { library } from '../../../db/library/library.ts';
import { type Core, openCore } from './session.ts';
import { SAMPLE } from './valid-inputs.ts';

const empty = async (core: Core): Promise<string> =>
  (await core.call('analysis.create', { title: 'Ny', problem: 'Dumpning' })).id;

describe('a factor of the library', () => {
  it('comes with its sources and evidence in one step, which one undo takes back', async () => {
    const core = await openCore();
    const analysis = await empty(core);
    const item = library().factors.find(({ sources }) => sources.length > 1);
    const cited = item?.sources.map(({ source }) => source).toSorted() ?? [];
    const made = await core.call('library.insert', { analysis, item: item?.id ?? '' });
    expect(made).toMatchObject({ title: item?.title, kind: item?.kind, bone: item?.bone, libraryItem: item?.id });
    expect((await core.call('source.list', { analysis })).map(({ id }) => id)).toEqual(cited);
    const evidence = await core.call('evidence.list', { analysis });
    expect(evidence.map(({ source }) => source).toSorted()).toEqual(cited);
    expect(evidence.every(({ factor, stance }) => factor === made.id && stance === 'supports')).toBe(true);
    expect(await core.call('step.undo', { analysis })).toMatchObject({ label: 'library.insert' });
    for (const list of ['factor.list', 'source.list', 'evidence.list'] as const) {
      expect(await core.call(list, { analysis })).toEqual([]);
    }
    await core.call('step.redo', { analysis });
    expect(await core.call('factor.list', { analysis })).toEqual([made]);
  });

  it('is there once however often it is asked for, and keeps what a person wrote of its sources', async () => {
    const core = await openCore();
    const analysis = await empty(core);
    const [item] = library().factors;
    const source = item?.sources[0]?.source ?? '';
    await core.call('source.create', { analysis, id: source, fields: { title: 'Egen titel' } });
    const first = await core.call('library.insert', { analysis, item: item?.id ?? '' });
    const again = await core.call('library.insert', { analysis, item: item?.id ?? '' });
    expect(again).toEqual(first);
    expect(await core.call('factor.list', { analysis })).toHaveLength(1);
    expect(await core.call('source.get', { analysis, ids: [source] })).toMatchObject([{ title: 'Egen titel' }]);
    expect(await core.reply('library.insert', { analysis, item: 'finns-inte' })).toMatchObject({
      error: { code: 'not-found' },
    });
  });
});

describe('the preview of a merge', () => {
  it('tells what the merge then does, and stores nothing', async () => {
    const core = await openCore();
    const analysis = SAMPLE;
    await core.call('analysis.createSample', {});
    await core.call('comment.create', { analysis, fields: { factor: 'F2', text: 'Samma sak?' } });
    const merged = { analysis, keep: 'F1', absorb: 'F2' };
    const before = await core.call('link.list', { analysis });
    const status = await core.call('step.status', { analysis });
    const preview = await core.call('factor.mergePreview', merged);
    expect(await core.call('step.status', { analysis })).toEqual(status);
    const links = preview.kinds.find(({ entity }) => entity === 'link');
    const { moved = 0, joined = 0, dropped = 0 } = links ?? {};
    const touching = before.filter(({ from, to }) => from === 'F2' || to === 'F2');
    expect(dropped).toBe(touching.filter(({ from, to }) => from === 'F1' || to === 'F1').length);
    expect([joined > 0, dropped > 0, moved + joined + dropped]).toEqual([true, true, touching.length]);
    expect(preview.kinds.find(({ entity }) => entity === 'comment')).toMatchObject({ moved: 1 });
    const [old] = await core.call('factor.get', { analysis, ids: ['F1'] });
    const kept = await core.call('factor.merge', merged);
    for (const { field, before: was, after } of preview.fields) {
      expect([field, old?.[field as keyof typeof kept], kept[field as keyof typeof kept]]).toEqual([field, was, after]);
    }
    expect(preview.fields.map(({ field }) => field)).toContain('description');
    expect((await core.call('link.list', { analysis })).length).toBe(before.length - joined - dropped);
    const same = await core.reply('factor.mergePreview', { analysis, keep: 'F1', absorb: 'F1' });
    expect(same).toMatchObject({ error: { code: 'invalid-value', params: { field: 'absorb' } } });
  });
});
