/** Matris over the real core: answers to Brå's grounds by key, and betydelse × rådighet moved in the plot. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { getRecords, listRecords } from '../../../db/repositories/records.ts';
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
  const { page, session } = opened;
  const { store } = session;
  const { id } = await coreHandlers['analysis.createSample'](store);
  await opened.goto(`/analysis/${id}/matrix`);
  const row = (title: string) =>
    page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: title, exact: true }) });
  await row('Låg upptäcktsrisk').waitFor();
  const answer = (factor: string, ground: string) =>
    getRecords(store.db, 'priorityGround', id, [`${factor}~${ground}`])[0];
  const factor = (one: string) => getRecords(store.db, 'factor', id, [one])[0];
  const toPlot = async () => {
    await page.getByRole('tab', { name: 'Betydelse och rådighet' }).click();
    await page.getByRole('table', { name: 'Betydelse och rådighet' }).waitFor();
  };
  const chip = (title: string) => page.getByRole('table').getByRole('button', { name: title });
  return { ...opened, store, analysis: id, row, answer, factor, toPlot, chip };
};

test('J and N answer, arrows go on, Delete empties, and Ctrl+Z takes it back', async () => {
  const { page, row, answer, close } = await onSample();
  await row('Låg upptäcktsrisk').getByRole('gridcell').nth(1).click();
  await page.keyboard.press('j');
  await expect.poll(() => answer('F2', 'common')?.answer).toBe('yes');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('n');
  await expect.poll(() => answer('F2', 'exposedPlaces')?.answer).toBe('no');
  await row('Låg upptäcktsrisk').getByRole('gridcell', { name: 'Nej' }).waitFor();
  await page.keyboard.press('Delete');
  await expect.poll(() => answer('F2', 'exposedPlaces')).toBe(undefined);
  await page.keyboard.press('Control+z');
  await expect.poll(() => answer('F2', 'exposedPlaces')?.answer).toBe('no');
  await page.keyboard.press('Control+z');
  await expect.poll(() => answer('F2', 'exposedPlaces')).toBe(undefined);
  expect(answer('F2', 'common')?.answer).toBe('yes');
  await expect.poll(() => page.url()).toMatch(/\/matrix\/F2$/);
  await close();
});

test('a comment is written at its cell; what is refused stays typed, with why; Escape leaves it', async () => {
  const { page, row, answer, close } = await onSample();
  await row('Låg upptäcktsrisk').getByRole('gridcell').nth(4).click();
  await page.keyboard.press('F2');
  const dialog = page.getByRole('dialog', { name: 'Signalbrott, som syns och märks mest lokalt' });
  const comment = dialog.getByLabel('Kommentar');
  await comment.fill('x'.repeat(10_001));
  await page.keyboard.press('Enter');
  await dialog.getByRole('alert').waitFor();
  expect((await comment.inputValue()).length).toBe(10_001);
  await comment.fill('Syns vid infarterna');
  await dialog.getByLabel('Ja', { exact: true }).check();
  await comment.press('Enter');
  await expect.poll(() => answer('F2', 'signalCrime')).toMatchObject({ answer: 'yes', comment: 'Syns vid infarterna' });
  await dialog.waitFor({ state: 'detached' });
  await page.keyboard.press('n');
  await expect.poll(() => answer('F2', 'signalCrime')?.answer).toBe('no');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('F2');
  await page.getByRole('dialog').getByLabel('Kommentar').fill('Skrivs klart av ett klick');
  await row('Legal fasad').getByRole('gridcell').nth(1).click();
  await expect.poll(() => answer('F2', 'manyAffected')?.comment).toBe('Skrivs klart av ett klick');
  await row('Låg upptäcktsrisk').getByRole('gridcell').nth(4).click();
  expect(answer('F2', 'signalCrime')?.comment).toBe('Syns vid infarterna');
  await page.keyboard.press('Enter');
  await comment.fill('Något annat');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  expect(answer('F2', 'signalCrime')?.comment).toBe('Syns vid infarterna');
  await close();
});

test('what is not prioritised stays last, with its reason', async () => {
  const { page, store, analysis, close } = await onSample();
  const fields = { state: 'rejected', rejectedReason: 'Stämmer inte med lägesbilden' } as const;
  coreHandlers['factor.update'](store, { analysis, id: 'F2', fields });
  coreHandlers['derivation.place'](store, { analysis, factor: 'F11', placement: 'declined', reason: 'Kräver ny lag' });
  await page.getByRole('grid').focus();
  await page.keyboard.press('Control+End');
  await page.getByText('Bortprioriterade, med skäl').waitFor();
  await page.getByText('Skäl: Stämmer inte med lägesbilden').waitFor();
  await page.getByText('Skäl: Kräver ny lag').waitFor();
  await close();
});

test('a thousand factors: only what shows is drawn, and the last is a key away', async () => {
  const { page, store, analysis, close } = await onSample();
  const create = Array.from({ length: 1000 }, (_, at) => ({ fields: { title: `Ö ${String(at).padStart(4, '0')}` } }));
  coreHandlers['factor.write'](store, { analysis, create, update: [] });
  await page.getByText('Faktorer: 1039 av 1039.').waitFor();
  await page.getByRole('grid').focus();
  await page.keyboard.press('Control+End');
  await page.getByText('Bortprioriterade, med skäl').waitFor();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('n');
  await expect.poll(() => listRecords(store.db, 'priorityGround', analysis).length).toBe(1);
  expect(await page.getByRole('row').count()).toBeLessThan(100);
  const last = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'Ö 0999' }) });
  await last.getByRole('gridcell', { name: 'Nej' }).waitFor();
  await page.getByRole('searchbox').fill('ö 0123');
  await page.getByText('Faktorer: 1 av 1039.').waitFor();
  await close();
});

test('Ctrl or Alt and an arrow move a factor in the plot, which keeps the keys and says what is missing', async () => {
  const { page, factor, toPlot, chip, close } = await onSample();
  await toPlot();
  const before = factor('F3');
  expect(before).toMatchObject({ significance: 'high', influenceLevel: 'none' });
  await chip('Låga straff').focus();
  await page.keyboard.press('Control+ArrowDown');
  await expect.poll(() => factor('F3')?.significance).toBe('medium');
  await expect.poll(() => chip('Låga straff').evaluate((one) => one === document.activeElement)).toBe(true);
  await page.keyboard.press('Alt+ArrowLeft');
  await expect.poll(() => factor('F3')?.influenceLevel).toBe('shared');
  await page.getByRole('status').getByText('Saknas: beslutande nämnd').waitFor();
  await page.getByRole('region', { name: 'Detaljer' }).getByLabel('Beslutande nämnd').waitFor();
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect.poll(() => factor('F3')).toEqual(before);
  await close();
});

test('a factor is dragged to another cell: both values in one step, chosen in the register too', async () => {
  const { page, factor, toPlot, chip, close } = await onSample();
  await toPlot();
  const before = factor('F3');
  const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'Medel' }) });
  await chip('Låga straff').dragTo(row.getByRole('cell').first(), { targetPosition: { x: 40, y: 40 } });
  await expect.poll(() => factor('F3')).toMatchObject({ significance: 'medium', influenceLevel: 'own' });
  await page.getByRole('button', { name: 'Ångra', exact: false }).first().click();
  await expect.poll(() => factor('F3')).toEqual(before);
  await page.keyboard.press('Control+1');
  await page.getByRole('grid').waitFor();
  await expect.poll(() => page.url()).toMatch(/\/factors\/F3$/);
  await close();
});

test('axe finds no fault in light and dark', async () => {
  const { page, row, toPlot, complaints, close } = await onSample();
  const faults = () => accessibilityFaults(page);
  await row('Låg upptäcktsrisk').getByRole('gridcell').nth(1).click();
  await page.keyboard.press('j');
  await row('Låg upptäcktsrisk').getByRole('gridcell', { name: 'Ja' }).waitFor();
  expect(await faults()).toEqual([]);
  await page.keyboard.press('F2');
  await page.getByRole('dialog').waitFor();
  expect(await faults()).toEqual([]);
  await page.keyboard.press('Escape');
  await toPlot();
  expect(await faults()).toEqual([]);
  expect(complaints).toEqual([]);
  await close();
});
