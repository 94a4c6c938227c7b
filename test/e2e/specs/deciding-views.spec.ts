/** Datum att hålla and Beslut over the real core: what the rows say and where they lead, the schedule edited in place, versions told apart. */
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays } from '../../../db/domain/days.ts';
import { listRecords } from '../../../db/repositories/records.ts';
import { signingKey } from '../../../electron/bundle/key-pair.ts';
import { coreHandlers } from '../../../electron/core/handlers/all.ts';
import { keepVersion, prepareVersion } from '../../../electron/core/services/plan-versions.ts';
import type { Store } from '../../../electron/core/services/store.ts';
import { annasKey } from '../../integration/bundle/sample-bundle.ts';
import { accessibilityFaults } from '../../support/accessibility.ts';
import { preparePage } from '../../support/real-core-page.ts';

let app: Awaited<ReturnType<typeof preparePage>>;
beforeAll(async () => {
  app = await preparePage();
});
afterAll(() => app.done());

const now = new Date();
const two = (part: number): string => String(part).padStart(2, '0');
const today = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;

const decide = async (
  store: Store,
  analysis: string,
  organ: string,
  title: string,
  folder: string,
): Promise<string> => {
  const said = { paragraph: '§ 37', caseNumber: '', checksReason: 'Resten kommer.', date: today };
  const order = { analysis, title, kind: 'decided' as const, organ, ...said };
  const { snapshot } = prepareVersion(store, order, '0.1.0');
  const pdf = join(folder, 'print.pdf');
  writeFileSync(pdf, '%PDF-1.7 stands for the print');
  return (await keepVersion(store, { order, snapshot, pdf, key: signingKey(annasKey) })).id;
};

/** A plan of one cause and two measures, with something overdue, near and far. */
const onPlan = async (place: string) => {
  const opened = await app.open();
  const { store } = opened.session;
  const { id: analysis } = coreHandlers['analysis.create'](store, { title: 'Plan', problem: 'Dumpning' });
  const make = <K extends 'actor' | 'factor' | 'measure' | 'measureStep' | 'request' | 'decisionStep'>(
    kind: K,
    fields: object,
  ): string => {
    const create = coreHandlers[`${kind}.create`] as (store: Store, input: object) => { id: string };
    return create(store, { analysis, fields }).id;
  };
  const organ = make('actor', { name: 'Kommunstyrelsen', kind: 'namnd' });
  const factor = make('factor', {
    title: 'Låg upptäcktsrisk',
    state: 'active',
    significance: 'high',
    influenceLevel: 'own',
    assumed: true,
    decidingActor: organ,
    influenceMotive: 'Tillsyn',
  });
  coreHandlers['link.create'](store, { analysis, fields: { from: factor, to: 'problem' } });
  const measure = make('measure', {
    title: 'Gemensam tillsyn',
    factors: [factor],
    responsibleActor: organ,
    end: addDays(today, -3),
    followUp: addDays(today, 20),
  });
  make('measure', { title: 'Hemlig insats', factors: [factor], end: addDays(today, 400), secrecy: true });
  make('measureStep', { measure, title: 'Annonsera', due: addDays(today, 5) });
  make('decisionStep', { title: 'Beslut i kommunstyrelsen', organ, date: addDays(today, -1) });
  coreHandlers['plan.derive'](store, { analysis });
  await opened.goto(`/analysis/${analysis}/${place}`);
  return { ...opened, store, analysis, measure, organ, make };
};

test('every due day stands in its group, says how near it is, and leads to the field that holds it', async () => {
  const { page, analysis, store, measure, goto, complaints, close } = await onPlan('dues');
  const table = page.getByRole('table', { name: 'Datum att hålla' });
  await table.waitFor();
  const groups = await table.getByRole('rowheader').allTextContents();
  expect(groups.map((text) => text.replace(/\s*\d+$/, ''))).toEqual([
    'Försenat',
    'Inom en vecka',
    'Inom en månad',
    addDays(today, 400).slice(0, 4),
  ]);
  await page.getByRole('status').getByText('Försenade: 2. Snart: 2. I god tid: 1.').waitFor();
  const end = table
    .getByRole('row')
    .filter({ hasText: 'Åtgärden ska vara klar' })
    .filter({ hasText: 'Gemensam tillsyn' });
  expect(await end.textContent()).toContain('för 3 dagar sedan');
  expect(await end.textContent()).toContain('Kommunstyrelsen');
  const hidden = table.getByRole('row').filter({ hasText: 'Hemlig insats' });
  await hidden.getByText('Sekretessmarkerad: titeln står inte i kalenderfilen').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);

  await page.getByLabel('Slag').selectOption({ label: 'Delmomentet ska vara klart' });
  await expect.poll(() => table.getByRole('link').allTextContents()).toEqual(['Annonsera']);
  await page.getByLabel('Slag').selectOption({ label: 'Alla' });

  // The table is one stop of Tab; arrows walk it, Enter goes to the very field.
  await table.getByRole('link').first().focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Home');
  const title = await page.evaluate(() => document.activeElement?.textContent);
  expect(title).toBe('Gemensam tillsyn');
  await page.keyboard.press('Enter');
  await page.locator(`[data-place~="measure/${measure}/end"] input[name="end"]`).waitFor();
  const field = page.locator('input[name="end"]');
  await expect.poll(() => field.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.press('Control+A');
  await page.keyboard.type(addDays(today, 60));
  await page.keyboard.press('Enter');
  const endOf = () => listRecords(store.db, 'measure', analysis).find(({ id }) => id === measure)?.end;
  await expect.poll(endOf).toBe(addDays(today, 60));

  await goto(`/analysis/${analysis}/overview`);
  const nearest = page.getByRole('region', { name: 'Datum att hålla' });
  await nearest.getByRole('link', { name: 'Beslut i kommunstyrelsen' }).waitFor();
  await nearest.getByRole('link', { name: 'Alla datum (5)' }).click();
  await table.waitFor();
  expect(complaints).toEqual([]);
  await close();
});

