/** Åtgärdsplan: the table edited where it stands, what is refused, and the way from a check to its field. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { MeasureRecord } from '../../../db/domain/entities.ts';
import { listRecords } from '../../../db/repositories/records.ts';
import { coreHandlers } from '../../../electron/core/handlers/all.ts';
import { ask } from '../../support/program.ts';
import { preparePage } from '../../support/real-core-page.ts';
import { CasePage } from '../pages/case-page.ts';

let app: Awaited<ReturnType<typeof preparePage>>;
beforeAll(async () => {
  app = await preparePage();
});
afterAll(() => app.done());

const GOAL = 'Minst fyra samordnade insatser per år där avfall ingår, med skriftlig redovisning efter varje.';

/** The plan of the sample, with ways to its cells and to what is stored. */
const openPlan = async () => {
  const opened = await app.open();
  const { store } = opened.session;
  const { id: analysis } = await coreHandlers['analysis.createSample'](store);
  await coreHandlers['plan.derive'](store, { analysis });
  await opened.goto(`/analysis/${analysis}/plan`);
  const own = new CasePage(opened.page);
  const grid = opened.page.getByRole('grid', { name: 'Åtgärdsplan' });
  await grid.getByText(GOAL).first().waitFor();
  const measures = (): MeasureRecord[] => listRecords(store.db, 'measure', analysis);
  return { ...opened, own, grid, analysis, measures, store };
};

test('a click opens a cell, Tab stores it and opens the next, Enter ends', async () => {
  const { page, grid, measures, close } = await openPlan();
  const changed = () => measures().find(({ goal }) => goal === 'Fem insatser per år');
  await grid.getByText(GOAL).first().click();
  await grid.getByRole('textbox', { name: 'Operativt mål' }).fill('Fem insatser per år');
  await page.keyboard.press('Tab');
  await grid.getByLabel('Start', { exact: true }).waitFor();
  await expect.poll(changed).toBeDefined();
  await grid.getByLabel('Slut', { exact: true }).fill('2028-01-31');
  await page.keyboard.press('Enter');
  await expect.poll(() => changed()?.end).toBe('2028-01-31');
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-cell'))).toBe('when');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('F2');
  await grid.getByLabel('Ansvarig nämnd').selectOption({ label: 'Tekniska nämnden' });
  await grid.getByLabel('Ansvarig funktion').fill('Driftchef');
  await page.keyboard.press('Tab');
  await expect.poll(() => changed()?.responsibleFunction).toBe('Driftchef');
  await close();
});

test('Escape leaves what stood, also when a pause has stored what was typed', async () => {
  const { page, grid, measures, close } = await openPlan();
  const has = (goal: string) => measures().some((measure) => measure.goal === goal);
  await grid.getByText(GOAL).first().click();
  await grid.getByRole('textbox', { name: 'Operativt mål' }).fill('Halvfärdigt');
  await expect.poll(() => has('Halvfärdigt')).toBe(true);
  await page.keyboard.press('Escape');
  await expect.poll(() => has(GOAL)).toBe(true);
  expect(has('Halvfärdigt')).toBe(false);
  await grid.getByText(GOAL).first().waitFor();
  await close();
});

test('a title that is refused stays in its open cell with words that say so, and nothing is stored', async () => {
  const { page, grid, measures, close } = await openPlan();
  const before = measures();
  await grid.getByText('Samordnad myndighetstillsyn').first().click();
  const cell = grid.getByRole('textbox', { name: 'Åtgärd', exact: true });
  await cell.fill('  ');
  await page.keyboard.press('Enter');
  await grid.getByRole('alert').waitFor();
  expect(await cell.inputValue()).toBe('  ');
  expect(await cell.getAttribute('aria-invalid')).toBe('true');
  expect(measures()).toEqual(before);
  await close();
});

