/** The command line inside the program: the same words as the scripts use, without a window that anyone sees. */
import { app } from 'electron';
import { runCommandLine } from '../cli/run.ts';
import { commandLineWords } from '../cli/usage.ts';
import { systemClock } from '../core/system-clock.ts';
import { lockDown, lockedSession } from './lock-down.ts';
import { registerScheme, servePages } from './page-protocol.ts';
import { Previews, PrintJobs } from './previews.ts';
import { printToPdf } from './printing.ts';
import { spawnReader, spawnTableReader } from './reader.ts';

const asking = new Set(commandLineWords);

/** A word that opens the window: none, a switch of the browser, or a bundle. Any other is a command, known or not. */
const opensWindow = (word: string | undefined): boolean => word === undefined || /^-|\.rotorsak(?:\.age)?$/.test(word);

/** The words of a command among what the program was started with, or `null` where it is to open its window. */
export const commandWords = (argv: readonly string[]): string[] | null => {
  const words = argv.slice(app.isPackaged ? 1 : 2);
  return asking.has(words[0] ?? '') || !opensWindow(words[0]) ? words : null;
};

/** Runs a command and answers its exit status. */
export const runCommands = async (words: string[]): Promise<number> => {
  lockDown();
  registerScheme();
  if (process.platform === 'linux') app.commandLine.appendSwitch('ozone-platform', 'headless');
  app.on('window-all-closed', () => undefined);
  await app.whenReady();
  const jobs = new PrintJobs();
  servePages(lockedSession(), new Previews(), jobs);
  const io = {
    stdout: (text: string) => void process.stdout.write(text),
    stderr: (text: string) => void process.stderr.write(text),
    cwd: process.cwd(),
  };
  return runCommandLine(words, io, {
    print: (document) => printToPdf(document, jobs, new AbortController().signal),
    spawnReader,
    spawnTableReader,
    clock: systemClock,
    appVersion: app.getVersion(),
  });
};
