/** The whole program over its shell: from a page's edit to the next frame after it is durable, and from start to usable. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Report } from '../../build/bench/report.ts';
import { launchChromium } from '../support/chromium.ts';
import { launchApp } from '../support/shell.ts';
import { fillDatabase, inFolder, timed } from './store.ts';

export const name = 'screen';
const EDITS = 60;
const STARTS = 3;

/** Milliseconds from asking for an edit to the frame after its answer and its event; `bare`: with no work in the core. */
const editAndPaint = async (n: number): Promise<{ echoed: number; answered: number; bare: number }> => {
  type Bridge = {
    call(name: string, input: object): Promise<{ ok: boolean }>;
    subscribe(hear: () => void): () => void;
  };
  const { rotorsak } = globalThis as unknown as { rotorsak: Bridge };
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  await frame();
  const idle = performance.now();
  await rotorsak.call('trust.list', {});
  const start = performance.now();
  const heard = new Promise<void>((resolve) => {
    const stop = rotorsak.subscribe(() => {
      stop();
      resolve();
    });
  });
  const fields = { title: `Ny titel ${n}` };
  const reply = await rotorsak.call('factor.update', { analysis: 'bench', id: `F${n}`, fields });
  if (!reply.ok) throw new Error(JSON.stringify(reply));
  const answered = performance.now() - start;
  await heard;
  await frame();
  return { echoed: performance.now() - start, answered, bare: start - idle };
};

const isUsable = (page: Page) =>
  page.waitForFunction(() => (document.querySelector('#root')?.textContent ?? '').length > 0);

const benchEdits = async (report: Report, userData: string, factors: number): Promise<void> => {
  const app = await launchApp({ userData });
  await isUsable(app.page);
  await app.page.evaluate(editAndPaint, 0);
  const times: Awaited<ReturnType<typeof editAndPaint>>[] = [];
  for (let n = 1; n <= EDITS; n += 1) times.push(await app.page.evaluate(editAndPaint, n));
  await app.stop();
  const what = (text: string) => `${text}, ${factors} factors`;
  report.values(
    what('edit to durable and echoed on the screen'),
    'ms',
    times.map(({ echoed }) => echoed),
  );
  report.values(
    what('edit to durable and answered'),
    'ms',
    times.map(({ answered }) => answered),
  );
  report.values(
    what('peer, a call that does nothing'),
    'ms',
    times.map(({ bare }) => bare),
  );
};

const blankPage = async (): Promise<void> => {
  const browser = await launchChromium();
  const page = await browser.newPage();
  await page.setContent('<div id="root">x</div>');
  await isUsable(page);
  await browser.close();
};

const start = async (userData: string): Promise<number> => {
  const { ms, value: app } = await timed(async () => {
    const started = await launchApp({ userData });
    await isUsable(started.page);
    return started;
  });
  await app.stop();
  return ms;
};

export const run = (report: Report): Promise<void> =>
  inFolder(async (folder) => {
    const blank = await report.time('peer, a blank page in the same browser', STARTS, blankPage);
    for (const factors of [0, 10_000]) {
      const userData = join(folder, String(factors));
      mkdirSync(userData);
      await fillDatabase(join(userData, 'rotorsak.db'), factors);
      const times: number[] = [];
      for (let n = 0; n < STARTS; n += 1) times.push(await start(userData));
      report.values(`start to usable, ${factors} factors`, 'ms', times, `blank page ${blank.toFixed(0)} ms`);
      if (factors > 0) await benchEdits(report, userData, factors);
    }
  });
