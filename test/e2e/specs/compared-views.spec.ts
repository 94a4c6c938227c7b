/** What differs from a chosen moment, in every view over the real core: marked, stepped through, told and brought back. */
import { setTimeout as pass } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listRecords } from '../../../db/repositories/records.ts';
import { coreHandlers } from '../../../electron/core/handlers/all.ts';
import { accessibilityFaults } from '../../support/accessibility.ts';
import { changedSample, NEW_FACTOR, showInViews } from '../../support/compared-states.ts';
import { preparePage } from '../../support/real-core-page.ts';

const views = [
  'factors',
  'map',
  'fishbone',
  'tree',
  'chain',
  'matrix',
  'patterns',
  'coverage',
  'questions',
  'text',
] as const;
/** Tall enough for lists that draw only what is in sight. */
const TALL = 2600;

let app: Awaited<ReturnType<typeof preparePage>>;
beforeAll(async () => {
  app = await preparePage();
});
afterAll(() => app.done());

const compared = async (height = TALL) => {
  const opened = await app.open({ height });
  const changed = await changedSample(opened);
  await showInViews(opened, changed);
  return { ...opened, ...changed, bar: opened.page.getByRole('region', { name: 'Jämförelse', exact: true }) };
};

const marked = (page: Page, record: string, how: string): Promise<void> =>
  page.locator(`[data-compared="${record}"][data-how="${how}"]`).first().waitFor({ state: 'visible' });

test('the bar counts what differs, stays between views and when the page is read anew, follows changes, and ends', async () => {
  const { page, session, analysis, bar, goto, close } = await compared(800);
  await expect.poll(() => bar.innerText()).toContain('2 nya');
  expect(await bar.innerText()).toMatch(/Jämfört med .*:/);
  await page.keyboard.press('Control+3');
  await page.getByRole('heading', { level: 1, name: 'Fiskben' }).waitFor();
  await expect.poll(() => bar.innerText()).toContain('2 nya');
  await page.reload();
  await expect.poll(() => bar.innerText()).toContain('2 nya');
  await coreHandlers['factor.create'](session.store, { analysis, fields: { title: 'Ännu en' } });
  await expect.poll(() => bar.innerText()).toContain('3 nya');
  await goto(`/analysis/${analysis}/overview`);
  await bar.waitFor({ state: 'detached' });
  await goto(`/analysis/${analysis}/tree`);
  await bar.getByRole('button', { name: 'Avsluta jämförelsen' }).click();
  await bar.waitFor({ state: 'detached' });
  expect(await page.locator('[data-compared]').count()).toBe(0);
  await page.reload();
  await page.getByRole('tree').waitFor();
  expect(await bar.count()).toBe(0);
  await close();
});

test('a key goes from difference to difference of the view and round again', async () => {
  const { page, bar, close } = await compared(800);
  await page.keyboard.press('Control+3');
  await page.getByRole('heading', { level: 1, name: 'Fiskben' }).waitFor();
  const [, count] = /(\d+) skillnader i vyn/.exec(await bar.innerText()) ?? [];
  const seen = new Set<string>();
  for (let step = 1; step <= Number(count); step += 1) {
    await page.keyboard.press('F7');
    await expect.poll(() => bar.innerText()).toContain(`Skillnad ${step} av ${count} i vyn`);
    seen.add(page.url());
  }
  expect(seen.size).toBe(Number(count));
  expect([...seen].some((address) => address.endsWith('/F9'))).toBe(true);
  await page.keyboard.press('F7');
  await expect.poll(() => bar.innerText()).toContain(`Skillnad 1 av ${count} i vyn`);
  await page.keyboard.press('Shift+F7');
  await expect.poll(() => bar.innerText()).toContain(`Skillnad ${count} av ${count} i vyn`);
  await close();
});

test('what is new, changed and gone is marked in the views, factors and links', async () => {
  const { page, analysis, goto, changedLink, close } = await compared();
  for (const view of views.filter((name) => name !== 'map' && name !== 'tree')) {
    await goto(`/analysis/${analysis}/${view}/F2`);
    await page.locator(`nav a[aria-current="page"][href$="/${view}/F2"]`).waitFor();
    await marked(page, 'factor/ny-faktor', 'added');
    await marked(page, 'factor/F2', 'changed');
    await marked(page, 'factor/F9', 'removed');
    await marked(page, 'link/ny-faktor~problem', 'added');
    await marked(page, `link/${changedLink}`, 'changed');
    await marked(page, 'link/F9~F2', 'removed');
  }
  await page.keyboard.press('Control+6');
  await page.getByRole('tab', { name: 'Betydelse och rådighet' }).click();
  await page.getByRole('table', { name: 'Betydelse och rådighet' }).waitFor();
  await marked(page, 'factor/ny-faktor', 'added');
  await marked(page, 'factor/F2', 'changed');
  await marked(page, 'factor/F9', 'removed');
  await close();
});

