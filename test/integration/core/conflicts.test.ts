/** Versions that stand against each other: told of, settled, undone, the same for everyone. */
import { beforeEach, describe, expect, it } from 'vitest';
import { canonicalDump, changesForExport, merge, versionVector } from '../../../db/log/index.ts';
import { isFoldOfLog } from '../../../db/log/refold.ts';
import type { ConflictItem } from '../../../electron/contract/conflict-calls.ts';
import { send } from './exchange.ts';
import { type Core, openCore } from './session.ts';
import { SAMPLE } from './valid-inputs.ts';

const analysis = SAMPLE;
const F = { entity: 'factor', id: 'F2' } as const;
let anna: Core;
let bo: Core;

const person = (name: string) => ({
  name,
  organisation: 'Malmö stad',
  email: `${name.toLowerCase()}@malmo.se`,
  fingerprint: `SHA256:${name}`,
  publicKey: '',
});
const wait = ({ session }: Core, ms: number): void => {
  (session.store.log.clock as unknown as { ms: number }).ms += ms;
};
const rename = (who: Core, title: string) => who.call('factor.update', { analysis, id: F.id, fields: { title } });
const titleOf = async (who: Core) => (await who.call('factor.get', { analysis, ids: [F.id] }))[0]?.title;
const conflictsOf = async (who: Core) => (await who.call('conflict.list', { analysis })).conflicts;
const meet = (...cores: Core[]): void => {
  for (let round = 0; round < 2; round += 1) {
    for (const from of cores) for (const to of cores) if (from !== to) send(from, to, analysis);
  }
};
const dump = ({ session }: Core) => canonicalDump(session.store.db, analysis, { notes: false });
const settle = (who: Core, item: Pick<ConflictItem, 'entity' | 'id' | 'field'>, choice: object) => {
  const { entity, id, field } = item;
  return who.call('conflict.settle', { analysis, entity, id, field, choice: choice as { change: string } });
};

beforeEach(async () => {
  anna = await openCore('1');
  bo = await openCore('2');
  await anna.internal('author.set', person('Anna'));
  await bo.internal('author.set', person('Bo'));
  await anna.call('analysis.createSample', {});
  send(anna, bo, analysis);
  wait(anna, 1000);
  wait(bo, 2000);
});

const disagree = async (): Promise<ConflictItem> => {
  await rename(anna, 'Annas ord');
  await rename(bo, 'Bos ord');
  meet(anna, bo);
  const [item] = await conflictsOf(anna);
  if (item === undefined) throw new Error('no conflict');
  return item;
};

