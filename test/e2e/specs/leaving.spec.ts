/** What is typed and not yet stored when the page or the program ends. */
import { expect, test } from 'vitest';
import { ask, ownFolder, startProgram } from '../../support/program.ts';
import { AnalysesPage } from '../pages/analyses-page.ts';
import { CasePage } from '../pages/case-page.ts';
import { karin, StartPage } from '../pages/start-page.ts';

test('what was typed just before the page is loaded again, or the program ends, is stored', async () => {
  const folder = ownFolder();
  const app = await startProgram(folder);
  await new StartPage(app.page).introduce(karin);
  await new AnalysesPage(app.page).create('Skadegörelse', 'Skadegörelse på skolgårdar');
  const [{ id: analysis = '' } = {}] = await ask(app.page, 'analysis.list', {});
  const own = new CasePage(app.page);
  await own.field('Område').fill('Rosengård');
  await app.page.reload();
  await expect.poll(async () => (await ask(app.page, 'analysis.get', { analysis })).area).toBe('Rosengård');
  await own.field('Område').fill('Nydala');
  expect(await app.stop()).toBe(0);

  const again = await startProgram(folder);
  await again.page.waitForFunction(() => 'rotorsak' in globalThis);
  expect((await ask(again.page, 'analysis.get', { analysis })).area).toBe('Nydala');
});
