/** Tidslinje over the real core: bars moved by pointer and keys, faults in words, the tray, the table, many measures. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { getRecords } from '../../../db/repositories/records.ts';
import { coreHandlers } from '../../../electron/core/handlers/all.ts';
import { accessibilityFaults } from '../../support/accessibility.ts';
import { preparePage } from '../../support/real-core-page.ts';

let app: Awaited<ReturnType<typeof preparePage>>;
beforeAll(async () => {
  app = await preparePage();
});
afterAll(() => app.done());

/** Three measures, the second waiting for the first, the third without dates. */
const onPlan = async () => {
  const opened = await app.open();
  const { page, session } = opened;
  const { store } = session;
  const { id: analysis } = coreHandlers['analysis.create'](store, { title: 'Plan', problem: 'Dumpning' });
  const actor = coreHandlers['actor.create'](store, { analysis, fields: { name: 'Miljönämnden', kind: 'namnd' } }).id;
  const make = (fields: Parameters<(typeof coreHandlers)['measure.create']>[1]['fields']) =>
    coreHandlers['measure.create'](store, { analysis, fields }).id;
  const dates = { start: '2027-01-11', end: '2027-03-31' };
  const first = make({ title: 'Upphandla', responsibleActor: actor, followUp: '2027-06-01', ...dates });
  const second = make({ title: 'Utbilda', start: '2027-04-12', end: '2027-06-30', dependsOn: [first] });
  const third = make({ title: 'Granska' });
  coreHandlers['measureStep.create'](store, {
    analysis,
    fields: { measure: first, title: 'Annonsera', due: '2027-02-01' },
  });
  await opened.goto(`/analysis/${analysis}/timeline`);
  const chart = page.getByRole('grid', { name: 'Åtgärderna i tiden', exact: true });
  await chart.waitFor();
  const days = (measure: string) => {
    const record = getRecords(store.db, 'measure', analysis, [measure])[0];
    return `${record?.start ?? ''} ${record?.end ?? ''}`;
  };
  const bar = (measure: string) => page.locator(`[data-bar="${measure}"]`);
  const line = (title: string) =>
    chart.getByRole('row').filter({ has: page.getByRole('rowheader', { name: title, exact: true }) });
  return { ...opened, store, analysis, chart, days, bar, line, first, second, third };
};

const boxOf = async (at: {
  boundingBox(): Promise<{ x: number; y: number; width: number; height: number } | null>;
}) => {
  const box = await at.boundingBox();
  if (box === null) throw new Error('not shown');
  return box;
};

test('keys choose a row and move its measure; each press is a step to undo', async () => {
  const { page, chart, days, first, line, close } = await onPlan();
  await chart.focus();
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => line('Upphandla').getAttribute('aria-selected')).toBe('true');
  await page.keyboard.press('Alt+ArrowRight');
  await page.keyboard.press('Alt+ArrowRight');
  await expect.poll(() => days(first)).toBe('2027-01-13 2027-04-02');
  await page.keyboard.press('Control+ArrowLeft');
  await expect.poll(() => days(first)).toBe('2027-01-06 2027-03-26');
  await page.keyboard.press('Alt+Shift+PageDown');
  await expect.poll(() => days(first)).toBe('2027-01-06 2027-04-26');
  await page.getByRole('status').getByText('”Upphandla”: 2027-01-06 – 2027-04-26.').waitFor();
  const fault = 'Startar innan ”Upphandla” är klar. Flytta 15 dagar framåt, eller ändra vad den väntar på.';
  await line('Utbilda').getByRole('gridcell', { name: fault }).waitFor();
  for (const before of ['2027-01-06 2027-03-26', '2027-01-13 2027-04-02', '2027-01-12 2027-04-01']) {
    await page.keyboard.press('Control+z');
    await expect.poll(() => days(first)).toBe(before);
  }
  await close();
});