describe('a conflict', () => {
  it('tells the versions with author and time, what stands, and what both had seen', async () => {
    const item = await disagree();
    expect(item).toMatchObject({ ...F, field: 'title', kind: 'value', name: 'Bos ord', now: 'Bos ord' });
    expect(item.base).toBe('Låg upptäcktsrisk');
    expect(item.versions.map(({ value, author }) => [value, author.name, author.organisation, author.own])).toEqual([
      ['Bos ord', 'Bo', 'Malmö stad', false],
      ['Annas ord', 'Anna', 'Malmö stad', true],
    ]);
    expect(await conflictsOf(bo)).toMatchObject([{ ...F, field: 'title' }]);
    expect((await anna.call('analysis.list', {}))[0]?.openConflicts).toBe(1);
  });

  it('is settled by a choice, also of what stands already, for everyone', async () => {
    const item = await disagree();
    const winner = item.versions[0]?.changeId ?? '';
    expect(await settle(anna, item, { change: winner })).toEqual({ left: 0 });
    expect(await titleOf(anna)).toBe('Bos ord');
    meet(anna, bo);
    expect([await conflictsOf(anna), await conflictsOf(bo)]).toEqual([[], []]);
    expect(dump(anna)).toBe(dump(bo));
  });

  it('is settled by a text of its own, and each version stays in the history', async () => {
    const item = await disagree();
    await settle(anna, item, { value: 'Bådas ord' });
    meet(anna, bo);
    expect([await titleOf(anna), await titleOf(bo)]).toEqual(['Bådas ord', 'Bådas ord']);
    const { entries } = await bo.call('history.record', { analysis, ...F });
    const titles = entries.filter(({ field }) => field === 'title');
    expect(titles.map(({ value, author, current }) => [value, author.name, current])).toEqual([
      ['Bådas ord', 'Anna', true],
      ['Bos ord', 'Bo', false],
      ['Annas ord', 'Anna', false],
      ['Låg upptäcktsrisk', 'Anna', false],
    ]);
  });

  it('waits again when the choice is undone, and is settled when it is done again', async () => {
    const item = await disagree();
    const before = dump(anna);
    for (const choice of [{ value: 'Bådas ord' }, { change: item.versions[0]?.changeId }]) {
      await settle(anna, item, choice);
      const settled = dump(anna);
      await anna.call('step.undo', { analysis });
      expect(dump(anna)).toBe(before);
      expect(isFoldOfLog(anna.session.store.db, analysis)).toBe(true);
      await anna.call('step.redo', { analysis });
      expect(dump(anna)).toBe(settled);
      expect(await conflictsOf(anna)).toEqual([]);
      await anna.call('step.undo', { analysis });
      meet(anna, bo);
      expect(dump(bo)).toBe(before);
    }
    await rename(bo, 'Bo ångrade sig');
    meet(anna, bo);
    expect([await conflictsOf(anna), await titleOf(anna)]).toEqual([[], 'Bo ångrade sig']);
  });

  it('comes anew where two settle it differently at the same time, and not where they say the same', async () => {
    const item = await disagree();
    await settle(anna, item, { value: 'Annas bud' });
    await settle(bo, item, { value: 'Bos bud' });
    meet(anna, bo);
    const [again] = await conflictsOf(anna);
    expect(again?.versions.map(({ value }) => value)).toEqual(['Bos bud', 'Annas bud']);
    expect(dump(anna)).toBe(dump(bo));
    await settle(anna, item, { value: 'Lika' });
    await settle(bo, item, { value: 'Lika' });
    meet(anna, bo);
    expect([await conflictsOf(anna), await conflictsOf(bo)]).toEqual([[], []]);
    expect(dump(anna)).toBe(dump(bo));
  });

  it('holds the versions of three, and one choice settles them all', async () => {
    const cy = await openCore('3');
    send(anna, cy, analysis);
    wait(cy, 3000);
    await rename(cy, 'Cys ord');
    await rename(anna, 'Annas ord');
    await rename(bo, 'Bos ord');
    meet(anna, bo, cy);
    const [item] = await conflictsOf(bo);
    expect(item?.versions.map(({ value }) => value)).toEqual(['Cys ord', 'Bos ord', 'Annas ord']);
    expect(item?.versions[0]?.author.name).toBe('');
    await settle(bo, item as ConflictItem, { change: item?.versions[2]?.changeId });
    meet(anna, bo, cy);
    for (const core of [anna, bo, cy])
      expect([await conflictsOf(core), await titleOf(core)]).toEqual([[], 'Annas ord']);
  });

  it('is refused a value that may not stand, and what does not wait', async () => {
    const item = await disagree();
    const call = { analysis, ...F, field: 'title' };
    const refused = async (input: object) => {
      const reply = await anna.reply('conflict.settle', input);
      return reply.ok ? 'taken' : reply.error.code;
    };
    expect(await refused({ ...call, choice: { value: ' ' } })).toBe('invalid-value');
    expect(await refused({ ...call, choice: { value: 7 } })).toBe('invalid-value');
    expect(await refused({ ...call, choice: { change: 'finns-inte' } })).toBe('not-found');
    expect(await refused({ ...call, choice: { keep: true } })).toBe('not-found');
    expect(await refused({ ...call, field: 'description', choice: { value: 'x' } })).toBe('not-found');
    expect(await conflictsOf(anna)).toEqual([item]);
  });
});

