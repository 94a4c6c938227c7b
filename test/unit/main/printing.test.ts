/** The hidden window that prints: what it may do, and that it is gone afterwards. */
import { afterEach, expect, test, vi } from 'vitest';
import { PrintJobs } from '../../../electron/main/previews.ts';
import { PrintOrders } from '../../../electron/main/print-orders.ts';
import { printToPdf } from '../../../electron/main/printing.ts';

interface Made {
  readonly options: { readonly show: boolean; readonly webPreferences: Record<string, unknown> };
  destroyed: boolean;
}
const shell = vi.hoisted(() => ({ made: [] as Made[], load: () => Promise.resolve() as Promise<unknown> }));
vi.mock('electron', () => ({
  BrowserWindow: class {
    destroyed = false;
    readonly options: Made['options'];
    readonly webContents = { printToPDF: () => Promise.resolve(new Uint8Array(1)) };
    constructor(options: Made['options']) {
      this.options = options;
      shell.made.push(this);
    }
    loadURL(): Promise<unknown> {
      return shell.load();
    }
    destroy(): void {
      this.destroyed = true;
    }
  },
}));

const request = { html: '<html lang="sv-SE"></html>', title: 'x' };
const goOn = () => new AbortController().signal;
const addresses = (jobs: PrintJobs) => {
  const kept = vi.spyOn(jobs, 'keep');
  return () => kept.mock.results.map(({ value }) => jobs.find(String(value)));
};
afterEach(() => {
  shell.made.length = 0;
  vi.useRealTimers();
});

test.each([
  ['cannot load', () => Promise.reject(new Error('ERR_FAILED')), 'page'],
  ['gives something that is no PDF', () => Promise.resolve(), 'page'],
])('a print that %s is told, and its window is gone (security.md 7, 60 i)', async (_what, load, _reason) => {
  shell.load = load;
  const jobs = new PrintJobs();
  const left = addresses(jobs);
  await expect(printToPdf(request, jobs, goOn())).rejects.toMatchObject({ code: 'printing-failed' });
  expect(shell.made.map(({ destroyed }) => destroyed)).toEqual([true]);
  expect(left()).toEqual([null]);
});

test('a print that never ends is ended, and its window is gone (security.md 7, 60 h i)', async () => {
  vi.useFakeTimers();
  shell.load = () => new Promise(() => undefined);
  const jobs = new PrintJobs();
  const left = addresses(jobs);
  const printing = expect(printToPdf(request, jobs, goOn())).rejects.toMatchObject({
    code: 'printing-failed',
    params: { reason: 'timeout' },
  });
  await vi.advanceTimersByTimeAsync(120_000);
  await printing;
  expect(shell.made.map(({ destroyed }) => destroyed)).toEqual([true]);
  expect(left()).toEqual([null]);
});

test('the window that prints is hidden and has neither preload nor script (security.md 7, 60 i)', async () => {
  shell.load = () => Promise.reject(new Error('x'));
  await printToPdf(request, new PrintJobs(), goOn()).catch(() => undefined);
  const [{ options } = { options: null }] = shell.made;
  expect(options?.show).toBe(false);
  expect(options?.webPreferences).toMatchObject({ sandbox: true, contextIsolation: true, javascript: false });
  expect(options?.webPreferences).not.toHaveProperty('preload');
});

test('a print that a person ends is gone at once with its window, and prints nothing more', async () => {
  shell.load = () => new Promise(() => undefined);
  const [jobs, orders] = [new PrintJobs(), new PrintOrders()];
  const left = addresses(jobs);
  const order = (what: 'document.preview' | 'document.save', window = 1) =>
    orders.run(window, what, (signal) => printToPdf(request, jobs, signal));
  const ended = expect(order('document.preview')).rejects.toMatchObject({ code: 'cancelled' });
  const others = [order('document.save'), order('document.preview', 2)].map((one) => one.catch(() => undefined));
  await vi.waitFor(() => expect(shell.made.length).toBe(3));
  orders.cancel(1, 'document.preview');
  await ended;
  expect(shell.made.map(({ destroyed }) => destroyed)).toEqual([true, false, false]);
  expect(left().filter((html) => html === null).length).toBe(1);
  orders.cancel(1, 'document.save');
  orders.cancel(2, 'document.preview');
  await Promise.all(others);
  expect(shell.made.every(({ destroyed }) => destroyed)).toBe(true);
  expect(shell.made.length).toBe(3);
});

test('a print that is ended before its window is there opens none; a newer order ends the older', async () => {
  const [jobs, orders] = [new PrintJobs(), new PrintOrders()];
  let goOnNow = (): void => undefined;
  const document = new Promise<void>((resolve) => {
    goOnNow = resolve;
  });
  const order = () =>
    orders.run(1, 'bundle.export', async (signal) => {
      await document;
      return printToPdf(request, jobs, signal);
    });
  const older = expect(order()).rejects.toMatchObject({ code: 'cancelled' });
  shell.load = () => Promise.reject(new Error('x'));
  const newer = expect(order()).rejects.toMatchObject({ code: 'printing-failed' });
  goOnNow();
  await Promise.all([older, newer]);
  expect(shell.made.length).toBe(1);
  orders.cancel(1, 'bundle.export');
});
