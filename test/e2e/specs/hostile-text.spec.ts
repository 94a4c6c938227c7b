/** Markup in every field that takes free text: it is text on every screen, in every tooltip and on paper. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { type CallName, callNames } from '../../../electron/contract/calls.ts';
import { ask, ownFolder, replyTo, startProgram } from '../../support/program.ts';
import { makeSmallAnalysis } from '../../support/small-analysis.ts';
import { AnalysesPage } from '../pages/analyses-page.ts';
import { CasePage } from '../pages/case-page.ts';
import { PrintPage } from '../pages/print-page.ts';
import { karin, StartPage } from '../pages/start-page.ts';

const HOSTILE = '<img src=x onerror="globalThis.owned=1"><script>globalThis.owned=2</script>';
const places = ['Översikt', 'Underlag', 'Orsaksanalys', 'Rådighet', 'Härledning', 'Åtgärdsplan', 'Utskrift', 'Delning'];

type Fields = Readonly<Record<string, unknown>> & { readonly id: string };

const recordsOf = async (page: Page, entity: string, analysis: string): Promise<Fields[]> => {
  if (entity === 'analysis') return [await ask(page, 'analysis.get', { analysis })];
  if (entity === 'planRow')
    return (await ask(page, 'plan.rows', { analysis })).map((row) => ({ ...row, id: row.factor }));
  const reply = await replyTo(page, `${entity}.list`, { analysis });
  return reply.ok ? (reply.value as Fields[]) : [];
};

/** Writes the text into every field of one record of each kind; answers the fields that took it. */
const fillEveryText = async (page: Page, analysis: string): Promise<string[]> => {
  const taken: string[] = [];
  const updates = callNames.filter((name): name is CallName & `${string}.update` => name.endsWith('.update'));
  for (const name of updates) {
    const entity = name.slice(0, -'.update'.length);
    const [record] = await recordsOf(page, entity, analysis);
    for (const field of Object.keys(record ?? {})) {
      const reply = await replyTo(page, name, { analysis, id: record?.id, fields: { [field]: HOSTILE } });
      if (reply.ok) taken.push(`${entity}.${field}`);
    }
  }
  return taken;
};

/** What a page that took text for markup would show. */
const traces = (page: Page) =>
  page.evaluate(() => ({
    owned: (globalThis as unknown as { owned?: number }).owned ?? null,
    images: document.querySelectorAll('img[src="x"], [onerror]').length,
    scripts: [...document.querySelectorAll('script')].filter(({ src }) => src === '').length,
  }));
const none = { owned: null, images: 0, scripts: 0 };

test('markup in every free text is text on screen, in tooltips and on paper (security.md 7, 12)', {
  timeout: 240_000,
}, async () => {
  const folder = ownFolder();
  const app = await startProgram(folder);
  const { page } = app;
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  await new StartPage(page).introduce({ ...karin, name: HOSTILE, organisation: HOSTILE });
  const analysis = await makeSmallAnalysis(page);
  const taken = await fillEveryText(page, analysis);
  for (const field of [
    'analysis.title',
    'source.title',
    'actor.name',
    'factor.title',
    'factor.influenceMotive',
    'evidence.quote',
    'measure.steps',
    'planRow.goal',
  ])
    expect(taken).toContain(field);
  await ask(page, 'plan.derive', { analysis });

  const own = new CasePage(page);
  const analyses = new AnalysesPage(page);
  await page.getByRole('button', { name: HOSTILE }).first().waitFor();
  expect(await traces(page)).toEqual(none);
  await analyses.open(HOSTILE);
  for (const place of places) {
    await own.place(place);
    await page.getByText(HOSTILE).first().waitFor();
    expect([place, await traces(page)]).toEqual([place, none]);
  }
  await own.palette(HOSTILE);
  await page.getByText(HOSTILE).first().waitFor();
  expect(await traces(page)).toEqual(none);

  const print = new PrintPage(page);
  await print.show();
  const file = join(folder, 'plan.pdf');
  await app.answerDialogs({ save: file });
  await print.save();
  const text = execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' }).replace(/\s+/g, '');
  expect(text.split(HOSTILE.replace(/\s+/g, '')).length).toBeGreaterThan(5);
  expect(await traces(page)).toEqual(none);
  expect(complaints).toEqual([]);
});