test('the matrix lists an answer that is gone, and brings it back; not those that went with their factor', async () => {
  const { page, session, goto, close } = await app.open({ height: TALL });
  const { store } = session;
  const { id: analysis } = await coreHandlers['analysis.createSample'](store);
  for (const factor of ['F2', 'F9']) {
    const fields = { answer: 'yes', comment: `Kostar lite för ${factor}` } as const;
    await coreHandlers['priorityGround.set'](store, { analysis, factor, ground: 'cost', fields });
  }
  await pass(5);
  const made = new Date().toISOString();
  await pass(5);
  await coreHandlers['priorityGround.delete'](store, { analysis, ids: ['F2~cost'] });
  await coreHandlers['factor.delete'](store, { analysis, ids: ['F9'] });
  await showInViews({ page, goto }, { analysis, made });
  await goto(`/analysis/${analysis}/matrix`);
  const gone = page.locator('dd[data-compared="priorityGround/F2~cost"]');
  await gone.waitFor();
  await marked(page, 'factor/F9', 'removed');
  expect(await page.locator('dd[data-compared="priorityGround/F9~cost"]').count()).toBe(0);
  await gone.getByRole('button', { name: /tillbaka/i }).click();
  await gone.waitFor({ state: 'detached' });
  const answers = listRecords(store.db, 'priorityGround', analysis).filter(({ id }) => id === 'F2~cost');
  expect(answers).toMatchObject([{ answer: 'yes', comment: 'Kostar lite för F2' }]);
  await close();
});

test('a moment when nothing was written is told by its time, not as now', async () => {
  const { page, session, goto, close } = await app.open({});
  const { id: analysis } = await coreHandlers['analysis.createSample'](session.store);
  await goto(`/analysis/${analysis}/compare/2026-01-02T03:04:05Z_now`);
  const from = page.getByRole('combobox', { name: 'Från: dag' });
  await from.waitFor();
  expect(await from.locator('option:checked').innerText()).toContain('2 januari 2026');
  expect(await page.getByRole('combobox', { name: 'Till: dag' }).locator('option:checked').innerText()).toBe('Nu');
  await close();
});

test('an address to an analysis that is not here says so calmly and leads to Analyser', async () => {
  const { page, goto, close } = await app.open({});
  await goto('/analysis/borttagen/map/F1');
  await page.getByRole('heading', { level: 1, name: 'Analysen finns inte här' }).waitFor();
  expect(await page.getByRole('alert').count()).toBe(0);
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('link', { name: 'Till Analyser' }).click();
  await page.getByRole('heading', { level: 1, name: 'Analyser' }).waitFor();
  await close();
});

test('the tree marks answers in place; what is gone is no answer that can be written in or taken away', async () => {
  const { page, session, analysis, goto, changedLink, close } = await compared();
  await goto(`/analysis/${analysis}/tree`);
  await marked(page, 'factor/ny-faktor', 'added');
  await marked(page, 'factor/F2', 'changed');
  await marked(page, 'link/ny-faktor~problem', 'added');
  await marked(page, `link/${changedLink}`, 'changed');
  await marked(page, 'link/F9~F2', 'removed');
  const gone = page.getByRole('treeitem', { name: /Legal fasad.*Borttagen faktor/ });
  const links = () => listRecords(session.store.db, 'link', analysis).length;
  const before = links();
  await gone.click();
  for (const key of ['Delete', 'F2', 't']) await page.keyboard.press(key);
  expect(await page.getByRole('textbox', { name: 'Faktor', exact: true }).count()).toBe(0);
  await page.getByRole('region', { name: 'Detaljer' }).getByText('Så här var den').waitFor();
  expect(links()).toBe(before);
  await close();
});

