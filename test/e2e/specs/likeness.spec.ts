/** Comments, similar factors, the merge of two and the library beside the analysis, over the real core. */
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

const onSample = async (address: string) => {
  const opened = await app.open();
  const { store } = opened.session;
  const { id } = await coreHandlers['analysis.createSample'](store);
  const go = (to: string): Promise<void> => opened.goto(`/analysis/${id}/${to}`);
  await go(address);
  const titles = (): string[] => listRecords(store.db, 'factor', id).map(({ title }) => title);
  return { ...opened, store, analysis: id, go, titles };
};

test('a comment is written, changed, resolved and opened again, and every open one is found from Översikt', async () => {
  const { page, store, analysis, go, close } = await onSample('factors/F1');
  const comments = () => listRecords(store.db, 'comment', analysis);
  const field = page.getByLabel('Skriv en kommentar').last(); // those before it are of links
  await field.fill('Stämmer siffran?');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('heading', { name: 'Kommentarer (1)' }).waitFor();
  expect(comments()).toMatchObject([{ factor: 'F1', text: 'Stämmer siffran?', resolved: false }]);
  await page.getByRole('button', { name: 'Ändra', exact: true }).click();
  await page.getByLabel('Ändra kommentaren').fill('Stämmer siffran från 2023?');
  await page.keyboard.press('Control+Enter');
  await expect.poll(() => comments()[0]?.text).toBe('Stämmer siffran från 2023?');

  await go('overview');
  await page.getByRole('link', { name: 'Öppna kommentarer (1)' }).click();
  await page.getByRole('cell', { name: 'Stämmer siffran från 2023?' }).waitFor();
  await page.getByRole('link', { name: 'Stora vinster', exact: true }).click();
  await page.getByRole('button', { name: 'Markera som löst' }).click();
  await page.getByText('Lösta (1)').click();
  await page.getByRole('button', { name: 'Öppna igen' }).click();
  await page.getByRole('heading', { name: 'Kommentarer (1)' }).waitFor();
  expect(comments()).toMatchObject([{ resolved: false, resolvedBy: null }]);
  await close();
});

test('similar factors are shown while one types a new one in the register and on a bone, and lead to it', async () => {
  const { page, go, titles, close } = await onSample('factors');
  const before = titles();
  await page.getByRole('grid').waitFor();
  await page.getByRole('button', { name: 'Ny faktor', exact: true }).click();
  await page.keyboard.type('Stora vinst');
  await page.getByText('Liknande faktorer:').waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.url()).toMatch(/\/factors\/F1$/);
  expect(titles()).toEqual(before);
  await go('fishbone');
  const bone = page.getByRole('region', { name: 'System' });
  await bone.getByLabel('Ny faktor: System').fill('Låga straff');
  await bone.getByRole('status').getByRole('button', { name: 'Låga straff', exact: true }).click();
  await expect.poll(() => page.url()).toMatch(/\/fishbone\/F3$/);
  await bone.getByLabel('Ny faktor: System').press('Enter'); // nothing is stopped
  await expect.poll(() => titles().filter((title) => title === 'Låga straff').length).toBe(2);
  await close();
});

test('two factors become one as the preview says, and one undo makes them two', async () => {
  const { page, store, analysis, titles, close } = await onSample('factors/F2');
  const before = { titles: titles(), links: listRecords(store.db, 'link', analysis) };
  await page.getByRole('button', { name: 'Slå ihop med…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Slå ihop två faktorer' });
  await dialog.getByRole('button', { name: 'Slå ihop', exact: true }).click();
  await dialog.getByText('Välj den andra faktorn.').waitFor();
  await dialog.getByRole('combobox').fill('Låga straff');
  await page.keyboard.press('Enter');
  await dialog.getByRole('radio', { name: 'Låga straff' }).check();
  await dialog.getByRole('heading', { name: 'Det som ändras i ”Låga straff”' }).waitFor();
  const told = await dialog.getByRole('row').filter({ hasText: 'Samband' }).getByRole('cell').allTextContents();
  await dialog.getByRole('button', { name: 'Slå ihop', exact: true }).click();
  await expect.poll(() => page.url()).toMatch(/\/factors\/F3$/);
  expect(titles()).not.toContain('Låg upptäcktsrisk');
  const [, joined = 0, dropped = 0] = told.map(Number);
  expect(listRecords(store.db, 'link', analysis).length).toBe(before.links.length - joined - dropped);
  await page.getByRole('button', { name: 'Ångra', exact: true }).click();
  await expect.poll(titles).toEqual(before.titles);
  expect(listRecords(store.db, 'link', analysis)).toEqual(before.links);
  await close();
});

