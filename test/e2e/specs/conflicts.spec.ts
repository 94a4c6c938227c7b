/** Versions that stand against each other: seen in the views, told side by side, settled by hand and by keys. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { merge } from '../../../db/log/index.ts';
import { listRecords } from '../../../db/repositories/records.ts';
import { coreHandlers } from '../../../electron/core/handlers/all.ts';
import { accessibilityFaults } from '../../support/accessibility.ts';
import { type Opened, preparePage } from '../../support/real-core-page.ts';

let app: Awaited<ReturnType<typeof preparePage>>;
beforeAll(async () => {
  app = await preparePage();
});
afterAll(() => app.done());

let made = 0;
/** Bo, who had seen nothing of what was written here since `seen`, has written fields of a record. */
const boWrites = ({ session }: Opened, analysis: string, entity: string, fields: Record<string, unknown>): void => {
  const { db, log } = session.store;
  const actor = db.sqlite.prepare('SELECT DISTINCT actor FROM change').pluck().get() as string;
  const seen = db.sqlite.prepare('SELECT upto FROM seen WHERE actor = ?').pluck().get(actor) as number;
  const deps = { [actor]: marks.get(session) ?? seen };
  const changes = Object.entries(fields).map(([field, value]) => {
    made += 1;
    const hlc = `${String(Date.now() + made).padStart(15, '0')}-0000`;
    const id = `01900000-0000-7000-8000-b0${String(made).padStart(10, '0')}`;
    return {
      change: { id, actor: 'bo', seq: made, hlc, deps, entity, field, value: value as string, schemaVersion: 1 },
      raw: null,
    };
  });
  merge(db, log, analysis, changes, { receivedIn: null, adopt: null });
  const [kind = '', record = ''] = entity.split('/');
  session.store.changed(analysis, [{ entity: kind as 'factor', ids: [record] }]);
};
const marks = new WeakMap<Opened['session'], number>();
const remember = ({ session }: Opened): void => {
  const { db } = session.store;
  marks.set(session, db.sqlite.prepare('SELECT max(upto) FROM seen').pluck().get() as number);
};

const onSample = async () => {
  const opened = await app.open();
  const { store } = opened.session;
  const { id: analysis } = coreHandlers['analysis.createSample'](store);
  const F = (listRecords(store.db, 'factor', analysis)[1] ?? { id: '' }).id;
  const update = (fields: object) => coreHandlers['factor.update'](store, { analysis, id: F, fields });
  update({ description: 'Containrar står öppna under natten. Ingen låser dem.', significance: 'medium' });
  remember(opened);
  update({ title: 'Annas rubrik', description: 'Containrar står olåsta hela natten.', significance: 'high' });
  boWrites(opened, analysis, 'author/bo', { name: 'Bo Ek', organisation: 'Miljöförvaltningen' });
  boWrites(opened, analysis, `factor/${F}`, {
    title: 'Bos rubrik',
    description: 'Containrar vid hamnen står öppna under dagen.',
    significance: 'low',
  });
  const factor = () => listRecords(store.db, 'factor', analysis).find(({ id }) => id === F);
  return { ...opened, analysis, F, factor, update };
};

const list = (page: Opened['page']) => page.getByRole('navigation', { name: 'Konflikter att avgöra' });
const heading = (page: Opened['page'], name: string) => page.getByRole('heading', { level: 2, name, exact: true });

