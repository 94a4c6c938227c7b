/** The page over the real core: every place in both themes, keys, and that nothing typed is lost. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TEXT_LIMIT } from '../../../db/domain/values.ts';
import { listRecords } from '../../../db/repositories/records.ts';
import { coreHandlers } from '../../../electron/core/handlers/all.ts';
import { accessibilityFaults } from '../../support/accessibility.ts';
import { type Opened, type PageOptions, preparePage } from '../../support/real-core-page.ts';
import { CasePage } from '../pages/case-page.ts';

const places = ['overview', 'sources', 'factors', 'influence', 'derivation', 'plan', 'print', 'sharing'];

let app: Awaited<ReturnType<typeof preparePage>>;
beforeAll(async () => {
  app = await preparePage();
});
afterAll(() => app.done());

/** A page on the sample with its plan derived. */
const withSample = async (options: PageOptions = {}): Promise<Opened & { readonly analysis: string }> => {
  const opened = await app.open(options);
  const { store } = opened.session;
  const { id } = await coreHandlers['analysis.createSample'](store);
  await coreHandlers['plan.derive'](store, { analysis: id });
  await opened.goto(`/analysis/${id}`);
  await opened.page.getByRole('heading', { level: 1 }).waitFor();
  return { ...opened, analysis: id };
};

test('no place has a fault that axe finds in any theme, none breaks the content policy', async () => {
  const opened = await withSample();
  const found: Record<string, string[]> = {};
  for (const place of places) {
    await opened.goto(`/analysis/${opened.analysis}/${place}`);
    await opened.page.waitForTimeout(400);
    const list = await accessibilityFaults(opened.page, { themes: ['light', 'dark', 'contrast'] });
    if (list.length > 0) found[place] = list;
  }
  expect(found).toEqual({});
  expect(opened.complaints).toEqual([]);
  await opened.close();
});

test('the register beside an open factor has no fault that axe finds in any theme', async () => {
  const opened = await withSample();
  const { page, analysis, goto, complaints, close } = opened;
  await goto(`/analysis/${analysis}/factors/F1`);
  await page.getByRole('grid', { name: 'Faktorer' }).locator('[data-kind="row"]').first().waitFor();
  await page.getByRole('region', { name: 'Detaljer' }).getByLabel('Beskrivning').waitFor();
  expect(await accessibilityFaults(opened.page, { themes: ['light', 'dark', 'contrast'] })).toEqual([]);
  expect(complaints).toEqual([]);
  await close();
});

test('a person who starts for the first time says who they are and comes to the analyses', async () => {
  const opened = await app.open({ identified: false });
  const { page } = opened;
  await page.getByRole('button', { name: 'Kom igång' }).click();
  expect(await page.getByText('Fyll i fältet.').count()).toBe(2);
  await page.getByLabel('Namn').fill('Karin Holm');
  await page.getByLabel('Organisation').fill('Malmö stad');
  await page.getByLabel('E-post').fill('karin.holm@example.se');
  await page.getByLabel('Lösenfras').fill('korrekt häst batteri');
  await page.getByRole('button', { name: 'Kom igång' }).click();
  await page.getByRole('heading', { level: 1, name: 'Återställningsblad' }).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Fortsätt' }).click();
  await page.getByRole('heading', { level: 1, name: 'Analyser' }).waitFor();
  await opened.close();
});

test('rådighet is judged one factor at a time, and undone by a key', async () => {
  const opened = await withSample();
  const own = new CasePage(opened.page);
  const levels = () =>
    listRecords(opened.session.store.db, 'factor', opened.analysis).filter(
      ({ influenceLevel }) => influenceLevel === 'unset',
    ).length;
  await own.place('Rådighet');
  const before = levels();
  const none = opened.page.getByRole('radio', { name: 'Kan inte påverka' });
  const wasNone = await none.isChecked();
  await own.heading('Rådighet').click();
  await opened.page.keyboard.press(wasNone ? '1' : '3');
  await expect.poll(levels).toBe(before - 1);
  await expect.poll(() => none.isChecked()).toBe(!wasNone); // the same factor is still shown
  await own.heading('Rådighet').click();
  await opened.page.keyboard.press('Control+z');
  await expect.poll(levels).toBe(before);
  await opened.close();
});

test('the palette finds a record, the keys are listed, focus comes back', async () => {
  const opened = await withSample();
  const own = new CasePage(opened.page);
  await own.palette('Låg upptäcktsrisk');
  await own.heading('Orsaksanalys').waitFor();
  await expect.poll(() => own.field('Faktor').inputValue()).toBe('Låg upptäcktsrisk');
  await own.heading('Orsaksanalys').click();
  await opened.page.keyboard.press('?');
  await opened.page.getByRole('dialog', { name: 'Tangenter' }).waitFor();
  await opened.page.keyboard.press('Escape');
  await expect.poll(() => opened.page.getByRole('dialog').count()).toBe(0);
  await opened.close();
});