test('the last line of a cause makes a measure; the library offers others; Delete takes one and a key brings it back', async () => {
  const { page, grid, measures, close } = await openPlan();
  const titles = () => measures().map(({ title }) => title);
  const line = grid.getByRole('textbox', { name: 'Ny åtgärd' }).first();
  await line.fill('Egen åtgärd');
  await line.press('Enter');
  await expect.poll(titles).toContain('Egen åtgärd');
  await expect.poll(() => line.inputValue()).toBe('');
  await grid.getByText('Egen åtgärd').click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Delete');
  await expect.poll(titles).not.toContain('Egen åtgärd');
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('Control+z');
  await expect.poll(titles).toContain('Egen åtgärd');

  const offered = grid.getByRole('button', { name: /^Förslag \(\d+\)$/ }).first();
  await offered.click();
  const list = page.getByRole('dialog', { name: 'Förslag ur åtgärdsbanken' });
  expect(await list.innerText()).toContain('Trolig ägare: ');
  const known = measures().length;
  await list.getByRole('button').first().click();
  await expect.poll(() => measures().length).toBe(known + 1);
  expect(measures().some(({ libraryItem }) => libraryItem !== null)).toBe(true);
  await page.keyboard.press('Escape');
  await expect.poll(() => list.count()).toBe(0);
  await close();
});

test('a drafted goal is confirmed where it stands', async () => {
  const { store, analysis, grid, close } = await openPlan();
  const open = () => listRecords(store.db, 'planRow', analysis).filter(({ goalConfirmed }) => !goalConfirmed).length;
  const before = open();
  expect(before).toBeGreaterThan(0);
  await grid.getByRole('button', { name: 'Bekräfta målet' }).first().click();
  await expect.poll(open).toBe(before - 1);
  await close();
});

test.each([
  ['K4', 'Grund'],
  ['K5', 'Uppföljning'],
  ['P3', 'Ansvarig nämnd'],
  ['P1', 'Operativt mål'],
  ['K3', 'Ny åtgärd'],
])('check %s leads to the field %s itself, also from Översikt', async (id, label) => {
  const { page, own, close } = await openPlan();
  const focused = () =>
    page.evaluate(() => {
      const { activeElement } = document;
      const named = activeElement instanceof HTMLInputElement || activeElement instanceof HTMLSelectElement;
      const label = named ? activeElement.labels?.[0]?.textContent : undefined;
      return activeElement?.getAttribute('aria-label') ?? label;
    });
  const follow = async () => {
    const check = page.getByRole('main').locator('details').filter({ hasText: id });
    await check.locator('summary').click();
    await check.getByRole('button').first().click();
    await expect.poll(focused).toBe(label);
  };
  await follow();
  await own.place('Översikt');
  await follow();
  await close();
});

test('the checks stay beside while one goes through them, and the details come with the next measure', async () => {
  const { page, grid, close } = await openPlan();
  const checks = page.getByRole('tab', { name: /^Kontroller/ });
  const check = page.getByRole('main').locator('details').filter({ hasText: 'K5' });
  await check.locator('summary').click();
  await check.getByRole('button').first().click();
  await grid.getByRole('textbox', { name: 'Uppföljning' }).waitFor();
  expect(await checks.getAttribute('aria-selected')).toBe('true');
  await page.keyboard.press('Escape');
  await grid.getByText(GOAL).first().click();
  await page.getByRole('region', { name: 'Samordnad myndighetstillsyn' }).waitFor();
  await close();
});

test('a day is written as ISO or as its digits, in the table and in a form; another order is refused in words', async () => {
  const { page, own, grid, measures, close } = await openPlan();
  const refusal = 'Skriv en dag som finns, med år, månad och dag: 2026-03-04.';
  const ends = () => measures().map(({ end }) => end);
  await grid.getByText(GOAL).first().click();
  await page.keyboard.press('Tab');
  await grid.getByLabel('Slut', { exact: true }).fill('4/3 2031');
  await page.keyboard.press('Enter');
  await grid.getByText(refusal).waitFor();
  expect(await grid.getByLabel('Slut', { exact: true }).inputValue()).toBe('4/3 2031');
  await grid.getByLabel('Slut', { exact: true }).fill('20310304');
  await page.keyboard.press('Enter');
  await expect.poll(ends).toContain('2031-03-04');
  await own.place('Översikt');
  const decision = own.field('Planerat beslutsdatum');
  await decision.fill('31/12 2026');
  await decision.blur();
  await page.getByText(refusal).waitFor();
  expect(await decision.inputValue()).toBe('31/12 2026');
  await decision.fill('20261231');
  await decision.blur();
  await expect.poll(() => decision.inputValue()).toBe('2026-12-31');
  expect(await page.getByText(refusal).count()).toBe(0);
  await close();
});

