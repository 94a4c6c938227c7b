/** A closed round of follow-up is what was reported, whatever is written later and by whom. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { initialRecord } from '../../../db/domain/entities.ts';
import { isWrittenSince, roundDrift } from '../../../db/domain/plan/round-drift.ts';
import type { RoundSaid } from '../../../db/domain/plan/round-report.ts';
import { readRound } from '../../../db/domain/plan/round-version.ts';
import { writeStep } from '../../../db/log/index.ts';
import { readAttachment } from '../../../db/repositories/attachments.ts';
import { anna, bo, handOver, takeIn, trustAnna, trustBo } from './handing-over.ts';
import { type Core, openCore } from './session.ts';
import { SAMPLE } from './valid-inputs.ts';

const analysis = SAMPLE;
const id = 'var-2027';

const roundOf = async (core: Core) => {
  const [round] = await core.call('followUpRound.get', { analysis, ids: [id] });
  return round ?? initialRecord('followUpRound', id);
};
const reported = (core: Core) => core.call('plan.round.reported', { analysis, id });
const close = (core: Core) => core.call('followUpRound.update', { analysis, id, fields: { closed: '2027-03-01' } });
const textOf = (core: Core, sha256: string | undefined): string =>
  Buffer.concat([...readAttachment(core.session.store.db, sha256 ?? '')]).toString('utf8');
/** What is written now, as a report of the round would be made of it. */
const saidNow = async (core: Core): Promise<RoundSaid> => ({
  round: await roundOf(core),
  actors: await core.call('actor.list', { analysis }),
  measures: await core.call('measure.list', { analysis }),
  followUps: (await core.call('followUp.list', { analysis })).filter((one) => one.round === id),
});

/** The sample with a round that followed up one measure of it, not closed yet. */
const withRound = async (prefix = '0'): Promise<Core> => {
  const core = await openCore(prefix);
  await core.call('analysis.createSample', {});
  core.session.store.author = anna;
  await core.call('followUpRound.create', { analysis, id, fields: { title: 'Våren 2027', opened: '2027-02-01' } });
  const fields = { round: id, measure: 'M1', status: 'ongoing', light: 'yellow', notes: 'Bara för mig' } as const;
  await core.call('followUp.create', { analysis, fields });
  return core;
};

const drifted = async (core: Core) => {
  const { said } = await reported(core);
  if (said === null) throw new Error('nothing is kept');
  return roundDrift(said, await saidNow(core));
};

describe('closing a round', () => {
  it('keeps the plan as it was followed up, by its hash, without working notes', async () => {
    const core = await withRound();
    expect(await reported(core)).toEqual({ standing: 'open', hash: null, said: null });
    const title = (await core.call('measure.get', { analysis, ids: ['M1'] }))[0]?.title;
    const { snapshot } = await close(core);
    const text = textOf(core, snapshot?.sha256);
    expect(createHash('sha256').update(text).digest('hex')).toBe(snapshot?.sha256);
    expect(text).not.toContain('Bara för mig');
    const { standing, said } = await reported(core);
    expect(standing).toBe('intact');
    expect(said?.round).toMatchObject({ title: 'Våren 2027', closed: '2027-03-01' });
    expect(said?.followUps).toMatchObject([{ measure: 'M1', status: 'ongoing', light: 'yellow', notes: '' }]);
    const kept = readRound(text);
    expect(kept?.rows).toEqual(await core.call('plan.rows', { analysis }));
    for (const kind of ['indicator', 'measurement'] as const) {
      expect(kept?.state[kind]).toEqual(await core.call(`${kind}.list`, { analysis }));
      expect(kept?.state[kind].length).toBeGreaterThan(0);
    }
    await core.call('measure.update', { analysis, id: 'M1', fields: { title: 'Något annat' } });
    expect((await reported(core)).said?.measures.find((one) => one.id === 'M1')?.title).toBe(title);
    const drift = await drifted(core);
    expect(drift.measures).toMatchObject([{ reported: { title }, now: { title: 'Något annat' } }]);
    expect(isWrittenSince(drift)).toBe(false);
  });

  it('is one step: undone it reports nothing, redone it reports the same', async () => {
    const core = await withRound();
    const closed = await close(core);
    await core.call('step.undo', { analysis });
    expect(await roundOf(core)).toMatchObject({ closed: null, snapshot: null });
    expect(await reported(core)).toMatchObject({ standing: 'open' });
    await core.call('step.redo', { analysis });
    expect(await roundOf(core)).toEqual(closed);
  });

  it('takes no snapshot of anybody else, and is refused where it does not hold together', async () => {
    const core = await withRound();
    const forged = { sha256: 'a'.repeat(64), name: 'x.json', size: 1, type: 'application/json' };
    expect(await core.reply('followUpRound.update', { analysis, id, fields: { snapshot: forged } })).toMatchObject({
      ok: false,
      error: { code: 'bad-input' },
    });
    const early = await core.reply('followUpRound.update', { analysis, id, fields: { closed: '2027-01-01' } });
    expect(early).toMatchObject({ ok: false, error: { code: 'invalid-value', params: { field: 'closed' } } });
    expect((await roundOf(core)).snapshot).toBeNull();
  });
});

