/** Versions of the plan: made once, signed, never changed, and read for ever. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { initialRecord } from '../../../db/domain/entities.ts';
import { readSnapshot } from '../../../db/domain/plan/plan-version.ts';
import { writeStep } from '../../../db/log/index.ts';
import { readAttachment } from '../../../db/repositories/attachments.ts';
import { deleteRecords, updateRecord } from '../../../electron/core/services/records.ts';
import { decideSample, order, PRINT } from './deciding.ts';
import { anna, handOver, takeIn, trustAnna } from './handing-over.ts';
import { type Core, openCore, writtenRows } from './session.ts';
import { SAMPLE } from './valid-inputs.ts';

const analysis = SAMPLE;
const withSample = async (prefix = '0'): Promise<Core> => {
  const core = await openCore(prefix);
  await core.call('analysis.createSample', {});
  core.session.store.author = anna;
  return core;
};
const textOf = (core: Core, sha256: string | undefined): string =>
  Buffer.concat([...readAttachment(core.session.store.db, sha256 ?? '')]).toString('utf8');

describe('deciding', () => {
  it('asks for a reason where checks fail, an organ and a day, and stores nothing until it has them', async () => {
    const core = await withSample();
    await core.call('measure.create', { analysis, fields: { title: 'Utan allt' } });
    const before = writtenRows(core);
    const prepare = (more: object) => core.replyInternal('plan.prepare', order(more));
    const refused = (code: string, params: object) => ({ ok: false, error: { code, params } });
    expect(await prepare({ checksReason: ' ' })).toMatchObject(
      refused('plan-reason-required', { checks: expect.stringContaining('K2') }),
    );
    expect(await prepare({ organ: null })).toMatchObject(refused('invalid-value', { field: 'organ' }));
    expect(await prepare({ date: null })).toMatchObject(refused('invalid-value', { field: 'date' }));
    expect(await prepare({ organ: 'finns-inte' })).toMatchObject(refused('not-found', { entity: 'actor' }));
    const referral = { kind: 'referral', organ: null, date: null, checksReason: '' };
    expect(await prepare(referral)).toMatchObject({ ok: true });
    expect(writtenRows(core)).toEqual(before);
  });

  it('prints what is said of the decision, and keeps snapshot, print and a signature that holds', async () => {
    const core = await withSample();
    const { html } = await core.internal('plan.prepare', order());
    for (const said of ['STK-2026-1', '4 mars 2026', 'Kommunstyrelsen', 'Version 1']) expect(html).toContain(said);
    const made = await decideSample(core);
    expect(made).toMatchObject({ title: 'Version 1', kind: 'decided', organName: 'Kommunstyrelsen', formatVersion: 1 });
    const text = textOf(core, made.snapshot?.sha256);
    expect(createHash('sha256').update(text).digest('hex')).toBe(made.contentHash);
    expect(await core.call('plan.versions.verify', { analysis, id: made.id })).toEqual({
      content: 'intact',
      pdf: 'intact',
      signature: 'valid',
      fingerprint: anna.fingerprint,
      trust: 'own',
      trustedAs: anna.name,
    });
    const file = join(core.folder, 'ut.pdf');
    const { sha256 } = await core.internal('plan.print', { analysis, id: made.id });
    await core.internal('attachment.write', { sha256, path: file });
    expect(readFileSync(file, 'utf8')).toContain(PRINT);
  });

  it('leaves working notes, comments and who wrote out of what is kept', async () => {
    const core = await withSample();
    await core.call('measure.update', { analysis, id: 'M1', fields: { notes: 'Bara för mig' } });
    await core.call('comment.create', { analysis, fields: { factor: 'F2', text: 'Är det så?' } });
    const text = textOf(core, (await decideSample(core)).snapshot?.sha256);
    expect(text).toContain('Samordnad myndighetstillsyn');
    for (const kept of ['Bara för mig', 'Är det så?', anna.email]) expect(text).not.toContain(kept);
  });
});

describe('a version', () => {
  it('is never changed nor deleted, by no call, and no undo takes it back', async () => {
    const core = await withSample();
    const made = await decideSample(core);
    for (const name of ['planVersion.create', 'planVersion.update', 'planVersion.write', 'planVersion.delete']) {
      expect(await core.reply(name, { analysis })).toMatchObject({ error: { code: 'unknown-call' } });
    }
    const { store } = core.session;
    const fixed = expect.objectContaining({ code: 'plan-version-fixed' });
    expect(() => updateRecord(store, 'planVersion', analysis, made.id, { title: 'X' })).toThrow(fixed);
    expect(() => deleteRecords(store, 'planVersion', analysis, [made.id])).toThrow(fixed);
    await core.call('measure.update', { analysis, id: 'M1', fields: { title: 'Senare' } });
    await core.call('step.undo', { analysis });
    await core.reply('step.undo', { analysis });
    await core.call('actor.delete', { analysis, ids: ['kommunstyrelsen'] });
    expect(await core.call('planVersion.list', { analysis })).toEqual([{ ...made, organ: null }]);
    expect(await core.call('plan.versions.verify', { analysis, id: made.id })).toMatchObject({ signature: 'valid' });
    const copy = await core.call('analysis.duplicate', { analysis, title: 'Kopia' });
    expect(await core.call('planVersion.list', { analysis: copy.id })).toEqual([]);
  });

  it('that somebody altered in the log, or whose content is gone, is told of and not printed', async () => {
    const core = await withSample();
    const made = await decideSample(core);
    const { db, log } = core.session.store;
    const check = () => core.call('plan.versions.verify', { analysis, id: made.id });
    const alter = (set: object) => writeStep(db, log, analysis, 'x', [{ entity: 'planVersion', id: made.id, set }]);
    alter({ paragraph: '§ 38' });
    expect(await check()).toMatchObject({ content: 'intact', signature: 'invalid' });
    alter({ paragraph: made.paragraph });
    expect(await check()).toMatchObject({ signature: 'valid' });
    alter({ contentHash: 'a'.repeat(64) });
    expect(await check()).toMatchObject({ content: 'damaged', signature: 'invalid' });
    alter({ contentHash: made.contentHash });
    db.sqlite.exec('DELETE FROM attachment_chunk; DELETE FROM attachment');
    expect(await check()).toMatchObject({ content: 'missing', pdf: 'missing', signature: 'valid' });
    const damaged = { ok: false, error: { code: 'plan-version-damaged' } };
    expect(await core.replyInternal('plan.print', { analysis, id: made.id })).toMatchObject(damaged);
    const compare = { analysis, before: made.id, after: null };
    expect(await core.reply('plan.versions.compare', compare)).toMatchObject(damaged);
  });

  it('travels in a bundle with what it holds, and is checked there', async () => {
    const [core, other] = [await withSample('a'), await openCore('b')];
    const made = await decideSample(core);
    await trustAnna(other);
    await takeIn(other.session.store, other.folder, await handOver(core, analysis, 'a.rotorsak'));
    expect(await other.call('planVersion.list', { analysis })).toEqual([made]);
    expect(await other.call('plan.versions.verify', { analysis, id: made.id })).toMatchObject({
      content: 'intact',
      pdf: 'intact',
      signature: 'valid',
      trust: 'trusted',
    });
    expect(textOf(other, made.pdf?.sha256)).toBe(textOf(core, made.pdf?.sha256));
  });

  it('is compared with another and with now, in records and rows', async () => {
    const core = await withSample();
    const first = await decideSample(core);
    const compare = (before: string, after: string | null) =>
      core.call('plan.versions.compare', { analysis, before, after });
    const unchanged = await compare(first.id, first.id);
    expect(unchanged).toMatchObject({ added: [], removed: [], changed: [] });
    expect(unchanged.rows.before).toEqual(await core.call('plan.rows', { analysis }));
    await core.call('measure.update', { analysis, id: 'M1', fields: { end: '2028-06-30', notes: 'Bara för mig' } });
    await core.call('measure.create', { analysis, id: 'ny', fields: { title: 'Ny åtgärd', factors: ['F2'] } });
    const second = await decideSample(core, { title: 'Version 2', kind: 'revised', date: '2028-03-01' });
    const { added, removed, changed } = await compare(first.id, second.id);
    expect([added, removed]).toEqual([[{ entity: 'measure', id: 'ny', name: 'Ny åtgärd' }], []]);
    expect(changed.find(({ id }) => id === 'M1')?.fields).toEqual([
      { field: 'end', before: '2027-12-31', after: '2028-06-30' },
    ]);
    const now = await compare(first.id, null);
    expect(now.added).toEqual(added);
    expect(now.changed.filter(({ entity }) => entity === 'measure').map(({ id }) => id)).toEqual(['M1']);
  });

  it('of an older program is read with the fields of this one, and none is made of what is no snapshot', () => {
    const old = {
      format: 'rotorsak-plan',
      version: 1,
      analysis: 'a',
      state: { measure: [{ id: 'm', title: 'Åtgärd', basis: 'of another time', gone: 1 }], ghost: [{ id: 'x' }] },
      rows: [{ number: 1, factor: 'f', goal: 'Mål', goalConfirmed: true, flag: null }],
      checks: [{ id: 'K1', holds: true, places: [] }],
    };
    const read = readSnapshot(JSON.stringify(old));
    expect(read?.state.measure).toEqual([{ ...initialRecord('measure', 'm'), title: 'Åtgärd' }]);
    expect(read?.state.indicator).toEqual([]);
    expect(read?.rows).toEqual(old.rows);
    for (const text of ['', '{}', JSON.stringify({ ...old, version: 2 }), JSON.stringify({ ...old, state: [] })]) {
      expect(readSnapshot(text)).toBeNull();
    }
  });
});

describe('the redacted print', () => {
  it('leaves out what is secret, and is not made of an analysis that is secret as a whole', async () => {
    const core = await withSample();
    const htmlOf = (document: string) => core.replyInternal('document.html', { analysis, document });
    const fields = { measure: 'M1', field: 'legalGround', provision: 'OSL 18 kap. 1 §' } as const;
    await core.call('measure.update', { analysis, id: 'M1', fields: { legalGround: 'Bara för oss' } });
    await core.call('secrecyMark.create', { analysis, fields });
    expect(await htmlOf('plan')).toMatchObject({ value: { html: expect.stringContaining('Bara för oss') } });
    expect(await htmlOf('redactedPlan')).toMatchObject({
      value: { html: expect.not.stringContaining('Bara för oss') },
    });
    await core.call('analysis.update', { analysis, id: analysis, fields: { secrecy: true } });
    expect(await htmlOf('redactedPlan')).toMatchObject({ ok: false, error: { code: 'plan-secret' } });
    expect(await htmlOf('plan')).toMatchObject({ ok: true });
  });
});

describe('the calendar', () => {
  it('is made of what is due, in the words of the language', async () => {
    const core = await withSample();
    const due = await core.call('plan.dues', { analysis });
    expect(due.length).toBeGreaterThan(10);
    const { text, title } = await core.internal('plan.calendarText', { analysis, language: 'sv' });
    expect(title).toBe((await core.call('analysis.get', { analysis })).title);
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(due.length);
    expect(text).toContain('SUMMARY:Åtgärden ska vara klar: Samordnad myndighetstillsyn\r\n');
  });
});