test('the map draws signs, and says the same in its text and its legend', async () => {
  const { page, analysis, bar, goto, close } = await compared(900);
  await goto(`/analysis/${analysis}/map`);
  const twin = page.getByRole('region', { name: 'Kartan som tabell' });
  await page.locator('canvas[data-drawn="true"]').first().waitFor();
  const differs = async (name: string): Promise<string> =>
    (await twin
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader', { name }) })
      .last()
      .innerText()) ?? '';
  expect(await differs(NEW_FACTOR)).toContain('Ny. Samband, nytt');
  expect(await differs('Mycket låg upptäcktsrisk')).toContain('Ändrat: Faktor, Betydelse');
  expect(await differs('Legal fasad')).toContain('Borttagen');
  await page.getByRole('button', { name: 'Teckenförklaring' }).click();
  await page.getByText('Borttagen faktor eller borttaget samband').waitFor();
  const canvas = page.locator('canvas').first();
  const picture = () => canvas.evaluate((element) => (element as HTMLCanvasElement).toDataURL());
  await expect.poll(() => canvas.getAttribute('data-drawn')).toBe('true');
  const withMarks = await picture();
  await bar.getByRole('button', { name: 'Avsluta jämförelsen' }).click();
  await bar.waitFor({ state: 'detached' });
  await expect.poll(picture).not.toBe(withMarks);
  await close();
});

test('the details tell what was, word by word; a value is brought back as an edit that can be undone', async () => {
  const { page, session, analysis, goto, close } = await compared(900);
  const title = () => listRecords(session.store.db, 'factor', analysis).find(({ id }) => id === 'F2')?.title;
  await goto(`/analysis/${analysis}/fishbone/F2`);
  const told = page.getByRole('region', { name: /^Jämfört med/ });
  await expect.poll(() => told.locator('del').first().innerText()).toBe('Låg');
  expect(await told.locator('ins').first().innerText()).toBe('Mycket låg');
  await told.getByRole('button', { name: 'Hämta tillbaka värdet: Faktor' }).click();
  await expect.poll(title).toBe('Låg upptäcktsrisk');
  await told.getByRole('button', { name: 'Hämta tillbaka värdet: Faktor' }).waitFor({ state: 'detached' });
  await page.keyboard.press('Control+z');
  await expect.poll(title).toBe('Mycket låg upptäcktsrisk');
  await close();
});

test('what is gone counts for nothing and can be looked at', async () => {
  const { page, analysis, goto, close } = await compared(900);
  await goto(`/analysis/${analysis}/factors`);
  await page.getByText('39 av 39').waitFor();
  await page
    .getByRole('button', { name: /Legal fasad$/ })
    .first()
    .click();
  const details = page.getByRole('region', { name: 'Detaljer' });
  await details.getByText('Så här var den').waitFor();
  await details.getByText('Miljönämnden').waitFor();
  expect(await details.getByRole('textbox').count()).toBe(0);
  await close();
});

const places: readonly string[] = [...views, 'plan', 'sources'];

/** What only a comparison shows. */
const within = '[data-compared], [aria-label="Jämförelse"]';

