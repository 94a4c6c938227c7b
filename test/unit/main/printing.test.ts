/** The hidden window that prints: what it may do, and that it is gone afterwards. */
import { afterEach, expect, test, vi } from 'vitest';
import { PrintJobs } from '../../../electron/main/previews.ts';
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
  await expect(printToPdf(request, jobs)).rejects.toMatchObject({ code: 'printing-failed' });
  expect(shell.made.map(({ destroyed }) => destroyed)).toEqual([true]);
  expect(left()).toEqual([null]);
});

test('a print that never ends is ended, and its window is gone (security.md 7, 60 h i)', async () => {
  vi.useFakeTimers();
  shell.load = () => new Promise(() => undefined);
  const jobs = new PrintJobs();
  const left = addresses(jobs);
  const printing = expect(printToPdf(request, jobs)).rejects.toMatchObject({
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
  await printToPdf(request, new PrintJobs()).catch(() => undefined);
  const [{ options } = { options: null }] = shell.made;
  expect(options?.show).toBe(false);
  expect(options?.webPreferences).toMatchObject({ sandbox: true, contextIsolation: true, javascript: false });
  expect(options?.webPreferences).not.toHaveProperty('preload');
});
