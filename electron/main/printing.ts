/** Prints a document: a hidden window without preload and without script, closed whatever happens. */
import { BrowserWindow } from 'electron';
import { AppError } from '../../db/domain/app-error.ts';
import { type PrintRequest, printOptions, typeset } from '../documents/typeset.ts';
import { PARTITION } from './places.ts';
import type { PrintJobs } from './previews.ts';

const LIMIT_MS = 120_000;

const afterLimit = (): Promise<never> =>
  new Promise((_resolve, reject) => {
    setTimeout(() => reject(new AppError('printing-failed', { reason: 'timeout' })), LIMIT_MS).unref();
  });

const print = async (window: BrowserWindow, address: string): Promise<Uint8Array> => {
  await window.loadURL(address);
  return window.webContents.printToPDF(printOptions);
};

const afterAbort = (signal: AbortSignal): Promise<never> =>
  new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });

const printOnce = async (html: string, jobs: PrintJobs, signal: AbortSignal): Promise<Uint8Array> => {
  signal.throwIfAborted();
  const address = jobs.keep(html);
  const window = new BrowserWindow({
    show: false,
    webPreferences: { partition: PARTITION, sandbox: true, contextIsolation: true, javascript: false },
  });
  try {
    return await Promise.race([print(window, address), afterLimit(), afterAbort(signal)]);
  } finally {
    window.destroy();
    jobs.drop(address);
  }
};

/**
 * The document as PDF bytes, A4, tagged, with outline and metadata of ours. Throws `printing-failed`, and the reason
 * of `signal` as soon as that is given.
 */
export const printToPdf = async (document: PrintRequest, jobs: PrintJobs, signal: AbortSignal): Promise<Uint8Array> => {
  try {
    return await typeset(document, (html) => printOnce(html, jobs, signal));
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError('printing-failed', { reason: 'page' }, { cause: error });
  }
};