test('axe finds no fault in light and dark in what is marked, in any view', async () => {
  const { page, complaints, analysis, goto, bar, close } = await compared(900);
  const faults: string[] = [];
  for (const view of places) {
    await goto(`/analysis/${analysis}/${view}${view === 'plan' || view === 'sources' ? '' : '/F2'}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await bar.getByText('nya').waitFor();
    await page.getByRole('status').first().waitFor({ state: 'attached' });
    faults.push(...(await accessibilityFaults(page, { within })).map((fault) => `${view} ${fault}`));
  }
  expect(faults).toEqual([]);
  expect(complaints).toEqual([]);
  await close();
});

test('what is gone is chosen on the map, told as it was, and comes back with its links', async () => {
  const opened = await app.open({ width: 1280, height: 800 });
  const { page, session, pictures, goto, close } = opened;
  const { id: analysis } = await coreHandlers['analysis.create'](session.store, { title: 'Cyklar', problem: 'Stöld' });
  const fields = { title: 'Mörk väg', description: 'Lampan är trasig.' };
  const { id } = await coreHandlers['factor.create'](session.store, { analysis, fields });
  await coreHandlers['link.create'](session.store, { analysis, fields: { from: id, to: 'problem' } });
  await pass(5);
  const made = new Date().toISOString();
  await pass(5);
  await coreHandlers['factor.delete'](session.store, { analysis, ids: [id] });
  await showInViews(opened, { analysis, made });
  await goto(`/analysis/${analysis}/map`);
  const canvas = page.locator('canvas[data-drawn="true"]').first();
  await canvas.waitFor();
  await page.getByText('Spara som', { exact: true }).click();
  await page.getByRole('button', { name: 'SVG', exact: true }).click();
  await expect.poll(() => pictures.at(-1)?.content ?? '').toContain('Borttagen faktor eller borttaget samband');
  expect(pictures.at(-1)?.content).toMatch(/Orsakskarta [-\d]+\. Jämfört med .*Mörk väg/s);
  // The ghost stands to the left of the problem, and both are in the middle of the map.
  const box = await canvas.boundingBox();
  await page.mouse.click((box?.x ?? 0) + (box?.width ?? 0) / 2 - 160, (box?.y ?? 0) + (box?.height ?? 0) / 2);
  const details = page.getByRole('region', { name: 'Detaljer' });
  await details.getByText('Lampan är trasig.').waitFor();
  await details.getByRole('button', { name: 'Ta tillbaka: Mörk väg' }).click();
  await details.getByRole('textbox', { name: 'Faktor', exact: true }).waitFor();
  expect(listRecords(session.store.db, 'link', analysis).map(({ from, to }) => [from, to])).toEqual([[id, 'problem']]);
  await page.keyboard.press('Control+z');
  await details.getByRole('button', { name: 'Ta tillbaka: Mörk väg' }).waitFor();
  await page.keyboard.press('Control+y');
  await details.getByRole('textbox', { name: 'Faktor', exact: true }).waitFor();
  // A factor that was rejected since is left out of views that showed it, and they say so.
  const reject = { state: 'rejected' as const, rejectedReason: 'Lampan är lagad.' };
  await coreHandlers['factor.update'](session.store, { analysis, id, fields: reject });
  await page.getByRole('region', { name: 'Kartan som tabell' }).getByRole('row', { name: 'Avförd Mörk väg' }).waitFor();
  await goto(`/analysis/${analysis}/fishbone`);
  await page.getByRole('button', { name: 'Avförd Mörk väg' }).waitFor();
  await goto(`/analysis/${analysis}/tree`);
  await page.getByRole('treeitem', { name: /Mörk väg.*Avförd faktor/ }).waitFor();
  await close();
});

test('a question, a step and an answer to a ground tell what was, and have it back', async () => {
  const opened = await app.open({ width: 1280, height: 800 });
  const { page, goto, close } = opened;
  const { store } = opened.session;
  const { id: analysis } = await coreHandlers['analysis.createSample'](store);
  const [step] = listRecords(store.db, 'chainStep', analysis);
  const [question] = listRecords(store.db, 'openQuestion', analysis);
  if (step === undefined || question === undefined) throw new Error('the sample has a step and a question');
  const answer = { analysis, factor: 'F2', ground: 'common' } as const;
  await coreHandlers['priorityGround.set'](store, { ...answer, fields: { answer: 'yes' } });
  await pass(5);
  const made = new Date().toISOString();
  await pass(5);
  await coreHandlers['chainStep.update'](store, { analysis, id: step.id, fields: { title: 'Något annat' } });
  await coreHandlers['openQuestion.update'](store, { analysis, id: question.id, fields: { title: 'Vad då?' } });
  await coreHandlers['priorityGround.set'](store, { ...answer, fields: { answer: 'no' } });
  await showInViews(opened, { analysis, made });
  const titleOf = (kind: 'chainStep' | 'openQuestion', id: string) =>
    listRecords(store.db, kind, analysis).find((one) => one.id === id)?.title;
  const bring = (name: string): Promise<void> =>
    page
      .getByRole('dialog')
      .getByRole('button', { name: `Hämta tillbaka värdet: ${name}` })
      .click();
  await goto(`/analysis/${analysis}/chain`);
  await page.getByRole('button', { name: /^Ändrad/ }).click();
  await bring('Led');
  await expect.poll(() => titleOf('chainStep', step.id)).toBe(step.title);
  await goto(`/analysis/${analysis}/questions`);
  await page.getByRole('button', { name: /^Ändrad/ }).click();
  await bring('Fråga');
  await expect.poll(() => titleOf('openQuestion', question.id)).toBe(question.title);
  await goto(`/analysis/${analysis}/matrix/F2`);
  await page.locator('[data-compared="priorityGround/F2~common"]').dblclick();
  await bring('Svar');
  await expect
    .poll(() => listRecords(store.db, 'priorityGround', analysis).map(({ answer: given }) => given))
    .toEqual(['yes']);
  expect(opened.complaints).toEqual([]);
  await close();
});
