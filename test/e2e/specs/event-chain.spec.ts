/** Händelsekedja over the real core: steps and their factors by mouse and by key, in order, and nothing is lost. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { orderedSteps } from '../../../db/domain/event-chain.ts';
import { listRecords } from '../../../db/repositories/records.ts';
import { coreHandlers } from '../../../electron/core/handlers/all.ts';
import { accessibilityFaults } from '../../support/accessibility.ts';
import { preparePage } from '../../support/real-core-page.ts';

let app: Awaited<ReturnType<typeof preparePage>>;
beforeAll(async () => {
  app = await preparePage();
});
afterAll(() => app.done());

const onSample = async () => {
  const opened = await app.open();
  const { store } = opened.session;
  const { id } = await coreHandlers['analysis.createSample'](store);
  await opened.goto(`/analysis/${id}/chain`);
  await opened.page.getByRole('article', { name: 'Led 7' }).waitFor();
  const steps = () => orderedSteps(listRecords(store.db, 'chainStep', id));
  const titles = () => steps().map(({ title }) => title);
  const step = (number: number) => opened.page.getByRole('article', { name: `Led ${number}:` });
  const title = (number: number) => step(number).getByRole('button', { name: new RegExp(`^${number} `) });
  const hasFocus = (number: number) => title(number).evaluate((element) => element === document.activeElement);
  return { ...opened, analysis: id, steps, titles, step, title, hasFocus };
};

test('Alt and an arrow move a step, which keeps the keys; Delete removes it, and Ctrl+Z takes both back', async () => {
  const { page, titles, title, hasFocus, close } = await onSample();
  const before = titles();
  await title(3).focus();
  await page.keyboard.press('Alt+ArrowRight');
  await expect.poll(() => titles()[3]).toBe('Transport');
  await expect.poll(() => hasFocus(4)).toBe(true);
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => hasFocus(3)).toBe(true);
  await page.keyboard.press('Delete');
  await expect.poll(titles).not.toContain('Mellanlagring eller omlastning');
  await expect.poll(() => hasFocus(2)).toBe(true);
  await page.keyboard.press('Control+z');
  await expect.poll(() => titles()[2]).toBe('Mellanlagring eller omlastning');
  await page.keyboard.press('Control+z');
  await expect.poll(titles).toEqual(before);
  expect(page.url()).toMatch(/\/chain$/);
  await close();
});

test('a step is dragged to another place, and one is put between two', async () => {
  const { page, titles, title, step, close } = await onSample();
  await title(1).dragTo(step(3), { targetPosition: { x: 230, y: 60 } });
  await expect.poll(() => titles()[2]).toBe('Avfall uppstår vid bygge eller rivning');
  await page.getByRole('button', { name: 'Nytt led mellan Transport och Avfall uppstår' }).click();
  const input = page.getByRole('textbox', { name: 'Det nya ledets titel' });
  await input.fill(' ');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').waitFor();
  expect(await input.inputValue()).toBe(' ');
  await input.fill('Vågen passeras utan kontroll');
  await page.keyboard.press('Enter');
  await expect
    .poll(() => titles().slice(1, 4))
    .toEqual(['Transport', 'Vågen passeras utan kontroll', 'Avfall uppstår vid bygge eller rivning']);
  await page.keyboard.press('Control+z');
  await expect.poll(titles).not.toContain('Vågen passeras utan kontroll');
  await close();
});

test('factors come to a step by the search, by a number and by dragging, and leave it by Delete', async () => {
  const { page, steps, step, analysis, session, close } = await onSample();
  const id = (title: string) =>
    listRecords(session.store.db, 'factor', analysis).find((factor) => factor.title === title)?.id;
  await page.getByRole('button', { name: 'Lägg till faktor i led 6' }).click();
  await page.getByRole('combobox', { name: 'Lägg till faktor i led 6' }).fill('bolagsb');
  await page.keyboard.press('Enter');
  await step(6).getByRole('button', { name: 'Bolagsbyten', exact: true }).waitFor();
  const tray = page.getByRole('region', { name: 'Faktorer utan led' });
  await tray.getByRole('button', { name: 'Legal fasad', exact: true }).focus();
  await page.keyboard.press('2');
  await expect.poll(() => steps()[1]?.factors).toContain(id('Legal fasad'));
  await tray.getByRole('button', { name: 'Låga straff', exact: true }).dragTo(step(1));
  await expect.poll(() => steps()[0]?.factors).toContain(id('Låga straff'));
  await step(1).getByRole('button', { name: 'Låga straff', exact: true }).dragTo(step(2));
  await expect.poll(() => steps()[1]?.factors).toContain(id('Låga straff'));
  expect(steps()[0]?.factors).not.toContain(id('Låga straff'));
  await page.keyboard.press('Control+z');
  await expect.poll(() => steps()[0]?.factors).toContain(id('Låga straff'));
  expect(steps()[1]?.factors).not.toContain(id('Låga straff'));
  await step(1).getByRole('button', { name: 'Låga straff', exact: true }).press('Delete');
  await tray.getByRole('button', { name: 'Låga straff', exact: true }).waitFor();
  await close();
});

test('what is chosen here is chosen in the register, with its details beside the chain', async () => {
  const { page, step, close } = await onSample();
  await step(6).getByRole('button', { name: 'Affären drivs till konkurs', exact: true }).click();
  await page.getByRole('region', { name: 'Detaljer' }).waitFor();
  await page.keyboard.press('Control+1');
  await page.getByRole('grid').waitFor();
  await expect.poll(() => page.url()).toMatch(/\/factors\/F10$/);
  await close();
});

test('where the chain can be broken is suggested with why, marked with a word and written of in place', async () => {
  const { page, steps, step, close } = await onSample();
  await step(4).getByText('Förslag: kan brytas här. Inom räckhåll och i minsta ingreppsmängden').waitFor();
  await step(4).getByRole('checkbox', { name: 'Kan brytas här' }).click();
  await expect.poll(() => steps()[3]?.breakable).toBe(true);
  await step(4).getByRole('button', { name: 'Skriv var och hur' }).click();
  const note = step(4).getByRole('textbox', { name: 'Var och hur kedjan kan brytas' });
  await note.fill('x'.repeat(10_001));
  await page.keyboard.press('Enter');
  await step(4).getByRole('alert').waitFor();
  expect((await note.inputValue()).length).toBe(10_001);
  await note.fill('Anmälda mellanlager kan besökas.');
  await page.keyboard.press('Enter');
  await expect.poll(() => steps()[3]?.breakNote).toBe('Anmälda mellanlager kan besökas.');
  await step(4).getByRole('button', { name: 'Anmälda mellanlager kan besökas.' }).waitFor();
  await step(4).getByRole('checkbox', { name: 'Kan brytas här' }).click();
  await expect.poll(() => steps()[3]?.breakable).toBe(false);
  await step(4).getByText('Anmälda mellanlager').waitFor();
  await close();
});

test('an empty chain says what belongs there, with the example from Brå, and takes the first step', async () => {
  const { page, session, goto, close } = await app.open();
  const { id } = coreHandlers['analysis.create'](session.store, { title: 'Mopeder', problem: 'Störande körning' });
  await goto(`/analysis/${id}/chain`);
  await page.getByText('Mopeden trimmas').waitFor();
  await page.getByLabel('Nytt led sist i kedjan').fill('Behov av moped');
  await page.keyboard.press('Enter');
  await page.getByRole('article', { name: 'Led 1: Behov av moped' }).waitFor();
  expect(await page.getByText('Mopeden trimmas').count()).toBe(0);
  await close();
});

test('axe finds no fault in light and dark', async () => {
  const { page, step, complaints, close } = await onSample();
  await step(6).getByRole('button', { name: 'Affären drivs till konkurs', exact: true }).click();
  await page.getByRole('region', { name: 'Detaljer' }).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await close();
});