test('a factor with versions to choose between is marked in every view, at its fields and in the frame', async () => {
  const { page, goto, analysis, F, update, close } = await onSample();
  const rail = page.getByRole('link', { name: /^Delning/ });
  await goto(`/analysis/${analysis}/factors/${F}`);
  await expect.poll(() => rail.textContent()).toContain('3 konflikter att avgöra');
  const details = page.getByRole('region', { name: 'Detaljer' });
  const ways = details.getByRole('link', { name: /^Två versioner: Beskrivning/ });
  // In the list on top of the form, and beside the label of the field.
  await expect.poll(() => ways.count()).toBe(2);
  const said = 'Konflikt: Beskrivning, Betydelse, Faktor';
  const row = page.getByRole('row').filter({ hasText: 'Bos rubrik' });
  await expect.poll(() => row.getByText(said).count()).toBe(1);
  for (const view of ['fishbone', 'tree', 'map']) {
    await goto(`/analysis/${analysis}/${view}`);
    await expect.poll(() => page.locator('main').getByText(said).count()).toBeGreaterThan(0);
  }
  await goto(`/analysis/${analysis}/overview`);
  await page.getByRole('link', { name: '3 Konflikter', exact: true }).click();
  await list(page).waitFor();
  await goto(`/analysis/${analysis}/factors/${F}`);
  await ways.last().click();
  await heading(page, 'Beskrivning').waitFor();
  expect(await accessibilityFaults(page, { within: 'main' })).toEqual([]);
  // An edit in the form settles it as well.
  update({ description: 'Som det blev.' });
  await expect.poll(() => rail.textContent()).toContain('2 konflikter att avgöra');
  await close();
});

test('versions stand side by side with author and base, and are settled by keys, by hand or in words of one’s own', async () => {
  const { page, goto, analysis, F, factor, complaints, close } = await onSample();
  await goto(`/analysis/${analysis}/sharing/conflicts`);
  await heading(page, 'Beskrivning').waitFor();
  const [bo, own] = [1, 2].map((digit) => page.getByRole('region', { name: new RegExp(`^Version ${digit}: `) }));
  expect(await bo?.textContent()).toMatch(/Bo Ek.*Miljöförvaltningen.*Visas nu/);
  expect(await bo?.locator('ins').allTextContents()).toEqual(['vid hamnen ', 'dagen']);
  expect(await own?.locator('ins').allTextContents()).toEqual(['olåsta hela']);
  expect(await page.getByRole('region', { name: 'Det alla hade sett' }).textContent()).toContain('Ingen låser dem.');

  // A version of one's own, begun with the other one; what is typed is kept when one goes elsewhere.
  await own?.getByRole('button', { name: /^Utgå från den/ }).click();
  const text = page.getByLabel('Egen version: Beskrivning');
  await expect.poll(() => text.inputValue()).toBe('Containrar står olåsta hela natten.');
  await text.fill('Containrar vid hamnen står olåsta dygnet runt.');
  await page.keyboard.press('Escape');
  await page.keyboard.press('j');
  await heading(page, 'Betydelse').waitFor();
  await page.keyboard.press('k');
  await expect.poll(() => text.inputValue()).toContain('dygnet runt');
  await text.focus();
  await page.keyboard.press('Control+Enter');
  await expect.poll(() => factor()?.description).toBe('Containrar vid hamnen står olåsta dygnet runt.');
  await page.getByText('Valt: Beskrivning. Ctrl+Z ångrar.').waitFor();

  // The next comes in its place; a digit chooses.
  await heading(page, 'Betydelse').waitFor();
  await page.keyboard.press('2');
  await expect.poll(() => factor()?.significance).toBe('high');
  await heading(page, 'Faktor').waitFor();
  await page.keyboard.press('Control+z');
  await list(page).getByText('Betydelse').waitFor();
  expect(factor()?.significance).toBe('low');
  await list(page).getByText('Betydelse').click();
  await page.getByRole('button', { name: 'Skriv egen version' }).click();
  await page.getByLabel('Egen version: Betydelse').selectOption('Medel');
  await page.getByRole('button', { name: 'Spara och välj' }).click();
  await expect.poll(() => factor()?.significance).toBe('medium');

  // What may not stand is refused in words, and stays.
  await heading(page, 'Faktor').waitFor();
  await page.keyboard.press('e');
  await page.getByLabel('Egen version: Faktor').fill(' ');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').waitFor();
  expect(await list(page).getByRole('button').count()).toBe(1);
  await page.getByRole('button', { name: /^Välj version 1/ }).click();
  await page.getByText(/^Inga konflikter/).waitFor();
  expect(factor()?.title).toBe('Bos rubrik');
  expect(F).toBe(factor()?.id);
  expect(complaints).toEqual([]);
  await close();
});

