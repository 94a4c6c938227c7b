/** The form of a measure, suggestions and överenskommelser over the real core, and what is refused in words. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listRecords } from '../../../db/repositories/records.ts';
import { coreHandlers } from '../../../electron/core/handlers/all.ts';
import { accessibilityFaults } from '../../support/accessibility.ts';
import { preparePage } from '../../support/real-core-page.ts';
import { CasePage } from '../pages/case-page.ts';

let app: Awaited<ReturnType<typeof preparePage>>;
beforeAll(async () => {
  app = await preparePage();
});
afterAll(() => app.done());

/** The plan of the sample with the measure M1 beside it. */
const onMeasure = async () => {
  const opened = await app.open();
  const { store } = opened.session;
  const { id: analysis } = await coreHandlers['analysis.createSample'](store);
  await coreHandlers['plan.derive'](store, { analysis });
  await opened.goto(`/analysis/${analysis}/plan/M1`);
  const pane = opened.page.getByRole('region', { name: 'Detaljer', exact: true });
  await pane.getByLabel('Operativt mål').waitFor();
  const measure = (id = 'M1') => listRecords(store.db, 'measure', analysis).find((one) => one.id === id);
  const open = (part: string) => pane.locator('summary').filter({ hasText: part }).first().click();
  return { ...opened, own: new CasePage(opened.page), store, analysis, pane, measure, open };
};

test('steps are made, moved, finished and taken away by keyboard alone', async () => {
  const { page, pane, store, analysis, close } = await onMeasure();
  const titles = () =>
    listRecords(store.db, 'measureStep', analysis)
      .toSorted((a, b) => a.position - b.position)
      .map(({ title }) => title);
  await pane.getByLabel('Nytt delmoment').focus();
  for (const title of ['Ett', 'Två', 'Tre']) {
    await page.keyboard.type(title);
    await page.keyboard.press('Enter');
    await expect.poll(titles).toContain(title);
    await expect.poll(() => pane.getByLabel('Nytt delmoment').inputValue()).toBe('');
  }
  const grid = pane.getByRole('grid', { name: 'Delmoment i ordning' });
  await grid.getByRole('gridcell').filter({ hasText: 'Tre' }).focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(titles).toEqual(['Ett', 'Tre', 'Två']);
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain('Tre');
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(titles).toEqual(['Tre', 'Ett', 'Två']);
  await grid.getByRole('button', { name: 'Kommandon för Tre' }).click();
  await page.getByRole('menuitem', { name: 'Klart i dag' }).click();
  await expect
    .poll(() => listRecords(store.db, 'measureStep', analysis).find(({ title }) => title === 'Tre')?.done)
    .toMatch(/^\d{4}-\d\d-\d\d$/);
  await grid.getByRole('gridcell').filter({ hasText: 'Ett' }).focus();
  await page.keyboard.press('Delete');
  await expect.poll(titles).toEqual(['Tre', 'Två']);
  await page.keyboard.press('Control+z');
  await expect.poll(titles).toEqual(['Tre', 'Ett', 'Två']);
  await close();
});

test('measures that would wait for each other in a ring are refused in words, and nothing is stored', async () => {
  const { own, pane, measure, store, analysis, close } = await onMeasure();
  await coreHandlers['measure.update'](store, { analysis, id: 'M2', fields: { dependsOn: ['M1'] } });
  await own.pick('Efter åtgärderna', 'Oanmälda kontroller');
  await pane.getByRole('alert').filter({ hasText: 'vänta på varandra i en ring' }).waitFor();
  expect(measure()?.dependsOn).toEqual([]);
  await own.pick('Efter åtgärderna', 'Kamerabevakning');
  await expect.poll(() => measure()?.dependsOn).toEqual(['M18']);
  expect(await pane.getByRole('alert').count()).toBe(0);
  await close();
});

test('kronor are written as one writes them; a text that is none stays, with what to do', async () => {
  const { own, pane, measure, open, close } = await onMeasure();
  await open('Resurser');
  await own.write('Kostnad i kronor', '125 000 kr');
  await expect.poll(() => measure()?.cost).toBe(125_000);
  await expect.poll(async () => (await own.field('Kostnad i kronor').inputValue()).replace(/\s/g, ' ')).toBe('125 000');
  await own.write('Kostnad i kronor', 'mycket');
  await pane.getByRole('alert').filter({ hasText: 'Skriv hela kronor' }).waitFor();
  expect(await own.field('Kostnad i kronor').inputValue()).toBe('mycket');
  expect(measure()?.cost).toBe(125_000);
  await open('Resurser');
  await pane.locator('summary').filter({ hasText: '125' }).waitFor();
  await close();
});

test('a secrecy mark of a field without provision fails S1, and the check leads to the provision', async () => {
  const { page, own, pane, open, store, analysis, close } = await onMeasure();
  await open('Sekretess');
  await own.choose('Markera en uppgift', 'Kostnad i kronor');
  await pane.getByLabel('Lagrum för Kostnad i kronor').waitFor();
  await open('Sekretess');
  await page.getByRole('tab', { name: /^Kontroller/ }).click();
  const check = pane.locator('details').filter({ hasText: 'S1' });
  await check.locator('summary').click();
  await check.getByRole('button').first().click();
  const focused = () =>
    page.evaluate(() =>
      document.activeElement instanceof HTMLInputElement ? document.activeElement.labels?.[0]?.textContent : '',
    );
  await expect.poll(focused).toBe('Lagrum för Kostnad i kronor');
  await page.keyboard.type('OSL 18 kap. 1 §');
  await page.keyboard.press('Tab');
  await expect
    .poll(() => listRecords(store.db, 'secrecyMark', analysis).map(({ provision }) => provision))
    .toEqual(['OSL 18 kap. 1 §']);
  await close();
});

