import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchApp, type RunningApp } from '../../support/shell.ts';

let userData = '';
let app: RunningApp;

beforeAll(async () => {
  userData = await mkdtemp(join(tmpdir(), 'rotorsak-shell-'));
  app = await launchApp({ userData });
});
afterAll(async () => {
  await app.stop();
  await rm(userData, { recursive: true, force: true });
});

const callFromPage = (name: string, input: unknown): Promise<unknown> =>
  app.page.evaluate(
    (order) => {
      const { rotorsak } = globalThis as unknown as { rotorsak: { call(n: string, i: unknown): Promise<unknown> } };
      return rotorsak.call(order.name, order.input);
    },
    { name, input },
  );

test('every window is sandboxed and isolated (security.md 7, 1)', async () => {
  const preferences = await app.main.run(
    '(electron) => electron.BrowserWindow.getAllWindows().map((w) => w.webContents.getLastWebPreferences())',
  );
  expect(preferences).toEqual([
    expect.objectContaining({
      sandbox: true,
      contextIsolation: true,
      webSecurity: true,
      nodeIntegration: false,
      webviewTag: false,
    }),
  ]);
});

test('a page reaches no network (security.md 7, 4)', async () => {
  const answer = await app.page.evaluate(() => fetch('https://example.org/').then(String, () => 'refused'));
  expect(answer).toBe('refused');
});

test('a page opens no window and goes nowhere (security.md 7, 6)', async () => {
  const before = app.page.url();
  await app.page.evaluate(() => {
    globalThis.open('https://example.org/');
    globalThis.location.href = 'https://example.org/';
  });
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(app.page.url()).toBe(before);
  expect(await app.main.run('(electron) => electron.BrowserWindow.getAllWindows().length')).toBe(1);
});

test.each([
  ['a call that is none', 'toString', {}, 'unknown-call'],
  ['an internal call', 'attachment.put', {}, 'unknown-call'],
  ['a further key', 'shell.status', { more: 1 }, 'bad-input'],
  ['no object', 'shell.status', null, 'bad-input'],
  ['a text of 10 MB', 'window.open', { address: 'x'.repeat(10_000_000) }, 'bad-input'],
  ['a wrong type', 'settings.set', { theme: 7 }, 'bad-input'],
])('%s is refused with a code (security.md 7, 8)', async (_what, name, input, code) => {
  expect(await callFromPage(name, input)).toMatchObject({ ok: false, error: { code } });
  expect(await callFromPage('shell.status', {})).toMatchObject({ ok: true });
});
