/** Saved views of the map over the real core: what they show, where their nodes stand, deleting and undoing them. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listRecords } from '../../../db/repositories/records.ts';
import { coreHandlers } from '../../../electron/core/handlers/all.ts';
import { accessibilityFaults } from '../../support/accessibility.ts';
import { type Opened, type PageOptions, preparePage } from '../../support/real-core-page.ts';
import { MapPage } from '../pages/map-page.ts';
import { ViewsPage } from '../pages/views-page.ts';

/** Long enough for a layout on a machine that has much else to do. */
const poll = <T>(look: () => T) => expect.poll(look, { timeout: 20_000 });

let app: Awaited<ReturnType<typeof preparePage>>;
beforeAll(async () => {
  app = await preparePage();
});
afterAll(() => app.done());

interface OnMap extends Opened {
  readonly analysis: string;
  readonly map: MapPage;
  readonly views: ViewsPage;
}

const nodes = [
  { factor: 'A', x: -700, y: 0 },
  { factor: 'B', x: -350, y: 160 },
  { factor: 'problem', x: 0, y: 0 },
];

/** Two factors at known places, one that the municipality can influence by itself. */
const withTwo = async (options: PageOptions = {}): Promise<OnMap> => {
  const opened = await app.open(options);
  const { store } = opened.session;
  const { id: analysis } = coreHandlers['analysis.create'](store, { title: 'Liten', problem: 'Nedskräpning' });
  const own = { A: 'own', B: 'none' } as const;
  for (const id of ['A', 'B'] as const) {
    const fields = { title: `Faktor ${id}`, influenceLevel: own[id] };
    coreHandlers['factor.create'](store, { analysis, id, fields });
    coreHandlers['link.create'](store, { analysis, fields: { from: id, to: 'problem' } });
  }
  coreHandlers['mapNode.place'](store, { analysis, view: 'map', nodes });
  await opened.goto(`/analysis/${analysis}/map`);
  const map = new MapPage(opened.page);
  await map.rest();
  return { ...opened, analysis, map, views: new ViewsPage(opened.page) };
};

const filterOnOwn = async ({ page }: Opened): Promise<void> => {
  await page.getByRole('button', { name: 'Filtrera', exact: true }).click();
  const panel = page.getByRole('dialog', { name: 'Filtrera' });
  await panel.getByLabel('Egenskap').selectOption({ label: 'Rådighet' });
  await panel.getByLabel('Kan påverka själv').check();
  await page.keyboard.press('Escape');
};

const shown = async ({ map }: OnMap): Promise<string[]> => (await map.twin()).map(([title]) => title ?? '');
const saved = ({ session, analysis }: OnMap) => listRecords(session.store.db, 'savedView', analysis);
const placesIn = ({ session, analysis }: OnMap, wanted: string) =>
  listRecords(session.store.db, 'mapNode', analysis)
    .filter(({ view }) => view === wanted)
    .map(({ factor, x, y }) => ({ factor, x, y }));

test('axe finds nothing in light and dark in a filtered view that is changed, with its list open', async () => {
  const on = await withTwo();
  await on.views.keep('Allt');
  await filterOnOwn(on);
  await on.views.changed.waitFor();
  await on.views.open();
  expect(await accessibilityFaults(on.page)).toEqual([]);
  expect(on.complaints).toEqual([]);
  await on.close();
});