test('what one deleted and another edited is kept or deleted; a text of two is read and confirmed', async () => {
  const opened = await onSample();
  const { page, goto, analysis, session, update, close } = opened;
  const { store } = session;
  coreHandlers['actor.create'](store, { analysis, id: 'hamnen', fields: { name: 'Hamnen', kind: 'annan' } });
  remember(opened);
  coreHandlers['actor.delete'](store, { analysis, ids: ['hamnen'] });
  boWrites(opened, analysis, 'actor/hamnen', { name: 'Malmö hamn' });
  await goto(`/analysis/${analysis}/sharing/conflicts`);
  await list(page).getByText('Malmö hamn').click();
  const keep = page.getByRole('region', { name: 'Behåll' });
  expect(await keep.textContent()).toMatch(/Bo Ek.*Malmö hamn/);
  expect(await page.getByRole('region', { name: 'Ta bort' }).textContent()).toContain('Tog bort posten');
  expect(await accessibilityFaults(page, { within: 'main', themes: ['light'] })).toEqual([]);
  await page.keyboard.press('1');
  await page.getByText('Valt: Om posten ska finnas kvar. Ctrl+Z ångrar.').waitFor();
  expect(listRecords(store.db, 'actor', analysis).find(({ id }) => id === 'hamnen')?.name).toBe('Malmö hamn');

  const factor = opened.factor();
  update({ influenceMotive: 'Staden äger marken. Nämnden beslutar.' });
  remember(opened);
  update({ influenceMotive: 'Staden äger marken vid kajen. Nämnden beslutar.' });
  boWrites(opened, analysis, `factor/${factor?.id}`, {
    influenceMotive: 'Staden äger marken. Miljönämnden beslutar.',
  });
  const merged = page.getByRole('navigation', { name: 'Sammanförda texter' });
  await merged.getByRole('button').click();
  const now = page.getByRole('region', { name: 'Så läses texten nu' });
  expect(await now.locator('ins').allTextContents()).toEqual([' vid kajen', 'Miljönämnden']);
  expect(await accessibilityFaults(page, { within: 'main', themes: ['light'] })).toEqual([]);
  await page.keyboard.press('b');
  await merged.waitFor({ state: 'detached' });
  expect(opened.factor()?.influenceMotive).toBe('Staden äger marken vid kajen. Miljönämnden beslutar.');
  await close();
});

test('the history of a record says who wrote what and when; a value is taken from it, and the moment is compared with now', async () => {
  const { page, goto, analysis, F, factor, complaints, close } = await onSample();
  await goto(`/analysis/${analysis}/factors/${F}`);
  const details = page.getByRole('region', { name: 'Detaljer' });
  await details.getByRole('textbox', { name: 'Faktor' }).focus();
  await page.keyboard.press('F9');
  await page.getByRole('dialog', { name: 'Historik: Bos rubrik' }).waitFor();
  const dialog = page.getByRole('dialog');
  await expect.poll(() => dialog.getByLabel('Fält').inputValue()).toBe('title');
  const items = dialog.getByRole('listitem');
  await expect.poll(() => items.count()).toBe(3);
  expect(await items.first().textContent()).toMatch(/Bo Ek.*Miljöförvaltningen.*Bos rubrik.*En av versionerna/);
  expect(await accessibilityFaults(page, { within: 'dialog', themes: ['light'] })).toEqual([]);
  await items
    .last()
    .getByRole('button', { name: /^Hämta värdet: Faktor/ })
    .click();
  await dialog.getByText('Hämtat: Faktor. Ctrl+Z ångrar.').waitFor();
  const sample = factor()?.title;
  expect(['Annas rubrik', 'Bos rubrik']).not.toContain(sample);

  await dialog.getByLabel('Fält').selectOption('Alla fält');
  await expect.poll(() => dialog.getByText('Betydelse').count()).toBeGreaterThan(2);
  await items
    .last()
    .getByRole('link', { name: /^Jämför då med nu/ })
    .click();
  await page.getByRole('heading', { level: 1, name: 'Jämför' }).waitFor();
  await page.getByLabel('Från: klockslag').waitFor();
  await page.getByRole('status').filter({ hasText: 'Ändrade:' }).waitFor();
  expect(complaints).toEqual([]);
  await close();
});
