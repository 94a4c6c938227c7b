/** Looking back: the state at a moment, and what differs. */
import { expect, it } from 'vitest';
import { listRecords } from '../../../db/repositories/records.ts';
import { type Core, openCore } from './session.ts';
import { SAMPLE } from './valid-inputs.ts';

const analysis = SAMPLE;
const MINUTE = 60_000;

const passTime = ({ session }: Core, ms: number): string => {
  const clock = session.store.log.clock as unknown as { ms: number };
  const before = new Date(clock.ms).toISOString();
  clock.ms += ms;
  return before;
};

it('gives the analysis as it was at each moment, and what came, went and changed between two', async () => {
  const core = await openCore();
  await core.call('analysis.createSample', {});
  const factors = await core.call('factor.list', { analysis });
  const made = passTime(core, MINUTE);
  await core.call('factor.update', { analysis, id: 'F2', fields: { title: 'Ny rubrik' } });
  await core.call('factor.create', { analysis, id: 'ny', fields: { title: 'Ny faktor' } });
  const edited = passTime(core, MINUTE);
  await core.call('factor.delete', { analysis, ids: ['F2'] });
  passTime(core, MINUTE);

  expect((await core.call('history.at', { analysis, at: made })).factor).toEqual(factors);
  const then = await core.call('history.at', { analysis, at: edited });
  expect(then.factor.find(({ id }) => id === 'F2')?.title).toBe('Ny rubrik');
  expect((await core.call('history.at', { analysis, at: '2020-01-01T00:00:00Z' })).factor).toEqual([]);

  const changed = await core.call('history.compare', { analysis, before: made, after: edited });
  expect(changed.added).toEqual([{ entity: 'factor', id: 'ny', name: 'Ny faktor' }]);
  expect(changed.removed).toEqual([]);
  expect(changed.changed).toEqual([
    {
      entity: 'factor',
      id: 'F2',
      name: 'Ny rubrik',
      fields: [{ field: 'title', before: 'Låg upptäcktsrisk', after: 'Ny rubrik' }],
    },
  ]);
  const now = await core.call('history.compare', { analysis, before: edited, after: null });
  expect(now.removed).toContainEqual({ entity: 'factor', id: 'F2', name: 'Ny rubrik' });
  expect(now.removed.some(({ entity }) => entity === 'link')).toBe(true);
  expect(now.added).toEqual([]);
  const back = await core.call('history.compare', { analysis, before: null, after: edited });
  expect(back.added).toEqual(now.removed);
  expect(await core.call('history.compare', { analysis, before: null, after: null })).toEqual({
    added: [],
    removed: [],
    changed: [],
    names: {},
    written: {},
  });
});

it('names what has no title, also what is gone, what fields refer to, and who wrote last and when', async () => {
  const core = await openCore();
  await core.call('analysis.createSample', {});
  const [first, second] = await core.call('factor.list', { analysis });
  const made = passTime(core, MINUTE);
  const link = await core.call('link.create', { analysis, fields: { from: 'F1', to: 'F5' } });
  const actor = await core.call('actor.create', { analysis, fields: { name: 'Hamnen', kind: 'annan' } });
  const set = { decidingActor: actor.id, otherActors: [actor.id] };
  const edited = new Date((core.session.store.log.clock as unknown as { ms: number }).ms).toISOString();
  await core.call('factor.update', { analysis, id: first?.id ?? '', fields: set });
  passTime(core, MINUTE);
  const later = await core.call('history.compare', { analysis, before: made, after: null });
  const titles = await core.call('factor.get', { analysis, ids: ['F1', 'F5'] });
  const called = titles.map(({ title }) => title).join(' → ');
  expect(later.added).toContainEqual({ entity: 'link', id: link.id, name: called });
  expect(later.names[`actor/${actor.id}`]).toBe('Hamnen');
  const author = core.session.store.log.actor;
  expect(later.written[`factor/${first?.id}`]).toEqual({ at: edited, actor: author });
  expect(later.written[`factor/${second?.id}`]).toBeUndefined();
  await core.call('factor.delete', { analysis, ids: ['F1'] });
  const gone = await core.call('history.compare', { analysis, before: made, after: null });
  const names = gone.removed.filter(({ entity }) => entity === 'evidence' || entity === 'link').map(({ name }) => name);
  expect(names.length).toBeGreaterThan(1);
  expect(names.every((name) => name.includes('Stora vinster'))).toBe(true);
});

