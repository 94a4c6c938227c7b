/** Rows of domain.md, F.3, that need files or two people, each done once in the whole program; see `union.spec.ts`. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ask, ownFolder, startProgram } from '../../support/program.ts';
import type { RunningApp } from '../../support/shell.ts';
import { makeSmallAnalysis, SMALL } from '../../support/small-analysis.ts';
import { AnalysesPage } from '../pages/analyses-page.ts';
import { CasePage } from '../pages/case-page.ts';
import { PrintPage } from '../pages/print-page.ts';
import { SharingPage } from '../pages/sharing-page.ts';
import { bo, karin, type Person, StartPage } from '../pages/start-page.ts';

const TITLE = 'Ingen kontrollerar mottagarna';

const startAs = async (person: Person): Promise<RunningApp> => {
  const app = await startProgram(ownFolder());
  await new StartPage(app.page).introduce(person);
  return app;
};

/** Karin's program with the small analysis open. */
const withSmall = async (): Promise<{ app: RunningApp; analysis: string; factor: string }> => {
  const app = await startAs(karin);
  const analysis = await makeSmallAnalysis(app.page);
  await new AnalysesPage(app.page).open(SMALL);
  const [factor] = await ask(app.page, 'factor.list', { analysis });
  return { app, analysis, factor: factor?.id ?? '' };
};

// The plan with its causes and sources is printed as a tagged PDF on A4.
test('the causes and their sources are printed as a PDF (F.3, report / print)', async () => {
  const { app } = await withSmall();
  const file = join(ownFolder(), 'plan.pdf');
  const print = new PrintPage(app.page);
  await print.show();
  await print.preview();
  await app.answerDialogs({ save: file });
  await print.save();
  const text = execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ');
  for (const word of [TITLE, 'Lägesbild 2026', 'Miljönämnden']) expect(text).toContain(word);
  expect(execFileSync('pdfinfo', [file], { encoding: 'utf8' })).toMatch(/^Tagged:\s+yes$/m);
  expect(await app.stop()).toBe(0);
});

// Factors go out to Excel and come in again; what comes in is looked at first, and what is the same changes nothing.
test('factors go out to Excel, and come back over what was changed since (F.3, spreadsheet in/out)', async () => {
  const { app, analysis, factor } = await withSmall();
  const { page } = app;
  const file = join(ownFolder(), 'faktorer.xlsx');
  await app.answerDialogs({ save: file, open: [file] });
  await new CasePage(page).place('Orsaksanalys');
  await page.getByRole('button', { name: 'Spara som tabell' }).click();
  await page.getByRole('menuitem', { name: 'Faktorer som Excel' }).click();
  await page.getByText(`Sparad: ${file}`).waitFor();
  await ask(page, 'factor.update', { analysis, id: factor, fields: { title: 'Något annat' } });
  await page.getByRole('button', { name: 'Läs in tabell' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Välj fil' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Läs in 1 rad' }).click();
  await page.getByText('Inläst. Nya rader: 0, ändrade: 1').waitFor();
  expect(await ask(page, 'factor.list', { analysis })).toMatchObject([{ id: factor, title: TITLE }]);
  expect(await app.stop()).toBe(0);
});

/** Hands the analysis over to a file by the form. */
const handOver = async (app: RunningApp, file: string, to: Person): Promise<void> => {
  const sharing = new SharingPage(app.page);
  await sharing.show();
  await app.answerDialogs({ save: file });
  await sharing.handOver(to.name, to.organisation, 'Samråd');
  await sharing.made.waitFor();
};

/** Takes a file in, its signer confirmed by the fingerprint that the sender read out. */
const takeIn = async (app: RunningApp, file: string, sender: RunningApp): Promise<void> => {
  const { identity } = await ask(sender.page, 'shell.status', {});
  await app.answerDialogs({ open: [file] });
  const dialog = await new AnalysesPage(app.page).openBundle();
  await dialog.dialog.getByText('Okänd avsändare').waitFor();
  expect(await dialog.mayImport()).toBe(false);
  await dialog.confirmSigner(identity?.fingerprint ?? '');
  await expect.poll(() => dialog.mayImport()).toBe(true);
  await dialog.import();
};

// Two people change the same analysis apart; bundles bring both changes together, signed and checked before they are read.
test('two people write apart, and signed files bring it together (F.3, merge of two people) (F.3, signed exchange file)', {
  timeout: 240_000,
}, async () => {
  const folder = ownFolder();
  const [there, back] = [join(folder, 'till-bo.rotorsak'), join(folder, 'till-karin.rotorsak')];
  const { app: hers, analysis, factor } = await withSmall();
  await handOver(hers, there, bo);
  const his = await startAs(bo);
  await takeIn(his, there, hers);
  await ask(his.page, 'factor.update', { analysis, id: factor, fields: { description: 'Bos beskrivning' } });
  await ask(hers.page, 'factor.update', { analysis, id: factor, fields: { title: 'Karins rubrik' } });
  await handOver(his, back, karin);
  await takeIn(hers, back, his);
  expect(await ask(hers.page, 'factor.list', { analysis })).toMatchObject([
    { title: 'Karins rubrik', description: 'Bos beskrivning' },
  ]);
  expect(await his.stop()).toBe(0);
  expect(await hers.stop()).toBe(0);
});
