/** Tänk om and Jämför over the real core: what is tried changes nothing, is kept by name; two moments are told apart. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { derive } from '../../../db/domain/derivation/derive.ts';
import { analysisGraph } from '../../../db/repositories/analyses.ts';
import { listRecords } from '../../../db/repositories/records.ts';
import { coreHandlers } from '../../../electron/core/handlers/all.ts';
import { accessibilityFaults } from '../../support/accessibility.ts';
import { preparePage } from '../../support/real-core-page.ts';

let app: Awaited<ReturnType<typeof preparePage>>;
beforeAll(async () => {
  app = await preparePage();
});
afterAll(() => app.done());

const onSample = async () => {
  const opened = await app.open();
  const { store } = opened.session;
  const { id } = await coreHandlers['analysis.createSample'](store);
  const { page } = opened;
  const tryOut = async (label: string, name: string): Promise<void> => {
    await page.getByLabel(label, { exact: true }).fill(name);
    await page.keyboard.press('Enter');
  };
  return { ...opened, store, analysis: id, tryOut };
};

test('what is tried is shown beside what is, changes nothing, and is kept, renamed and taken back by name', async () => {
  const { page, store, analysis, goto, tryOut, close } = await onSample();
  const before = derive(analysisGraph(store.db, analysis));
  await goto(`/analysis/${analysis}/derivation`);
  await page.getByRole('tab', { name: 'Som det är' }).focus();
  await page.keyboard.press('ArrowLeft');
  await page.getByText('Inget här ändrar analysen.').waitFor();
  await tryOut('Stäng av en faktor', 'Låg upptäcktsrisk');
  const row = page.getByRole('table', { name: 'Faktorer som reglerna ser annorlunda' }).getByRole('row');
  await row.filter({ hasText: 'Låg upptäcktsrisk Avstängd' }).waitFor();
  await tryOut('Sätt en annan rådighet', 'Låga straff');
  await page.getByLabel('Det som prövas för Låga straff').selectOption({ label: 'Kan påverka tillsammans med andra' });
  await page.getByText(/^Minsta ingreppsmängden/).waitFor();
  expect(derive(analysisGraph(store.db, analysis))).toEqual(before);
  expect(listRecords(store.db, 'scenario', analysis)).toEqual([]);

  await page.getByRole('button', { name: 'Spara som scenario' }).click();
  await page.getByRole('alert').filter({ hasText: 'Fyll i fältet.' }).waitFor();
  await page.getByLabel('Scenariots namn').fill('Med bättre tillsyn');
  await page.keyboard.press('Enter');
  const open = page.getByRole('navigation', { name: 'Scenarier' }).getByRole('link', { name: 'Med bättre tillsyn' });
  await expect.poll(() => open.getAttribute('aria-current')).toBe('page');
  const changes = () =>
    listRecords(store.db, 'scenarioChange', analysis).map(({ factor, off, influenceLevel }) => ({
      factor,
      off,
      influenceLevel,
    }));
  expect(changes()).toEqual([
    { factor: 'F2', off: true, influenceLevel: null },
    { factor: 'F3', off: false, influenceLevel: 'shared' },
  ]);
  await page.getByRole('button', { name: 'Pröva inte Låg upptäcktsrisk' }).click();
  await expect.poll(() => changes().length).toBe(1);
  await page.getByLabel('Anteckning om scenariot').fill('Prövat inför mötet');
  await page.getByRole('button', { name: 'Ta bort scenariot' }).click();
  await expect.poll(() => listRecords(store.db, 'scenario', analysis)).toEqual([]);
  await page.keyboard.press('Control+z');
  await expect
    .poll(() => listRecords(store.db, 'scenario', analysis))
    .toMatchObject([{ name: 'Med bättre tillsyn', note: 'Prövat inför mötet' }]);
  expect(derive(analysisGraph(store.db, analysis))).toEqual(before);
  await close();
});

test('two moments are compared in the words of the forms, and what differs leads to its record', async () => {
  const { page, store, analysis, goto, close } = await onSample();
  await page.waitForTimeout(20); // a moment of its own, by the clock of the log
  const fields = { title: 'Låg risk för upptäckt', significance: 'low' } as const;
  await coreHandlers['factor.update'](store, { analysis, id: 'F2', fields });
  await page.waitForTimeout(20);
  await coreHandlers['factor.delete'](store, { analysis, ids: ['F9'] });
  await goto(`/analysis/${analysis}/overview`);
  await page.getByRole('link', { name: 'Jämför med tidigare' }).click();
  const changed = page.getByRole('listitem').filter({ hasText: 'Låg risk för upptäckt' }).filter({ hasText: 'Ändrad' });
  await changed.getByText('Betydelse').waitFor();
  expect(await changed.locator('del').allTextContents()).toEqual(['upptäcktsrisk', 'Hög']);
  expect(await changed.locator('ins').allTextContents()).toEqual(['risk för upptäckt', 'Låg']);
  await page.getByRole('listitem').filter({ hasText: 'Borttagen' }).getByText('Legal fasad', { exact: true }).waitFor();
  await page.getByText('Stora vinster → Legal fasad', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Byt plats på från och till' }).click();
  await page.getByRole('listitem').filter({ hasText: 'Ny' }).getByText('Legal fasad', { exact: true }).waitFor();
  await page.getByRole('link', { name: 'Låg upptäcktsrisk', exact: true }).click();
  await expect.poll(() => page.url()).toMatch(/\/factors\/F2$/);
  await close();
});

test('axe finds no fault in light and dark', async () => {
  const { page, store, analysis, goto, tryOut, complaints, close } = await onSample();
  await goto(`/analysis/${analysis}/derivation/what-if`);
  await tryOut('Stäng av en faktor', 'Låg upptäcktsrisk');
  await page.getByRole('table').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await coreHandlers['factor.update'](store, { analysis, id: 'F2', fields: { title: 'Låg risk för upptäckt' } });
  await goto(`/analysis/${analysis}/compare`);
  await page.locator('ins').first().waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await close();
});
