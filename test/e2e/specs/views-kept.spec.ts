/** The whole program: which view is shown, and what was changed in it a moment ago, are there when it is started again. */
import { expect, test } from 'vitest';
import { ask, ownFolder, startProgram } from '../../support/program.ts';
import { AnalysesPage } from '../pages/analyses-page.ts';
import { FactorsPage } from '../pages/factors-page.ts';
import { karin, StartPage } from '../pages/start-page.ts';
import { ViewsPage } from '../pages/views-page.ts';

test('the view that was chosen and what was changed in it are there after the program has ended', async () => {
  const folder = ownFolder();
  const app = await startProgram(folder);
  await new StartPage(app.page).introduce(karin);
  await new AnalysesPage(app.page).create('Skadegörelse', 'Skadegörelse på skolgårdar');
  const [{ id: analysis = '' } = {}] = await ask(app.page, 'analysis.list', {});
  const create = [
    { fields: { title: 'Belysning', significance: 'high' as const } },
    { fields: { title: 'Öppna grindar', significance: 'low' as const } },
  ];
  await ask(app.page, 'factor.write', { analysis, create, update: [] });
  await new FactorsPage(app.page).show();
  await app.page.getByRole('gridcell', { name: 'Belysning', exact: true }).waitFor();
  await new ViewsPage(app.page).keep('Min vy');
  await app.page.getByRole('button', { name: 'Filtrera', exact: true }).click();
  const panel = app.page.getByRole('dialog', { name: 'Filtrera' });
  await panel.getByLabel('Kolumn').selectOption({ label: 'Betydelse' });
  await panel.getByLabel('Låg', { exact: true }).click();
  await new ViewsPage(app.page).changed.waitFor();
  expect(await app.stop()).toBe(0);

  const again = await startProgram(folder);
  const views = new ViewsPage(again.page);
  await views.shows('Min vy');
  await views.changed.waitFor();
  await again.page.getByRole('gridcell', { name: 'Öppna grindar', exact: true }).waitFor();
  expect(await again.page.getByRole('gridcell', { name: 'Belysning', exact: true }).count()).toBe(0);
});
