/** The register of factors over the real core: cells, ranges, the clipboard, columns, filters, many factors. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listRecords } from '../../../db/repositories/records.ts';
import { coreHandlers } from '../../../electron/core/handlers/all.ts';
import { type Opened, type PageOptions, preparePage } from '../../support/real-core-page.ts';
import { CasePage } from '../pages/case-page.ts';

/** For pages with thousands of rows over a bridge of the test's. */
const LONG = { timeout: 20_000 };

let app: Awaited<ReturnType<typeof preparePage>>;
beforeAll(async () => {
  app = await preparePage();
});
afterAll(() => app.done());

interface Register extends Opened {
  readonly analysis: string;
  readonly factors: () => ReturnType<typeof listRecords<'factor'>>;
  readonly titles: () => string[];
}

const openRegister = async (
  titles: readonly (string | { title: string; [field: string]: unknown })[],
  options: PageOptions = {},
): Promise<Register> => {
  const opened = await app.open(options);
  const { store } = opened.session;
  const { id } = await coreHandlers['analysis.create'](store, { title: 'Prov', problem: 'Klotter' });
  const create = titles.map((title, at) => ({
    id: `f${String(at).padStart(5, '0')}`,
    fields: typeof title === 'string' ? { title } : title,
  }));
  if (create.length > 0) coreHandlers['factor.write'](store, { analysis: id, create, update: [] });
  await opened.goto(`/analysis/${id}/factors`);
  await new CasePage(opened.page).heading('Orsaksanalys').waitFor();
  if (create.length > 0) await grid(opened.page).locator('[data-kind="row"]').first().waitFor();
  const factors = () => listRecords(store.db, 'factor', id);
  return { ...opened, analysis: id, factors, titles: () => factors().map(({ title }) => title) };
};

const grid = (page: Page) => page.getByRole('grid', { name: 'Faktorer' });
const cell = (page: Page, line: number, column: number) =>
  grid(page).locator(`[aria-rowindex="${line + 1}"] [aria-colindex="${column + 1}"]`);
/** The first column of every row, as a person reads it. */
const firstColumn = (page: Page) => grid(page).locator('[data-kind="row"] [data-column="title"]').allInnerTexts();

const clipboard = (page: Page, type: 'copy' | 'paste', text = '', at = grid(page)) =>
  at.evaluate(
    (element, given) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', given.text);
      element.dispatchEvent(new ClipboardEvent(given.type, { clipboardData, bubbles: true, cancelable: true }));
      return clipboardData.getData('text/plain');
    },
    { type, text },
  );

test('a table from a spreadsheet is pasted over rows and below the last one, as one step to undo', async () => {
  const { page, factors, titles, close } = await openRegister(['Alfa', 'Beta']);
  await cell(page, 2, 1).click();
  await clipboard(page, 'paste', 'Beta två\tHög\r\nGamma\tLåg\r\nDelta\t\r\n');
  await expect.poll(() => titles().toSorted()).toEqual(['Alfa', 'Beta två', 'Delta', 'Gamma']);
  expect(
    factors()
      .map(({ title, significance }) => [title, significance])
      .toSorted(),
  ).toEqual([
    ['Alfa', 'unset'],
    ['Beta två', 'high'],
    ['Delta', 'unset'],
    ['Gamma', 'low'],
  ]);
  await page.getByText('2 nya rader').waitFor();
  await page.keyboard.press('Control+z');
  await expect.poll(() => titles().toSorted()).toEqual(['Alfa', 'Beta']);
  // In the new line while nothing is written there yet, a table is a table and no long name.
  await page.getByText('Ny faktor: skriv här').click();
  await clipboard(page, 'paste', 'Gamma\r\nDelta\r\n', page.locator('input:focus'));
  await expect.poll(() => titles().toSorted()).toEqual(['Alfa', 'Beta', 'Delta', 'Gamma']);
  await close();
});

test('a paste with cells that do not fit says which and why, and stores nothing until the rest is accepted', async () => {
  const { page, factors, close } = await openRegister(['Alfa', 'Beta']);
  await cell(page, 1, 2).click();
  await clipboard(page, 'paste', 'Hög\nJättehög');
  const dialog = page.getByRole('dialog', { name: 'Allt passar inte' });
  await dialog.getByText('Jättehög').waitFor();
  await dialog.getByText('Välj ett av: Hög, Medel, Låg, Inte bedömd.').waitFor();
  expect(factors().map(({ significance }) => significance)).toEqual(['unset', 'unset']);
  await dialog.getByRole('button', { name: 'Klistra in det som passar (1 celler)' }).click();
  await expect.poll(() => factors().map(({ significance }) => significance)).toEqual(['high', 'unset']);
  await close();
});

