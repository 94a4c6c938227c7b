/** The whole program on a large case, and what its page does with its frames. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchApp } from '../support/shell.ts';
import { fillDatabase } from './store.ts';

export interface Size {
  readonly factors: number;
  readonly links: number;
}

/** A program with one large analysis, past its first start. */
export const inApp = async (
  folder: string,
  { factors, links }: Size,
  work: (page: Page) => Promise<void>,
): Promise<void> => {
  const userData = join(folder, String(factors));
  mkdirSync(userData);
  await fillDatabase(join(userData, 'rotorsak.db'), factors, links / factors);
  const app = await launchApp({ userData });
  await app.page.getByRole('textbox').first().waitFor();
  await app.page.evaluate(async () => {
    const { rotorsak } = window as unknown as { rotorsak: { call(name: string, input: object): Promise<unknown> } };
    const person = { name: 'Karin Holm', organisation: 'Malmö stad', email: 'karin@example.se' };
    await rotorsak.call('identity.create', { ...person, passphrase: 'korrekt häst batteri' });
    window.location.reload();
  });
  await app.page.getByRole('heading', { level: 1, name: 'Analyser' }).waitFor();
  await app.page.evaluate(watchTasks);
  try {
    await work(app.page);
  } finally {
    await app.stop();
  }
};

/** Milliseconds between frames of a canvas as large as the map in which there is nothing but one area that moves. */
export const emptyFrames = async (frames: number): Promise<number[]> => {
  const size = document.querySelector('[role="application"] canvas')?.getBoundingClientRect();
  const canvas = document.createElement('canvas');
  canvas.width = size?.width ?? 1000;
  canvas.height = size?.height ?? 700;
  document.body.append(canvas);
  const context = canvas.getContext('2d');
  const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
  const times: number[] = [];
  let last = await frame();
  for (let n = 0; n < frames; n += 1) {
    context?.clearRect(0, 0, canvas.width, canvas.height);
    context?.fillRect(n, n, 200, 100);
    const now = await frame();
    times.push(now - last);
    last = now;
  }
  canvas.remove();
  return times;
};

/** Keeps the longest time for which the page answered nothing. */
export const watchTasks = (): void => {
  const longest = { ms: 0 };
  Object.assign(window, { longest });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest.ms = Math.max(longest.ms, duration);
  }).observe({ entryTypes: ['longtask'] });
};

export const longestTask = (): number => (window as unknown as { longest: { ms: number } }).longest.ms;

export const frameRate = (times: readonly number[]): number =>
  1000 / (times.reduce((sum, time) => sum + time, 0) / times.length);
