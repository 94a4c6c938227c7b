/**
 * What the market's tools for causal analysis do (domain.md, F.3), each row done once by hand over the real core. The
 * sentence of a test says what the program does for the row; its name ends with the row. Rows that need files, two people
 * or the system are in `union-program.spec.ts` and `network.spec.ts`.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { EntityName } from '../../../db/domain/entities.ts';
import { orderedSteps } from '../../../db/domain/event-chain.ts';
import { listRecords } from '../../../db/repositories/records.ts';
import { coreHandlers } from '../../../electron/core/handlers/all.ts';
import { preparePage } from '../../support/real-core-page.ts';
import { FactorsPage } from '../pages/factors-page.ts';
import { MapPage } from '../pages/map-page.ts';

let app: Awaited<ReturnType<typeof preparePage>>;
beforeAll(async () => {
  app = await preparePage();
});
afterAll(() => app.done());

/** `view` of the analysis `id`, when its title is there. */
const show = async (id: string, opened: Awaited<ReturnType<typeof app.open>>, view: string, title: string) => {
  const { store } = opened.session;
  const go = async (to: string, heading: string): Promise<void> => {
    await opened.goto(`/analysis/${id}/${to}`);
    await opened.page.getByRole('heading', { level: 1, name: heading, exact: true }).waitFor();
  };
  await go(view, title);
  const all = <E extends EntityName>(entity: E) => listRecords(store.db, entity, id);
  const titled = (name: string) => all('factor').find((one) => one.title === name);
  const links = () => all('link').map(({ from, to }) => `${from}~${to}`);
  const item = (name: string) =>
    opened.page.getByRole('treeitem').filter({ has: opened.page.getByText(name, { exact: true }) });
  return { ...opened, analysis: id, store, go, all, titled, links, item };
};

const onSample = async (view: string, title: string) => {
  const opened = await app.open();
  const { id } = coreHandlers['analysis.createSample'](opened.session.store);
  return show(id, opened, view, title);
};

/** Klotter ← B ← A, and an actor and a dated source to tie to them. */
const onSmall = async (view: string, title: string) => {
  const opened = await app.open();
  const { store } = opened.session;
  const { id: analysis } = coreHandlers['analysis.create'](store, { title: 'Skolan', problem: 'Klotter' });
  for (const name of ['A', 'B']) {
    coreHandlers['factor.create'](store, { analysis, id: name, fields: { title: `Faktor ${name}`, state: 'active' } });
  }
  coreHandlers['link.create'](store, { analysis, fields: { from: 'A', to: 'B' } });
  coreHandlers['link.create'](store, { analysis, fields: { from: 'B', to: 'problem' } });
  coreHandlers['source.create'](store, { analysis, id: 's', fields: { title: 'Lägesbild', date: '2026-03' } });
  return show(analysis, opened, view, title);
};

// The same factors and links are a tree of answers to "varför?" and a map; what is chosen in one is chosen in the other.
test('a cause that is written in the tree stands in the map, still chosen (F.3, cause tree / map)', async () => {
  const { page, item, titled, links, close } = await onSmall('tree', 'Orsaksträd');
  await item('Faktor A').click();
  await page.getByLabel('Varför ”Faktor A”? Ny orsak').fill('Mörk skolgård');
  await page.keyboard.press('Enter');
  await item('Mörk skolgård').click();
  await page.keyboard.press('Control+2');
  const map = new MapPage(page);
  await map.rest();
  const id = titled('Mörk skolgård')?.id ?? '';
  expect(links()).toContain(`${id}~A`);
  await expect.poll(() => page.url()).toContain(`/map/${id}`);
  expect((await map.twin()).map(([title, , , , , , effects]) => [title, effects])).toContainEqual([
    'Mörk skolgård',
    'Faktor A',
  ]);
  await close();
});

// A factor may lead to any number of others; the tree shows it at each and says where its own causes are shown.
test('a factor leads to several, and the tree shows it at each (F.3, several parents per cause)', async () => {
  const { page, go, links, item, close } = await onSmall('factors/A', 'Orsaksanalys');
  await new FactorsPage(page).addLink('Problemet');
  await expect.poll(links).toEqual(['A~B', 'A~problem', 'B~problem']);
  await go('tree', 'Orsaksträd');
  await item('Faktor A, visas på annan plats').waitFor();
  expect(await page.getByRole('treeitem', { name: /Faktor A/ }).count()).toBeGreaterThan(1);
  await close();
});

