/** The aids that read the analysis: text, patterns, evidence, what to find out, and the guide, over the real core. */
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

const onSample = async (view: string, title: string) => {
  const opened = await app.open();
  const { store } = opened.session;
  const { id } = await coreHandlers['analysis.createSample'](store);
  await opened.goto(`/analysis/${id}/${view}`);
  await opened.page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
  return { ...opened, store, analysis: id };
};

test('text: a name in it leads to its factor, whose paragraphs are marked; a change is written at once', async () => {
  const { page, close } = await onSample('text', 'Text');
  const causes = page.getByRole('region', { name: 'Orsakerna, i ordning efter andel' });
  await causes.getByRole('link', { name: 'Stora vinster', exact: true }).first().click();
  await expect.poll(() => page.url()).toMatch(/\/text\/F1$/);
  await page.getByText(/^Stycken om ”Stora vinster”: [1-9]/).waitFor();
  const marked = page.locator('article p[data-marked]');
  for (const text of await marked.allInnerTexts()) expect(text).toContain('Stora vinster');
  await page.getByRole('region', { name: 'Detaljer' }).getByLabel('Beskrivning').fill('Betalt för att inte göra rätt.');
  await causes.getByText('Betalt för att inte göra rätt.').waitFor();
  await close();
});

test('text: what is copied is pasted with its headings', async () => {
  const { page, close } = await onSample('text', 'Text');
  await page.getByRole('heading', { level: 2, name: 'Problemet' }).waitFor();
  const pasted = async (): Promise<string> => {
    await page.evaluate(() => {
      const paper = document.createElement('div');
      paper.contentEditable = 'true';
      document.body.replaceChildren(paper);
      paper.focus();
    });
    await page.keyboard.press('Control+v');
    return page.locator('body > div').innerHTML();
  };
  await page.getByRole('button', { name: 'Kopiera med rubriker' }).click();
  await page.getByText('Kopierat.').waitFor();
  const html = await pasted();
  expect(html).toMatch(/<h2[^>]*>Vad som är känt<\/h2>/);
  expect(html).toMatch(/<p[^>]*>Analysen har 38 bakomliggande faktorer\./);
  await close();
});

test('patterns: made by typing, renamed by F2, tied to a factor, counted, removed by Delete and brought back', async () => {
  const { page, store, analysis, close } = await onSample('patterns', 'Mönster');
  const tags = () => listRecords(store.db, 'patternTag', analysis);
  const tied = (name: string) => {
    const id = tags().find((tag) => tag.name === name)?.id ?? '';
    return listRecords(store.db, 'factor', analysis)
      .filter(({ patternTags }) => patternTags.includes(id))
      .map(({ id: factor }) => factor);
  };
  const time = page.getByRole('region', { name: 'Tid', exact: true });
  await time.getByLabel('Nytt mönster: tid').fill('19121212-1212');
  await time.getByRole('status').getByText('19121212-1212').waitFor();
  await time.getByLabel('Nytt mönster: tid').fill('Nätter mot helg');
  await page.keyboard.press('Enter');
  const details = page.getByRole('region', { name: 'Detaljer' });
  await details.getByRole('checkbox', { name: 'Låg upptäcktsrisk' }).click();
  await expect.poll(() => tied('Nätter mot helg')).toEqual(['F2']);
  await page
    .getByRole('table', { name: 'Mönster och faktorer' })
    .getByRole('row', { name: 'Nätter mot helg Tid 1' })
    .waitFor();
  const tag = time.getByRole('button', { name: 'Nätter mot helg' });
  await tag.focus();
  await page.keyboard.press('F2');
  const input = time.getByRole('textbox', { name: 'Mönster', exact: true });
  await input.fill(' ');
  await page.keyboard.press('Enter');
  await time.getByRole('alert').waitFor();
  expect(await input.inputValue()).toBe(' ');
  await input.fill('Nätter');
  await page.keyboard.press('Enter');
  await expect.poll(() => tied('Nätter')).toEqual(['F2']);
  await time.getByRole('button', { name: 'Nätter' }).focus();
  await page.keyboard.press('Delete');
  await expect.poll(() => tags().some(({ name }) => name === 'Nätter')).toBe(false);
  await time.getByText('Inget mönster ännu.').waitFor();
  await page.keyboard.press('Control+z');
  await time.getByRole('button', { name: 'Nätter' }).waitFor();
  await page.getByRole('row', { name: 'Nätter Tid 1' }).waitFor();
  await close();
});