test('a suggestion is refused only with a reason, can be suggested again, and is adapted from its title', async () => {
  const { page, own, store, analysis, close } = await onMeasure();
  const refused = () => listRecords(store.db, 'refusedSuggestion', analysis);
  await page
    .getByRole('button', { name: /^Förslag \(\d+\)$/ })
    .first()
    .click();
  const list = page.getByRole('dialog', { name: 'Förslag ur åtgärdsbanken' });
  await list
    .getByRole('button', { name: /^Avvisa: / })
    .first()
    .click();
  await list.getByRole('button', { name: 'Avvisa', exact: true }).click();
  await list.getByText('Fyll i fältet.').waitFor();
  expect(refused()).toEqual([]);
  await page.keyboard.type('Prövat förut');
  await list.getByRole('textbox').fill('Prövat förut');
  await list.getByRole('button', { name: 'Avvisa', exact: true }).click();
  await expect.poll(() => refused().map(({ reason }) => reason)).toEqual(['Prövat förut']);
  await list.locator('summary').filter({ hasText: 'Avvisade (1)' }).click();
  await list.getByText('Skäl: Prövat förut').waitFor();
  await list.getByRole('button', { name: /^Föreslå igen: / }).click();
  await expect.poll(refused).toEqual([]);
  await list
    .getByRole('button', { name: /^Ta in och anpassa: / })
    .first()
    .click();
  await expect
    .poll(() =>
      page.evaluate(() => (document.activeElement instanceof HTMLTextAreaElement ? document.activeElement.value : '')),
    )
    .toBe('Villkor och kontroll för egen mark och egna lokaler');
  await own.field('Grund').waitFor({ state: 'attached' });
  await close();
});

test('an överenskommelse that has run out warns where it is kept and at the measure that rests on it', async () => {
  const { page, own, pane, measure, goto, store, analysis, close } = await onMeasure();
  await goto(`/analysis/${analysis}/sources`);
  await page.getByRole('tab', { name: /^Överenskommelser/ }).click();
  await own.add('Ny överenskommelse', 'Samverkan Malmö');
  await own.write('Gäller till', '2020-06');
  await page.getByRole('table', { name: 'Överenskommelser' }).getByText('Har gått ut').waitFor();
  const agreements = listRecords(store.db, 'agreement', analysis);
  expect(agreements.find(({ title }) => title === 'Samverkan Malmö')?.validUntil).toBe('2020-06');
  await page.getByRole('tab', { name: /^Aktörer/ }).click();
  await page.getByRole('grid', { name: 'Aktörer' }).getByText('Miljönämnden', { exact: true }).click();
  await page.keyboard.press('Escape');
  await own.add('Ny funktion', 'Tillsynschef på avfall');
  await expect
    .poll(() => listRecords(store.db, 'actorFunction', analysis).map(({ title }) => title))
    .toContain('Tillsynschef på avfall');
  await goto(`/analysis/${analysis}/plan/M1`);
  await pane.getByLabel('Operativt mål').waitFor();
  await own.choose('Överenskommelse', 'Samverkan Malmö');
  await pane.getByText('Överenskommelsen gällde till 2020-06 och har gått ut.').waitFor();
  await expect.poll(() => measure()?.agreement).not.toBeNull();
  const offers = () =>
    pane.locator('datalist option').evaluateAll((all) => all.map((one) => one.getAttribute('value')));
  expect(await offers()).toContain('Tillsynschef på avfall');
  await close();
});

test('an indicator of a measure is written with its values and stands in the line of its closed part', async () => {
  const { own, pane, open, store, analysis, close } = await onMeasure();
  await open('Indikatorer');
  await own.add('Ny indikator', 'Samordnade insatser');
  await pane.locator('summary').filter({ hasText: 'Samordnade insatser' }).click();
  await own.write('Utgångsvärde', '2,5');
  await own.write('Målvärde', '1 250');
  await expect
    .poll(() =>
      listRecords(store.db, 'indicator', analysis)
        .filter(({ title }) => title === 'Samordnade insatser')
        .map(({ baseline, target, measure }) => [baseline, target, measure]),
    )
    .toEqual([[2.5, 1250, 'M1']]);
  await close();
});

test('axe finds no fault in light and dark with every part open', async () => {
  const { page, pane, complaints, open, close } = await onMeasure();
  for (const part of ['Varför', 'Indikatorer', 'Resurser', 'Rättslig grund', 'Risker', 'Sekretess']) await open(part);
  await open('Situationella tekniker');
  await pane.getByText('Öka ansträngningen').waitFor();
  const faults = () => accessibilityFaults(page);
  expect(await faults()).toEqual([]);
  await page
    .getByRole('button', { name: /^Förslag \(\d+\)$/ })
    .first()
    .click();
  await page.getByRole('dialog', { name: 'Förslag ur åtgärdsbanken' }).waitFor();
  expect(await faults()).toEqual([]);
  expect(complaints).toEqual([]);
  await close();
});
