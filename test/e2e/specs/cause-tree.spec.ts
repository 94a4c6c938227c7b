/** Orsaksträd over the real core: the question "varför?" answered by keys, shared causes, what is required together. */
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
  const { store } = opened.session;
  const { id } = await coreHandlers['analysis.createSample'](store);
  await opened.goto(`/analysis/${id}/tree`);
  const item = (title: string) =>
    opened.page.getByRole('treeitem').filter({ has: opened.page.getByText(title, { exact: true }) });
  await item('Låg upptäcktsrisk').waitFor();
  const together = (link: string) => getRecords(store.db, 'link', id, [link])[0]?.together ?? null;
  return { ...opened, analysis: id, item, together };
};

test('the arrows walk and open, Enter goes to where a shared cause is shown, F2 renames it', async () => {
  const { page, item, session, analysis, close } = await onSample();
  await item('Låg upptäcktsrisk').click();
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => item('Låg upptäcktsrisk').getAttribute('aria-expanded')).toBe('false');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => item('Legal fasad').getAttribute('aria-selected')).toBe('true');
  await item('Stora vinster, visas på annan plats').first().click();
  await page.keyboard.press('Enter');
  await expect.poll(() => item('Stora vinster').getAttribute('aria-selected')).toBe('true');
  await page.keyboard.press('F2');
  await page.getByRole('tree').getByRole('textbox').fill('Mycket stora vinster');
  await page.keyboard.press('Enter');
  await item('Mycket stora vinster').waitFor();
  const focused = page.locator('[role="treeitem"]:focus');
  await expect.poll(() => focused.innerText()).toContain('Mycket stora vinster');
  await page.keyboard.press('F2');
  await page.keyboard.type('Aldrig');
  await page.keyboard.press('Escape');
  await expect.poll(() => focused.innerText()).toContain('Mycket stora vinster');
  const titles = listRecords(session.store.db, 'factor', analysis).map(({ title }) => title);
  expect(titles).toContain('Mycket stora vinster');
  await close();
});

test('a new cause answers the question that is asked, and Delete takes the answer away but not the cause', async () => {
  const { page, item, session, analysis, close } = await onSample();
  await item('Hot mot inspektörer').click();
  await page.getByLabel('Varför ”Hot mot inspektörer”? Ny orsak').fill('Ensamarbete vid tillsyn');
  await page.keyboard.press('Enter');
  await item('Ensamarbete vid tillsyn').click();
  await page.keyboard.press('Delete');
  await page.getByRole('region', { name: 'Faktorer utan väg till problemet' }).getByText('Ensamarbete').waitFor();
  const titles = listRecords(session.store.db, 'factor', analysis).map(({ title }) => title);
  expect(titles).toContain('Ensamarbete vid tillsyn');
  await page.getByRole('region', { name: 'Faktorer utan väg till problemet' }).getByText('Koppla till').first().click();
  await close();
});

test('causes are required together by a key, and a key undoes it', async () => {
  const { page, item, together, close } = await onSample();
  await item('Bristande samverkan').click();
  await page.keyboard.press('t');
  await expect.poll(() => together('F18~F2')).not.toBe(null);
  expect(together('F9~F2')).toBe(together('F18~F2'));
  await page.getByRole('treeitem').getByText('krävs tillsammans').waitFor();
  await page.keyboard.press('Control+z');
  await expect.poll(() => together('F18~F2')).toBe(null);
  expect(together('F9~F2')).toBe(null);
  await close();
});

test('axe finds no fault in light and dark', async () => {
  const { page, item, complaints, close } = await onSample();
  await item('Bristande samverkan').click();
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await close();
});

test('is saved whole as a picture, whatever is closed in the view, and says where', async () => {
  const { page, item, pictures, complaints, session, analysis, close } = await onSample();
  await item('Låg upptäcktsrisk').click();
  await page.keyboard.press('ArrowLeft');
  for (const format of ['SVG', 'PNG', 'PDF']) {
    await page.getByText('Spara som', { exact: true }).click();
    await page.getByRole('button', { name: format, exact: true }).click();
    await page
      .getByText(/^Sparad? /)
      .first()
      .waitFor();
  }
  await expect.poll(() => pictures.length).toBe(3);
  const [svg, png, pdf] = pictures;
  const drawn = [...(svg?.content ?? '').matchAll(/<g [^>]*><title>([^<]*)</g)].map(([, title]) => title);
  const factors = listRecords(session.store.db, 'factor', analysis).filter(({ state }) => state !== 'rejected');
  const problem = getRecords(session.store.db, 'analysis', analysis, [analysis])[0]?.problem;
  expect(drawn.toSorted()).toEqual([problem, ...factors.map(({ title }) => title)].toSorted());
  expect(svg).toMatchObject({ picture: 'tree', name: 'Orsaksträd – Malmö: avfallsbrottslighet' });
  expect(
    Buffer.from(png?.content ?? '', 'base64')
      .subarray(1, 4)
      .toString(),
  ).toBe('PNG');
  expect(pdf).toMatchObject({ picture: 'tree', format: 'pdf' });
  // By key alone, also a view that one is not in.
  await page.keyboard.press('Control+k');
  const chosen = page.locator('[role="option"][aria-selected="true"]');
  for (let at = 0; at < 30; at += 1) await page.keyboard.press('ArrowDown');
  const [option, list] = [await chosen.boundingBox(), await page.getByRole('listbox').boundingBox()];
  expect((option?.y ?? 0) + (option?.height ?? 0)).toBeLessThanOrEqual((list?.y ?? 0) + (list?.height ?? 0) + 1);
  await page.keyboard.type('Spara Karta som SVG');
  await page.keyboard.press('Enter');
  await expect.poll(() => pictures.at(3)).toMatchObject({ picture: 'map', format: 'svg' });
  expect(complaints).toEqual([]);
  await close();
});
