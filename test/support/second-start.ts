/** A further start of the program on a profile that is in use: it hands over what it was given, and ends by itself. */
import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from './shell-main.ts';

const programWords = (): [program: string, words: string[]] => {
  if (process.env.ROTORSAK_SHELL === 'electron') return [String(createRequire(import.meta.url)('electron')), [root]];
  const standIn = join(root, 'build/stand-in/run.ts');
  return [process.execPath, ['--disable-warning=ExperimentalWarning', standIn, join(root, 'out/main/main.js')]];
};

/** Answers the exit status. */
export const startAgain = (profile: string, args: readonly string[], cwd: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const [program, words] = programWords();
    const env = { ...process.env, ROTORSAK_HEADLESS: '1' };
    execFile(program, [...words, `--user-data-dir=${profile}`, ...args], { cwd, env }, (error) => {
      if (error === null) resolve(0);
      else if (typeof error.code === 'number') resolve(error.code);
      else reject(error);
    });
  });
