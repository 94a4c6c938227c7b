/** Runs the command line in this process, in a folder of its own, with the real reader process and a stand-in printer. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { forkReader } from '../../../electron/bundle/fork-reader.ts';
import type { CommandServices } from '../../../electron/cli/io.ts';
import { runCommandLine } from '../../../electron/cli/run.ts';
import { systemClock } from '../../../electron/core/system-clock.ts';

export interface Answer {
  readonly status: number;
  readonly out: string;
  readonly reasons: string;
}

const readerEntry = join(import.meta.dirname, '../../../electron/bundle/reader-process.ts');
const tableReaderEntry = join(import.meta.dirname, '../../../electron/tables/reader-process.ts');

export const services: CommandServices = {
  print: ({ title }) => Promise.resolve(Buffer.from(`%PDF-1.7 ${title}`)),
  spawnReader: forkReader(readerEntry),
  spawnTableReader: forkReader(tableReaderEntry),
  clock: systemClock,
  appVersion: '0.1.0',
};

export interface Terminal {
  readonly folder: string;
  readonly at: (name: string) => string;
  readonly run: (...argv: string[]) => Promise<Answer>;
}

/** A terminal in a new folder that is removed when the test ends. */
export const terminal = (own: Partial<CommandServices> = {}): Terminal => {
  const folder = mkdtempSync(join(tmpdir(), 'rotorsak-cli-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const run = async (...argv: string[]): Promise<Answer> => {
    let out = '';
    let reasons = '';
    const io = {
      stdout: (text: string) => {
        out += text;
      },
      stderr: (text: string) => {
        reasons += text;
      },
      cwd: folder,
    };
    const status = await runCommandLine(argv, io, { ...services, ...own });
    return { status, out, reasons };
  };
  return { folder, at: (name) => join(folder, name), run };
};

export const SAMPLE = 'malmo-avfall-2026';

/** A terminal with the sample in `a.db` and a key in `key`, trusted by `allowed_signers`. */
export const terminalWithSample = async (): Promise<Terminal> => {
  const made = terminal();
  await made.run('new', '--db', 'a.db', '--sample', 'malmo');
  return made;
};

export const exportWords = (...more: string[]): string[] => [
  ...['export', '--db', 'a.db', '--analysis', SAMPLE, '--identity', 'key'],
  ...['--to', 'Bo', '--organisation', 'Polisen', '--purpose', 'Samverkan', '--out', 'a.rotorsak', ...more],
];