test('a measure against several causes says so at each of them', async () => {
  const { grid, measures, close } = await openPlan();
  const shared = measures().find(({ factors }) => factors.length > 1);
  const rows = grid.getByRole('row').filter({ hasText: shared?.title ?? 'none' });
  expect(await rows.count()).toBe(shared?.factors.length);
  expect(await rows.first().innerText()).toContain('Även mot orsak');
  await close();
});

test('the panel of details is made wider by keys and is as wide the next time', async () => {
  const { page, own, close } = await openPlan();
  const separator = page.getByRole('separator', { name: 'Detaljer' });
  const width = async () => Number(await separator.getAttribute('aria-valuenow'));
  const before = await width();
  await separator.focus();
  await page.keyboard.press('ArrowLeft');
  const wider = await width();
  expect(wider).toBeGreaterThan(before);
  await own.place('Översikt');
  await own.place('Åtgärdsplan');
  expect(await width()).toBe(wider);
  await own.place('Orsaksanalys');
  expect(await width()).toBe(wider);
  const kept = async () => (await ask(page, 'shell.status', {})).settings.panes;
  await expect.poll(kept).toEqual({ Detaljer: wider });
  await close();
});

test('a width that was kept holds from the start', async () => {
  const { page, session, goto, close } = await app.open({ panes: { Detaljer: 500 } });
  const { id } = await coreHandlers['analysis.createSample'](session.store);
  await goto(`/analysis/${id}/factors`);
  const separator = page.getByRole('separator', { name: 'Detaljer' });
  await expect.poll(() => separator.getAttribute('aria-valuenow')).toBe('500');
  const pane = page.getByRole('region', { name: 'Detaljer', exact: true });
  expect(Math.round((await pane.boundingBox())?.width ?? 0)).toBe(500);
  await close();
});

test('of a long plan what is in sight is there; arrows walk all of it, and an open cell stays when one scrolls away', async () => {
  const opened = await app.open();
  const { page, session, goto, close } = opened;
  const { store } = session;
  const { id: analysis } = coreHandlers['analysis.create'](store, { title: 'Lång', problem: 'Dumpning' });
  const known = { state: 'active', significance: 'high', assumed: true, influenceLevel: 'own' } as const;
  const all = Array.from({ length: 90 }, (_, n) => ({ id: `f${n}`, fields: { title: `Orsak ${100 + n}`, ...known } }));
  coreHandlers['factor.write'](store, { analysis, create: all, update: [] });
  coreHandlers['link.write'](store, {
    analysis,
    create: all.map(({ id }) => ({ fields: { from: id, to: 'problem' } })),
    update: [],
  });
  const measures = all.map(({ id }, n) => ({ id: `m${n}`, fields: { title: `Åtgärd ${100 + n}`, factors: [id] } }));
  coreHandlers['measure.write'](store, { analysis, create: measures, update: [] });
  await coreHandlers['plan.derive'](store, { analysis });
  await goto(`/analysis/${analysis}/plan`);
  const grid = page.getByRole('grid', { name: 'Åtgärdsplan' });
  await grid.getByText('Åtgärd 100').waitFor();
  expect(await grid.getByRole('rowheader').count()).toBeLessThan(40);

  const goal = (n: number) => page.locator(`[data-place="measure/m${n}/goal"]`);
  const follow = (n: number) => page.locator(`[data-place="measure/m${n}/followUp"]`);
  await follow(0).focus();
  for (let n = 1; n < 60; n += 1) {
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => follow(n).evaluate((cell) => cell === document.activeElement)).toBe(true);
  }
  await goal(59).click();
  await page.keyboard.type('Halvskrivet');
  await grid.getByRole('link', { name: 'Orsak 159' }).hover();
  await page.mouse.wheel(0, -50_000);
  await grid.getByText('Åtgärd 100').waitFor();
  await page.keyboard.type(' mål');
  await page.keyboard.press('Enter');
  await expect
    .poll(() => listRecords(store.db, 'measure', analysis).find(({ id }) => id === 'm59')?.goal)
    .toBe('Halvskrivet mål');
  await page.getByRole('searchbox', { name: 'Sök i planen' }).fill('Orsak 18');
  await expect.poll(() => grid.getByRole('rowheader').count()).toBe(10);
  await grid.getByText('Åtgärd 189').waitFor();
  await close();
});
