/**
 * Entry of the process that reads a table: Electron's utility process, or a forked Node. It takes one request,
 * answers once, and waits to be ended. It writes nothing and can be killed at any time.
 */
import { AppError } from '../../db/domain/app-error.ts';
import { EXIT_MEMORY } from '../bundle/reader-protocol.ts';
import { readTableFile } from './read-table.ts';
import type { TableReply, TableRequest } from './reader-protocol.ts';

/** As much of Electron's `process.parentPort` as is used here. */
interface ParentPort {
  once(event: 'message', listener: (event: { data: unknown }) => void): unknown;
  postMessage(message: unknown): void;
}

const MEMORY_CHECK_MS = 20;

const watchMemory = (limitMb: number): void => {
  const check = () => {
    if (process.memoryUsage.rss() > limitMb * 1024 * 1024) process.exit(EXIT_MEMORY);
  };
  setInterval(check, MEMORY_CHECK_MS).unref();
};

const answer = async ({ file, memoryMb }: TableRequest): Promise<TableReply> => {
  watchMemory(memoryMb);
  try {
    return { ok: true, value: await readTableFile(file) };
  } catch (error) {
    if (error instanceof AppError) return { ok: false, code: error.code, params: { ...error.params } };
    throw error;
  }
};

const serve = (): void => {
  // Electron only warns of these in a utility process; a failed reading must not go on.
  process.on('unhandledRejection', () => process.exit(1));
  const { parentPort } = process as { parentPort?: ParentPort };
  if (parentPort !== undefined) {
    parentPort.once('message', async ({ data }) => parentPort.postMessage(await answer(data as TableRequest)));
    return;
  }
  process.once('message', async (request) => process.send?.(await answer(request as TableRequest)));
  process.once('disconnect', () => process.exit(0));
};

serve();
