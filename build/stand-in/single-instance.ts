/** One running program for each profile: a lock file with the holder's number, and a folder for what others say to it. */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Call {
  readonly argv: readonly string[];
  readonly cwd: string;
  readonly data: unknown;
}

const LOOK_MS = 200;

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  const words = `/proc/${pid}/cmdline`;
  return !existsSync(words) || readFileSync(words, 'utf8').includes('stand-in');
}

function take(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx', mode: 0o600 });
    return true;
  } catch {
    return Number(readFileSync(file, 'utf8')) === process.pid;
  }
}

function collect(folder: string, hear: (call: Call) => void): void {
  for (const name of readdirSync(folder)
    .filter((entry) => entry.endsWith('.json'))
    .sort()) {
    const file = join(folder, name);
    const call: Call = JSON.parse(readFileSync(file, 'utf8'));
    rmSync(file);
    hear(call);
  }
}

/**
 * Takes the lock in `folder` and hears of later starts from then on, or tells the holder of this start.
 * Answers whether the lock was taken.
 */
export function lockInstance(folder: string, data: unknown, hear: (call: Call) => void): boolean {
  const file = join(folder, 'stand-in.lock');
  const calls = join(folder, 'stand-in.calls');
  mkdirSync(calls, { recursive: true, mode: 0o700 });
  if (existsSync(file) && !isRunning(Number(readFileSync(file, 'utf8')))) rmSync(file, { force: true });
  if (take(file)) {
    setInterval(() => collect(calls, hear), LOOK_MS).unref();
    process.once('exit', () => rmSync(file, { force: true }));
    return true;
  }
  const call: Call = { argv: process.argv, cwd: process.cwd(), data };
  const name = `${Date.now()}-${process.pid}`;
  writeFileSync(join(calls, `${name}.part`), JSON.stringify(call));
  renameSync(join(calls, `${name}.part`), join(calls, `${name}.json`));
  return false;
}