test('cells are copied as a spreadsheet reads them, and no text leaves as a formula', async () => {
  const { page, close } = await openRegister([{ title: '=1+1', significance: 'high' }, 'Två\trader']);
  await cell(page, 1, 1).click();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowRight');
  expect(await clipboard(page, 'copy')).toBe('\'=1+1\tHög\n"Två\trader"\tInte bedömd');
  await close();
});

test('the first chosen cell is filled down by Ctrl+D, cells are cleared by Delete, lines deleted; one key undoes each', async () => {
  const { page, factors, titles, close } = await openRegister([{ title: 'A', effort: 'small' }, 'B', 'C']);
  const efforts = () => factors().map(({ effort }) => effort);
  await cell(page, 1, 1).click();
  const head = grid(page).getByRole('columnheader', { name: 'Insats' });
  const column = Number(await head.getAttribute('aria-colindex')) - 1;
  for (let at = 1; at < column; at += 1) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Control+d');
  await expect.poll(efforts).toEqual(['small', 'small', 'small']);
  await page.keyboard.press('Delete');
  await expect.poll(efforts).toEqual(['unset', 'unset', 'unset']);
  await page.keyboard.press('Control+z');
  await expect.poll(efforts).toEqual(['small', 'small', 'small']);
  await page.keyboard.press('Control+z');
  await expect.poll(efforts).toEqual(['small', 'unset', 'unset']);
  await page.keyboard.press('Shift+ ');
  await page.keyboard.press('Delete');
  await expect.poll(titles).toEqual([]);
  await page.getByRole('button', { name: 'Ångra' }).click();
  await expect.poll(titles).toEqual(['A', 'B', 'C']);
  await close();
});

test('typing begins to write, Tab goes on to the next cell, a choice is taken by its first letters', async () => {
  const { page, factors, close } = await openRegister(['Alfa']);
  await cell(page, 1, 1).click();
  await page.keyboard.type('Andrad');
  await page.keyboard.press('Tab');
  await page.keyboard.type('lå');
  await page.keyboard.press('Enter');
  await expect
    .poll(() => factors().map(({ title, significance }) => [title, significance]))
    .toEqual([['Andrad', 'low']]);
  await close();
});

test('new factors are written one after the other on the last line', async () => {
  const { page, titles, close } = await openRegister([]);
  await page.getByRole('grid').getByRole('button', { name: 'Ny faktor' }).click();
  await page.keyboard.type('Första');
  await page.keyboard.press('Enter');
  await expect.poll(titles).toEqual(['Första']);
  await page.keyboard.type('Andra');
  await page.keyboard.press('Enter');
  await expect.poll(() => titles().toSorted()).toEqual(['Andra', 'Första']);
  await close();
});