// Causes of one factor are marked as required together by T; the mark is kept on their links.
test('causes are required together, in words and in the record (F.3, AND-combination of causes)', async () => {
  const { page, item, all, close } = await onSample('tree', 'Orsaksträd');
  await item('Bristande samverkan').click();
  await page.keyboard.press('t');
  await page.getByRole('treeitem').getByText('krävs tillsammans').waitFor();
  const together = () => all('link').filter((link) => link.to === 'F2' && link.together !== null);
  expect(together().length).toBeGreaterThan(1);
  await close();
});

// Factors may drive each other round; the derivation finds each such round and says whether it grows or slows down.
test('a link back makes a loop that is found and named (F.3, feedback loops)', async () => {
  const { page, go, links, close } = await onSmall('factors/B', 'Orsaksanalys');
  await new FactorsPage(page).addLink('Faktor A');
  await expect.poll(links).toContain('B~A');
  await go('derivation', 'Härledning');
  const loops = page.getByRole('region', { name: 'Återkopplingar' });
  await loops
    .getByRole('listitem')
    .filter({ hasText: /Faktor A → Faktor B → Faktor A/ })
    .waitFor();
  expect(await loops.getByRole('listitem').innerText()).toMatch(/^Förstärkande/);
  await close();
});

// Fiskben has the four bones of the routine activity; a factor goes to a bone by its number or by dragging.
test('a factor goes to another bone by a key (F.3, fishbone)', async () => {
  const { page, titled, close } = await onSample('fishbone', 'Fiskben');
  await page.getByRole('button', { name: 'Legal fasad', exact: true }).focus();
  await page.keyboard.press('4');
  await expect.poll(() => titled('Legal fasad')?.bone).toBe('system');
  await page.getByRole('region', { name: 'System' }).getByRole('button', { name: 'Legal fasad' }).waitFor();
  await close();
});

// The tree asks "varför?" of what is chosen, and goes on with the answer: five answers, one after the other.
test('why is asked and answered five times (F.3, 5 whys)', async () => {
  const { page, item, titled, links, close } = await onSmall('tree', 'Orsaksträd');
  const answers = ['Ett', 'Två', 'Tre', 'Fyra', 'Fem'];
  let asked = 'Faktor A';
  for (const answer of answers) {
    await item(asked).click();
    await page.getByLabel(`Varför ”${asked}”? Ny orsak`).fill(answer);
    await page.keyboard.press('Enter');
    await item(answer).waitFor();
    asked = answer;
  }
  const chain = ['Faktor A', ...answers].map((title) => titled(title)?.id ?? '');
  for (const [at, id] of chain.slice(1).entries()) expect(links()).toContain(`${id}~${chain[at]}`);
  await close();
});

// Händelsekedja holds the steps of how the crime is done, in order, each with its factors and where it can be broken.
test('a step of the course of events is moved by a key (F.3, timeline / course of events)', async () => {
  const { page, all, close } = await onSample('chain', 'Händelsekedja');
  const titles = () => orderedSteps(all('chainStep')).map(({ title }) => title);
  const [first = '', second = ''] = titles();
  await page.getByRole('article', { name: 'Led 1:' }).getByRole('button', { name: /^1 / }).focus();
  await page.keyboard.press('Alt+ArrowRight');
  await expect.poll(() => titles().slice(0, 2)).toEqual([second, first]);
  await close();
});

// Every factor is belagd, omstridd, antagen or okänd by what sources say; no one sets it by hand.
test('sources make a factor supported, and one against it contested (F.3, evidence on cause)', async () => {
  const { page, store, analysis, all, close } = await onSmall('factors/A', 'Orsaksanalys');
  const factors = new FactorsPage(page);
  const state = (word: string) => factors.form.getByText(word, { exact: true }).first().waitFor();
  await state('Okänd');
  await factors.addEvidence('Lägesbild', 's. 3', 'Det är mörkt.');
  await state('Belagd');
  await expect.poll(() => all('evidence')).toMatchObject([{ factor: 'A', locator: 's. 3', quote: 'Det är mörkt.' }]);
  const against = { factor: 'A', source: 's', stance: 'contradicts' } as const;
  coreHandlers['evidence.create'](store, { analysis, fields: against });
  await state('Omstridd');
  await close();
});