test('each view of the analysis has its key, the tenth too, and keeps what is chosen', async () => {
  const opened = await withSample();
  const { page, analysis, goto } = opened;
  const own = new CasePage(page);
  await goto(`/analysis/${analysis}/factors/F1`);
  await own.heading('Orsaksanalys').waitFor();
  await page.keyboard.press('Control+Shift+Digit1');
  await own.heading('Text').waitFor();
  await expect.poll(() => page.url()).toMatch(/\/text\/F1$/);
  await page.keyboard.press('Control+Digit1');
  await own.heading('Orsaksanalys').waitFor();
  await page.keyboard.press('Control+Digit9');
  await own.heading('Att ta reda på').waitFor();
  expect(await page.getByRole('link', { name: 'Text', exact: true }).getAttribute('title')).toBe('Ctrl+Shift+1');
  await opened.close();
});

test('in the register F2 writes a title, Escape leaves it, Delete takes the row and a key brings it back', async () => {
  const opened = await withSample();
  const { page, session, analysis } = opened;
  const own = new CasePage(page);
  const titles = () => listRecords(session.store.db, 'factor', analysis).map(({ title }) => title);
  await own.place('Orsaksanalys');
  const all = titles().length;
  await page.getByRole('grid').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('F2');
  await page.getByRole('grid').getByRole('textbox').fill('Aaa omskriven');
  await page.keyboard.press('Enter');
  await page.keyboard.press('F2'); // at once: the register has the keys again while the title is stored
  await page.getByRole('grid').getByRole('textbox').fill('Ångrad');
  await page.keyboard.press('Escape');
  await expect.poll(titles).toContain('Aaa omskriven');
  await page.keyboard.press('Delete');
  await expect.poll(() => titles().length).toBe(all - 1);
  await page.keyboard.press('Control+z');
  await expect.poll(titles).toContain('Aaa omskriven');
  expect(titles()).not.toContain('Ångrad');
  await opened.close();
});

const notSaved = (page: Page) => page.getByRole('status').getByText('Inte sparat', { exact: true });

test('a title that the register refuses comes back with what was typed and why', async () => {
  const opened = await withSample();
  const { page } = opened;
  await new CasePage(page).place('Orsaksanalys');
  await page.getByRole('grid').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('F2');
  const cell = page.getByRole('grid').getByRole('textbox');
  await cell.fill('   ');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').waitFor();
  expect(await cell.inputValue()).toBe('   ');
  await notSaved(page).waitFor();
  await page.keyboard.press('Escape');
  await notSaved(page).waitFor({ state: 'detached' });
  await opened.close();
});

test('a title that a view refuses is said to be not stored until it is mended', async () => {
  const opened = await withSample();
  const { page, session, analysis } = opened;
  await opened.goto(`/analysis/${analysis}/tree/F1`);
  const row = page.getByRole('treeitem', { selected: true }).first();
  await row.focus();
  await page.keyboard.press('F2');
  const input = page.getByRole('tree').getByLabel('Faktor', { exact: true });
  await input.fill(' ');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').waitFor();
  await notSaved(page).waitFor();
  await input.fill('Mycket stora vinster');
  await page.keyboard.press('Enter');
  await notSaved(page).waitFor({ state: 'detached' });
  // The same of a line for a new record that cannot be made.
  const line = page.getByRole('main').getByLabel(/Ny orsak$/);
  await line.fill('x'.repeat(TEXT_LIMIT + 1));
  await line.press('Enter');
  await notSaved(page).waitFor();
  await line.fill('');
  await notSaved(page).waitFor({ state: 'detached' });
  await page
    .getByRole('status')
    .getByText(/^Sparat \d\d:\d\d$/)
    .waitFor();
  expect(listRecords(session.store.db, 'factor', analysis).map(({ title }) => title)).toContain('Mycket stora vinster');
  await opened.close();
});

test('a value that is refused stays in the field with words that say what to do', async () => {
  const opened = await withSample();
  const own = new CasePage(opened.page);
  await own.place('Översikt');
  await own.field('Rubrik').fill(' ');
  await own.field('Område').focus();
  await own.page.getByRole('alert').waitFor();
  expect(await own.field('Rubrik').inputValue()).toBe(' ');
  await notSaved(opened.page).waitFor();
  await own.field('Rubrik').fill('Malmö, igen');
  await own.field('Område').focus();
  await expect
    .poll(() => listRecords(opened.session.store.db, 'analysis', opened.analysis)[0]?.title)
    .toBe('Malmö, igen');
  await notSaved(opened.page).waitFor({ state: 'detached' });
  await opened.page
    .getByRole('status')
    .getByText(/^Sparat \d\d:\d\d$/)
    .waitFor();
  await opened.close();
});

test('in English every place has an English name', async () => {
  const opened = await withSample({ language: 'en' });
  const own = new CasePage(opened.page);
  await own.place('Action plan');
  await own.page.getByRole('columnheader', { name: 'Follow-up' }).waitFor();
  await opened.close();
});
