/** Val av åtgärder over the real core: effect against effort, coverage, workload, and what is left open, on the map too. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { getRecords } from '../../../db/repositories/records.ts';
import { coreHandlers } from '../../../electron/core/handlers/all.ts';
import { accessibilityFaults } from '../../support/accessibility.ts';
import { preparePage } from '../../support/real-core-page.ts';

let app: Awaited<ReturnType<typeof preparePage>>;
beforeAll(async () => {
  app = await preparePage();
});
afterAll(() => app.done());

/** Two causes in a plan, two measures against the first, a chain of its own from the second to the problem. */
const onPlan = async () => {
  const opened = await app.open();
  const { page, session } = opened;
  const { store } = session;
  const { id: analysis } = coreHandlers['analysis.create'](store, { title: 'Plan', problem: 'Dumpning' });
  const actor = coreHandlers['actor.create'](store, { analysis, fields: { name: 'Miljönämnden', kind: 'namnd' } }).id;
  const lately = { title: 'Lägesbild 2026', date: '2026-03' };
  const source = coreHandlers['source.create'](store, { analysis, fields: lately }).id;
  const cause = (title: string) => {
    const judged = { state: 'active', significance: 'high', effort: 'small' } as const;
    const influence = { influenceLevel: 'own', decidingActor: actor, influenceMotive: 'Tillsyn' } as const;
    const { id } = coreHandlers['factor.create'](store, { analysis, fields: { title, ...judged, ...influence } });
    const cited = { factor: id, source, stance: 'supports', quote: 'Så är det.' } as const;
    coreHandlers['evidence.create'](store, { analysis, fields: cited });
    coreHandlers['link.create'](store, { analysis, fields: { from: id, to: 'problem' } });
    return id;
  };
  const [risk, price] = [cause('Låg upptäcktsrisk'), cause('Avgiften är hög')];
  coreHandlers['plan.derive'](store, { analysis });
  const measure = (title: string, cost: number) => {
    const dates = { start: '2027-01-01', end: '2027-06-30' };
    const fields = { title, factors: [risk], responsibleActor: actor, cost, ...dates };
    return coreHandlers['measure.create'](store, { analysis, fields }).id;
  };
  const [watch, visit] = [measure('Bevaka platser', 181_000), measure('Besöka verkstäder', 0)];
  await opened.goto(`/analysis/${analysis}/choice`);
  await page.getByRole('table', { name: 'Effekt och insats' }).waitFor();
  const stored = (id: string) => getRecords(store.db, 'measure', analysis, [id])[0];
  const chip = (title: string) =>
    page.getByRole('table', { name: 'Effekt och insats' }).getByRole('button', { name: title });
  const tab = (name: string) => page.getByRole('tab', { name, exact: false }).click();
  return { ...opened, analysis, stored, chip, tab, risk, price, watch, visit };
};

test('a measure is moved by keys and by dragging: effect and effort in one step, and the ranking follows', async () => {
  const { page, stored, chip, watch, visit, close } = await onPlan();
  await chip('Bevaka platser').focus();
  await page.keyboard.press('Control+ArrowUp');
  await expect.poll(() => stored(watch)).toMatchObject({ effect: 'low', effort: 'unset' });
  await expect.poll(() => chip('Bevaka platser').evaluate((one) => one === document.activeElement)).toBe(true);
  await page.keyboard.press('Alt+ArrowLeft');
  await expect.poll(() => stored(watch)).toMatchObject({ effect: 'low', effort: 'large' });
  await page.getByRole('status').getByText('”Bevaka platser”: effekt liten, insats stor.').waitFor();
  const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'Effekt: stor' }) });
  await chip('Besöka verkstäder').dragTo(row.getByRole('cell').first(), { targetPosition: { x: 40, y: 30 } });
  await expect.poll(() => stored(visit)).toMatchObject({ effect: 'high', effort: 'small' });
  const ranking = page.getByRole('table', { name: 'Åtgärderna i ordning, effekt mot insats' });
  await expect
    .poll(() => ranking.getByRole('button').allTextContents())
    .toEqual(['Besöka verkstäder', 'Bevaka platser']);
  await page.keyboard.press('Control+z');
  await expect.poll(() => stored(visit)).toMatchObject({ effect: 'unset', effort: 'unset' });
  await close();
});

test('one cause shows only what is directed at it', async () => {
  const { page, chip, close } = await onPlan();
  const causes = page.getByLabel('Orsak', { exact: true });
  const label = await causes.getByRole('option').filter({ hasText: 'Avgiften är hög' }).textContent();
  await causes.selectOption({ label: label ?? '' });
  await page.getByText('Ingen åtgärd är riktad mot orsaken.').waitFor();
  await causes.selectOption({ label: 'Alla orsaker' });
  await chip('Bevaka platser').waitFor();
  await close();
});

