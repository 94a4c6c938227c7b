/** Undo and redo of what was done, in the session and after a restart. */
import { expect, test } from 'vitest';
import { ask, ownFolder, startProgram } from '../../support/program.ts';
import { AnalysesPage } from '../pages/analyses-page.ts';
import { FactorsPage } from '../pages/factors-page.ts';
import { karin, StartPage } from '../pages/start-page.ts';

test('what was written is taken back and done again, also by the program started anew', async () => {
  const folder = ownFolder();
  const first = await startProgram(folder);
  await new StartPage(first.page).introduce(karin);
  await new AnalysesPage(first.page).create('Skadegörelse', 'Skadegörelse på skolgårdar');
  const [{ id: analysis = '' } = {}] = await ask(first.page, 'analysis.list', {});
  const factors = new FactorsPage(first.page);
  await factors.show();
  await factors.create('Dålig belysning');
  await factors.write('Beskrivning', 'Mörkt mellan husen.');
  const described = async (page = first.page) =>
    (await ask(page, 'factor.list', { analysis })).map(({ title, description }) => [title, description]);
  await expect.poll(() => described()).toEqual([['Dålig belysning', 'Mörkt mellan husen.']]);
  await factors.undo();
  await expect.poll(() => described()).toEqual([['Dålig belysning', '']]);
  await expect.poll(() => factors.field('Beskrivning').inputValue()).toBe('');
  await factors.redo();
  await expect.poll(() => factors.field('Beskrivning').inputValue()).toBe('Mörkt mellan husen.');
  expect(await first.stop()).toBe(0);

  // The window opens where it was; the steps are those of the session before.
  const second = await startProgram(folder);
  const again = new FactorsPage(second.page);
  await again.heading('Orsaksanalys').waitFor();
  await again.undo();
  await expect.poll(() => described(second.page)).toEqual([['Dålig belysning', '']]);
  await again.undo();
  await expect.poll(() => described(second.page)).toEqual([]);
  await again.redo();
  await expect.poll(() => described(second.page)).toEqual([['Dålig belysning', '']]);
  await again.redo();
  await expect.poll(() => described(second.page)).toEqual([['Dålig belysning', 'Mörkt mellan husen.']]);
  expect(await second.stop()).toBe(0);
});
