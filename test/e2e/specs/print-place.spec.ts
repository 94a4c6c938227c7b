/** Utskrift: the document is there when its place is opened, page by page, and as text. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { coreHandlers } from '../../../electron/core/handlers/all.ts';
import { launchChromium } from '../../support/chromium.ts';
import { preparePage } from '../../support/real-core-page.ts';

const PAGES = 30;

let app: Awaited<ReturnType<typeof preparePage>>;
let pdf: Uint8Array;
beforeAll(async () => {
  app = await preparePage();
  const browser = await launchChromium();
  const page = await browser.newPage();
  const sheets = Array.from({ length: PAGES }, (_, index) => `<p style="break-after: page">Ark ${index + 1}</p>`);
  await page.setContent(`<html lang="sv"><body>${sheets.join('')}`);
  pdf = await page.pdf({ format: 'A4' });
  await browser.close();
});
afterAll(() => app.done());

const openPrint = async (printed: () => Promise<Uint8Array>) => {
  const opened = await app.open({ printed });
  const { id } = await coreHandlers['analysis.createSample'](opened.session.store);
  await opened.goto(`/analysis/${id}/print`);
  return opened;
};

test('the document is shown at once; only pages near the window are drawn, and each can be read as text', async () => {
  const { page, complaints, close } = await openPrint(() => Promise.resolve(pdf));
  await page.getByText('Sida 1 av 30').waitFor();
  expect(await page.getByText(/^Sida \d+ av 30$/).count()).toBe(PAGES);
  await page.getByRole('img', { name: 'Ark 1', exact: true }).waitFor();
  const drawn = await page.locator('canvas').count();
  expect(drawn).toBeGreaterThan(0);
  expect(drawn).toBeLessThan(PAGES / 2);
  await page.getByText('Sida 30 av 30').scrollIntoViewIfNeeded();
  await page.getByRole('img', { name: 'Ark 30', exact: true }).waitFor();
  await expect.poll(() => page.getByRole('img', { name: 'Ark 1', exact: true }).count()).toBe(0);
  expect(complaints).toEqual([]);
  await close();
});

test('the pages grow and shrink by buttons and keys, to an end at both sides', async () => {
  const { page, close } = await openPrint(() => Promise.resolve(pdf));
  const sheet = page.getByRole('img', { name: 'Ark 1', exact: true });
  await sheet.waitFor();
  const width = async () => (await sheet.boundingBox())?.width ?? 0;
  const before = await width();
  await page.keyboard.press('+');
  // The border of the sheet does not grow: two fifths of a pixel.
  await expect.poll(width).toBeCloseTo((before * 1.5) / 1.25, 0);
  // A button that says that it can do no more can be pressed all the same.
  const smaller = page.getByRole('button', { name: 'Mindre sidor' });
  for (let step = 0; step < 10; step += 1) await smaller.click({ force: true });
  expect(await page.getByLabel('Sidornas storlek').innerText()).toBe('50\u00a0%');
  await close();
});

test('a plan without rows says so beside its document', async () => {
  const opened = await app.open({ printed: () => Promise.resolve(pdf) });
  const { id } = await coreHandlers['analysis.create'](opened.session.store, { title: 'Tom', problem: 'Ett problem' });
  await opened.goto(`/analysis/${id}/print`);
  await opened.page.getByText('Planen har inga rader ännu.').waitFor();
  await opened.close();
});

test('a redacted print is offered where something is secret, and not where all of it is', async () => {
  const { page, session, complaints, close } = await openPrint(() => Promise.resolve(pdf));
  const { store } = session;
  await page.getByText('Sida 1 av 30').waitFor();
  const analysis = (await page.evaluate(() => location.hash)).split('/')[2] ?? '';
  const choice = page.getByRole('group', { name: 'Utskriften' });
  expect(await choice.count()).toBe(0);
  const [measure] = coreHandlers['measure.list'](store, { analysis });
  const mark = { measure: measure?.id ?? '', field: 'risks', provision: 'OSL 18 kap. 1 §' } as const;
  coreHandlers['secrecyMark.create'](store, { analysis, fields: mark });
  await choice.getByText('Maskad').click();
  await expect.poll(() => choice.getByRole('radio', { name: 'Maskad' }).isChecked()).toBe(true);
  await page.getByText('Sida 1 av 30').waitFor();
  coreHandlers['analysis.update'](store, { analysis, id: analysis, fields: { secrecy: true } });
  await expect.poll(() => choice.count()).toBe(0);
  expect(complaints).toEqual([]);
  await close();
});
