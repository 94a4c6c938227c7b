/** Tables in the program: out to a file and in again through the dialogs, and from the clipboard over the real core. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { listRecords } from '../../../db/repositories/records.ts';
import { coreHandlers } from '../../../electron/core/handlers/all.ts';
import { accessibilityFaults } from '../../support/accessibility.ts';
import { type PageOptions, preparePage } from '../../support/real-core-page.ts';
import { launchApp } from '../../support/shell.ts';

const preview = (page: Page) => page.getByRole('dialog').getByRole('region', { name: 'Förhandsgranskning' });
const dialogButton = (page: Page, name: string | RegExp) => page.getByRole('dialog').getByRole('button', { name });

describe('the program', () => {
  const identify = async (page: Page): Promise<string> => {
    await page.getByLabel('Namn').fill('Karin Holm');
    await page.getByLabel('Organisation').fill('Malmö stad');
    await page.getByLabel('E-post').fill('karin.holm@example.se');
    await page.getByLabel('Lösenfras', { exact: true }).fill('korrekt häst batteri');
    await page.getByRole('button', { name: 'Kom igång' }).click();
    await page.getByRole('button', { name: 'Fortsätt' }).click();
    await page.getByRole('button', { name: 'Öppna exemplet från Malmö' }).click();
    await page.getByRole('navigation').getByRole('link', { name: 'Orsaksanalys', exact: true }).click();
    return page.url();
  };

  test.each(['CSV', 'Excel'])('writes the factors as %s and takes in what a colleague added', async (format) => {
    const folder = mkdtempSync(join(tmpdir(), 'rotorsak-tables-'));
    const app = await launchApp({ userData: join(folder, 'data') });
    onTestFinished(async () => {
      await app.stop();
      rmSync(folder, { recursive: true, force: true });
    });
    const { page } = app;
    await identify(page);
    const file = join(folder, format === 'CSV' ? 'faktorer.csv' : 'faktorer.xlsx');
    await app.answerDialogs({ save: file, open: [file] });
    await page.getByRole('button', { name: 'Spara som tabell' }).click();
    await page.getByRole('menuitem', { name: `Faktorer som ${format}` }).click();
    await page.getByText(`Sparad: ${file}`).waitFor();
    if (format === 'CSV') writeFileSync(file, `${readFileSync(file, 'utf8')};Nytt från kollegan;=1+1\r\n`);
    await page.getByRole('button', { name: 'Läs in tabell' }).click();
    await dialogButton(page, 'Välj fil').click();
    await preview(page).waitFor();
    if (format === 'Excel') {
      await page.getByText('Tabellen innehåller inget nytt.').waitFor();
      await dialogButton(page, 'Avbryt').click();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      return;
    }
    await dialogButton(page, 'Läs in 1 rad').click();
    await page.getByText('Inläst. Nya rader: 1').waitFor();
    await page.getByRole('searchbox', { name: 'Sök bland faktorerna' }).fill('kollegan');
    await page.getByRole('gridcell', { name: 'Nytt från kollegan' }).waitFor();
  });

  test('says what is wrong with a file that is no table, and stores nothing', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'rotorsak-tables-'));
    const app = await launchApp({ userData: join(folder, 'data') });
    onTestFinished(async () => {
      await app.stop();
      rmSync(folder, { recursive: true, force: true });
    });
    const { page } = app;
    await identify(page);
    const file = join(folder, 'bild.xlsx');
    writeFileSync(file, Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'));
    await app.answerDialogs({ open: [file] });
    await page.getByRole('button', { name: 'Läs in tabell' }).click();
    await dialogButton(page, 'Välj fil').click();
    await page.getByRole('alert').filter({ hasText: 'varken text (CSV) eller en Excel-arbetsbok' }).waitFor();
  });
});

describe('the page', () => {
  let app: Awaited<ReturnType<typeof preparePage>>;
  beforeAll(async () => {
    app = await preparePage();
  });
  afterAll(() => app.done());

  const atSharing = async (options: PageOptions = {}) => {
    const opened = await app.open(options);
    onTestFinished(() => opened.close());
    const { store } = opened.session;
    const { id } = await coreHandlers['analysis.create'](store, { title: 'Torget', problem: 'Narkotikahandel' });
    await coreHandlers['factor.create'](store, { analysis: id, fields: { title: 'Mörk parkering' } });
    await opened.goto(`/analysis/${id}/factors`);
    const { page } = opened;
    const paste = async (text: string): Promise<void> => {
      await page.getByRole('button', { name: 'Läs in tabell' }).click();
      await page.getByLabel('Eller klistra in celler').fill(text);
      await dialogButton(page, 'Läs').click();
      await preview(page).waitFor();
    };
    const titles = () =>
      listRecords(store.db, 'factor', id)
        .map(({ title }) => title)
        .sort();
    return { ...opened, paste, titles, analysis: id };
  };

  const withFaults = [
    'Faktor\tRådighet\tBetydelse\tNämnd',
    'Mörk parkering\tsjälv\tHög\tTekniska nämnden',
    'Sliten gångtunnel\tkanske\tHög\t',
    'Få kvällsöppna lokaler\ttillsammans med andra\tmedel\tFritidsnämnden',
  ].join('\n');

  test('marks faults at their cells, lists them, and takes in the rest when the person says so', async () => {
    const { page, paste, titles, complaints } = await atSharing();
    await paste(withFaults);
    await page.getByText('Nya aktörer som läggs till: Tekniska nämnden, Fritidsnämnden.').waitFor();
    const cell = preview(page).getByRole('cell', { name: /kanske.*Möjliga värden: Kan påverka själv/ });
    await cell.waitFor();
    await dialogButton(page, /^B3 ”kanske” passar inte här/).click();
    expect(await cell.getAttribute('data-shown')).toBe('true');
    expect(await dialogButton(page, /^Läs in \d/).count()).toBe(0);
    await page.getByLabel('Hoppa över raderna med fel (1)').check();
    expect(titles()).toEqual(['Mörk parkering']);
    await dialogButton(page, 'Läs in 2 rader').click();
    await page.getByText('Inläst. Nya rader: 1, ändrade: 1').waitFor();
    expect(titles()).toEqual(['Få kvällsöppna lokaler', 'Mörk parkering']);
    await page.keyboard.press('Control+z');
    await page.getByText('Ångrat: inläst tabell').waitFor();
    expect(titles()).toEqual(['Mörk parkering']);
    expect(complaints).toEqual([]);
  });

  test('lets the person say what a column is, and keeps what was pasted when they go back', async () => {
    const { page, paste, titles } = await atSharing();
    await paste('Vad\tHur mycket\nTrasiga lampor\thög');
    await page.getByRole('dialog').getByLabel('Rubrikrad').selectOption('Rad 1');
    await page.getByText('Välj vilken kolumn som är Faktor eller Id.').waitFor();
    await page.getByLabel('Kolumn A i filen är').selectOption('Faktor');
    await page.getByLabel('Kolumn B i filen är').selectOption('Betydelse');
    await dialogButton(page, 'Läs in 1 rad').waitFor();
    await dialogButton(page, 'Välj en annan').click();
    expect(await page.getByLabel('Eller klistra in celler').inputValue()).toContain('Trasiga lampor');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(titles()).toEqual(['Mörk parkering']);
  });

  test('offers each table in each format by the keyboard', async () => {
    const { page } = await atSharing();
    await page.getByRole('button', { name: 'Spara som tabell' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Faktorer som CSV' }).waitFor();
    await page.keyboard.press('ArrowUp');
    expect(await page.locator(':focus').textContent()).toBe('Samband som Excel');
    await page.keyboard.press('Escape');
    expect(await page.locator(':focus').textContent()).toBe('Spara som tabell');
  });

  test('has nothing that axe finds in light and dark', async () => {
    const { page, paste } = await atSharing();
    await page.getByRole('button', { name: 'Läs in tabell' }).click();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await paste(withFaults);
    await page.getByText('Med fel: 1').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });
});
