/** Saved views of the register over the real core: keep, change, take back, rename, delete and undo, reload, palette, keys. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listRecords } from '../../../db/repositories/records.ts';
import { coreHandlers } from '../../../electron/core/handlers/all.ts';
import { accessibilityFaults } from '../../support/accessibility.ts';
import { type Opened, type PageOptions, preparePage } from '../../support/real-core-page.ts';
import { ViewsPage } from '../pages/views-page.ts';

let app: Awaited<ReturnType<typeof preparePage>>;
beforeAll(async () => {
  app = await preparePage();
});
afterAll(() => app.done());

interface OnRegister extends Opened {
  readonly analysis: string;
  readonly views: ViewsPage;
  readonly titles: () => Promise<string[]>;
  readonly saved: () => ReturnType<typeof listRecords<'savedView'>>;
}

const factors = [
  { title: 'Alkohol', significance: 'high' },
  { title: 'Belysning', significance: 'low' },
  { title: 'Centrum', significance: 'high' },
] as const;

const openRegister = async (options: PageOptions = {}): Promise<OnRegister> => {
  const opened = await app.open(options);
  const { store } = opened.session;
  const { id: analysis } = coreHandlers['analysis.create'](store, { title: 'Prov', problem: 'Klotter' });
  const create = factors.map(({ title, significance }, at) => ({ id: `f${at}`, fields: { title, significance } }));
  coreHandlers['factor.write'](store, { analysis, create, update: [] });
  await opened.goto(`/analysis/${analysis}/factors`);
  await opened.page.locator('[data-kind="row"]').first().waitFor();
  const titles = () => opened.page.locator('[data-kind="row"] [data-column="title"]').allInnerTexts();
  const saved = () => listRecords(store.db, 'savedView', analysis);
  return { ...opened, analysis, views: new ViewsPage(opened.page), titles, saved };
};

/** Lets through only the factors of one significance. */
const filterOn = async ({ page }: Opened, value: string): Promise<void> => {
  await page.getByRole('button', { name: 'Filtrera', exact: true }).click();
  const panel = page.getByRole('dialog', { name: 'Filtrera' });
  await panel.getByLabel('Kolumn').selectOption({ label: 'Betydelse' });
  await panel.getByLabel(value, { exact: true }).click();
  await page.keyboard.press('Escape');
};

const header = ({ page }: Opened, name: string) => page.getByRole('columnheader', { name, exact: true });

test('axe finds nothing in light and dark in a view that is changed, with its list open', async () => {
  const on = await openRegister();
  await on.views.keep('Allt');
  await filterOn(on, 'Hög');
  await on.views.changed.waitFor();
  await on.views.open();
  expect(await accessibilityFaults(on.page)).toEqual([]);
  expect(on.complaints).toEqual([]);
  await on.close();
});

test('what is shown is kept under a name: filters, groups and columns; the standard view comes back without them', async () => {
  const on = await openRegister();
  await filterOn(on, 'Hög');
  await on.page.getByRole('button', { name: 'Gruppera', exact: true }).click();
  await on.page.getByRole('menuitemcheckbox', { name: 'Ben' }).click();
  await on.page.getByRole('button', { name: 'Kolumner', exact: true }).click();
  await on.page.getByRole('dialog', { name: 'Kolumner' }).getByLabel('Insats', { exact: true }).uncheck();
  await on.page.keyboard.press('Escape');
  await on.views.keep('Hög betydelse');
  expect(await on.views.changed.count()).toBe(0);
  const [view] = on.saved();
  expect(view).toMatchObject({ place: 'register', name: 'Hög betydelse' });
  expect(JSON.parse(view?.settings ?? '')).toMatchObject({
    group: 'bone',
    filters: [{ column: 'significance', values: ['high'] }],
  });
  await on.views.choose('Alla faktorer');
  await expect.poll(on.titles).toEqual(['Alkohol', 'Belysning', 'Centrum']);
  await on.views.choose('Hög betydelse');
  await expect.poll(on.titles).toEqual(['Alkohol', 'Centrum']);
  await on.page.getByRole('button', { name: 'Gruppera efter ben' }).waitFor();
  expect(await header(on, 'Insats').count()).toBe(0);
  expect(await on.views.names()).toEqual(['Alla faktorer', 'Hög betydelse']);
  await on.close();
});