describe('other kinds of conflict', () => {
  it('are about members of sets, one at a time', async () => {
    const actors = await anna.call('actor.list', { analysis });
    const [one, two] = actors.map(({ id }) => id) as [string, string];
    const put = (who: Core, otherActors: string[]) =>
      who.call('factor.update', { analysis, id: F.id, fields: { otherActors } });
    await put(anna, [one, two]);
    meet(anna, bo);
    // Anna takes both away and puts them back; Bo takes them away.
    await put(anna, []);
    await put(anna, [one, two]);
    await put(bo, []);
    meet(anna, bo);
    const items = await conflictsOf(anna);
    expect(items.map(({ field }) => field).sort()).toEqual([`otherActors/${one}`, `otherActors/${two}`].sort());
    const { names } = await anna.call('conflict.list', { analysis });
    expect(names[`actor/${one}`]).toBe(actors[0]?.name);
    await settle(anna, { ...F, field: `otherActors/${one}` }, { value: false });
    expect((await conflictsOf(anna)).map(({ field }) => field)).toEqual([`otherActors/${two}`]);
    await settle(anna, { ...F, field: `otherActors/${two}` }, { value: true });
    meet(anna, bo);
    for (const core of [anna, bo]) {
      const [factor] = await core.call('factor.get', { analysis, ids: [F.id] });
      expect([factor?.otherActors, await conflictsOf(core)]).toEqual([[two], []]);
    }
  });

  it('are about what one deleted and another edited: kept or deleted, undone and done again', async () => {
    await rename(bo, 'Bos ord');
    await anna.call('factor.delete', { analysis, ids: [F.id] });
    meet(anna, bo);
    const [item] = (await conflictsOf(anna)).filter(({ kind }) => kind === 'edited');
    expect(item).toMatchObject({ ...F, field: '$deleted', name: 'Bos ord' });
    expect(item?.versions.map(({ field, value, author }) => [field, value, author.name])).toEqual([
      ['title', 'Bos ord', 'Bo'],
      ['$deleted', true, 'Anna'],
    ]);
    const before = dump(anna);
    for (const keep of [true, false]) {
      await settle(anna, item as ConflictItem, { keep });
      expect((await conflictsOf(anna)).filter(({ kind }) => kind === 'edited')).toEqual([]);
      expect(await titleOf(anna)).toBe(keep ? 'Bos ord' : undefined);
      const settled = dump(anna);
      await anna.call('step.undo', { analysis });
      expect(dump(anna)).toBe(before);
      await anna.call('step.redo', { analysis });
      expect(dump(anna)).toBe(settled);
      await anna.call('step.undo', { analysis });
    }
    await settle(anna, item as ConflictItem, { keep: false });
    meet(anna, bo);
    expect(await titleOf(bo)).toBeUndefined();
    expect(dump(anna)).toBe(dump(bo));
  });

  it('are none where two put a node in different places', async () => {
    await anna.call('mapNode.create', { analysis, fields: { view: 'map', factor: F.id, x: 1, y: 1 } });
    await bo.call('mapNode.create', { analysis, fields: { view: 'map', factor: F.id, x: 2, y: 2 } });
    meet(anna, bo);
    expect([await conflictsOf(anna), await conflictsOf(bo)]).toEqual([[], []]);
    expect(dump(anna)).toBe(dump(bo));
  });
});

