/** From the sample to what is reported back, in the whole program: derived, mended, decided, followed up twice, compared. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { mendChecks } from '../../support/mend-checks.ts';
import { ask, ownFolder, startProgram } from '../../support/program.ts';
import { CasePage } from '../pages/case-page.ts';
import { PlanPage } from '../pages/plan-page.ts';
import { karin, StartPage } from '../pages/start-page.ts';

const UNPLANNED = 'Koppling till annan ekonomisk brottslighet';

const failing = async (page: Page, analysis: string): Promise<string[]> =>
  (await ask(page, 'checks.get', { analysis })).flatMap(({ id, holds }) => (holds ? [] : [id]));

/** The cause without a measure gets one of its own, and the first that the library suggests is taken. */
const planMore = async (page: Page, analysis: string): Promise<void> => {
  expect(await failing(page, analysis)).toContain('K3');
  const grid = page.getByRole('grid', { name: 'Åtgärdsplan' });
  const cause = grid.locator('tbody').filter({ has: page.getByRole('rowheader', { name: UNPLANNED }) });
  await cause.getByPlaceholder('Ny åtgärd').focus();
  await page.keyboard.type('Gemensam kontroll med Skatteverket');
  await page.keyboard.press('Enter');
  await expect.poll(() => failing(page, analysis)).not.toContain('K3');
  const count = async () => (await ask(page, 'measure.list', { analysis })).length;
  const before = await count();
  await grid
    .getByRole('button', { name: /^Förslag \(\d+\)$/ })
    .first()
    .focus();
  await page.keyboard.press('Enter');
  const list = page.getByRole('dialog', { name: 'Förslag ur åtgärdsbanken' });
  await list
    .getByRole('button', { name: /^Ta in: / })
    .first()
    .focus();
  await page.keyboard.press('Enter');
  await expect.poll(count).toBe(before + 1);
  await page.keyboard.press('Escape');
};

/** Opens a round and follows up the two measures of one nämnd by keys; the others as a pasted table would. */
const followUp = async (page: Page, analysis: string, title: string, keys: string, rest: 'ongoing' | 'done') => {
  await new CasePage(page).place('Uppföljning');
  await page.getByLabel('Ny omgång', { exact: true }).fill(title);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
  const round = (await ask(page, 'followUpRound.list', { analysis })).find((one) => one.title === title)?.id ?? '';
  const own = async () => (await ask(page, 'followUp.list', { analysis })).filter((one) => one.round === round);
  await page.getByRole('button', { name: /^Servicenämnden/ }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 2, name: 'Servicenämnden' }).waitFor();
  for (const count of [1, 2]) {
    await page
      .getByRole('listitem')
      .filter({ has: page.getByText('Ej uppföljd') })
      .first()
      .getByRole('button')
      .first()
      .focus();
    if (count === 2) await page.keyboard.press('Enter');
    await page.keyboard.press(keys.charAt(0));
    await page.getByRole('group', { name: 'Grön, gul eller röd' }).waitFor();
    await page.keyboard.press(keys.charAt(1));
    await expect.poll(async () => (await own()).filter(({ light }) => light !== null).length).toBe(count);
  }
  const done = new Set((await own()).map(({ measure }) => measure));
  const left = (await ask(page, 'measure.list', { analysis })).filter(({ id }) => !done.has(id));
  const create = left.map(({ id }) => ({ fields: { round, measure: id, status: rest, light: 'green' } as const }));
  await ask(page, 'followUp.write', { analysis, create, update: [] });
  await page
    .getByRole('status')
    .filter({ hasText: `Uppföljda: ${left.length + 2} av ${left.length + 2}.` })
    .waitFor();
  await page.getByRole('button', { name: 'Stäng omgången' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Stäng omgången' }).click();
  await page.getByText('Omgången är stängd och ändras inte längre.').waitFor();
};

test('the sample is derived, reaches beslutsklar, is decided, followed up twice and reported back', async () => {
  const app = await startProgram(ownFolder());
  const { page } = app;
  await new StartPage(page).introduce(karin);
  const { id: analysis } = await ask(page, 'analysis.createSample', {});
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, `/analysis/${analysis}/overview`);
  const plan = new PlanPage(page);
  await plan.derive();
  await plan.show();
  await planMore(page, analysis);
  const responsible =
    (await ask(page, 'actor.list', { analysis })).find(({ name }) => name === 'Miljönämnden')?.id ?? '';
  await mendChecks(page, analysis, responsible);
  expect(await failing(page, analysis)).toEqual([]);
  await page.getByText('Kontroller som återstår: 0.').waitFor();

  // Without a reason a plan is decided only where every check holds.
  const version = await ask(page, 'plan.decide', {
    analysis,
    title: 'Åtgärdsplan mot avfallsbrott',
    kind: 'decided',
    organ: 'kommunstyrelsen',
    date: '2026-03-04',
    paragraph: '§ 37',
    caseNumber: 'STK-2026-1',
    checksReason: '',
  });
  await followUp(page, analysis, 'Hösten 2026', '2u', 'ongoing');
  await followUp(page, analysis, 'Våren 2027', '3g', 'done');
  await page.getByRole('link', { name: 'Jämför med förra' }).click();
  await page
    .getByText(/^Våren 2027 jämförd med Hösten 2026: (\d+) av \1 åtgärder skiljer sig\. Bättre färg: 2\./)
    .waitFor();
  await page.getByRole('button', { name: 'Kopiera som text' }).click();
  await page.getByText('Kopierat.').waitFor();
  const check = { content: 'intact', pdf: 'intact', signature: 'valid' };
  expect(await ask(page, 'plan.versions.verify', { analysis, id: version.id })).toMatchObject(check);
  expect(await app.stop()).toBe(0);
});
