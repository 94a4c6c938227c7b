/** A plan of 500 rows and 2 000 measures in the whole program: opened, scrolled, filtered, and an edit seen in its row. */
import type { Page } from 'playwright-core';
import type { Report } from '../../build/bench/report.ts';
import { BIG } from './big-case.ts';
import { emptyFrames, frameRate, inApp, longestTask } from './page-frames.ts';
import { inFolder } from './store.ts';

export const name = 'plan';
/** Of these, half are candidates of the groups that get a row. */
const FACTORS = 1000;
const LINKS = 2000;
const ROWS = 500;
const MEASURES = 2000;
const FRAMES = 180;
const EDITS = 20;
/** Between two edits of a person; what an edit sets going in the core is over by then. */
const REST_MS = 2000;
const FILTERS = 10;
const OPENED_MS = 180_000;

/** Derives the plan and gives each row its measures; answers how many rows and measures there are. */
const fillPlan = async ({ analysis, count }: { analysis: string; count: number }): Promise<[number, number]> => {
  type Bridge = { call(name: string, input: object): Promise<{ ok: boolean; value: unknown }> };
  const { rotorsak } = window as unknown as { rotorsak: Bridge };
  const ask = async (call: string, input: object): Promise<unknown> => {
    const reply = await rotorsak.call(call, input);
    if (!reply.ok) throw new Error(JSON.stringify(reply));
    return reply.value;
  };
  await ask('plan.derive', { analysis });
  const rows = (await ask('plan.rows', { analysis })) as { factor: string }[];
  const create = Array.from({ length: count }, (_, n) => ({
    id: `A${n}`,
    fields: {
      title: `Åtgärd ${n} mot en av orsakerna`,
      goal: 'Minst fyra insatser per år, med skriftlig redovisning efter varje.',
      factors: [rows[n % rows.length]?.factor],
      start: '2027-01-01',
      end: '2027-12-31',
      followUp: '2028-01-31',
      responsibleActor: 'namnd',
      responsibleFunction: 'Tillsynschef',
    },
  }));
  await ask('measure.write', { analysis, create, update: [] });
  return [rows.length, create.length];
};

const openPlan = async (page: Page): Promise<number> => {
  const start = await page.evaluate((hash) => {
    window.location.hash = hash;
    return performance.now();
  }, `/analysis/${BIG}/plan`);
  await page.getByText('Åtgärd 0 mot en av orsakerna').first().waitFor({ timeout: OPENED_MS });
  return (await page.evaluate(() => performance.now())) - start;
};

/** Milliseconds between frames while the plan is scrolled as fast as a wheel would. */
const scrollFrames = async (frames: number): Promise<number[]> => {
  let pane = document.querySelector('main [role="grid"]')?.parentElement ?? null;
  while (pane !== null && pane.scrollHeight <= pane.clientHeight + 1) pane = pane.parentElement;
  if (pane === null) throw new Error('nothing to scroll');
  const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
  const times: number[] = [];
  let last = await frame();
  for (let n = 0; n < frames; n += 1) {
    pane.scrollTop += 100;
    const now = await frame();
    times.push(now - last);
    last = now;
  }
  pane.scrollTop = 0;
  await frame();
  return times;
};

/** Milliseconds from asking for an edit of the first measure's goal to the frame in which its cell says it. */
const editAndSee = async ({ analysis, n }: { analysis: string; n: number }): Promise<number> => {
  type Bridge = { call(name: string, input: object): Promise<{ ok: boolean }> };
  const { rotorsak } = window as unknown as { rotorsak: Bridge };
  const goal = `Nytt mål ${n}`;
  const start = performance.now();
  const stored = rotorsak.call('measure.update', { analysis, id: 'A0', fields: { goal } });
  const says = (): boolean => document.querySelector('[data-place="measure/A0/goal"]')?.textContent === goal;
  while (!says()) await new Promise((resolve) => requestAnimationFrame(resolve));
  const seen = performance.now() - start;
  const reply = await stored;
  if (!reply.ok) throw new Error(JSON.stringify(reply));
  return Math.max(seen, performance.now() - start);
};

/** Milliseconds from a typed letter to the frame after the rows that hold it are all that is there, and back again. */
const filterAndSee = async (n: number): Promise<number> => {
  const input = document.querySelector<HTMLInputElement>('main input[type="search"]');
  const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
  const type = async (text: string, rows: (count: number) => boolean): Promise<void> => {
    set?.call(input, text);
    input?.dispatchEvent(new Event('input', { bubbles: true }));
    const count = (): number => document.querySelectorAll('main [role="grid"] tbody th[scope="rowgroup"]').length;
    do await new Promise((resolve) => requestAnimationFrame(resolve));
    while (!rows(count()));
  };
  const start = performance.now();
  await type(`Åtgärd ${n + 100} mot`, (count) => count === 1);
  const narrowed = performance.now() - start;
  await type('', (count) => count > 1);
  return narrowed;
};

export const run = (report: Report): Promise<void> =>
  inFolder((folder) =>
    inApp(folder, { factors: FACTORS, links: LINKS }, async (page) => {
      const [rows, measures] = await page.evaluate(fillPlan, { analysis: BIG, count: MEASURES });
      if (rows < ROWS || measures < MEASURES) throw new Error(`only ${rows} rows and ${measures} measures`);
      report.values('open the plan, first time', 'ms', [await openPlan(page)], `${rows} rows, ${measures} measures`);
      await page.waitForLoadState('networkidle');
      report.values('longest the page waits meanwhile', 'ms', [await page.evaluate(longestTask)]);
      const note = `empty canvas ${frameRate(await page.evaluate(emptyFrames, FRAMES)).toFixed(0)} a second`;
      const frames = await page.evaluate(scrollFrames, FRAMES);
      report.values('frames while scrolling', '1/s', [frameRate(frames)], note);
      report.values('between two frames', 'ms', frames, note);
      const edits = async (first: number, rest: number): Promise<number[]> => {
        const times: number[] = [];
        for (let n = first; n < first + EDITS; n += 1) {
          await page.waitForTimeout(rest);
          times.push(await page.evaluate(editAndSee, { analysis: BIG, n }));
        }
        return times;
      };
      report.values('edit to durable and seen in its row', 'ms', await edits(0, REST_MS), 'limit 100 ms');
      const hurried = await edits(EDITS, 0);
      report.values('the same without a pause between', 'ms', hurried, 'waits for the checks of the edit before');
      const filters: number[] = [];
      for (let n = 0; n < FILTERS; n += 1) filters.push(await page.evaluate(filterAndSee, n));
      report.values('filter to the rows that are left', 'ms', filters, 'limit 100 ms');
    }),
  );