describe('a text that two changed at different places', () => {
  const describeIt = (who: Core, description: string) =>
    who.call('factor.update', { analysis, id: F.id, fields: { description } });
  const textOf = async (who: Core) => (await who.call('factor.get', { analysis, ids: [F.id] }))[0]?.description;
  const mergedOf = async (who: Core) => (await who.call('conflict.merged', { analysis })).conflicts;
  const BASE = 'Containrar står öppna under natten. Ingen låser dem.';
  const BOTH = 'Containrar vid hamnen står öppna under natten. Ingen vaktar dem.';

  beforeEach(async () => {
    await describeIt(anna, BASE);
    meet(anna, bo);
    await describeIt(anna, BASE.replace('Containrar', 'Containrar vid hamnen'));
    await describeIt(bo, BASE.replace('låser', 'vaktar'));
    meet(anna, bo);
  });

  it('stands together, the same for both, and is found until somebody has read it', async () => {
    expect([await textOf(anna), await textOf(bo)]).toEqual([BOTH, BOTH]);
    expect(await conflictsOf(anna)).toEqual([]);
    expect(dump(anna)).toBe(dump(bo));
    const [merged] = await mergedOf(anna);
    expect(merged).toMatchObject({ ...F, field: 'description', kind: 'merged', now: BOTH, base: BASE });
    expect(merged?.versions.map(({ author }) => author.name).sort()).toEqual(['Anna', 'Bo']);
    const history = await bo.call('history.record', { analysis, ...F });
    expect(history.merged).toEqual([{ field: 'description', value: BOTH }]);
    expect(isFoldOfLog(anna.session.store.db, analysis)).toBe(true);

    await settle(anna, { ...F, field: 'description' }, { value: BOTH });
    expect([await mergedOf(anna), await textOf(anna)]).toEqual([[], BOTH]);
    await anna.call('step.undo', { analysis });
    expect(await mergedOf(anna)).toEqual([merged]);
    await anna.call('step.redo', { analysis });
    meet(anna, bo);
    expect([await mergedOf(bo), await textOf(bo)]).toEqual([[], BOTH]);
    expect(dump(anna)).toBe(dump(bo));
  });

  it('is changed further by each, undone, and looked back at', async () => {
    const clock = anna.session.store.log.clock as unknown as { ms: number };
    const at = new Date(clock.ms + 10_000).toISOString();
    wait(anna, 60_000);
    wait(bo, 60_000);
    await describeIt(anna, BOTH.replace('natten', 'dagen'));
    await anna.call('step.undo', { analysis });
    expect([await textOf(anna), (await mergedOf(anna)).length]).toEqual([BOTH, 1]);
    await describeIt(anna, BOTH.replace('natten', 'dagen'));
    await describeIt(bo, BOTH.replace('dem.', 'dem. Det har påtalats.'));
    meet(anna, bo);
    const all = 'Containrar vid hamnen står öppna under dagen. Ingen vaktar dem. Det har påtalats.';
    expect([await textOf(anna), await textOf(bo)]).toEqual([all, all]);
    const then = await anna.call('history.at', { analysis, at });
    expect(then.factor.find(({ id }) => id === F.id)?.description).toBe(BOTH);
  });

  it('is a conflict where a third changed the same as one of them, and titles always are', async () => {
    await settle(anna, { ...F, field: 'description' }, { value: BASE });
    meet(anna, bo);
    const cy = await openCore('3');
    send(anna, cy, analysis);
    await describeIt(anna, BASE.replace('Ingen', 'Få'));
    await describeIt(bo, BASE.replace('under', 'hela'));
    await describeIt(cy, BASE.replace('under natten', 'jämt'));
    await rename(anna, 'Låg risk att upptäckas');
    await rename(bo, 'Väldigt låg upptäcktsrisk');
    meet(anna, bo, cy);
    const fields = (await conflictsOf(cy)).map(({ field, versions }) => [field, versions.length]);
    expect(fields).toEqual([
      ['description', 3],
      ['title', 2],
    ]);
    for (const core of [anna, bo]) expect(dump(core)).toBe(dump(cy));
  });
});