test('an empty analysis says what belongs among the dates, and that no clock runs', async () => {
  const opened = await app.open();
  const { id } = coreHandlers['analysis.create'](opened.session.store, { title: 'Tom', problem: 'P' });
  await opened.goto(`/analysis/${id}/dues`);
  await opened.page.getByText('Planen är inte beslutad.').waitFor();
  await opened.page.getByText('Lägesbilden har inget datum.').waitFor();
  await opened.page.getByRole('link', { name: 'Sätt datum i åtgärdsplanen' }).click();
  await opened.page.getByRole('heading', { level: 1, name: 'Åtgärdsplan' }).waitFor();
  await opened.close();
});

test('the schedule is edited where it stands; a day that is none stays in the cell with why', async () => {
  const { page, store, analysis, complaints, close } = await onPlan('decision');
  const schedule = page.getByRole('grid', { name: 'Beslutsplanering' });
  await schedule.waitFor();
  const steps = () => listRecords(store.db, 'decisionStep', analysis);
  await page.getByRole('status').getByText('Steg som är försenade: 1.').waitFor();
  await page.getByLabel('Nytt steg: vad ska ske?').fill('Återrapportering');
  await page.keyboard.press('Enter');
  const added = schedule.getByRole('row').filter({ hasText: 'Återrapportering' });
  await added.waitFor();
  await added.getByRole('gridcell').first().click();
  await page.keyboard.type('2027-13-01');
  await page.keyboard.press('Enter');
  await page.getByText('Skriv en dag som finns, med år, månad och dag: 2026-03-04.').waitFor();
  expect(await schedule.getByRole('textbox').inputValue()).toBe('2027-13-01');
  expect(steps().find(({ title }) => title === 'Återrapportering')?.date).toBeNull();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('20270331');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Escape');
  await expect.poll(() => steps().find(({ title }) => title === 'Återrapportering')?.date).toBe('2027-03-31');
  const late = schedule.getByRole('row').filter({ hasText: 'Beslut i kommunstyrelsen' });
  await late.getByText('Försenat').waitFor();
  await late.getByRole('checkbox').press('Space');
  await late.getByText('Klart', { exact: true }).waitFor();
  await page.keyboard.press('Control+Z');
  await late.getByText('Försenat').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await close();
});

test('versions are told apart: what is in force, what has changed since, and a damaged one says so', async () => {
  const { page, session, store, analysis, organ, measure, goto, close } = await onPlan('overview');
  const folder = dirname(session.opened.db.sqlite.name);
  const first = await decide(store, analysis, organ, 'Första beslutet', folder);
  coreHandlers['measure.update'](store, {
    analysis,
    id: measure,
    fields: { goal: 'Fler kontroller', end: '2027-06-30' },
  });
  coreHandlers['measure.create'](store, { analysis, fields: { title: `Ny ${'mycket lång titel '.repeat(40)}` } });
  const second = await decide(store, analysis, organ, 'Andra beslutet', folder);
  coreHandlers['actor.update'](store, { analysis, id: organ, fields: { name: 'Stadsdelsnämnden' } });
  await goto(`/analysis/${analysis}/decision`);
  const versions = page.getByRole('table', { name: 'Versioner' });
  await versions.getByRole('button', { name: 'Andra beslutet' }).waitFor();
  expect(await versions.textContent()).toContain('Kommunstyrelsen');
  await page.getByText('Ändrat sedan ”Andra beslutet”: nya 0, ändrade 1, borttagna 0.').waitFor();
  await goto(`/analysis/${analysis}/decision/${first}..${second}`);
  const compared = page.getByRole('table', { name: 'Jämför versioner' });
  await compared.locator('ins', { hasText: '2027-06-30' }).waitFor();
  expect(await compared.locator('del').first().textContent()).toBe(addDays(today, -3));
  await compared.getByText('Åtgärder utan planrad').waitFor();
  await compared.getByText('Åtgärder som är lika: 1').waitFor();
  await page.getByRole('checkbox', { name: 'Visa bara det som skiljer' }).uncheck();
  await compared.getByText('Hemlig insats').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);

  store.db.sqlite.exec('DELETE FROM attachment_chunk; DELETE FROM attachment');
  await goto(`/analysis/${analysis}/decision/${first}`);
  await page.getByRole('button', { name: 'Kontrollera igen' }).click();
  await page.getByText('Innehållet finns inte på den här datorn.').waitFor();
  await page.getByText('PDF:en finns inte på den här datorn.').waitFor();
  await page.getByRole('link', { name: 'Jämför med nu' }).click();
  await page.getByRole('alert').waitFor();
  await close();
});
