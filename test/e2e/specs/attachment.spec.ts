/** A source's file, opened at the page that its evidence names, in the whole program; other files are saved. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { launchChromium } from '../../support/chromium.ts';
import { ask, ownFolder, startProgram } from '../../support/program.ts';
import { karin, StartPage } from '../pages/start-page.ts';

const FACTOR = 'F37';

const threeSheets = async (): Promise<Uint8Array> => {
  const browser = await launchChromium();
  const page = await browser.newPage();
  const sheets = [1, 2, 3].map((number) => `<p style="break-after: page">Ark ${number}</p>`);
  await page.setContent(`<html lang="sv"><body>${sheets.join('')}`);
  const pdf = await page.pdf({ format: 'A4' });
  await browser.close();
  return pdf;
};

test('evidence opens the file of its source at its page; a page that is no page is refused; text is saved', async () => {
  const folder = ownFolder();
  const pdf = join(folder, 'rapport åäö.pdf');
  writeFileSync(pdf, await threeSheets());
  const app = await startProgram(folder);
  const { page } = app;
  await new StartPage(page).introduce(karin);
  const { id: analysis } = await ask(page, 'analysis.createSample', {});
  const [item] = (await ask(page, 'evidence.list', { analysis })).filter(({ factor }) => factor === FACTOR);
  if (item === undefined) throw new Error('the sample has evidence of the factor');
  const attach = async (file: string): Promise<void> => {
    await app.answerDialogs({ open: [file] });
    const attachment = await ask(page, 'attachment.choose', { analysis });
    await ask(page, 'source.update', { analysis, id: item.source, fields: { attachment } });
  };
  await attach(pdf);
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, `/analysis/${analysis}/factors/${FACTOR}`);
  const field = page.getByLabel('Sida i filen').first();
  await field.fill('två');
  await field.blur();
  await page.getByRole('alert').getByText('Skriv sidans nummer, från 1.').waitFor();
  expect(await field.inputValue()).toBe('två');
  await field.fill('2');
  await field.blur();
  await page.getByRole('button', { name: 'Öppna filen på sidan 2' }).click();
  const dialog = page.getByRole('dialog', { name: 'rapport åäö.pdf' });
  await dialog.getByRole('img', { name: 'Ark 2' }).waitFor();
  await dialog.getByRole('button', { name: 'Nästa sida' }).click();
  await dialog.getByRole('img', { name: 'Ark 3' }).waitFor();
  await dialog.getByText('Sida 3 av 3').filter({ visible: true }).waitFor();
  await dialog.getByRole('button', { name: 'Stäng' }).click();
  await dialog.waitFor({ state: 'detached' });

  const broken = join(folder, 'trasig.pdf');
  writeFileSync(broken, 'inte en pdf');
  await attach(broken);
  await page.getByRole('button', { name: 'Öppna filen på sidan 2' }).click();
  await page.getByText('Filen går inte att visa här. Spara den och öppna den i ett annat program.').waitFor();
  await page.getByRole('button', { name: 'Stäng' }).click();

  const text = join(folder, 'lista.txt');
  writeFileSync(text, 'Mätt och räknat.\n');
  await attach(text);
  const copy = join(folder, 'kopia.txt');
  await app.answerDialogs({ save: copy });
  await page.getByRole('button', { name: 'Spara filen' }).first().click();
  await expect.poll(() => existsSync(copy) && readFileSync(copy, 'utf8')).toBe('Mätt och räknat.\n');

  const nothing = join(folder, 'tom.txt');
  writeFileSync(nothing, '');
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, `/analysis/${analysis}/sources/${item.source}`);
  const remark = page.getByText('Filen är tom.');
  await page.getByText('lista.txt').waitFor();
  expect(await remark.count()).toBe(0);
  await attach(nothing);
  await page.getByText('tom.txt').waitFor();
  await remark.waitFor();
});
