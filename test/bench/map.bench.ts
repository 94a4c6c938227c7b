/** The causal map in the whole program: frames while panning, waits while opening, and the surroundings of one factor. */
import type { Page } from 'playwright-core';
import type { Report } from '../../build/bench/report.ts';
import { BIG } from './big-case.ts';
import { emptyFrames, frameRate, inApp, longestTask, type Size } from './page-frames.ts';
import { inFolder } from './store.ts';

export const name = 'map';
const FRAMES = 180;
const OPENED_MS = 180_000;

/** Milliseconds between frames while the map moves by the wheel, round in a circle, as far as a hand would. */
const panFrames = async (frames: number): Promise<number[]> => {
  const canvas = document.querySelector('[role="application"] canvas');
  if (canvas === null) throw new Error('no map');
  const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
  const times: number[] = [];
  let last = await frame();
  for (let n = 0; n < frames; n += 1) {
    const [deltaX, deltaY] = [30 * Math.cos(n / 20), 14 * Math.sin(n / 20)];
    const wheel = { deltaX: deltaX === 0 ? 1 : deltaX * 2, deltaY, bubbles: true, cancelable: true };
    canvas.dispatchEvent(new WheelEvent('wheel', wheel));
    const now = await frame();
    times.push(now - last);
    last = now;
  }
  return times;
};

const isDrawn = (page: Page) =>
  page.waitForFunction(
    () => document.querySelector<HTMLElement>('[role="application"] canvas')?.dataset['drawn'] === 'true',
    null,
    { timeout: OPENED_MS },
  );

/** Milliseconds from the address to a map that is drawn, by the page's own clock. */
const openMap = async (page: Page, address: string): Promise<number> => {
  const start = await page.evaluate((hash) => {
    window.location.hash = hash;
    return performance.now();
  }, address);
  await isDrawn(page);
  return (await page.evaluate(() => performance.now())) - start;
};

const benchWhole = (report: Report, folder: string, size: Size): Promise<void> =>
  inApp(folder, size, async (page) => {
    const of = (what: string): string => `${what}, ${size.factors} factors, ${size.links} links`;
    report.values(of('open the map'), 'ms', [await openMap(page, `/analysis/${BIG}/map`)]);
    report.values(of('longest the page waits meanwhile'), 'ms', [await page.evaluate(longestTask)]);
    const empty = await page.evaluate(emptyFrames, FRAMES);
    const note = `empty canvas ${frameRate(empty).toFixed(0)} a second`;
    const whole = await page.evaluate(panFrames, FRAMES);
    report.values(of('frames while panning, all in sight'), '1/s', [frameRate(whole)], note);
    await page.getByRole('application').focus();
    await page.keyboard.press('0');
    await isDrawn(page);
    const near = await page.evaluate(panFrames, FRAMES);
    report.values(of('frames while panning, at full size'), '1/s', [frameRate(near)], note);
    report.values(of('between two frames, at full size'), 'ms', near, note);
  });

const benchFocus = (report: Report, folder: string): Promise<void> =>
  inApp(folder, { factors: 10_000, links: 50_000 }, async (page) => {
    const times = [await openMap(page, `/analysis/${BIG}/map/F4000`)];
    report.values('open surroundings, first time, 10000 factors, 50000 links', 'ms', times);
    report.values('longest the page waits meanwhile', 'ms', [await page.evaluate(longestTask)]);
    await page.evaluate(() => {
      window.location.hash = `${window.location.hash.replace(/\/map.*/, '/overview')}`;
    });
    await page.waitForTimeout(500);
    report.values('open surroundings again, 10000 factors, 50000 links', 'ms', [
      await openMap(page, `/analysis/${BIG}/map/F7000`),
    ]);
  });

export const run = (report: Report): Promise<void> =>
  inFolder(async (folder) => {
    await benchWhole(report, folder, { factors: 500, links: 1_500 });
    await benchWhole(report, folder, { factors: 5_000, links: 15_000 });
    await benchFocus(report, folder);
  });