describe('the history of a record', () => {
  it('gives each value with author and time, and writes any of them again as new', async () => {
    await rename(anna, 'Först');
    meet(anna, bo);
    wait(bo, 60_000);
    await rename(bo, 'Sedan');
    const [actor] = await bo.call('actor.list', { analysis });
    const member = `otherActors/${actor?.id}`;
    const put = (otherActors: string[]) => bo.call('factor.update', { analysis, id: F.id, fields: { otherActors } });
    await put([]);
    await put([actor?.id ?? '']);
    await put([]);
    const { name, entries, names, merged } = await bo.call('history.record', { analysis, ...F });
    expect([name, merged, names[`actor/${actor?.id}`]]).toEqual(['Sedan', [], actor?.name]);
    const first = entries.find(({ value }) => value === 'Först');
    expect(first).toMatchObject({ field: 'title', current: false, author: { name: 'Anna', own: false }, bundle: null });
    const joined = entries.find(({ field, value }) => field === member && value === true);
    for (const entry of [first, joined]) {
      await bo.call('history.take', { analysis, ...F, change: entry?.changeId ?? '' });
    }
    const [factor] = await bo.call('factor.get', { analysis, ids: [F.id] });
    expect([factor?.title, factor?.otherActors]).toEqual(['Först', [actor?.id]]);
    await bo.call('step.undo', { analysis });
    await bo.call('step.undo', { analysis });
    expect(await titleOf(bo)).toBe('Sedan');
  });

  it('refuses what may not stand any longer, what is of another record, and what is not there', async () => {
    const made = await anna.call('actor.create', { analysis, fields: { name: 'Hamnen', kind: 'annan' } });
    await anna.call('factor.update', { analysis, id: F.id, fields: { decidingActor: made.id } });
    const { entries } = await anna.call('history.record', { analysis, ...F });
    const change = entries.find(({ value }) => value === made.id)?.changeId ?? '';
    await anna.call('actor.delete', { analysis, ids: [made.id] });
    const codeOf = async (input: object) => {
      const reply = await anna.reply('history.take', { analysis, ...F, change, ...input });
      return reply.ok ? 'taken' : reply.error.code;
    };
    expect(await codeOf({})).toBe('invalid-value');
    expect(await codeOf({ id: 'F1' })).toBe('not-found');
    expect(await codeOf({ id: 'finns-inte' })).toBe('not-found');
  });
});

describe('an import that is undone', () => {
  const takeIn = (from: Core, to: Core): void => {
    const { db, log } = to.session.store;
    const changes = [...changesForExport(from.session.store.db, analysis, { notes: false })];
    const adopt = versionVector(from.session.store.db, analysis);
    merge(db, log, analysis, changes, { receivedIn: null, adopt, undoAs: 'bundle.import' });
  };

  it('takes the conflicts that it brought with it, and brings back those that it settled', async () => {
    const text = 'Containrar står öppna under natten. Ingen låser dem.';
    const write = (who: Core, fields: object) => who.call('factor.update', { analysis, id: F.id, fields });
    const [gone] = await anna.call('measure.list', { analysis });
    await write(anna, { description: text, influenceMotive: text });
    await disagree();
    const steps = [
      () => settle(bo, { ...F, field: 'title' }, { value: 'Bådas ord' }),
      () => write(bo, { description: text.replace('Ingen', 'Få'), influenceMotive: text.replace('öppna', 'tomma') }),
      () => bo.call('measure.update', { analysis, id: gone?.id ?? '', fields: { risks: 'Några' } }),
      () =>
        write(anna, { description: text.replace('öppna', 'olåsta'), influenceMotive: text.replace('öppna', 'fulla') }),
      () => anna.call('measure.delete', { analysis, ids: [gone?.id ?? ''] }),
    ];
    for (const step of steps) await step();
    const before = dump(anna);
    takeIn(bo, anna);
    const after = dump(anna);
    expect((await conflictsOf(anna)).map(({ kind, field }) => [kind, field])).toEqual([
      ['value', 'influenceMotive'],
      ['edited', '$deleted'],
    ]);
    for (let round = 0; round < 2; round += 1) {
      expect(await anna.call('step.undo', { analysis })).toMatchObject({ label: 'bundle.import', kept: 0 });
      expect(dump(anna)).toBe(before);
      await anna.call('step.redo', { analysis });
      expect(dump(anna)).toBe(after);
    }
    meet(anna, bo);
    expect(dump(bo)).toBe(after);
  });
});