test('evidence: a gap is found by its number, mended beside its row, and is gone from the list', async () => {
  const { page, store, analysis, close } = await onSample('coverage', 'Belägg');
  const numbers = page.getByRole('table', { name: 'Belägg för faktorer och samband' });
  const single = numbers.getByRole('button', { name: /^Faktorer, en enda källa: / });
  const before = Number(await single.innerText());
  await single.click();
  const list = page.getByRole('table', { name: 'En enda källa' });
  await list.getByRole('button', { name: 'Bränder i avfallsupplag', exact: true }).click();
  const details = page.getByRole('region', { name: 'Detaljer' });
  await details.getByLabel('Lägg till källa').first().fill('Avfallsförordning');
  await page.keyboard.press('Enter');
  await expect.poll(async () => Number(await single.innerText())).toBe(before - 1);
  await list.getByRole('button', { name: 'Bränder i avfallsupplag', exact: true }).waitFor({ state: 'detached' });
  const months = page.getByLabel('Gammalt efter antal månader');
  await months.fill('x');
  await page.getByRole('alert').waitFor();
  await months.fill('1200');
  await page.getByRole('alert').waitFor({ state: 'detached' });
  await page.getByRole('tab', { name: /^Gammalt\s*0$/ }).waitFor();
  await months.fill('24');
  await page.getByRole('tab', { name: /^Källornas ålder/ }).click();
  await page.getByRole('button', { name: 'Avfallsförordning (2020:614)' }).click();
  const from = details.getByLabel('Uppgifterna avser');
  await from.fill('förra året');
  await from.blur();
  await details.getByRole('alert').waitFor();
  expect(await from.inputValue()).toBe('förra året');
  await from.fill('2020');
  await from.blur();
  const source = () => listRecords(store.db, 'source', analysis).find(({ title }) => title.includes('2020:614'));
  await expect.poll(() => source()?.dataFrom).toBe('2020');
  await page.getByRole('row', { name: /^Avfallsförordning \(2020:614\).*gammal/ }).waitFor();
  await close();
});

test('to find out: a question is made and written in its cells; what is overdue says so; answered ones are kept apart', async () => {
  const { page, store, analysis, close } = await onSample('questions/F2', 'Att ta reda på');
  const questions = () => listRecords(store.db, 'openQuestion', analysis);
  const written = () => questions().find(({ title }) => title === 'Hur ofta upptäcks det?');
  await page.getByLabel('Ny fråga om ”Låg upptäcktsrisk”').fill('Hur ofta upptäcks det?');
  await page.keyboard.press('Enter');
  await expect.poll(() => written()?.factor).toBe('F2');
  const grid = page.getByRole('grid', { name: 'Att ta reda på' });
  const row = grid.getByRole('row', { name: /Hur ofta upptäcks det/ });
  const cell = (name: string) => row.locator(`[data-cell="${name}"]`);
  await cell('who').click();
  await row.getByLabel('Funktion, inte person').fill('Miljöinspektör');
  await page.keyboard.press('Tab');
  await row.locator('input[name="due"]').fill('2020-01-31');
  await page.keyboard.press('Enter');
  await expect.poll(() => written()).toMatchObject({ whoFunction: 'Miljöinspektör', due: '2020-01-31' });
  await cell('due').getByText('Försenad').waitFor();
  expect(await grid.getByRole('row').nth(1).innerText()).toContain('Hur ofta upptäcks det?');
  await cell('title').click();
  await row.getByRole('textbox', { name: 'Fråga', exact: true }).fill(' ');
  await page.keyboard.press('Enter');
  await row.getByRole('alert').waitFor();
  await page.keyboard.press('Escape');
  await cell('state').click();
  await row.getByRole('combobox', { name: 'Läge' }).selectOption({ label: 'Besvarad' });
  await page.keyboard.press('Enter');
  await row.waitFor({ state: 'detached' });
  await page.getByLabel('Visa frågor').selectOption('answered');
  await row.waitFor();
  await page.getByRole('button', { name: 'Ta bort frågan ”Hur ofta upptäcks det?”' }).click();
  await page.getByText('Inga frågor här.').waitFor();
  await page.keyboard.press('Control+z');
  await row.waitFor();
  await close();
});

