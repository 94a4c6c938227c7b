/** Underlag, Analyser and Delning: registers walked by keys, actors edited in place, and what a bundle would hold. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listAnalyses } from '../../../db/repositories/analyses.ts';
import { listRecords } from '../../../db/repositories/records.ts';
import { findTrustedKey } from '../../../db/repositories/trusted-keys.ts';
import { generateKeyPair } from '../../../electron/bundle/key-pair.ts';
import { publicKeyLine } from '../../../electron/bundle/public-key.ts';
import { coreHandlers } from '../../../electron/core/handlers/all.ts';
import { trustKey } from '../../../electron/core/services/trust.ts';
import { preparePage } from '../../support/real-core-page.ts';
import { CasePage } from '../pages/case-page.ts';

let app: Awaited<ReturnType<typeof preparePage>>;
beforeAll(async () => {
  app = await preparePage();
});
afterAll(() => app.done());

const openAt = async (place: string) => {
  const opened = await app.open();
  const { store } = opened.session;
  const { id: analysis } = await coreHandlers['analysis.createSample'](store);
  await opened.goto(`/analysis/${analysis}/${place}`);
  await opened.page.getByRole('heading', { level: 1 }).waitFor();
  return { ...opened, own: new CasePage(opened.page), store, analysis };
};

test('sources are found by text and age, and the details follow the arrows', async () => {
  const { page, own, store, analysis, close } = await openAt('sources');
  const table = page.getByRole('table', { name: 'Källor' });
  const rows = () => table.locator('tbody tr').count();
  const sources = listRecords(store.db, 'source', analysis);
  await table.waitFor();
  await expect.poll(rows).toBe(sources.length);
  await own.field('Visa').selectOption({ label: 'Utan datum' });
  await expect.poll(rows).toBe(sources.filter(({ date }) => date === null).length);
  expect(await table.locator('tbody tr').first().innerText()).toContain('Utan datum');
  await own.field('Visa').selectOption({ label: 'Alla' });
  await own.field('Sök bland källorna').fill('LÄNSSTYRELSEN');
  const wanted = sources.filter(({ title, publisher, reference }) =>
    [title, publisher, reference].some((text) => text.toLocaleLowerCase('sv').includes('länsstyrelsen')),
  );
  expect(wanted.length).toBeGreaterThan(1);
  await expect.poll(rows).toBe(wanted.length);
  await table.getByRole('button').nth(5).focus();
  await page.keyboard.press('ArrowDown');
  const second = (await table.locator('tbody tr').nth(1).getByRole('button').innerText()).trim();
  await page.getByRole('region', { name: second }).waitFor();
  await close();
});

test('a head sorts, in Swedish order, and says so', async () => {
  const { page, close } = await openAt('sources');
  const table = page.getByRole('table', { name: 'Källor' });
  const publishers = () => table.locator('tbody td:nth-child(2)').allInnerTexts();
  await table.getByRole('button', { name: 'Utgivare' }).click();
  const order = new Intl.Collator('sv', { numeric: true, sensitivity: 'base' });
  const shown = await publishers();
  expect(shown).toEqual([...shown].sort(order.compare));
  expect(await table.getByRole('columnheader', { name: 'Utgivare' }).getAttribute('aria-sort')).toBe('ascending');
  await table.getByRole('button', { name: 'Utgivare' }).click();
  expect(await table.getByRole('columnheader', { name: 'Utgivare' }).getAttribute('aria-sort')).toBe('descending');
  await close();
});

test('an actor is renamed and changed in its cells; an empty name is refused where it stands', async () => {
  const { page, store, analysis, close } = await openAt('sources');
  const actors = () => listRecords(store.db, 'actor', analysis);
  await page.getByRole('tab', { name: /^Aktörer/ }).click();
  const grid = page.getByRole('grid', { name: 'Aktörer' });
  await grid.getByRole('gridcell', { name: 'Grannkommuner', exact: true }).click();
  const name = grid.getByRole('textbox', { name: 'Namn' });
  await name.fill('');
  await page.keyboard.press('Enter');
  await grid.getByRole('alert').waitFor();
  expect(actors().some((actor) => actor.name === 'Grannkommuner')).toBe(true);
  await name.fill('Kommunerna runt om');
  await page.keyboard.press('Tab');
  await grid.getByRole('combobox', { name: 'Slag' }).selectOption({ label: 'Myndighet' });
  await page.keyboard.press('Enter');
  await expect.poll(() => actors().find((actor) => actor.name === 'Kommunerna runt om')?.kind).toBe('myndighet');
  await close();
});

test('an actor of a name that is there is made, and it is remarked at once and at both', async () => {
  const { page, own, store, analysis, close } = await openAt('sources');
  const alike = () =>
    listRecords(store.db, 'actor', analysis).filter(
      ({ name }) => name.trim().toLocaleLowerCase('sv') === 'grannkommuner',
    );
  await page.getByRole('tab', { name: /^Aktörer/ }).click();
  const remark = page.getByText('En annan aktör heter likadant.');
  const grid = page.getByRole('grid', { name: 'Aktörer' });
  await grid.waitFor();
  expect(await remark.count()).toBe(0);
  await page.getByLabel('Ny aktör').fill('grannkommuner ');
  await remark.waitFor();
  await page.keyboard.press('Enter');
  await expect.poll(() => alike().length).toBe(2);
  await expect.poll(() => grid.getByText('En annan aktör heter likadant.').count()).toBe(2);
  await own.undo();
  await expect.poll(() => remark.count()).toBe(0);
  await close();
});

test('an analysis is archived, taken back by the button that says so, and opened by its row', async () => {
  const { page, goto, store, analysis, close } = await openAt('overview');
  await goto('/');
  const archived = () => listAnalyses(store.db).find(({ id }) => id === analysis)?.archived;
  await page.getByRole('button', { name: 'Arkivera' }).click();
  await expect.poll(archived).toBe(true);
  await page.getByText('Inga analyser här.').waitFor();
  await page.getByRole('button', { name: 'Ångra' }).click();
  await expect.poll(archived).toBe(false);
  const problem = await page.getByText('Avfallsbrottslighet kopplad').boundingBox();
  await page.mouse.click((problem?.x ?? 0) + 5, (problem?.y ?? 0) + 5); // the row is the button, also away from the title
  await page.getByRole('heading', { level: 1, name: 'Översikt' }).waitFor();
  await close();
});

test('before a bundle leaves it says what it holds, what is left out and what is secret', async () => {
  const { page, own, store, analysis, close } = await openAt('sharing');
  const measure = listRecords(store.db, 'measure', analysis)[0]?.id ?? '';
  await coreHandlers['measure.update'](store, {
    analysis,
    id: measure,
    fields: { secrecy: true, notes: 'Ring tekniska' },
  });
  const contents = page.getByRole('region', { name: 'Det som följer med' });
  await contents.getByText('Sekretessmarkerade åtgärder som följer med: 1').waitFor();
  const line = (name: string) => contents.locator('dl > div').filter({ hasText: name }).locator('dd').innerText();
  expect(await line('Källor')).toBe(String(listRecords(store.db, 'source', analysis).length));
  await expect.poll(() => line('Poster med arbetsanteckningar')).toMatch(/, följer inte med$/);
  await own.field('Ta med arbetsanteckningar').check();
  await expect.poll(() => line('Poster med arbetsanteckningar')).toMatch(/^\d+$/);
  await page.getByRole('button', { name: 'Spara signerat paket' }).click();
  expect(await page.getByText('Fyll i fältet.').count()).toBe(3);
  await close();
});

test('a trusted key is revoked only after a yes', async () => {
  const { page, store, close } = await openAt('sharing');
  const publicKey = publicKeyLine(generateKeyPair('').publicKey);
  const { fingerprint } = trustKey(store, { publicKey, name: 'Bo Ek', organisation: 'Miljönämnden', email: '' });
  const revokedAt = () => findTrustedKey(store.db, fingerprint)?.revokedAt;
  await page.reload();
  await page.getByRole('tab', { name: /^Betrodda nycklar/ }).click();
  await page.getByText(fingerprint).waitFor();
  const revoke = page.getByRole('button', { name: 'Återkalla' });
  await revoke.click();
  const dialog = page.getByRole('dialog', { name: 'Återkalla nyckeln för Bo Ek?' });
  await dialog.getByRole('button', { name: 'Avbryt' }).click();
  await expect.poll(() => dialog.count()).toBe(0);
  expect(revokedAt()).toBe(null);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Återkalla');
  await revoke.click();
  await dialog.getByRole('button', { name: 'Återkalla' }).click();
  await expect.poll(revokedAt).not.toBe(null);
  await page.getByText('Återkallad', { exact: true }).waitFor();
  await close();
});
