import { existsSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ask, ownFolder, replyTo, startProgram } from '../../support/program.ts';
import { makeSmallAnalysis, SMALL } from '../../support/small-analysis.ts';
import { AnalysesPage } from '../pages/analyses-page.ts';
import { karin, StartPage } from '../pages/start-page.ts';

test('the program starts, shows its first page in Swedish, reaches the core and ends well', async () => {
  const app = await startProgram(ownFolder());
  const { page } = app;
  expect(await page.getAttribute('html', 'lang')).toBe('sv');
  await page.waitForFunction(() => (document.querySelector('#root')?.textContent ?? '').length > 0);
  expect(await replyTo(page, 'analysis.list', {})).toMatchObject({ ok: true });
  expect(await app.stop()).toBe(0);
});

/** What the program keeps, and what it holds for a while; what the shell keeps beside that is the shell's. */
const OURS = /^(rotorsak\.db|identity\.json|settings\.json|backups|temp$|temp\/rotorsak-(bundle|plan)-)/;

/** Files and folders of the program that others than their owner may open. */
const openToOthers = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => OURS.test(name) && (statSync(join(folder, name)).mode & 0o077) !== 0,
  );

test('damaged settings and a damaged key keep no one from the analyses, and stay as they are (security.md 7, 15 16)', async () => {
  const folder = ownFolder();
  const first = await startProgram(folder);
  await new StartPage(first.page).introduce(karin);
  const analysis = await makeSmallAnalysis(first.page);
  await ask(first.page, 'settings.set', { theme: 'dark' });
  expect(await first.stop()).toBe(0);

  const key = join(folder, 'identity.json');
  truncateSync(key, 60);
  const damaged = readFileSync(key);
  writeFileSync(join(folder, 'settings.json'), Buffer.alloc(4096));
  const second = await startProgram(folder);
  await new AnalysesPage(second.page).open(SMALL);
  expect((await ask(second.page, 'shell.status', {})).settings.theme).toBe('system');
  expect(existsSync(join(folder, 'settings.json.bad'))).toBe(true);
  const request = { analysis, to: 'Bo', organisation: 'N', purpose: 'S', notes: false, withPlan: false };
  const refused = { ok: false, error: { code: 'key-not-readable' } };
  expect(await replyTo(second.page, 'bundle.export', request)).toMatchObject(refused);
  expect(await replyTo(second.page, 'identity.create', karin)).toMatchObject({ error: { code: 'key-exists' } });
  expect(readFileSync(key).equals(damaged)).toBe(true);
  expect(await second.stop()).toBe(0);
});

test('while the program runs, its files are for their owner alone (security.md 7, 51)', async () => {
  const folder = ownFolder();
  const app = await startProgram(folder);
  await new StartPage(app.page).introduce(karin);
  await makeSmallAnalysis(app.page);
  const kept = readdirSync(folder);
  for (const name of ['rotorsak.db', 'rotorsak.db-wal', 'identity.json']) expect(kept).toContain(name);
  expect(openToOthers(folder)).toEqual([]);
});