test('the guide stands beside the view, leads to the field that mends, and follows what is written', async () => {
  const { page, store, analysis, close } = await onSample('tree', 'Orsaksträd');
  await page.getByRole('button', { name: 'Guide', exact: true }).click();
  const guide = page.getByRole('complementary', { name: 'Guide' });
  await guide.getByText('Hur mycket betyder de? 2 faktorer är inte bedömda.').click();
  const item = guide.getByRole('listitem').filter({ hasText: 'Hur mycket betyder de?' });
  const title = await item.getByRole('link').first().innerText();
  await item.getByRole('link').first().click();
  const choice = page.getByRole('region', { name: 'Detaljer' }).getByLabel('Betydelse', { exact: true });
  await expect.poll(() => choice.evaluate((element) => element === document.activeElement)).toBe(true);
  await choice.selectOption({ label: 'Hög' });
  const significance = () => listRecords(store.db, 'factor', analysis).find((one) => one.title === title)?.significance;
  await expect.poll(significance).toBe('high');
  await guide.getByText('Hur mycket betyder den? En faktor är inte bedömd.').waitFor();
  await guide.getByRole('link', { name: /^När händer det/ }).click();
  await page.getByRole('heading', { level: 1, name: 'Mönster' }).waitFor();
  await guide.getByRole('button', { name: 'Dölj guiden' }).click();
  await guide.waitFor({ state: 'detached' });
  await close();
});

test('the guide lists open comments, each a way to what it is about, until it is resolved', async () => {
  const { page, store, analysis, close } = await onSample('factors', 'Orsaksanalys');
  const [link] = listRecords(store.db, 'link', analysis).filter(({ from }) => from === 'F2');
  if (link === undefined) throw new Error('the sample has a link of the factor');
  const comment = (fields: object) => coreHandlers['comment.create'](store, { analysis, fields } as never);
  comment({ factor: 'F1', text: 'Stämmer siffran?' });
  comment({ link: link.id, text: 'Är det så?' });
  await page.getByRole('button', { name: 'Guide', exact: true }).click();
  const guide = page.getByRole('complementary', { name: 'Guide' });
  const item = guide.getByRole('listitem').filter({ hasText: /kommentarer/ });
  await item.locator('summary').click();
  await item.getByRole('link', { name: /: Är det så\?$/ }).click();
  await expect.poll(() => page.url()).toMatch(/\/factors\/F2$/);
  await item.getByRole('link', { name: 'Stora vinster: Stämmer siffran?' }).click();
  await expect.poll(() => page.url()).toMatch(/\/factors\/F1$/);
  await page.getByText('Stämmer siffran?', { exact: true }).waitFor();
  for (const { id } of listRecords(store.db, 'comment', analysis)) {
    coreHandlers['comment.resolve'](store, { analysis, id, resolved: true });
  }
  await item.waitFor({ state: 'detached' });
  await close();
});

test('axe finds no fault in any of them in light and dark', async () => {
  const { page, analysis, goto, complaints, close } = await onSample('text/F1', 'Text');
  await page.getByRole('button', { name: 'Guide', exact: true }).click();
  const views = [
    ['text/F1', 'Text'],
    ['patterns/monster-massor', 'Mönster'],
    ['coverage/F37', 'Belägg'],
    ['questions/F20', 'Att ta reda på'],
    ['overview', 'Översikt'],
  ] as const;
  for (const [view, title] of views) {
    await goto(`/analysis/${analysis}/${view}`);
    await page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
    await page.getByText('21 källor saknar datum och kan inte belägga något.').waitFor();
    expect(await accessibilityFaults(page), view).toEqual([]);
  }
  expect(complaints).toEqual([]);
  await close();
});