test('a bar is dragged, its ends draw it longer or shorter, Escape leaves it as it was', async () => {
  const { page, bar, days, first, second, close } = await onPlan();
  const at = await boxOf(bar(first));
  const perDay = at.width / 80;
  const drag = async (from: number, by: number, end: () => Promise<void>): Promise<void> => {
    const box = await boxOf(bar(first));
    const x = box.x + (from === 0 ? 1 : from === 1 ? box.width - 1 : box.width / 2);
    await page.mouse.move(x, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(x + 5 * perDay, box.y + 4);
    await page.mouse.move(x + by * perDay, box.y + 4);
    await end();
  };
  await drag(0.5, 20, () => page.mouse.up());
  await expect.poll(() => days(first)).toBe('2027-01-31 2027-04-20');
  await drag(1, 10, () => page.mouse.up());
  await expect.poll(() => days(first)).toBe('2027-01-31 2027-04-30');
  await drag(0, 120, () => page.mouse.up());
  await expect.poll(() => days(first)).toBe('2027-04-30 2027-04-30');
  await page.keyboard.press('Control+z');
  await expect.poll(() => days(first)).toBe('2027-01-31 2027-04-30');
  await drag(0.5, 40, () => page.keyboard.press('Escape'));
  await page.mouse.up();
  expect(days(first)).toBe('2027-01-31 2027-04-30');
  expect(days(second)).toBe('2027-04-12 2027-06-30');
  await close();
});

test('a measure without dates is given them in the tray, and what is wrong is said at the field', async () => {
  const { page, days, third, line, close } = await onPlan();
  const tray = page.getByRole('region', { name: 'Utan datum (1)' });
  await tray.getByRole('button', { name: 'Ge datum: Granska' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('Start').fill('2027-05-40');
  await form.getByRole('button', { name: 'Lägg in i tidslinjen' }).click();
  await form.getByRole('alert').waitFor();
  await form.getByLabel('Start').fill('2027-05-03');
  await form.getByLabel('Slut').fill('2027-05-01');
  await form.getByLabel('Slut').press('Enter');
  await form.getByText('Slutet är före starten.').waitFor();
  expect(days(third)).toBe(' ');
  await form.getByLabel('Slut').fill('20270528');
  await form.getByLabel('Slut').press('Enter');
  await expect.poll(() => days(third)).toBe('2027-05-03 2027-05-28');
  await line('Granska').waitFor();
  await tray.waitFor({ state: 'detached' });
  await page.keyboard.press('Control+z');
  await tray.waitFor();
  expect(days(third)).toBe(' ');
  await tray.getByRole('button', { name: 'Granska', exact: true }).dragTo(page.getByRole('grid'), {
    targetPosition: { x: 600, y: 100 },
  });
  await expect.poll(() => days(third)).toMatch(/^\d{4}-\d\d-\d\d \d{4}-\d\d-\d\d$/);
  await close();
});

test('Enter opens the details and puts the keys in them; closing gives the keys back', async () => {
  const { page, chart, close } = await onPlan();
  await chart.focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  const details = page.getByRole('region', { name: 'Detaljer' });
  await details.waitFor();
  await expect.poll(() => details.locator(':focus').count()).toBe(1);
  await details.getByRole('button', { name: 'Stäng detaljerna' }).click();
  await details.waitFor({ state: 'detached' });
  await expect.poll(() => chart.evaluate((one) => one === document.activeElement)).toBe(true);
  await close();
});

test('as a table: groups, dates that are edited, and faults in words', async () => {
  const { page, days, second, close } = await onPlan();
  await page.getByLabel('Efter nämnd').check({ force: true });
  await page.getByLabel('Visa som tabell').check();
  const table = page.getByRole('grid', { name: 'Åtgärderna i tiden, som tabell' });
  const row = (title: string) => table.getByRole('row').filter({ has: page.getByRole('rowheader', { name: title }) });
  await row('Upphandla').getByText('Miljönämnden').waitFor();
  await row('Upphandla').getByText('0 av 1 klara').waitFor();
  await row('Utbilda').getByText('Ingen nämnd angiven').waitFor();
  await row('Granska').waitFor();
  await row('Utbilda').locator('[data-cell="when"]').click();
  await row('Utbilda').getByLabel('Start').fill('2027-03-31');
  await page.keyboard.press('Enter');
  await expect.poll(() => days(second)).toBe('2027-03-31 2027-06-30');
  await row('Utbilda').getByText('Startar innan ”Upphandla” är klar. Flytta 1 dagar framåt').waitFor();
  await close();
});

test('five hundred measures: only those in sight are drawn, and the last is a key away', async () => {
  const { page, store, analysis, chart, close } = await onPlan();
  const create = Array.from({ length: 500 }, (_, at) => ({
    fields: { title: `Ö ${String(at).padStart(3, '0')}`, start: '2027-01-01', end: '2027-12-31' },
  }));
  coreHandlers['measure.write'](store, { analysis, create, update: [] });
  await page.getByText('Åtgärder: 503.', { exact: false }).waitFor();
  await chart.focus();
  await page.keyboard.press('End');
  await expect.poll(() => chart.locator('[aria-selected="true"]').count()).toBe(1);
  expect(await chart.getByRole('row').count()).toBeLessThan(60);
  await close();
});

test('axe finds no fault in light and dark', async () => {
  const { page, chart, complaints, close } = await onPlan();
  const faults = () => accessibilityFaults(page);
  await chart.focus();
  await page.keyboard.press('ArrowDown');
  expect(await faults()).toEqual([]);
  await page.keyboard.press('Enter');
  await page.getByRole('region', { name: 'Detaljer' }).waitFor();
  expect(await faults()).toEqual([]);
  await page.getByLabel('Visa som tabell').check();
  await page.getByRole('grid', { name: 'Åtgärderna i tiden, som tabell' }).waitFor();
  expect(await faults()).toEqual([]);
  expect(complaints).toEqual([]);
  await close();
});

test('is saved as a picture, grouped as the view is, with those without days', async () => {
  const { page, pictures, first, second, third, close } = await onPlan();
  await page.getByLabel('Efter nämnd').check({ force: true });
  for (const format of ['SVG', 'PNG', 'PDF']) {
    await page.getByText('Spara som', { exact: true }).click();
    await page.getByRole('button', { name: format, exact: true }).click();
    await page
      .getByText(/^Sparad? /)
      .first()
      .waitFor();
  }
  await expect.poll(() => pictures.length).toBe(3);
  const [svg, png, pdf] = pictures;
  expect(svg).toMatchObject({ picture: 'timeline', name: 'Tidslinje – Plan', shown: [first, second, third] });
  for (const text of ['Miljönämnden', 'Ingen nämnd angiven', 'Utan datum', 'Granska', '2027-01-11 – 2027-03-31']) {
    expect(svg?.content).toContain(`>${text}</text>`);
  }
  expect(
    Buffer.from(png?.content ?? '', 'base64')
      .subarray(1, 4)
      .toString(),
  ).toBe('PNG');
  expect(pdf?.content.match(/<\?xml /g)).toHaveLength(1);
  await close();
});