test('a view keeps filters, share, cut and surroundings; the whole map comes back without them', async () => {
  const on = await withTwo();
  await filterOnOwn(on);
  await on.page.getByLabel('Andel').check();
  await on.page.getByLabel('Ingreppsmängd').check();
  await poll(() => shown(on)).toEqual(['Faktor A']);
  await on.page.getByText('Visar 1 av 2 faktorer.').waitFor();
  await on.views.keep('Kommunens egna');
  expect(JSON.parse(saved(on)[0]?.settings ?? '')).toEqual({
    share: true,
    cut: true,
    focus: null,
    filters: [{ column: 'influenceLevel', values: ['own'] }],
  });
  await on.views.choose('Hela kartan');
  await poll(() => shown(on)).toEqual(['Faktor A', 'Faktor B']);
  expect(await on.page.getByLabel('Andel').isChecked()).toBe(false);
  await on.goto(`/analysis/${on.analysis}/map/B`);
  await on.map.keys('o');
  await poll(() => shown(on)).toEqual(['Faktor B']);
  await on.views.keep('Runt B');
  await on.views.choose('Kommunens egna');
  await on.goto(`/analysis/${on.analysis}/map`);
  await poll(() => shown(on)).toEqual(['Faktor A']);
  expect(await on.page.getByRole('checkbox', { name: 'Ingreppsmängd' }).isChecked()).toBe(true);
  await on.views.choose('Runt B');
  await poll(() => shown(on)).toEqual(['Faktor B']);
  await on.page.reload();
  await on.views.shows('Runt B');
  await poll(() => shown(on)).toEqual(['Faktor B']);
  expect(await on.views.changed.count()).toBe(0);
  coreHandlers['factor.delete'](on.session.store, { analysis: on.analysis, ids: ['B'] });
  await poll(() => shown(on)).toEqual(['Faktor A']);
  await on.close();
});

test('a new view starts from the places of the one it was made from, and moves nothing there', async () => {
  const on = await withTwo();
  await on.views.keep('Min karta');
  const view = saved(on)[0]?.id ?? '';
  expect(placesIn(on, view)).toEqual(nodes);
  await on.map.drag({ x: -700, y: 0 }, { x: -640, y: -90 });
  await poll(() => placesIn(on, view)[0]?.x).not.toBe(-700);
  const [moved] = placesIn(on, view);
  expect(Math.hypot((moved?.x ?? 0) + 640, (moved?.y ?? 0) + 90)).toBeLessThan(4);
  expect(placesIn(on, 'map')).toEqual(nodes);
  await on.views.keep('Kopia');
  const copy = saved(on).find(({ name }) => name === 'Kopia')?.id ?? '';
  expect(placesIn(on, copy)).toEqual(placesIn(on, view));
  await on.page.getByRole('button', { name: 'Lägg ut på nytt' }).click();
  await poll(() => placesIn(on, copy)).toEqual([]);
  expect([placesIn(on, view)[0], placesIn(on, 'map')]).toEqual([moved, nodes]);
  await on.close();
});

test('a view is deleted with its places, and one key brings both back', async () => {
  const on = await withTwo();
  await on.views.keep('Min karta');
  const view = saved(on)[0]?.id ?? '';
  await on.views.open();
  await on.views.panel.getByRole('button', { name: 'Ta bort Min karta' }).click();
  await on.views.panel.getByText('Min karta är borttagen. Ctrl+Z tar tillbaka den.').waitFor();
  expect([saved(on), placesIn(on, view)]).toEqual([[], []]);
  await on.views.shows('Hela kartan');
  await on.page.keyboard.press('Control+z');
  await on.views.shows('Min karta');
  expect(placesIn(on, view)).toEqual(nodes);
  await on.page.keyboard.press('Escape');
  await on.close();
});

test('a factor that no filter lets through shows while it is chosen', async () => {
  const on = await withTwo();
  await filterOnOwn(on);
  await poll(() => shown(on)).toEqual(['Faktor A']);
  await on.page.getByRole('combobox', { name: 'Sök i kartan' }).fill('faktor b');
  await on.page.keyboard.press('Enter');
  await poll(() => shown(on)).toEqual(['Faktor A', 'Faktor B']);
  await on.goto(`/analysis/${on.analysis}/map/A`);
  await poll(() => shown(on)).toEqual(['Faktor A']);
  await on.page.getByRole('button', { name: 'Rensa' }).click();
  await poll(() => shown(on)).toEqual(['Faktor A', 'Faktor B']);
  await on.close();
});
