/** From an empty analysis to a printed plan, as a person does it, in one window of the whole program. */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ask, ownFolder, startProgram } from '../../support/program.ts';
import type { RunningApp } from '../../support/shell.ts';
import { AnalysesPage } from '../pages/analyses-page.ts';
import { CasePage } from '../pages/case-page.ts';
import { FactorsPage } from '../pages/factors-page.ts';
import { PlanPage } from '../pages/plan-page.ts';
import { PrintPage } from '../pages/print-page.ts';
import { SourcesPage } from '../pages/sources-page.ts';
import { karin, StartPage } from '../pages/start-page.ts';

const SOURCE = 'Lägesbild avfall 2026';
const FACTOR = 'Mottagarna kontrollerar inte vad som lämnas';
const DEEPER = 'Ingen har överblick över flödena';
const MEASURE = 'Gemensam tillsyn vid mottagningarna';
const text = (file: string): string => execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' });

const onlyAnalysis = async ({ page }: RunningApp): Promise<string> =>
  (await ask(page, 'analysis.list', {}))[0]?.id ?? '';

const recordSources = async (app: RunningApp, folder: string): Promise<void> => {
  const attachment = join(folder, 'lägesbild åäö.txt');
  writeFileSync(attachment, 'Mätt och räknat.\n');
  const sources = new SourcesPage(app.page);
  await sources.show();
  await sources.createActor('Miljönämnden');
  await sources.createSource(SOURCE);
  await sources.write('Utgivare', 'Malmö stad');
  await sources.write('Datum', '2026-03');
  await app.answerDialogs({ open: [attachment] });
  await sources.attach('lägesbild åäö.txt');
  const copy = join(folder, 'kopia.txt');
  await app.answerDialogs({ save: copy });
  await app.page.getByRole('button', { name: 'Spara filen' }).click();
  await expect.poll(() => readFileSync(copy, 'utf8')).toBe('Mätt och räknat.\n');
};

const recordFactors = async (app: RunningApp): Promise<void> => {
  const factors = new FactorsPage(app.page);
  await factors.show();
  await factors.create(FACTOR);
  await factors.choose('Betydelse', 'Hög');
  await factors.choose('Insats', 'Liten');
  await factors.addEvidence(SOURCE, 's. 14', 'Ingen frågar efter ursprunget.');
  await factors.addLink('Problemet');
  await factors.create(DEEPER);
  await factors.addLink(FACTOR);
};

/** Both factors in the step of their own, in the order in which it offers them. */
const judgeInfluence = async (app: RunningApp, analysis: string): Promise<void> => {
  const own = new CasePage(app.page);
  await own.place('Rådighet');
  for (const { title } of await ask(app.page, 'factor.list', { analysis })) {
    const heading = app.page.getByRole('heading', { name: title });
    if (!(await heading.isVisible())) await app.page.getByRole('button', { name: 'Nästa', exact: true }).click();
    await heading.waitFor();
    await app.page.getByRole('radio', { name: /^Kan påverka själv/ }).click();
    await own.pick('Beslutande nämnd', 'Miljönämnden');
    await own.write('Motiv', 'Nämnden har tillsynen enligt miljöbalken.');
  }
};

const fillThePlan = async (app: RunningApp, analysis: string): Promise<void> => {
  const plan = new PlanPage(app.page);
  await plan.derive();
  await expect.poll(async () => (await ask(app.page, 'plan.rows', { analysis })).length).toBeGreaterThan(0);
  expect(await plan.reasonFor(FACTOR)).toContain('Kommer först: betydelsen är hög');
  await plan.show();
  await plan.writeGoal('Alla mottagningar kontrolleras under året');
  await plan.createMeasure(MEASURE);
  await plan.openMeasure(MEASURE);
  const form = plan.form;
  for (const [label, value] of [
    ['Start', '2026-09-01'],
    ['Slut', '2027-06-30'],
    ['Uppföljning', '2027-12-31'],
    ['Ansvarig funktion', 'Tillsynschef'],
  ] as const) {
    await form.getByLabel(label, { exact: true }).fill(value);
    await form.getByLabel(label, { exact: true }).blur();
  }
  await form.getByLabel('Ansvarig nämnd', { exact: true }).selectOption({ label: 'Miljönämnden' });
};

const printThePlan = async (app: RunningApp, folder: string): Promise<string> => {
  const file = join(folder, 'plan.pdf');
  const print = new PrintPage(app.page);
  await print.show();
  await print.preview();
  expect(await print.pages.count()).toBeGreaterThan(1);
  await app.answerDialogs({ save: file });
  await print.save();
  return file;
};

test('an analysis is made, derived, planned and printed', async () => {
  const folder = ownFolder();
  const app = await startProgram(folder);
  const start = new StartPage(app.page);
  await start.begin();
  await expect.poll(() => app.page.getByText('Fyll i fältet.').count()).toBe(2);
  await start.introduce(karin);
  await new AnalysesPage(app.page).create('Byggavfall i norr', 'Dumpning av byggavfall');
  const analysis = await onlyAnalysis(app);
  await recordSources(app, folder);
  await recordFactors(app);
  await judgeInfluence(app, analysis);
  await fillThePlan(app, analysis);

  await expect
    .poll(() => ask(app.page, 'measure.list', { analysis }))
    .toEqual([
      expect.objectContaining({ title: MEASURE, start: '2026-09-01', end: '2027-06-30', followUp: '2027-12-31' }),
    ]);
  expect(await ask(app.page, 'evidence.list', { analysis })).toMatchObject([
    { locator: 's. 14', quote: 'Ingen frågar efter ursprunget.', stance: 'supports' },
  ]);
  const file = await printThePlan(app, folder);
  const info = execFileSync('pdfinfo', [file], { encoding: 'utf8' });
  expect(info).toMatch(/^Title:\s+Fördjupad åtgärdsplan – Byggavfall i norr$/m);
  expect(info).toMatch(/^Tagged:\s+yes$/m);
  expect(info).toMatch(/\(A4\)$/m);
  const words = text(file).replace(/\s+/g, ' ');
  for (const head of ['Orsak', 'Åtgärd', 'Operativa mål', 'När', 'Vem', 'Uppföljning']) expect(words).toContain(head);
  for (const typed of [FACTOR, DEEPER, MEASURE, SOURCE, 'Alla mottagningar kontrolleras', 'Tillsynschef'])
    expect(words).toContain(typed);
  expect(await app.stop()).toBe(0);
});
