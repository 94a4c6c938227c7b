/** The program on a profile of its own, for one test: whatever happens, it is ended and its folders are gone afterwards. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { canonicalDump } from '../../db/log/index.ts';
import { openDatabase } from '../../db/open.ts';
import type { CallName, InputOf, OutputOf } from '../../electron/contract/calls.ts';
import type { Reply } from '../../electron/contract/reply.ts';
import { systemClock } from '../../electron/core/system-clock.ts';
import { launchApp, type RunningApp } from './shell.ts';
import type { LaunchOptions } from './shell-main.ts';

type Bridge = { rotorsak: { call(name: string, input: unknown): Promise<Reply<unknown>> } };

/** What the page's own bridge answers to a call. */
export const replyTo = (page: Page, name: string, input: unknown): Promise<Reply<unknown>> =>
  page.evaluate((order) => (globalThis as unknown as Bridge).rotorsak.call(order.name, order.input), { name, input });

/** The value of a call that must succeed. */
export const ask = async <N extends CallName>(page: Page, name: N, input: InputOf<N>): Promise<OutputOf<N>> => {
  const reply = await replyTo(page, name, input);
  if (!reply.ok) throw new Error(`${name} was refused: ${JSON.stringify(reply.error)}`);
  return reply.value as OutputOf<N>; // the core checks its answers against the contract in its own tests
};

/** A folder that is gone when the test is done. */
export const ownFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'rotorsak-e2e-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10 }));
  return folder;
};

/** How long a test waits for what a person would wait for, on a machine that does other things as well. */
const PATIENCE_MS = 90_000;

/** The program on the profile in `folder`, its temporary files in a folder `temp` in it; ended when the test is done, if it is not before. */
export const startProgram = async (folder: string, options: Partial<LaunchOptions> = {}): Promise<RunningApp> => {
  const temp = join(folder, 'temp');
  mkdirSync(temp, { recursive: true, mode: 0o700 });
  const env = { ...options.env, TMPDIR: temp };
  const app = await launchApp({ ...options, env, userData: folder });
  app.page.setDefaultTimeout(PATIENCE_MS);
  let over = false;
  void app.ended.then(() => {
    over = true;
  });
  onTestFinished(async () => {
    if (!over) await app.stop();
  });
  return app;
};

/** The analysis as canonical text, read from the database of a program that has ended. */
export const dumpOf = async (folder: string, analysis: string, notes = true): Promise<string> => {
  const { db, close } = await openDatabase(join(folder, 'rotorsak.db'), { clock: systemClock });
  try {
    return canonicalDump(db, analysis, { notes });
  } finally {
    close();
  }
};
