/** Two bundles are compared in the whole program: read by the process of their own, and neither taken in. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ask, ownFolder, startProgram } from '../../support/program.ts';
import { makeSmallAnalysis } from '../../support/small-analysis.ts';
import { karin, StartPage } from '../pages/start-page.ts';

test('two bundles chosen one after the other are compared, and one with now in the views; one that is no bundle is refused, nothing is stored', async () => {
  const folder = ownFolder();
  const app = await startProgram(folder);
  const { page } = app;
  await new StartPage(page).introduce(karin);
  const analysis = await makeSmallAnalysis(page);
  const request = { analysis, to: 'Bo', organisation: 'Nämnden', purpose: 'Samråd', notes: false, withPlan: false };
  const files = ['forsta', 'andra'].map((name) => join(folder, `${name}.rotorsak`));
  const [factor] = await ask(page, 'factor.list', { analysis });
  for (const [at, save] of files.entries()) {
    await app.answerDialogs({ save });
    await ask(page, 'bundle.export', request);
    const fields = { title: `Titel nummer ${at + 1}` };
    await ask(page, 'factor.update', { analysis, id: factor?.id ?? '', fields });
  }
  const before = await ask(page, 'history.moments', { analysis, timeZone: 'UTC' });

  const choose = (chosen: readonly string[]): Promise<unknown> =>
    app.main.run(`(electron) => {
      const files = ${JSON.stringify(chosen)};
      electron.dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [files.shift()] });
    }`);
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, `/analysis/${analysis}/compare`);
  await choose(files);
  await page.getByRole('button', { name: 'Jämför två paket' }).click();
  await page.getByText('Från: forsta.rotorsak').waitFor();
  await page.getByText('Till: andra.rotorsak').waitFor();
  const changed = page.getByRole('listitem').filter({ hasText: 'Ändrad' });
  await changed.getByRole('link', { name: 'Titel nummer 1' }).waitFor();
  expect(await changed.locator('ins').allTextContents()).toContain('Titel nummer 1');

  await choose([files[0] ?? '']);
  await page.getByRole('button', { name: 'Jämför nu med ett paket' }).click();
  const bar = page.getByRole('region', { name: 'Jämförelse', exact: true });
  await bar.getByText('paketet forsta.rotorsak').waitFor();
  await bar.getByText('1 ändrad', { exact: true }).waitFor();
  await page.locator(`[data-compared="factor/${factor?.id}"][data-how="changed"]`).first().waitFor();
  await page.reload();
  await bar.getByText('1 ändrad', { exact: true }).waitFor();
  await bar.getByRole('button', { name: 'Avsluta jämförelsen' }).click();
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, `/analysis/${analysis}/compare`);

  await choose([join(folder, 'rotorsak.db'), ...files]);
  await page.getByRole('button', { name: 'Jämför två paket' }).click();
  await page.getByRole('alert').filter({ hasText: 'Filen är inget paket från Rotorsak.' }).waitFor();
  expect(await ask(page, 'history.moments', { analysis, timeZone: 'UTC' })).toEqual(before);
  expect(await app.stop()).toBe(0);
});
