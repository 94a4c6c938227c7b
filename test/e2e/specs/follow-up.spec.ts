/** Uppföljning over the real core, by keyboard: rounds gone through and closed, compared, learned from; indicators. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeStep } from '../../../db/log/index.ts';
import { listRecords } from '../../../db/repositories/records.ts';
import { coreHandlers } from '../../../electron/core/handlers/all.ts';
import { accessibilityFaults } from '../../support/accessibility.ts';
import { preparePage } from '../../support/real-core-page.ts';

let app: Awaited<ReturnType<typeof preparePage>>;
beforeAll(async () => {
  app = await preparePage();
});
afterAll(() => app.done());

/** A cause in the plan, with three measures of two nämnder. */
const onFollowUp = async (view = 'followup') => {
  const opened = await app.open();
  const { store } = opened.session;
  const make = coreHandlers;
  const { id: analysis } = make['analysis.create'](store, { title: 'Plan', problem: 'Dumpning' });
  const actor = (name: string) => make['actor.create'](store, { analysis, fields: { name, kind: 'namnd' } }).id;
  const [miljo, teknik] = [actor('Miljönämnden'), actor('Tekniska nämnden')];
  const source = make['source.create'](store, { analysis, fields: { title: 'Tillsynsrapport', date: '2026-11' } }).id;
  const fields = { influenceLevel: 'own', decidingActor: miljo, influenceMotive: 'Tillsyn' } as const;
  const factor = make['factor.create'](store, {
    analysis,
    fields: { title: 'Svag kontroll', state: 'active', significance: 'high', ...fields },
  }).id;
  make['link.create'](store, { analysis, fields: { from: factor, to: 'problem' } });
  make['evidence.create'](store, { analysis, fields: { factor, source, stance: 'supports' } });
  const measure = (title: string, responsibleActor: string) =>
    make['measure.create'](store, { analysis, fields: { title, responsibleActor, factors: [factor] } }).id;
  const [tillsyn, mall, grind] = [measure('Tillsyn', miljo), measure('Mall', miljo), measure('Grindar', teknik)];
  await make['plan.derive'](store, { analysis });
  await opened.goto(`/analysis/${analysis}/${view}`);
  const { page } = opened;
  await page.getByRole('heading', { level: 1, name: view === 'followup' ? 'Uppföljning' : 'Indikatorer' }).waitFor();
  const rounds = () => listRecords(store.db, 'followUpRound', analysis);
  const round = (title: string) => rounds().find((one) => one.title === title);
  const said = (title: string, of: string) =>
    listRecords(store.db, 'followUp', analysis).find((one) => one.id === `${round(title)?.id}~${of}`);
  return { ...opened, store, analysis, factor, tillsyn, mall, grind, rounds, round, said };
};

/** The words of what has the focus. */
const focused = (page: Page) => () => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');

const openRound = async (page: Page, title: string): Promise<void> => {
  await page.getByLabel('Ny omgång', { exact: true }).focus();
  await page.keyboard.type(title);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
};

const closeRound = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Stäng omgången' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Stäng omgången' });
  await dialog.getByLabel('Stängd den').focus();
  await page.keyboard.press('Enter');
  await page.getByText('Omgången är stängd och ändras inte längre.').waitFor();
};