// What nobody knows is listed as such, and a question about it is kept until it is answered.
test('what is unknown is found by its number and becomes a question (F.3, unknowns marked)', async () => {
  const { page, go, all, close } = await onSmall('coverage', 'Belägg');
  const numbers = page.getByRole('table', { name: 'Belägg för faktorer och samband' });
  await numbers
    .getByRole('button', { name: /^Faktorer, .*: 2$/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Faktor A', exact: true }).waitFor();
  await go('questions/A', 'Att ta reda på');
  await page.getByLabel('Ny fråga om ”Faktor A”').fill('Hur mörkt är det?');
  await page.keyboard.press('Enter');
  await expect
    .poll(() => all('openQuestion'))
    .toMatchObject([{ title: 'Hur mörkt är det?', factor: 'A', state: 'open' }]);
  await close();
});

// Faktorbanken has reviewed factors with their sources; what is fetched comes with them as one step to undo.
test('a factor of the library comes in with its sources (F.3, cause library / dictionary)', async () => {
  const { page, titled, all, close } = await onSmall('factors', 'Orsaksanalys');
  const before = all('source').length;
  await page.getByRole('button', { name: 'Faktorbank' }).click();
  await page.getByRole('searchbox', { name: 'Sök', exact: true }).fill('Stora vinster');
  await page.getByRole('listitem').filter({ hasText: 'Stora vinster' }).getByRole('button', { name: 'Hämta' }).click();
  await expect.poll(() => titled('Stora vinster')?.libraryItem).toBe('F1');
  expect(all('source').length).toBeGreaterThan(before);
  await page.getByRole('button', { name: 'Ångra', exact: true }).click();
  await expect.poll(() => all('source').length).toBe(before);
  await close();
});

// Rådighet is asked of every factor: own, with others or none, with who decides and why.
test('rådighet is judged by a key, with who decides (F.3, control/influence mark on factor)', async () => {
  const { page, store, analysis, titled, close } = await onSmall('overview', 'Översikt');
  coreHandlers['actor.create'](store, { analysis, id: 'n', fields: { name: 'Grundskolenämnden', kind: 'namnd' } });
  const own = new FactorsPage(page);
  await own.place('Rådighet');
  await page.getByRole('heading', { name: 'Faktor A' }).waitFor();
  await own.heading('Rådighet').click();
  await page.keyboard.press('1');
  await page.getByRole('main').getByLabel('Beslutande nämnd', { exact: true }).fill('Grundskole');
  await page.keyboard.press('Enter');
  await expect.poll(() => titled('Faktor A')).toMatchObject({ influenceLevel: 'own', decidingActor: 'n' });
  await close();
});

// Läge i nätet counts direct links, what lies behind and ahead, and what passes through, each explained in words.
test('what lies behind, ahead and between is counted and sorted by (F.3, network measures)', async () => {
  const { page, store, analysis, close } = await onSmall('derivation', 'Härledning');
  await page.getByRole('tab', { name: 'Läge i nätet' }).click();
  const table = page.getByRole('table', { name: 'Läge i nätet' });
  const rows = () =>
    table.locator('tbody tr').evaluateAll((all) => all.map((row) => row.textContent.replace(/\s/g, '')));
  await expect.poll(rows).toEqual(['FaktorA01010%', 'FaktorB1110100%']);
  coreHandlers['link.create'](store, { analysis, fields: { from: 'A', to: 'problem' } });
  await expect.poll(rows).toEqual(['FaktorA02010%', 'FaktorB11100%']);
  await table.getByRole('button', { name: 'Bakom' }).click();
  await expect.poll(async () => (await rows())[0]).toMatch(/^FaktorB/);
  await page.getByText('faktorer som leder hit genom någon kedja av samband.').waitFor();
  await table.getByRole('button', { name: 'Faktor B' }).click();
  await expect.poll(() => page.url()).toMatch(/\/factors\/B$/);
  await close();
});

// Every change is kept with its time and writer; two moments are compared in the words of the forms, and undo goes back.
test('what differs from an earlier moment is told by field (F.3, change history)', async () => {
  const { page, store, analysis, close } = await onSample('overview', 'Översikt');
  await page.waitForTimeout(20); // a moment of its own, by the clock of the log
  const fields = { title: 'Låg risk för upptäckt', significance: 'low' } as const;
  coreHandlers['factor.update'](store, { analysis, id: 'F2', fields });
  await page.getByRole('link', { name: 'Jämför med tidigare' }).click();
  const changed = page.getByRole('listitem').filter({ hasText: 'Låg risk för upptäckt' }).filter({ hasText: 'Ändrad' });
  await changed.getByText('Betydelse').waitFor();
  expect(await changed.locator('ins').allTextContents()).toEqual(['risk för upptäckt', 'Låg']);
  await close();
});