it('lists the moments by days of the time zone, and reads without writing', async () => {
  const core = await openCore();
  await core.call('analysis.createSample', {});
  passTime(core, 15 * 60 * MINUTE + 30 * MINUTE); // 23:30 UTC, past midnight in Sweden
  await core.call('factor.update', { analysis, id: 'F2', fields: { title: 'Sent', notes: 'Arbetsanteckning' } });
  const written = core.session.store.db.sqlite.prepare('SELECT total_changes()').pluck();
  const before = written.get();
  const swedish = await core.call('history.moments', { analysis, timeZone: 'Europe/Stockholm' });
  expect(swedish.map(({ day }) => day)).toEqual(['2026-01-16', '2026-01-15']);
  expect(swedish[0]).toMatchObject({ count: 1, moments: [{ at: '2026-01-15T23:30:00.000Z', changes: 2 }] });
  const utc = await core.call('history.moments', { analysis, timeZone: 'UTC' });
  expect(utc.map(({ day }) => day)).toEqual(['2026-01-15']);
  expect(await core.reply('history.moments', { analysis, timeZone: 'Mars/Base' })).toMatchObject({
    error: { code: 'bad-input' },
  });
  await core.call('history.at', { analysis, at: '2026-01-15T09:00:00Z' });
  expect(written.get()).toBe(before);
  expect(listRecords(core.session.store.db, 'factor', analysis).length).toBeGreaterThan(5);
});

it('marks now against a moment: what is gone comes whole, and evidence says what it is of', async () => {
  const core = await openCore();
  await core.call('analysis.createSample', {});
  const [link] = await core.call('link.list', { analysis });
  const [source] = await core.call('source.list', { analysis });
  const { id: F2 } = (await core.call('factor.list', { analysis })).find(({ id }) => id === 'F2') ?? { id: '' };
  const made = passTime(core, MINUTE);
  const before = await core.call('factor.get', { analysis, ids: ['F9'] });
  await core.call('factor.update', { analysis, id: F2, fields: { notes: 'Ring gränspolisen' } });
  await core.call('factor.delete', { analysis, ids: ['F9'] });
  await core.call('evidence.create', {
    analysis,
    id: 'nytt-belagg',
    fields: { link: link?.id ?? '', source: source?.id ?? '' },
  });
  await core.call('mapNode.place', { analysis, view: 'map', nodes: [{ factor: F2, x: 1, y: 2 }] });

  const marks = await core.call('history.marks', { analysis, against: { at: made } });
  expect(marks.gone.factor).toEqual(before);
  expect(marks.added.map(({ entity }) => entity)).toEqual(['evidence']);
  expect(marks.owners['nytt-belagg']).toBe(`link/${link?.id}`);
  const factors = marks.changed.filter(({ entity }) => entity === 'factor');
  expect(factors).toMatchObject([{ id: F2, fields: [{ field: 'notes' }] }]);
  const gone = await core.reply('history.marks', { analysis, against: { bundle: 'okänt' } });
  expect(gone).toMatchObject({ ok: false, error: { code: 'not-found' } });
});

it('brings a deleted record back with all that went with it, whichever it was, as one step to undo', async () => {
  const core = await openCore();
  await core.call('analysis.createSample', {});
  const made = passTime(core, MINUTE);
  const differs = async () => {
    const { added, removed, changed } = await core.call('history.compare', { analysis, before: made, after: null });
    return [...added, ...removed, ...changed].map(({ entity, id }) => `${entity}/${id}`);
  };
  const against = { at: made };
  for (const { id } of await core.call('factor.list', { analysis })) {
    await core.call('factor.delete', { analysis, ids: [id] });
    const gone = await differs();
    expect(gone).toContain(`factor/${id}`);
    const { records } = await core.call('history.restore', { analysis, against, entity: 'factor', id });
    expect(records).toBeGreaterThan(0);
    expect(await differs()).toEqual([]);
    await core.call('step.undo', { analysis });
    expect(await differs()).toEqual(gone);
    await core.call('step.redo', { analysis });
    expect(await differs()).toEqual([]);
  }
  const again = await core.call('history.restore', { analysis, against, entity: 'factor', id: 'F2' });
  expect(again.records).toBe(0);
});

it('brings nothing back that is of what is not there, or was not', async () => {
  const core = await openCore();
  await core.call('analysis.createSample', {});
  const against = { at: passTime(core, MINUTE) };
  await core.call('factor.delete', { analysis, ids: ['F9', 'F2'] });
  const link = { analysis, against, entity: 'link' as const, id: 'F9~F2' };
  expect(await core.reply('history.restore', link)).toMatchObject({ ok: false, error: { code: 'invalid-value' } });
  // The other end and what is of both come when both are there.
  await core.call('history.restore', { ...link, entity: 'factor', id: 'F9' });
  expect(await core.call('link.get', { analysis, ids: ['F9~F2'] })).toEqual([]);
  await core.call('history.restore', { ...link, entity: 'factor', id: 'F2' });
  expect(await core.call('link.get', { analysis, ids: ['F9~F2'] })).toHaveLength(1);
  const unknown = await core.reply('history.restore', { ...link, entity: 'factor', id: 'aldrig' });
  expect(unknown).toMatchObject({ ok: false, error: { code: 'not-found' } });
});
