import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { launchApp, type RunningApp } from '../../support/shell.ts';

let userData = '';
let app: RunningApp | null = null;

beforeEach(async () => {
  userData = await mkdtemp(join(tmpdir(), 'rotorsak-e2e-'));
});

afterEach(async () => {
  await app?.stop();
  app = null;
  await rm(userData, { recursive: true, force: true });
});

test('the program starts, shows its first page in Swedish, reaches the core and ends well', async () => {
  app = await launchApp({ userData });
  const { page } = app;
  expect(await page.getAttribute('html', 'lang')).toBe('sv');
  await page.waitForFunction(() => (document.querySelector('#root')?.textContent ?? '').length > 0);
  const reply = await page.evaluate(() => {
    const { rotorsak } = globalThis as unknown as { rotorsak: { call(name: string, input: object): Promise<unknown> } };
    return rotorsak.call('analysis.list', {});
  });
  expect(reply).toMatchObject({ ok: true });
  expect(await app.stop()).toBe(0);
  app = null;
});
