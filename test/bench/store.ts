/** A core on a database in a folder of its own, and cases stored in it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importCase } from '../../electron/core/services/case-file.ts';
import { openSession, type Session } from '../../electron/core/session.ts';
import { systemClock } from '../../electron/core/system-clock.ts';
import { bigCase } from './big-case.ts';

export const inFolder = async (work: (folder: string) => Promise<void>): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'rotorsak-bench-'));
  try {
    await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
};

export const openBench = (file: string): Promise<Session> => openSession(file, systemClock, '0.1.0');

/** A database with a case of so many factors, closed again; an empty one for none. */
export const fillDatabase = async (file: string, factors: number, linksEach?: number): Promise<void> => {
  const session = await openBench(file);
  if (factors > 0) importCase(session.store, bigCase(factors, linksEach));
  session.opened.close();
};

export const timed = async <T>(work: () => T | Promise<T>): Promise<{ ms: number; value: T }> => {
  const start = performance.now();
  const value = await work();
  return { ms: performance.now() - start, value };
};
