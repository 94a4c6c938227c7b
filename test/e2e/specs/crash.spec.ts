/** Processes that end without warning: what was acknowledged is there, and the person can go on. */
import { expect, test } from 'vitest';
import { ask, ownFolder, startProgram } from '../../support/program.ts';
import type { RunningApp } from '../../support/shell.ts';
import { AnalysesPage } from '../pages/analyses-page.ts';
import { CasePage } from '../pages/case-page.ts';
import { karin, StartPage } from '../pages/start-page.ts';

const TYPED = 'Skolgårdarna i Rosengård och Nydala';

/** The program with one analysis, at its overview. */
const withAnalysis = async (folder: string): Promise<{ app: RunningApp; own: CasePage; analysis: string }> => {
  const app = await startProgram(folder);
  await new StartPage(app.page).introduce(karin);
  await new AnalysesPage(app.page).create('Skadegörelse', 'Skadegörelse på skolgårdar');
  const [{ id: analysis = '' } = {}] = await ask(app.page, 'analysis.list', {});
  return { app, own: new CasePage(app.page), analysis };
};

const area = async ({ page }: RunningApp, analysis: string) => (await ask(page, 'analysis.get', { analysis })).area;

/** What stands in the fields of the window, asked for by way of the main process: a driver has lost a page that ended. */
const textsIn = (app: RunningApp): Promise<unknown> => {
  const read = "[...document.querySelectorAll('input, textarea')].map((field) => field.value)";
  const contents = 'electron.BrowserWindow.getAllWindows()[0].webContents';
  return app.main.run(`(electron) => ${contents}.executeJavaScript(${JSON.stringify(read)})`).catch(() => []);
};

test('killed right after the save was shown, the program has what was typed (security.md 7, 44)', async () => {
  const folder = ownFolder();
  const { app, own, analysis } = await withAnalysis(folder);
  // Typed and not left: the pause after the last letter is all that saves it.
  await own.field('Område').pressSequentially(TYPED);
  await app.page.getByText(/^Sparat \d\d:\d\d$/).waitFor();
  await expect.poll(() => area(app, analysis)).toBe(TYPED);
  await app.kill();

  const again = await startProgram(folder);
  await expect.poll(() => new CasePage(again.page).field('Område').inputValue()).toBe(TYPED);
  expect(await area(again, analysis)).toBe(TYPED);
  expect(await ask(again.page, 'step.status', { analysis })).toMatchObject({ undo: expect.any(String) });
});

test('a page that ends is told of and loaded again with all that was saved (security.md 7, 17)', async () => {
  const folder = ownFolder();
  const { app, own, analysis } = await withAnalysis(folder);
  await own.write('Område', TYPED);
  await expect.poll(() => area(app, analysis)).toBe(TYPED);
  await app.main.run(`(electron) => {
    globalThis.told = [];
    electron.dialog.showMessageBox = (_window, options) => {
      globalThis.told.push(options.message);
      return Promise.resolve({ response: 0, checkboxChecked: false });
    };
  }`);
  await app.crashPage();
  await expect.poll(() => app.main.run('() => globalThis.told')).toEqual(['Fönstrets innehåll avslutades oväntat.']);
  await expect.poll(() => textsIn(app)).toContain(TYPED);
});

test('a database process that ends is started anew, and the page goes on with it (security.md 7, 17)', async () => {
  const folder = ownFolder();
  const { app, own, analysis } = await withAnalysis(folder);
  await own.write('Område', TYPED);
  await expect.poll(() => area(app, analysis)).toBe(TYPED);
  for (const round of ['ett', 'två']) {
    process.kill(await app.corePid(), 'SIGKILL');
    await expect.poll(() => area(app, analysis).catch(() => 'gone')).toBe(round === 'ett' ? TYPED : 'ett');
    await own.write('Område', round);
    await expect.poll(() => area(app, analysis)).toBe(round);
  }
  expect(await app.stop()).toBe(0);
});
