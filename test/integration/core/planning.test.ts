/** The records of planning, deciding and following up, as the core keeps them. */
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
const refused = (field: string, reason: string) => ({
  ok: false,
  error: { code: 'invalid-value', params: { field, reason } },
});

const ringed = { ok: false, error: { code: 'plan-ring', params: { entity: 'measure', field: 'dependsOn' } } };

describe('what measures wait for', () => {
  it('is never a ring, whether written one at a time or many at once', async () => {
    const core = await withSample();
    const update = (id: string, dependsOn: string[]) =>
      core.reply('measure.update', { analysis, id, fields: { dependsOn } });
    expect(await update('M1', ['M2'])).toMatchObject({ ok: true });
    expect(await update('M2', ['M11'])).toMatchObject({ ok: true });
    const before = canonicalDump(core.session.store.db, analysis);
    expect(await update('M11', ['M1'])).toMatchObject(ringed);
    expect(await update('M11', ['M11'])).toMatchObject(ringed);
    const ring = JSON.stringify(await update('M11', ['M1']));
    expect(ring).toContain('Utbilda tjänstepersoner → Samordnad myndighetstillsyn → Oanmälda kontroller');
    const both = {
      analysis,
      create: [],
      update: [
        { id: 'M13', fields: { dependsOn: ['M14'] } },
        { id: 'M14', fields: { dependsOn: ['M13'] } },
      ],
    };
    expect(await core.reply('measure.write', both)).toMatchObject(ringed);
    expect(canonicalDump(core.session.store.db, analysis)).toBe(before);
    await core.call('measure.delete', { analysis, ids: ['M2'] });
    expect((await core.call('measure.get', { analysis, ids: ['M1'] }))[0]?.dependsOn).toEqual([]);
  });

  it('holds tags of the closed lists only', async () => {
    const core = await withSample();
    const fields = { techniques: ['setRules', 'screenExits'], mechanisms: ['deterrence'] } as const;
    const made = await core.call('measure.update', {
      analysis,
      id: 'M1',
      fields: { techniques: [...fields.techniques], mechanisms: [...fields.mechanisms] },
    });
    expect(made.techniques).toEqual(['screenExits', 'setRules']);
    const strange = { analysis, id: 'M1', fields: { techniques: ['arrest'] } };
    expect(await core.reply('measure.update', strange)).toMatchObject({ error: { code: 'bad-input' } });
  });
});

