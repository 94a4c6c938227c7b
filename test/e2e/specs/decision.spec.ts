/**
 * A plan from failing checks to a decision and a revision in the whole program, with the keyboard alone: really printed,
 * signed by the key that is kept, checked, compared, saved as it was made; and what is due goes to a calendar.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { ask, ownFolder, startProgram } from '../../support/program.ts';
import { makeSmallAnalysis } from '../../support/small-analysis.ts';
import { karin, StartPage } from '../pages/start-page.ts';

const MOST_TABS = 150;

const isFocused = (at: Locator): Promise<boolean> =>
  at.evaluate((element) => element === document.activeElement).catch(() => false);

/** Goes on with Tab until it is reached. */
const tabTo = async (page: Page, wanted: Locator): Promise<void> => {
  await wanted.waitFor();
  for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
    if (await isFocused(wanted)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`not reached by Tab: ${wanted.toString()}`);
};

const press = async (page: Page, wanted: Locator): Promise<void> => {
  await tabTo(page, wanted);
  await page.keyboard.press('Enter');
};

/** What is typed at each fault that F8 leads to, by the label there; a choice is taken with the arrow. */
const mends: Readonly<Record<string, string>> = {
  Grund: 'ArrowDown',
  Uppföljning: '2027-02-15',
  'Operativt mål': 'Alla mottagare är kontrollerade.',
  Start: '2026-09-01',
  Slut: '2027-06-30',
  'Ansvarig nämnd': 'ArrowDown',
  'Ansvarig funktion': 'Tillsynschef',
  Sikt: 'ArrowDown',
  Inriktning: 'ArrowDown',
  Arbetsform: 'ArrowDown',
  Lägesbild: 'Lägesbild 2026',
  'Lägesbildens datum': '2026-01-15',
};

/** The label of the control that has the focus. */
const focusedLabel = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const control = document.activeElement;
    if (!(control instanceof HTMLInputElement || control instanceof HTMLSelectElement)) {
      return control instanceof HTMLTextAreaElement ? (control.getAttribute('aria-label') ?? '') : '';
    }
    return control.getAttribute('aria-label') ?? control.labels?.[0]?.textContent?.trim() ?? '';
  });

/** From fault to fault with F8 until every check holds; answers the labels in the order that they came. */
const mendAll = async (page: Page, analysis: string): Promise<string[]> => {
  const mended: string[] = [''];
  const failing = async () => (await ask(page, 'checks.get', { analysis })).filter(({ holds }) => !holds);
  for (let turn = 0; turn < 30 && (await failing()).length > 0; turn += 1) {
    await page.keyboard.press('F8');
    const reached = async (): Promise<boolean> => {
      const now = await focusedLabel(page);
      return now in mends && now !== mended.at(-1);
    };
    await expect.poll(reached, { timeout: 30_000 }).toBe(true);
    const label = await focusedLabel(page);
    const typed = mends[label] ?? '';
    mended.push(label);
    if (typed === 'ArrowDown') {
      await page.keyboard.press(typed);
      continue;
    }
    await page.keyboard.press('Control+A');
    await page.keyboard.type(typed);
    const isCell = await page.evaluate(() => document.activeElement?.closest('[data-cell]') !== null);
    await page.keyboard.press(isCell ? 'Enter' : 'Tab');
  }
  expect((await failing()).map(({ id, places }) => ({ id, places }))).toEqual([]);
  return mended.slice(1);
};

/** Fills the open dialog in from the name on, Tab by Tab, and sends it with Enter. */
const decide = async (page: Page, day: string, paragraph: string, reason: string | null): Promise<void> => {
  const dialog = page.getByRole('dialog');
  await tabTo(page, dialog.getByLabel('Organ', { exact: true }));
  const isChosen = await dialog.getByLabel('Organ', { exact: true }).inputValue();
  if (isChosen === '') await page.keyboard.press('ArrowDown');
  await tabTo(page, dialog.getByLabel('Beslutsdatum'));
  await page.keyboard.press('Control+A');
  await page.keyboard.type(day);
  await tabTo(page, dialog.getByLabel('Paragraf'));
  await page.keyboard.type(paragraph);
  if (reason !== null) {
    await tabTo(page, dialog.getByLabel('Skäl att besluta trots brister'));
    await page.keyboard.type(reason);
  }
  await press(page, dialog.getByRole('button', { name: /^(Besluta|Revidera)$/ }));
  await dialog.waitFor({ state: 'detached' });
};

/** The events of a calendar file as property to value, lines unfolded (RFC 5545, 3.1). */
const eventsOf = (text: string): Record<string, string>[] => {
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  const lines = text.replaceAll('\r\n ', '').split('\r\n');
  return lines
    .join('\n')
    .split('BEGIN:VEVENT\n')
    .slice(1)
    .map((event) =>
      Object.fromEntries(
        (event.split('BEGIN:VALARM')[0] ?? '').split('\n').map((line) => {
          const at = line.indexOf(':');
          return [line.slice(0, at), line.slice(at + 1)];
        }),
      ),
    );
};

