/** Härledning: what deriving would change is said before it is done, and a factor is moved only with a reason. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listRecords } from '../../../db/repositories/records.ts';
import { coreHandlers } from '../../../electron/core/handlers/all.ts';
import { preparePage } from '../../support/real-core-page.ts';

let app: Awaited<ReturnType<typeof preparePage>>;
beforeAll(async () => {
  app = await preparePage();
});
afterAll(() => app.done());

const openDerivation = async () => {
  const opened = await app.open();
  const { store } = opened.session;
  const { id: analysis } = await coreHandlers['analysis.createSample'](store);
  await coreHandlers['plan.derive'](store, { analysis });
  await opened.goto(`/analysis/${analysis}/derivation`);
  await opened.page.getByRole('heading', { level: 2, name: /^Först/ }).waitFor();
  return { ...opened, store, analysis };
};

test('a factor that is left out says what that would change, and deriving changes that', async () => {
  const { page, store, analysis, close } = await openDerivation();
  await page.getByText('Planen följer redan analysen').waitFor();
  await page.getByRole('button', { name: 'Flytta: Låg upptäcktsrisk' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Grupp').selectOption({ label: 'Avstå' });
  await dialog.getByRole('button', { name: 'Spara' }).click();
  await dialog.getByText('Skriv ett skäl. Det skrivs ut i planen.').waitFor();
  const factor = () => listRecords(store.db, 'factor', analysis).find(({ title }) => title === 'Låg upptäcktsrisk');
  expect(factor()?.placement).toBe(null);
  await dialog.getByLabel('Skäl').fill('Annan myndighet tar den');
  await page.keyboard.press('Tab');
  await dialog.getByRole('button', { name: 'Spara' }).click();
  await expect.poll(() => dialog.count()).toBe(0);
  expect(factor()).toMatchObject({ placement: 'declined', placementReason: 'Annan myndighet tar den' });
  await page.getByRole('heading', { level: 2, name: /^Avstådda/ }).waitFor();
  const changes = page.getByRole('region', { name: 'Vad en härledning nu skulle ändra' });
  await changes.getByText('Ej längre grundade').waitFor();
  expect(await changes.innerText()).toContain('Låg upptäcktsrisk');
  const flag = () => listRecords(store.db, 'planRow', analysis).find(({ factor: of }) => of === factor()?.id)?.flag;
  expect(flag()).toBe(null); // said, and not done yet
  await changes.getByRole('button', { name: 'Härled planen' }).click();
  await expect.poll(flag).toBe('declined');
  await changes.getByText('Planen följer redan analysen').waitFor();
  await close();
});

test('given back to the rules a factor needs no reason, and the focus comes back to its button', async () => {
  const { page, store, analysis, close } = await openDerivation();
  const factor = () => listRecords(store.db, 'factor', analysis).find(({ title }) => title === 'Låg upptäcktsrisk');
  const { id = '' } = factor() ?? {};
  await coreHandlers['derivation.place'](store, { analysis, factor: id, placement: '3', reason: 'Mer kunskap' });
  await page.getByText('Mer kunskap').first().waitFor();
  const button = page.getByRole('button', { name: 'Flytta: Låg upptäcktsrisk' });
  await button.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect.poll(() => dialog.getByLabel('Skäl').inputValue()).toBe('Mer kunskap');
  await page.keyboard.press('Escape');
  await expect.poll(() => dialog.count()).toBe(0);
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
    .toBe('Flytta: Låg upptäcktsrisk');
  await button.click();
  await dialog.getByLabel('Grupp').selectOption({ label: 'Enligt reglerna' });
  await dialog.getByRole('button', { name: 'Spara' }).click();
  await expect.poll(() => factor()?.placement).toBe(null);
  await close();
});
