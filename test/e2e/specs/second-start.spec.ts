/** A second start on the same profile: the first program is shown, and looks at the bundle that the second was given. */
import { copyFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ask, ownFolder, startProgram } from '../../support/program.ts';
import { startAgain } from '../../support/second-start.ts';
import { BundleDialog } from '../pages/bundle-dialog.ts';
import { bo, StartPage } from '../pages/start-page.ts';

const fixture = join(import.meta.dirname, '../../fixtures/v1/malmo.rotorsak');

test('a second start opens no window; the first is focused and shows the bundle (security.md 7, 13)', async () => {
  const profile = ownFolder();
  const elsewhere = ownFolder();
  copyFileSync(fixture, join(elsewhere, 'paket.rotorsak'));
  const app = await startProgram(profile);
  await new StartPage(app.page).introduce(bo);
  await app.main.run(`(electron) => {
    globalThis.focused = 0;
    const [window] = electron.BrowserWindow.getAllWindows();
    window.on('focus', () => { globalThis.focused += 1; });
    const { focus } = window;
    window.focus = () => { globalThis.focused += 1; focus.call(window); };
  }`);
  const files = () => readdirSync(profile).filter((name) => name.startsWith('rotorsak.db'));
  const before = files();
  // The path is relative to where the second was started, not to where the first was.
  expect(await startAgain(profile, ['paket.rotorsak'], elsewhere)).toBe(0);
  const dialog = new BundleDialog(app.page);
  expect(await dialog.text()).toContain('Okänd avsändare');
  expect(Number(await app.main.run('() => globalThis.focused'))).toBeGreaterThan(0);
  expect(await app.main.run('(electron) => electron.BrowserWindow.getAllWindows().length')).toBe(1);
  expect(files()).toEqual(before);
  await dialog.cancel();
  expect(await ask(app.page, 'analysis.list', {})).toEqual([]);

  expect(await startAgain(profile, ['finns-inte.rotorsak'], elsewhere)).toBe(0);
  expect(await app.page.getByRole('alert').innerText()).toContain('Filen finns inte');
  await app.page.getByRole('dialog').getByRole('button', { name: 'Stäng' }).click();
  expect(await startAgain(profile, [], elsewhere)).toBe(0);
  expect(await app.main.run('(electron) => electron.BrowserWindow.getAllWindows().length')).toBe(1);
});

test('a bundle that the program was started with is shown when the person has said who they are (security.md 7, 13)', async () => {
  const profile = ownFolder();
  const app = await startProgram(profile, { args: [fixture] });
  await new StartPage(app.page).introduce(bo);
  expect(await new BundleDialog(app.page).text()).toContain('Okänd avsändare');
  // Nothing was decided: the program ends, and what was read for the preview is gone with it.
  expect(await app.stop()).toBe(0);
  expect(readdirSync(join(profile, 'temp')).filter((name) => name.startsWith('rotorsak-'))).toEqual([]);
});