test('with the keyboard alone: decided with a reason, mended, revised, compared, printed as it was, put in a calendar', async () => {
  const folder = ownFolder();
  const app = await startProgram(folder);
  const { page } = app;
  await new StartPage(page).introduce(karin);
  const analysis = await makeSmallAnalysis(page);
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `/analysis/${analysis}/decision`);
  const way = page.getByRole('list', { name: 'Planens väg' }).locator('[aria-current="step"]');
  await expect.poll(() => way.textContent()).toBe('Utkast');

  // With failing checks there is no decision without a reason, and nothing typed is lost.
  await press(page, page.getByRole('button', { name: 'Besluta', exact: true }));
  const dialog = page.getByRole('dialog', { name: 'Besluta' });
  await dialog.getByText('Kontroller som inte är uppfyllda: 7').waitFor();
  await press(page, dialog.getByRole('button', { name: 'Besluta', exact: true }));
  await dialog.getByText('Välj det organ som beslutar.').waitFor();
  await dialog.getByText('Fyll i fältet.').waitFor();
  expect(await ask(page, 'planVersion.list', { analysis })).toEqual([]);
  await decide(page, '20260304', '§ 37', 'Resten kommer i nästa version.');
  await expect.poll(() => way.textContent()).toBe('Beslutad');
  await page.getByText('Signaturen är giltig. Signerad av dig.').waitFor();
  await page.getByText('Inget är ändrat sedan ”Version 1”.').waitFor();
  const [first] = await ask(page, 'planVersion.list', { analysis });
  expect(first).toMatchObject({ kind: 'decided', organName: 'Miljönämnden', date: '2026-03-04', paragraph: '§ 37' });
  const print = async (name: string): Promise<Buffer> => {
    const file = join(folder, name);
    await app.answerDialogs({ save: file });
    await press(page, page.getByRole('button', { name: 'Spara PDF:en' }));
    await page.getByText(`Sparad: ${file}`).waitFor();
    return readFileSync(file);
  };
  const atOnce = await print('genast.pdf');
  expect(createHash('sha256').update(atOnce).digest('hex')).toBe(first?.pdf?.sha256);

  const mended = await mendAll(page, analysis);
  expect(new Set(mended)).toEqual(new Set(Object.keys(mends)));
  await page.keyboard.press('F8');
  await page.getByText('Planen är beslutsklar.').waitFor();
  expect(atOnce.equals(await print('senare.pdf'))).toBe(true);

  await press(page, page.getByRole('link', { name: 'Visa det som är ändrat' }));
  await page.getByText('Orsaker i tabellen: nya 0, ändrade 1, borttagna 0, lika 0.').waitFor();
  const changed = page.getByRole('table', { name: 'Jämför versioner' });
  await changed.locator('ins', { hasText: 'Tillsynschef' }).or(changed.getByText('Tillsynschef')).waitFor();
  await tabTo(page, page.getByRole('tab', { name: 'Tabell' }));
  await page.keyboard.press('ArrowRight');
  await page.getByRole('heading', { name: 'Åtgärder', exact: true }).waitFor();
  await press(page, page.getByRole('link', { name: 'Till besluten' }));

  await press(page, page.getByRole('button', { name: 'Revidera' }));
  await page.getByRole('dialog').getByText('Alla kontroller är uppfyllda.').waitFor();
  await decide(page, '2026-09-09', '§ 112', null);
  await expect.poll(() => way.textContent()).toBe('Reviderad');
  const versions = await ask(page, 'planVersion.list', { analysis });
  expect(versions.map(({ kind, checksReason }) => [kind, checksReason]).sort()).toEqual([
    ['decided', 'Resten kommer i nästa version.'],
    ['revised', ''],
  ]);
  for (const { id } of versions) {
    const check = { content: 'intact', pdf: 'intact', signature: 'valid', trust: 'own' };
    expect(await ask(page, 'plan.versions.verify', { analysis, id })).toMatchObject(check);
  }

  await page.keyboard.press('Alt+7');
  await page.keyboard.press('Control+3');
  await page.getByRole('table', { name: 'Datum att hålla' }).waitFor();
  const ics = join(folder, 'datum.ics');
  await app.answerDialogs({ save: ics });
  await press(page, page.getByRole('button', { name: 'Spara till kalender' }));
  await page.getByText(`Kalenderfilen är sparad: ${ics}`).waitFor();
  const due = await ask(page, 'plan.dues', { analysis });
  const events = eventsOf(readFileSync(ics, 'utf8'));
  expect(events.map((event) => event['DTSTART;VALUE=DATE'])).toEqual(due.map(({ date }) => date.replaceAll('-', '')));
  expect(new Set(events.map(({ UID }) => UID)).size).toBe(due.length);
  expect(events.map(({ SUMMARY }) => SUMMARY)).toContain('Åtgärden ska vara klar: Gemensam tillsyn');
  expect(events.map(({ SUMMARY }) => SUMMARY)).toContain(
    `Åtgärdsplanen ska vara uppföljd (lag 2023:196\\, 6 §): Byggavfall i norr`,
  );
  expect(await app.stop()).toBe(0);
});