describe('a closed round', () => {
  it('that a bundle writes in later takes the values and keeps its report, on both sides', async () => {
    const [core, other] = [await withRound('a'), await openCore('b')];
    await trustAnna(other);
    await trustBo(core);
    await takeIn(other.session.store, other.folder, await handOver(core, analysis, 'a.rotorsak'));
    const before = await close(core);
    // Bo, who has not heard that the round is closed, follows up the same measure and one more, and names the round.
    const edit = other.call.bind(other);
    await edit('followUp.update', { analysis, id: `${id}~M1`, fields: { light: 'red', deviations: 'Står still.' } });
    await edit('followUp.create', { analysis, fields: { round: id, measure: 'M2', status: 'done' } });
    await edit('followUpRound.update', { analysis, id, fields: { note: 'Bos anteckning' } });
    await takeIn(core.session.store, core.folder, await handOver(other, analysis, 'b.rotorsak', bo));
    await takeIn(other.session.store, other.folder, await handOver(core, analysis, 'c.rotorsak'));

    expect(await roundOf(core)).toEqual({ ...before, note: 'Bos anteckning' });
    expect(await roundOf(other)).toEqual(await roundOf(core));
    expect(await other.call('followUp.list', { analysis })).toMatchObject(
      (await core.call('followUp.list', { analysis })).map(({ notes, ...said }) => said),
    );
    const own = await reported(core);
    expect(await reported(other)).toEqual(own);
    expect(own).toMatchObject({ standing: 'intact', said: { round: { note: '' } } });
    expect(own.said?.followUps).toMatchObject([{ measure: 'M1', light: 'yellow', deviations: '' }]);
    const drift = await drifted(core);
    expect(isWrittenSince(drift)).toBe(true);
    expect(drift.round).toEqual(['note']);
    expect(
      drift.followUps.map(({ measure, before: old, after, fields }) => [measure, old?.light, after?.light, fields]),
    ).toEqual([
      ['M1', 'yellow', 'red', ['light', 'deviations']],
      ['M2', undefined, null, []],
    ]);
    const there = await drifted(other);
    expect([there.round, there.measures]).toEqual([drift.round, drift.measures]);
    expect(there.followUps.map(({ measure, fields }) => [measure, fields])).toEqual(
      drift.followUps.map(({ measure, fields }) => [measure, fields]),
    );
  });

  it('says when nothing was kept of it, when that is not here, and when it is not what was kept', async () => {
    const core = await withRound();
    const { db, log } = core.session.store;
    // As a program did it before rounds kept anything.
    writeStep(db, log, analysis, 'x', [{ entity: 'followUpRound', id, set: { closed: '2027-03-01' } }]);
    expect(await reported(core)).toEqual({ standing: 'unkept', hash: null, said: null });
    await core.call('step.undo', { analysis });
    const { snapshot } = await close(core);
    const sha256 = snapshot?.sha256 ?? '';
    db.sqlite.prepare("UPDATE attachment_chunk SET bytes = CAST('{}' AS BLOB) WHERE sha256 = ?").run(sha256);
    expect(await reported(core)).toEqual({ standing: 'damaged', hash: sha256, said: null });
    db.sqlite.prepare('DELETE FROM attachment_chunk WHERE sha256 = ?').run(sha256);
    db.sqlite.prepare('DELETE FROM attachment WHERE sha256 = ?').run(sha256);
    expect(await reported(core)).toEqual({ standing: 'missing', hash: sha256, said: null });
  });

  it('goes into a copy of the analysis as it was reported', async () => {
    const core = await withRound();
    await close(core);
    const { said } = await reported(core);
    const copy = await core.call('analysis.duplicate', { analysis, title: 'Kopia' });
    expect(await core.call('plan.round.reported', { analysis: copy.id, id })).toMatchObject({
      standing: 'intact',
      said,
    });
  });

  it('of another time is read with the fields of this one, and none is made of what is no round', () => {
    const old = {
      format: 'rotorsak-round',
      version: 1,
      analysis: 'a',
      round: 'r',
      state: { followUpRound: [{ id: 'r', title: 'Vår' }], measure: [{ id: 'm', title: 'Åtgärd', gone: 1 }] },
      rows: [],
    };
    const read = readRound(JSON.stringify(old));
    expect(read?.round).toEqual({ ...initialRecord('followUpRound', 'r'), title: 'Vår' });
    expect(read?.state.measure).toEqual([{ ...initialRecord('measure', 'm'), title: 'Åtgärd' }]);
    const none = ['', '{}', JSON.stringify({ ...old, version: 2 }), JSON.stringify({ ...old, round: 's' })];
    for (const text of none) expect(readRound(text)).toBeNull();
  });
});