test('the library asks once which factors are like its own, however many it has', async () => {
  const { page, store, analysis, close } = await onSample('factors');
  for (const id of ['F1', 'F2']) coreHandlers['factor.update'](store, { analysis, id, fields: { libraryItem: null } });
  await page.getByRole('grid').waitFor();
  await page.evaluate(() => {
    const { rotorsak } = window as unknown as { rotorsak: { call: (name: string, input: unknown) => unknown } };
    const { call } = rotorsak;
    const asked: string[] = [];
    rotorsak.call = (name, input) => {
      asked.push(name);
      return call(name, input);
    };
    Object.assign(window, { asked });
  });
  await page.getByRole('button', { name: 'Faktorbank' }).click();
  await page.getByRole('searchbox', { name: 'Sök', exact: true }).fill('Stora');
  await page.getByRole('searchbox', { name: 'Sök', exact: true }).fill('');
  await expect.poll(() => page.getByRole('listitem').filter({ hasText: 'Finns redan: ' }).count()).toBe(2);
  const asked = await page.evaluate(() => (window as unknown as { asked: string[] }).asked);
  expect(asked.filter((name) => /similar/i.test(name))).toEqual(['factor.mostSimilar']);
  await close();
});

test('a factor of the library stands beside the one that the analysis has, and comes in as one step', async () => {
  const { page, store, analysis, titles, close } = await onSample('factors');
  await coreHandlers['factor.update'](store, { analysis, id: 'F1', fields: { libraryItem: null } });
  await page.getByRole('grid').waitFor();
  await page.getByRole('button', { name: 'Faktorbank' }).click();
  await page.getByRole('searchbox', { name: 'Sök', exact: true }).fill('Stora vinster');
  const item = page.getByRole('listitem').filter({ hasText: 'Finns redan: Stora vinster' });
  await item.getByText(/Polisen, .*läst i utdrag/).waitFor();
  await item.getByRole('button', { name: 'Jämför med ”Stora vinster”' }).click();
  const dialog = page.getByRole('dialog', { name: 'Faktorbanken och analysen' });
  await dialog.getByRole('heading', { name: 'I analysen' }).waitFor();
  await dialog.getByRole('button', { name: 'Hämta ändå' }).click();
  await expect.poll(() => titles().filter((title) => title === 'Stora vinster').length).toBe(2);
  const made = listRecords(store.db, 'factor', analysis).find(({ libraryItem }) => libraryItem === 'F1');
  const evidence = listRecords(store.db, 'evidence', analysis).filter(({ factor }) => factor === made?.id);
  expect(evidence.length).toBeGreaterThan(1);
  await page.getByRole('button', { name: 'Ångra', exact: true }).click();
  await expect.poll(() => titles().filter((title) => title === 'Stora vinster').length).toBe(1);
  await close();
});

test('axe finds no fault in light and dark', async () => {
  const { page, store, analysis, go, complaints, close } = await onSample('fishbone/F1');
  const faults = () => accessibilityFaults(page);
  await coreHandlers['comment.create'](store, { analysis, fields: { factor: 'F1', text: 'Stämmer det?' } });
  await page.getByRole('heading', { name: 'Kommentarer (1)' }).waitFor();
  await page.getByLabel('Faktor', { exact: true }).last().fill('Låga straffen');
  await page.getByText('Liknande faktorer:').waitFor();
  expect(await faults()).toEqual([]);
  await page.getByRole('button', { name: 'Slå ihop med…' }).click();
  await page.getByRole('dialog').getByRole('combobox').fill('Låg upp');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByRole('table').waitFor();
  expect(await faults()).toEqual([]);
  await go('comments');
  await page.getByRole('table', { name: 'Öppna kommentarer' }).waitFor();
  expect(await faults()).toEqual([]);
  expect(complaints).toEqual([]);
  await close();
});