test('columns sort in Swedish order, filter and group; the layout is there the next time', async () => {
  const { page, goto, analysis, close } = await openRegister([
    { title: 'Öppna data', significance: 'low' },
    { title: 'Zon', significance: 'high' },
    { title: 'Ärenden', significance: 'high' },
    { title: 'Åskådare', significance: 'medium' },
  ]);
  expect(await firstColumn(page)).toEqual(['Zon', 'Åskådare', 'Ärenden', 'Öppna data']);
  await grid(page).getByRole('columnheader', { name: 'Betydelse' }).click();
  await expect.poll(() => firstColumn(page)).toEqual(['Zon', 'Ärenden', 'Åskådare', 'Öppna data']);
  await page.getByRole('button', { name: 'Filtrera', exact: true }).click();
  await page.getByRole('dialog').getByLabel('Kolumn').selectOption('significance');
  await page.getByRole('dialog').getByLabel('Hög').check();
  await page.keyboard.press('Escape');
  await expect.poll(() => firstColumn(page)).toEqual(['Zon', 'Ärenden']);
  await page.getByText('2 av 4').waitFor();
  await page.getByRole('button', { name: 'Rensa' }).click();
  await expect.poll(() => firstColumn(page)).toHaveLength(4);
  await page.getByRole('button', { name: 'Gruppera' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Betydelse' }).click();
  await expect.poll(() => grid(page).locator('[data-kind="group"]').allInnerTexts()).toHaveLength(3);
  await new CasePage(page).place('Översikt');
  await goto(`/analysis/${analysis}/factors`);
  await expect.poll(() => grid(page).locator('[data-kind="group"]').count()).toBe(3);
  await close();
});

test('a column is hidden, moved and widened from its menu by keys alone', async () => {
  const { page, close } = await openRegister(['Alfa']);
  const heads = () => grid(page).getByRole('columnheader').allInnerTexts();
  await grid(page).focus();
  await page.keyboard.press('ArrowRight');
  const before = await heads();
  await page.keyboard.press('Alt+ArrowDown');
  await page.getByRole('menuitem', { name: 'Flytta åt höger' }).waitFor();
  for (let at = 0; at < 4; at += 1) await page.keyboard.press('ArrowDown');
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Flytta åt vänster');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await heads()).indexOf('Betydelse')).toBe(before.indexOf('Betydelse') + 1);
  await page.keyboard.press('Alt+ArrowDown');
  await page.getByRole('menuitem', { name: 'Dölj kolumnen' }).waitFor();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect.poll(heads).not.toContain('Betydelse');
  await close();
});

test('several chosen factors are changed alike in the details, and undone by one key', async () => {
  const { page, factors, close } = await openRegister(['A', 'B', 'C']);
  await cell(page, 1, 1).click();
  await page.keyboard.press('Shift+ArrowDown');
  await page.getByRole('heading', { name: '2 faktorer valda' }).waitFor();
  await page.getByRole('region', { name: 'Detaljer' }).getByLabel('Betydelse').fill('hög');
  await page.keyboard.press('Enter');
  const significances = () => factors().map(({ significance }) => significance);
  await expect.poll(significances).toEqual(['high', 'high', 'unset']);
  await page.getByRole('button', { name: 'Ångra' }).click();
  await expect.poll(significances).toEqual(['unset', 'unset', 'unset']);
  await close();
});

test('rejecting asks for the reason at once; without one nothing is rejected', async () => {
  const { page, factors, close } = await openRegister(['Alfa']);
  await cell(page, 1, 1).click();
  const state = page.getByRole('region', { name: 'Detaljer' }).getByLabel('Läge', { exact: true });
  await state.selectOption('rejected');
  const dialog = page.getByRole('dialog', { name: 'Varför avförs faktorn?' });
  await dialog.getByRole('button', { name: 'Avbryt' }).click();
  await expect.poll(() => state.inputValue()).toBe('active');
  await state.selectOption('rejected');
  await dialog.getByRole('button', { name: 'Avför' }).click();
  await dialog.getByText('Fyll i fältet.').waitFor();
  await dialog.getByLabel('Skäl att avföra').fill('Finns inte i Malmö');
  await dialog.getByRole('button', { name: 'Avför' }).click();
  await expect
    .poll(() => factors().map((one) => [one.state, one.rejectedReason]))
    .toEqual([['rejected', 'Finns inte i Malmö']]);
  await close();
});

test('a text that holds what looks like a personnummer is marked at once with why', async () => {
  const { page, close } = await openRegister(['Alfa']);
  await cell(page, 1, 1).click();
  await new CasePage(page).field('Beskrivning').fill('Enligt 811218-9876 var det så.');
  await page.getByText('”811218-9876” ser ut som ett personnummer.').waitFor();
  await close();
});

test('thousands of factors: the last is reached by a key, an edit is echoed, only the rows that show are drawn', async () => {
  const many = Array.from({ length: 3000 }, (_, at) => `Faktor ${String(at).padStart(5, '0')}`);
  const { page, titles, close } = await openRegister(many);
  await cell(page, 1, 1).waitFor();
  await grid(page).focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Home');
  await expect.poll(() => firstColumn(page), LONG).toContain('Faktor 02998');
  expect(await grid(page).getByRole('row').count()).toBeLessThan(80);
  await page.keyboard.press('F2');
  await grid(page).getByRole('textbox').fill('Zzz sist');
  await page.keyboard.press('Enter');
  await expect.poll(titles, LONG).toContain('Zzz sist');
  await expect.poll(() => firstColumn(page), LONG).toContain('Zzz sist');
  await close();
});
