/** The list of analyses: the sample, copies and the archive. */
import { expect, test } from 'vitest';
import { ask, ownFolder, startProgram } from '../../support/program.ts';
import { AnalysesPage } from '../pages/analyses-page.ts';
import { CasePage } from '../pages/case-page.ts';
import { karin, StartPage } from '../pages/start-page.ts';

const SAMPLE = 'Malmö: avfallsbrottslighet';

test('the sample is opened, copied and archived; the copy is an analysis of its own', async () => {
  const { page } = await startProgram(ownFolder());
  await new StartPage(page).introduce(karin);
  const analyses = new AnalysesPage(page);
  const own = new CasePage(page);
  await analyses.openSample();
  await own.leave();
  await analyses.copy(SAMPLE);
  const copy = `Kopia av ${SAMPLE}`;
  await analyses.row(copy).waitFor();
  const list = await ask(page, 'analysis.list', {});
  const [one, other] = [SAMPLE, copy].map((title) => list.find((item) => item.title === title));
  expect(one?.id).not.toBe(other?.id);
  expect([other?.factors, other?.measures]).toEqual([one?.factors, one?.measures]);

  await analyses.open(copy);
  await own.write('Område', 'Bara i kopian');
  await expect
    .poll(async () => (await ask(page, 'analysis.get', { analysis: other?.id ?? '' })).area)
    .toBe('Bara i kopian');
  expect((await ask(page, 'analysis.get', { analysis: one?.id ?? '' })).area).not.toBe('Bara i kopian');

  await own.leave();
  await analyses.archive(SAMPLE);
  await page.getByRole('tab', { name: /^Arkiverade\s*1$/ }).click();
  expect((await ask(page, 'analysis.list', {})).find(({ id }) => id === one?.id)?.archived).toBe(true);
  await analyses.unarchive(SAMPLE);
  await page.getByRole('tab', { name: /^Arkiverade\s*0$/ }).waitFor();
});