describe('records of planning', () => {
  it('are one for each of what they are about, and say why', async () => {
    const core = await withSample();
    const refusal = { factor: 'F2', libraryItem: 'M18' };
    const create = (fields: object) => core.reply('refusedSuggestion.create', { analysis, fields });
    expect(await create(refusal)).toMatchObject(refused('reason', 'required'));
    expect(await create({ ...refusal, reason: 'Prövat' })).toMatchObject({ ok: true, value: { id: 'F2~M18' } });
    expect(await create({ ...refusal, reason: 'Igen' })).toMatchObject(refused('id', 'exists'));
    const mark = { measure: 'M1', field: 'risks' as const };
    const made = await core.call('secrecyMark.create', { analysis, fields: mark });
    expect(made.id).toBe('M1~risks');
    const s1 = async () => (await core.call('checks.get', { analysis })).find(({ id }) => id === 'S1');
    expect(await s1()).toMatchObject({ holds: false, places: [{ entity: 'secrecyMark', id: 'M1~risks' }] });
    await core.call('secrecyMark.update', { analysis, id: made.id, fields: { provision: 'OSL 18 kap. 1 §' } });
    expect(await s1()).toMatchObject({ holds: true });
    const both = { analysis, fields: { title: 'Båda', factor: 'F2', measure: 'M1' } };
    expect(await core.reply('indicator.create', both)).toMatchObject(refused('factor', 'one-owner'));
    const indicator = await core.call('indicator.create', { analysis, fields: { title: 'En', factor: 'F2' } });
    const empty = { analysis, fields: { indicator: indicator.id, date: '2027-01-31' } };
    expect(await core.reply('measurement.create', empty)).toMatchObject(refused('value', 'required'));
  });

  it('of follow-up are one for each measure in a round, and say why one was cancelled', async () => {
    const core = await withSample();
    const round = await core.call('followUpRound.create', { analysis, fields: { title: 'Vår', opened: '2027-02-01' } });
    const fields = { round: round.id, measure: 'M1', status: 'ongoing' as const, light: 'green' as const };
    const made = await core.call('followUp.create', { analysis, fields });
    expect(made.id).toBe(`${round.id}~M1`);
    const cancel = { analysis, id: made.id, fields: { status: 'cancelled' } };
    expect(await core.reply('followUp.update', cancel)).toMatchObject(refused('reason', 'required'));
    const early = { analysis, id: round.id, fields: { closed: '2027-01-31' } };
    expect(await core.reply('followUpRound.update', early)).toMatchObject(refused('closed', 'before-opened'));
    const free = await core.call('followUp.create', { analysis, fields: { measure: 'M1' } });
    expect(free.id).not.toContain('~');
  });

  it('of a closed round are neither changed, added to nor taken away with their measure', async () => {
    const core = await withSample();
    const fixed = { ok: false, error: { code: 'round-closed', params: { title: 'Vår' } } };
    const round = await core.call('followUpRound.create', { analysis, fields: { title: 'Vår', opened: '2027-02-01' } });
    const fields = { round: round.id, measure: 'M1', status: 'ongoing' as const };
    const { id } = await core.call('followUp.create', { analysis, fields });
    const learned = {
      analysis,
      followUp: id,
      factor: 'F2',
      field: 'significance',
      after: 'low',
      reason: 'Mätt',
    } as const;
    await core.call('followUpRound.update', { analysis, id: round.id, fields: { closed: '2027-03-01' } });
    const closed = async () => (await core.call('followUpRound.get', { analysis, ids: [round.id] }))[0]?.closed;
    await core.call('step.undo', { analysis });
    expect(await closed()).toBe(null);
    await core.call('step.redo', { analysis });
    expect(await closed()).toBe('2027-03-01');
    const state = await core.call('followUp.list', { analysis });
    for (const reply of [
      await core.reply('followUp.update', { analysis, id, fields: { light: 'green' } }),
      await core.reply('followUp.create', { analysis, fields: { ...fields, measure: 'M2' } }),
      await core.reply('followUp.write', { analysis, create: [], update: [{ id, fields: { light: 'green' } }] }),
      await core.reply('followUp.delete', { analysis, ids: [id] }),
      await core.reply('followUpRound.update', { analysis, id: round.id, fields: { closed: null } }),
      await core.reply('followUpRound.delete', { analysis, ids: [round.id] }),
      await core.reply('measure.delete', { analysis, ids: ['M1'] }),
    ]) {
      expect(reply).toMatchObject(fixed);
    }
    expect(await core.call('followUp.list', { analysis })).toEqual(state);
    await core.call('learning.apply', learned);
    await core.call('followUp.create', { analysis, fields: { measure: 'M1' } });
    await core.call('measure.delete', { analysis, ids: ['M2'] });
  });

  it('put a new step of a measure last among its own', async () => {
    const core = await withSample();
    const add = (measure: string) => core.call('measureStep.create', { analysis, fields: { measure, title: 'Steg' } });
    expect([(await add('M1')).position, (await add('M1')).position, (await add('M2')).position]).toEqual([1, 2, 1]);
  });
});

describe('what is learned', () => {
  it('goes back to the factor with what it said before, as one step', async () => {
    const core = await withSample();
    const [before] = await core.call('factor.get', { analysis, ids: ['F2'] });
    const lesson = { analysis, followUp: null, factor: 'F2', field: 'significance', reason: 'Vi mätte' } as const;
    const made = await core.call('learning.apply', { ...lesson, after: 'low' });
    expect(made).toMatchObject({ before: before?.significance, after: 'low' });
    expect((await core.call('factor.get', { analysis, ids: ['F2'] }))[0]?.significance).toBe('low');
    expect(await core.reply('learning.apply', { ...lesson, after: 'low' })).toMatchObject(
      refused('significance', 'same'),
    );
    expect(await core.reply('learning.apply', { ...lesson, after: 'own' })).toMatchObject({ ok: false });
    await core.call('step.undo', { analysis });
    expect((await core.call('factor.get', { analysis, ids: ['F2'] }))[0]).toEqual(before);
    expect(await core.call('learning.list', { analysis })).toEqual([]);
  });
});

it('all of it travels in a bundle, and a personnummer in it is found', async () => {
  const [core, other] = [await withSample('a'), await openCore('b')];
  core.session.store.author = anna;
  const agreement = await core.call('agreement.create', {
    analysis,
    fields: { title: 'Samverkan', parties: ['polisomrade-malmo'], validUntil: '2027-07' },
  });
  const fields = { agreement: agreement.id, partners: ['polisomrade-malmo'], dependsOn: ['M2'], cost: 250_000 };
  await core.call('measure.update', { analysis, id: 'M1', fields: { ...fields, techniques: ['formalSurveillance'] } });
  await core.call('request.create', { analysis, fields: { factor: 'F1', title: 'Ring 811218-9876' } });
  const checks = await core.call('checks.get', { analysis });
  expect(checks.find(({ id }) => id === 'G1')?.places).toMatchObject([{ entity: 'request', field: 'title' }]);
  await trustAnna(other);
  await takeIn(other.session.store, other.folder, await handOver(core, analysis, 'a.rotorsak'));
  const dump = ({ session }: Core): string => canonicalDump(session.store.db, analysis, { notes: false });
  expect(dump(other)).toBe(dump(core));
});
