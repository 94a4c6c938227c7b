/** Fiskben over the real core: factors go to bones by mouse and by key, are written in place, and nothing is lost. */
import { afterAll, beforeAll, expect, test } from 'vitest';
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
  await opened.goto(`/analysis/${id}/fishbone`);
  await opened.page.getByRole('heading', { level: 1, name: 'Fiskben' }).waitFor();
  const bone = (title: string) =>
    listRecords(store.db, 'factor', id).find((factor) => factor.title === title)?.bone ?? null;
  return { ...opened, analysis: id, bone };
};

test('a key moves a factor to another bone, keeps the focus on it, and a key undoes it', async () => {
  const { page, bone, close } = await onSample();
  const factor = page.getByRole('button', { name: 'Legal fasad', exact: true });
  await factor.focus();
  await page.keyboard.press('4');
  await expect.poll(() => bone('Legal fasad')).toBe('system');
  await page.getByRole('region', { name: 'System' }).getByRole('button', { name: 'Legal fasad' }).waitFor();
  await expect.poll(() => factor.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.press('0');
  await expect.poll(() => bone('Legal fasad')).toBe(null);
  await page.getByRole('region', { name: 'Utan ben' }).getByRole('button', { name: 'Legal fasad' }).waitFor();
  await page.keyboard.press('Control+z');
  await expect.poll(() => bone('Legal fasad')).toBe('system');
  await page.keyboard.press('Control+z');
  await expect.poll(() => bone('Legal fasad')).toBe('offender');
  await close();
});

test('a factor is dragged to a bone, and what is chosen here is chosen in the register', async () => {
  const { page, bone, close } = await onSample();
  const factor = page.getByRole('button', { name: 'Stora vinster', exact: true });
  await factor.dragTo(page.getByRole('region', { name: 'Brottsutsatt' }));
  await expect.poll(() => bone('Stora vinster')).toBe('victim');
  await factor.click();
  await page.getByRole('region', { name: 'Detaljer' }).waitFor();
  await page.keyboard.press('Control+1');
  await page.getByRole('grid').waitFor();
  await expect.poll(() => page.url()).toMatch(/\/factors\/F1$/);
  await close();
});

test('a title is written where it stands; what is refused stays typed, with why', async () => {
  const { page, session, analysis, close } = await onSample();
  const titles = () => listRecords(session.store.db, 'factor', analysis).map(({ title }) => title);
  await page.getByRole('button', { name: 'Gränsläget', exact: true }).focus();
  await page.keyboard.press('F2');
  const input = page.getByRole('textbox', { name: 'Faktor', exact: true });
  await input.fill(' ');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').waitFor();
  expect(await input.inputValue()).toBe(' ');
  await input.fill('Läget vid gränsen');
  await page.keyboard.press('Enter');
  await expect.poll(titles).toContain('Läget vid gränsen');
  const place = page.getByRole('region', { name: 'Objekt eller plats' });
  await place.getByLabel('Ny faktor: Objekt eller plats').fill('Obevakad hamnplan');
  await page.keyboard.press('Enter');
  await place.locator('button[draggable]').filter({ hasText: 'Obevakad hamnplan' }).waitFor();
  await close();
});

test('is saved as the picture of what the view shows, in the order of the view, and says where', async () => {
  const { page, pictures, complaints, close } = await onSample();
  const save = async (format: string): Promise<void> => {
    await page.getByText('Spara som').click();
    await page.getByRole('button', { name: format, exact: true }).click();
    await page.getByText(`Sparad: Fiskben – Malmö: avfallsbrottslighet.${format.toLowerCase()}`).waitFor();
  };
  const seen = await page.locator('[data-bone] button[draggable]').allTextContents();
  for (const format of ['SVG', 'PNG', 'PDF']) await save(format);
  const [svg, png, pdf] = pictures;
  const drawn = [...(svg?.content ?? '').matchAll(/<g [^>]*><title>([^<]*)</g)].map(([, title]) => title).slice(1);
  expect(drawn.length).toBeGreaterThan(30);
  expect(drawn).toEqual(seen);
  expect(
    Buffer.from(png?.content ?? '', 'base64')
      .subarray(1, 4)
      .toString(),
  ).toBe('PNG');
  expect(pdf).toMatchObject({ picture: 'fishbone', format: 'pdf' });
  expect(pdf?.content).toContain('#141414');
  expect(pdf?.shown).toHaveLength(drawn.length);
  expect(complaints).toEqual([]);
  await close();
});

test('axe finds no fault in light and dark', async () => {
  const { page, complaints, close } = await onSample();
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await close();
});
