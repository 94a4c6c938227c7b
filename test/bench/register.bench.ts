/** The register of 10 000 factors and 50 000 links in the whole program: frames while scrolling, and an edit seen in its row. */
import type { Page } from 'playwright-core';
import type { Report } from '../../build/bench/report.ts';
import { BIG } from './big-case.ts';
import { emptyFrames, frameRate, inApp, longestTask } from './page-frames.ts';
import { inFolder } from './store.ts';

export const name = 'register';
const FACTORS = 10_000;
const LINKS = 50_000;
const FRAMES = 180;
const EDITS = 40;
const OPENED_MS = 180_000;

/** Milliseconds between frames while the grid is scrolled as fast as a wheel would. */
const scrollFrames = async (frames: number): Promise<number[]> => {
  const grid = document.querySelector('[role="grid"]');
  if (grid === null) throw new Error('no register');
  const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
  const times: number[] = [];
  let last = await frame();
  for (let n = 0; n < frames; n += 1) {
    grid.scrollTop += 100;
    const now = await frame();
    times.push(now - last);
    last = now;
  }
  grid.scrollTop = 0;
  await frame();
  return times;
};

/** Milliseconds from asking for an edit of the first row's title to the frame in which the row says it. */
const editAndSee = async ({ analysis, n }: { analysis: string; n: number }): Promise<number> => {
  type Bridge = { call(name: string, input: object): Promise<{ ok: boolean; value: { id: string; title: string }[] }> };
  const { rotorsak } = window as unknown as { rotorsak: Bridge };
  const title = `000 Ny titel ${n}`;
  const factors = await rotorsak.call('factor.get', { analysis, ids: ['F0'] });
  if (factors.value[0]?.id !== 'F0') throw new Error('no factor');
  const start = performance.now();
  const stored = rotorsak.call('factor.update', { analysis, id: 'F0', fields: { title } });
  const says = (): boolean =>
    [...document.querySelectorAll('[role="gridcell"], [role="rowheader"]')].some((cell) => cell.textContent === title);
  while (!says()) await new Promise((resolve) => requestAnimationFrame(resolve));
  const seen = performance.now() - start;
  const reply = await stored;
  if (!reply.ok) throw new Error(JSON.stringify(reply));
  return Math.max(seen, performance.now() - start);
};

const openRegister = async (page: Page): Promise<number> => {
  const start = await page.evaluate((hash) => {
    window.location.hash = hash;
    return performance.now();
  }, `/analysis/${BIG}/factors`);
  await page.locator('[role="grid"] [role="row"]').nth(10).waitFor({ timeout: OPENED_MS });
  return (await page.evaluate(() => performance.now())) - start;
};

export const run = (report: Report): Promise<void> =>
  inFolder((folder) =>
    inApp(folder, { factors: FACTORS, links: LINKS }, async (page) => {
      report.values('open the register, first time', 'ms', [await openRegister(page)]);
      await page.waitForLoadState('networkidle');
      report.values('longest the page waits meanwhile', 'ms', [await page.evaluate(longestTask)]);
      const note = `empty canvas ${frameRate(await page.evaluate(emptyFrames, FRAMES)).toFixed(0)} a second`;
      const frames = await page.evaluate(scrollFrames, FRAMES);
      report.values('frames while scrolling', '1/s', [frameRate(frames)], note);
      report.values('between two frames', 'ms', frames, note);
      const edits: number[] = [];
      for (let n = 0; n < EDITS; n += 1) edits.push(await page.evaluate(editAndSee, { analysis: BIG, n }));
      report.values('edit to durable and seen in its row', 'ms', edits, 'limit 100 ms');
    }),
  );