test('a view that is changed says so, is there after a reload, and is saved or taken back', async () => {
  const on = await openRegister();
  await on.views.keep('Min vy');
  await filterOn(on, 'Hög');
  await on.views.changed.waitFor();
  await expect.poll(on.titles).toEqual(['Alkohol', 'Centrum']);
  await on.page.reload();
  await on.views.shows('Min vy');
  await on.views.changed.waitFor();
  await expect.poll(on.titles).toEqual(['Alkohol', 'Centrum']);
  await on.page.getByRole('button', { name: 'Återgå', exact: true }).click();
  await expect.poll(on.titles).toEqual(['Alkohol', 'Belysning', 'Centrum']);
  expect(await on.views.changed.count()).toBe(0);
  await filterOn(on, 'Låg');
  await on.page.getByRole('button', { name: 'Spara', exact: true }).click();
  await on.views.changed.waitFor({ state: 'detached' });
  expect(JSON.parse(on.saved()[0]?.settings ?? '')).toMatchObject({ filters: [{ values: ['low'] }] });
  await on.views.choose('Alla faktorer');
  await on.views.choose('Min vy');
  await expect.poll(on.titles).toEqual(['Belysning']);
  await on.close();
});

test('by key alone: keep, rename, refuse a name that is taken, delete, undo', async () => {
  const on = await openRegister();
  const { keyboard } = on.page;
  await on.views.openByKey();
  await keyboard.press('Tab');
  await keyboard.type('alla faktorer');
  await keyboard.press('Enter');
  await on.views.panel.getByText('Det finns redan en vy som heter så.').waitFor();
  expect(on.saved()).toEqual([]);
  await keyboard.press('Control+a');
  await keyboard.type('Första');
  await keyboard.press('Enter');
  await on.views.shows('Första');
  await on.views.openByKey();
  await keyboard.press('ArrowDown');
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  await on.views.panel.getByLabel('Nytt namn på Första').waitFor();
  await keyboard.type('Andra');
  await keyboard.press('Enter');
  await on.views.panel.getByRole('button', { name: 'Andra', exact: true }).waitFor();
  expect(on.saved()).toMatchObject([{ name: 'Andra' }]);
  await expect.poll(() => on.page.evaluate(() => document.activeElement?.textContent)).toBe('Andra');
  await keyboard.press('Tab');
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  await on.views.panel.getByText('Andra är borttagen. Ctrl+Z tar tillbaka den.').waitFor();
  expect(on.saved()).toEqual([]);
  await expect.poll(() => on.page.evaluate(() => document.activeElement?.textContent)).toBe('Alla faktorer');
  await keyboard.press('Control+z');
  await on.views.panel.getByRole('button', { name: 'Andra', exact: true }).waitFor();
  await keyboard.press('Escape');
  await on.views.shows('Andra');
  await on.close();
});

test('the palette opens a view from any place, and what a view holds that nobody knows breaks nothing', async () => {
  const on = await openRegister();
  const settings =
    '{"order":["risk"],"hidden":7,"filters":[{"column":"significance","values":["high"]},null],"new":[1]}';
  const fields = { place: 'register', name: 'Från en nyare version', settings };
  coreHandlers['savedView.create'](on.session.store, { analysis: on.analysis, fields });
  await on.goto(`/analysis/${on.analysis}/plan`);
  await on.page.getByRole('heading', { level: 1, name: 'Åtgärdsplan' }).waitFor();
  await on.page.keyboard.press('Control+k');
  await on.page.getByRole('combobox', { name: /^Gå till/ }).fill('nyare');
  await on.page.getByRole('option', { name: /Från en nyare version.*Vy av registret/ }).waitFor();
  await on.page.keyboard.press('Enter');
  await on.views.shows('Från en nyare version');
  await expect.poll(on.titles).toEqual(['Alkohol', 'Centrum']);
  expect(await on.views.changed.count()).toBe(0);
  expect(on.complaints).toEqual([]);
  await on.close();
});

test('the filter of a view is the same in another language', async () => {
  const on = await openRegister({ language: 'en' });
  const settings = '{"filters":[{"column":"significance","values":["low"]}]}';
  const fields = { place: 'register', name: 'Low ones', settings };
  coreHandlers['savedView.create'](on.session.store, { analysis: on.analysis, fields });
  await on.page.getByRole('button', { name: 'View: All factors' }).click();
  await on.page.getByRole('button', { name: 'Low ones', exact: true }).click();
  await expect.poll(on.titles).toEqual(['Belysning']);
  await on.page.getByText('Significance: Low').waitFor();
  await on.close();
});