const toAllRounds = async (page: Page): Promise<void> => {
  await page.getByRole('link', { name: 'Alla omgångar' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('table', { name: 'Uppföljningsomgångar' }).waitFor();
};

/** The first round: one under way, one done, and one cancelled with its reason. */
const firstRound = async (own: Awaited<ReturnType<typeof onFollowUp>>): Promise<void> => {
  const { page, mall, tillsyn, grind, said } = own;
  const at = focused(page);
  await openRound(page, 'Våren 2027');
  await expect.poll(at).toBe('Mall');
  await page.keyboard.press('g'); // no light before there is a status
  await page.keyboard.press('2');
  await expect.poll(() => said('Våren 2027', mall)?.status).toBe('ongoing');
  await page.getByRole('button', { name: 'Gul', exact: true }).waitFor();
  await page.keyboard.press('u');
  await expect.poll(() => said('Våren 2027', mall)?.light).toBe('yellow');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
  await page.keyboard.type('1 av 2 mallar är klara'); // digits and letters are text here
  await page.keyboard.press('Tab');
  await page.keyboard.type('Mallen är skriven.');
  await page.keyboard.press('Control+Enter');
  await expect.poll(at).toBe('Tillsyn');
  expect(said('Våren 2027', mall)).toMatchObject({ lightText: '1 av 2 mallar är klara', status: 'ongoing' });
  await expect.poll(() => said('Våren 2027', mall)?.done).toBe('Mallen är skriven.');
  await page.keyboard.press('3');
  await expect.poll(() => said('Våren 2027', tillsyn)?.status).toBe('done');
  await page.keyboard.press('Control+Enter');
  await expect.poll(at).toBe('Grindar');
  await page.getByRole('heading', { level: 2, name: 'Tekniska nämnden' }).waitFor();
  await page.keyboard.press('4');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').filter({ hasText: 'Fyll i fältet.' }).waitFor();
  expect(said('Våren 2027', grind)).toBeUndefined();
  await page.keyboard.type('Markägaren sade nej.');
  await page.keyboard.press('Enter');
  await expect
    .poll(() => said('Våren 2027', grind))
    .toMatchObject({ status: 'cancelled', reason: 'Markägaren sade nej.' });
  await page.getByRole('status').filter({ hasText: 'Uppföljda: 3 av 3.' }).waitFor();
};

/** What a paste into another text would bring. */
const pasted = async (page: Page): Promise<string> => {
  await page.evaluate(() => document.body.append(Object.assign(document.createElement('textarea'), { id: 'paste' })));
  await page.locator('#paste').focus();
  await page.keyboard.press('Control+v');
  return page.locator('#paste').inputValue();
};

test('two rounds are gone through, closed and compared by keyboard, and what was learned changes factor and plan', async () => {
  const own = await onFollowUp();
  const { page, store, analysis, factor, mall, tillsyn, grind, round, said, goto, complaints, close } = own;
  await firstRound(own);
  expect(await accessibilityFaults(page)).toEqual([]);
  await closeRound(page);
  expect(await page.getByRole('button', { name: 'Stäng omgången' }).count()).toBe(0);
  await page.getByRole('button', { name: 'Grindar' }).focus();
  await page.keyboard.press('1');
  await page.keyboard.press('g');
  await toAllRounds(page);

  await openRound(page, 'Hösten 2027');
  expect(said('Våren 2027', grind)).toMatchObject({ status: 'cancelled', light: null });
  await page.getByRole('region', { name: 'Förra gången' }).getByText('1 av 2 mallar är klara').waitFor();
  await page.keyboard.press('3');
  await page.getByRole('button', { name: 'Grön', exact: true }).waitFor();
  await page.keyboard.press('g');
  await expect.poll(() => said('Hösten 2027', mall)?.light).toBe('green');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('2');
  await expect.poll(() => said('Hösten 2027', tillsyn)?.status).toBe('ongoing');
  await page.getByLabel('Avvikelser').focus();
  await page.keyboard.type('Två insatser är inställda.');
  await page.getByLabel('Lägg till underlag').focus();
  await page.keyboard.type('Tillsyns');
  await page.keyboard.press('Enter');
  await expect.poll(() => said('Hösten 2027', tillsyn)?.sources.length).toBe(1);

  await page.getByRole('button', { name: 'Det här ändrar analysen' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Det här ändrar analysen' });
  await dialog.getByLabel('Nytt värde').selectOption({ label: 'Låg' });
  await dialog.getByRole('button', { name: 'Ändra analysen' }).click();
  await dialog.getByRole('alert').waitFor();
  await dialog.getByLabel('Skäl').fill('Kontrollen visade sig räcka.');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByText('Analysen är ändrad, men inte planen.').waitFor();
  const significance = () => listRecords(store.db, 'factor', analysis).find(({ id }) => id === factor)?.significance;
  expect(significance()).toBe('low');
  await page.getByRole('button', { name: 'Härled planen på nytt' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('status').filter({ hasText: 'Ej längre grundade: 1.' }).waitFor();
  expect(listRecords(store.db, 'learning', analysis)).toMatchObject([
    { factor, field: 'significance', before: 'high', after: 'low', followUp: `${round('Hösten 2027')?.id}~${tillsyn}` },
  ]);
  await closeRound(page);

  await page.getByRole('link', { name: 'Jämför med förra' }).focus();
  await page.keyboard.press('Enter');
  const lines = page.getByRole('table', { name: 'Åtgärderna' });
  await lines.getByRole('row').filter({ hasText: 'Mall' }).getByText('Bättre').waitFor();
  await lines.getByRole('row').filter({ hasText: 'Grindar' }).getByText('Följdes inte upp i den senare').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Kopiera som text' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('Kopierat.').waitFor();
  const text = await pasted(page);
  expect(text).toContain('Hösten 2027 jämförd med Våren 2027: 3 av 3 åtgärder skiljer sig.');
  expect(text).toMatch(/\nMiljönämnden\n- Mall: .*Status: Pågår → Genomförd/);
  expect(text).toContain('- Tillsyn: Två insatser är inställda.');

  await goto(`/analysis/${analysis}/factors/${factor}`);
  await page.getByText('Kontrollen visade sig räcka.').waitFor();
  await goto(`/analysis/${analysis}/plan`);
  const row = page.getByRole('grid', { name: 'Åtgärdsplan' }).getByRole('row').filter({ hasText: 'Mall' });
  await row.getByText('Genomförd').waitFor();
  await row.getByText('Grön').waitFor();
  expect(complaints).toEqual([]);
  await close();
});

test('a closed round stands as it was reported; what came later is told, and its measure is not deleted', async () => {
  const own = await onFollowUp();
  const { page, store, analysis, mall, goto, close } = own;
  await openRound(page, 'Våren 2027');
  await page.keyboard.press('2');
  await expect.poll(() => own.said('Våren 2027', mall)?.status).toBe('ongoing');
  await closeRound(page);
  await page.getByText('Kontrollsumman stämmer.').waitFor();
  coreHandlers['measure.update'](store, { analysis, id: mall, fields: { title: 'Mallen för avtal' } });
  await page.getByText('Mall: heter nu ”Mallen för avtal”').waitFor();
  await page.getByRole('button', { name: 'Mall', exact: true }).waitFor();
  expect(await page.getByText('Något har skrivits i omgången').count()).toBe(0);
  // As a bundle from somebody who has not heard that it is closed writes.
  const late = { entity: 'followUp', id: `${own.round('Våren 2027')?.id}~${mall}`, set: { light: 'red' } } as const;
  store.changed(analysis, writeStep(store.db, store.log, analysis, 'x', [late]).changed);
  await page.getByText('Något har skrivits i omgången').waitFor();
  await page.getByText('Mall: Grön, gul eller röd: tomt → Röd').waitFor();
  expect(await page.getByRole('listitem').filter({ hasText: 'Mall' }).getByText('Röd', { exact: true }).count()).toBe(
    0,
  );
  expect(await accessibilityFaults(page)).toEqual([]);
  await goto(`/analysis/${analysis}/plan`);
  await page.getByRole('gridcell').filter({ hasText: 'Mall' }).focus();
  await page.keyboard.press('Delete');
  await page.getByRole('alert').filter({ hasText: 'Omgången ”Våren 2027” är stängd' }).waitFor();
  expect(listRecords(store.db, 'measure', analysis).map(({ id }) => id)).toContain(mall);
  await close();
});

test('an indicator is made, measured and drawn; what is no number stays with words, and Delete is undone', async () => {
  const { page, store, analysis, tillsyn, complaints, close } = await onFollowUp('indicators');
  const indicator = () => listRecords(store.db, 'indicator', analysis)[0];
  const values = () => listRecords(store.db, 'measurement', analysis).map(({ date, value }) => [date, value]);
  await page.getByLabel('Mål eller åtgärd').focus();
  await page.keyboard.type('Tillsyn');
  await page.keyboard.press('Enter');
  await page.getByLabel('Ny indikator').focus();
  await page.keyboard.type('Insatser');
  await page.keyboard.press('Enter');
  await expect.poll(indicator).toMatchObject({ title: 'Insatser', measure: tillsyn });
  const grid = page.getByRole('grid', { name: 'Indikatorer' });
  await grid.getByRole('gridcell').filter({ hasText: 'Insatser' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type('12'); // typing opens the cell
  await page.keyboard.press('Tab');
  await page.keyboard.type('2026-12-31');
  await page.keyboard.press('Tab');
  await expect.poll(indicator).toMatchObject({ baseline: 12, baselineDate: '2026-12-31' });
  await grid.getByRole('textbox', { name: 'Målvärde', exact: true }).waitFor();
  await page.keyboard.type('många');
  await page.keyboard.press('Enter');
  await grid.getByRole('alert').filter({ hasText: 'Skriv ett tal' }).waitFor();
  expect(await grid.getByRole('textbox', { name: 'Målvärde', exact: true }).inputValue()).toBe('många');
  expect(indicator()?.target).toBe(null);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('1 012,5');
  await page.keyboard.press('Enter');
  await expect.poll(() => indicator()?.target).toBe(1012.5);

  const value = page.getByLabel('Nytt värde');
  for (const [day, typed] of [
    ['2027-03-31', '40'],
    ['2027-06-30', 'snart'],
  ] as const) {
    await page.getByRole('form', { name: 'Nytt mätvärde' }).getByLabel('Datum').fill(day);
    await value.focus();
    await page.keyboard.type(typed);
    await page.keyboard.press('Enter');
  }
  await page.getByRole('form', { name: 'Nytt mätvärde' }).getByRole('alert').waitFor();
  expect(await value.inputValue()).toBe('snart');
  expect(values()).toEqual([['2027-03-31', 40]]);
  await value.fill('1 100');
  await page.keyboard.press('Enter');
  await expect.poll(() => values().length).toBe(2);
  await page.getByRole('img', { name: /^Insatser\. Målet är nått\. 1.100 den 30 juni 2027\./ }).waitFor();
  await grid.getByText('Målet är nått').waitFor();

  const measured = page.getByRole('grid', { name: 'Mätvärden' });
  await measured
    .getByRole('gridcell')
    .filter({ hasText: /^1.100$/ })
    .focus();
  await page.keyboard.press('F2');
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await page.keyboard.press('Enter');
  await measured.getByRole('alert').filter({ hasText: 'Skriv ett tal' }).waitFor();
  await page.keyboard.type('506');
  await page.keyboard.press('Enter');
  await page.getByRole('img', { name: /Det är 49 % av vägen från 12 till 1.012,5\./ }).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.keyboard.press('Delete');
  await expect.poll(() => values().length).toBe(1);
  await page.keyboard.press('Control+z');
  await expect.poll(() => values().length).toBe(2);
  expect(complaints).toEqual([]);
  await close();
});