test('coverage: Space and click direct a measure at a cause, sums and words follow, and it is undone', async () => {
  const { page, stored, tab, risk, price, watch, visit, close } = await onPlan();
  await tab('Täckning');
  const grid = page.getByRole('grid', { name: 'Orsaker och åtgärder' });
  const line = (title: string) => grid.getByRole('row').filter({ has: page.getByRole('rowheader', { name: title }) });
  await line('Avgiften är hög').getByText('Ingen åtgärd').waitFor();
  await line('Avgiften är hög').getByRole('gridcell', { name: 'Bevaka platser' }).click();
  await expect.poll(() => stored(watch)?.factors.toSorted()).toEqual([risk, price].toSorted());
  await line('Avgiften är hög').getByRole('gridcell', { name: 'Bevaka platser: riktad mot orsaken' }).waitFor();
  await page.getByRole('status').getByText('Orsaker: 2. Utan åtgärd: 0.').waitFor();
  await grid.focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Control+End');
  const active = await grid.getAttribute('aria-activedescendant');
  const before = stored(visit)?.factors.length;
  const name = await page.locator(`[id="${active}"]`).getAttribute('aria-label');
  await page.keyboard.press('Space');
  const toggled = name?.startsWith('Besöka') ? visit : watch;
  await expect.poll(() => stored(toggled)?.factors.length).not.toBe(toggled === visit ? before : 2);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect.poll(() => stored(watch)?.factors).toEqual([risk]);
  await line('Avgiften är hög').getByText('Ingen åtgärd').waitFor();
  await close();
});

test('workload: who carries how much and when, as bars and as a table, by tertial and as cost', async () => {
  const { page, tab, close } = await onPlan();
  await tab('Belastning');
  await page.getByRole('heading', { name: 'Flest pågående åtgärder: Miljönämnden, 2 under kv 1 2027' }).waitFor();
  const table = page.getByRole('table', { name: 'Belastning per nämnd' });
  const row = table.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'Miljönämnden' }) });
  await expect
    .poll(() => row.getByRole('cell').allTextContents())
    .toEqual(['22 startar, 0 slutar', '20 startar, 2 slutar', '2']);
  await page.getByLabel('Tertial').check({ force: true });
  await table.getByRole('columnheader', { name: 'T2 2027' }).waitFor();
  await page.getByLabel('Kostnad').check({ force: true });
  const plain = async () => (await row.getByRole('cell').allTextContents()).map((text) => text.replaceAll(/\D/g, ''));
  await expect.poll(plain).toEqual(['120000', '61000', '181000']);
  await close();
});

test('what is left open: the chain in words, a way to its factor, and on the map', async () => {
  const { page, tab, analysis, price, close } = await onPlan();
  await tab('Det som lämnas öppet');
  await page
    .getByRole('heading', { name: 'Kedjor som ingen vald åtgärd bryter: 1 av 2 grupper av grundorsaker' })
    .waitFor();
  const chains = page.getByRole('list', { name: 'Kedjor utan åtgärd' });
  await chains.getByText('Kan brytas vid: ”Avgiften är hög”.').waitFor();
  await page.getByRole('link', { name: 'Visa i kartan' }).click();
  await page
    .getByText('Kedjor utan åtgärd går genom 1 faktorer. 1 av dem är inom räckhåll och märkta ”Bryt här”.')
    .waitFor();
  expect(page.url()).toContain(`/analysis/${analysis}/map`);
  expect(await page.getByLabel('Lämnas öppet').isChecked()).toBe(true);
  await page.getByLabel('Ingreppsmängd').check();
  await expect.poll(() => page.getByLabel('Lämnas öppet').isChecked()).toBe(false);
  await page.getByLabel('Lämnas öppet').check();
  await page.getByRole('link', { name: 'Kedjorna i ord' }).click();
  await chains.getByRole('link', { name: 'Avgiften är hög' }).click();
  await expect.poll(() => page.url()).toContain(`/factors/${price}`);
  await close();
});

test('axe finds no fault in light and dark', async () => {
  const { page, tab, chip, complaints, close } = await onPlan();
  const faults = () => accessibilityFaults(page);
  await chip('Bevaka platser').click();
  await page.getByRole('region', { name: 'Detaljer' }).waitFor();
  expect(await faults()).toEqual([]);
  await tab('Täckning');
  await page.getByRole('grid', { name: 'Orsaker och åtgärder' }).focus();
  expect(await faults()).toEqual([]);
  await tab('Belastning');
  await page.getByRole('table', { name: 'Belastning per nämnd' }).waitFor();
  expect(await faults()).toEqual([]);
  await tab('Det som lämnas öppet');
  await page.getByRole('list', { name: 'Kedjor utan åtgärd' }).waitFor();
  expect(await faults()).toEqual([]);
  expect(complaints).toEqual([]);
  await close();
});
