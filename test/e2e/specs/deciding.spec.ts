/** The plan is decided in the whole program: really printed, signed by the key that is kept, and saved as it was made. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ask, ownFolder, replyTo, startProgram } from '../../support/program.ts';
import { makeSmallAnalysis } from '../../support/small-analysis.ts';
import { karin, StartPage } from '../pages/start-page.ts';

test('a version is made, checked, printed again as it was, and the due days go to a calendar', async () => {
  const folder = ownFolder();
  const app = await startProgram(folder);
  const { page } = app;
  await new StartPage(page).introduce(karin);
  const analysis = await makeSmallAnalysis(page);
  const [body] = await ask(page, 'actor.list', { analysis });
  const said = { title: 'Version 1', kind: 'decided', organ: body?.id ?? '', date: '2026-03-04' } as const;
  const order = { analysis, ...said, paragraph: '§ 37', caseNumber: 'STK-2026-1', checksReason: '' };

  const refused = await replyTo(page, 'plan.decide', order);
  expect(refused).toMatchObject({ ok: false, error: { code: 'plan-reason-required' } });
  expect(await ask(page, 'planVersion.list', { analysis })).toEqual([]);

  const made = await ask(page, 'plan.decide', { ...order, checksReason: 'Resten kommer i nästa version.' });
  expect(await ask(page, 'planVersion.list', { analysis })).toEqual([made]);
  const check = { content: 'intact', pdf: 'intact', signature: 'valid', trust: 'own' };
  expect(await ask(page, 'plan.versions.verify', { analysis, id: made.id })).toMatchObject(check);

  const [measure] = await ask(page, 'measure.list', { analysis });
  await ask(page, 'measure.update', { analysis, id: measure?.id ?? '', fields: { end: '2027-06-30' } });
  const pdf = join(folder, 'beslutad.pdf');
  await app.answerDialogs({ save: pdf });
  const saved = await ask(page, 'plan.versions.print', { analysis, id: made.id });
  expect(saved).toEqual({ file: pdf, bytes: made.pdf?.size });
  expect(readFileSync(pdf).subarray(0, 5).toString('latin1')).toBe('%PDF-');
  const compared = await ask(page, 'plan.versions.compare', { analysis, before: made.id, after: null });
  expect(compared.changed).toMatchObject([{ entity: 'measure', fields: [{ field: 'end', after: '2027-06-30' }] }]);

  const ics = join(folder, 'datum.ics');
  await app.answerDialogs({ save: ics });
  await ask(page, 'plan.calendar', { analysis });
  expect(readFileSync(ics, 'utf8')).toContain('DTSTART;VALUE=DATE:20270630\r\n');
  expect(await app.stop()).toBe(0);
});
