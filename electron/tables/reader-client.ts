/** Has a table read by a process of its own, which is ended when it answers, takes too long, or grows too large. */
import { AppError } from '../../db/domain/app-error.ts';
import { EXIT_MEMORY } from '../bundle/reader-protocol.ts';
import type { TableFile } from './read-table.ts';
import { type TableRequest, tableReply } from './reader-protocol.ts';

export interface TableReader {
  readonly send: (request: TableRequest) => void;
  readonly onMessage: (listener: (message: unknown) => void) => void;
  readonly onExit: (listener: (status: number | null) => void) => void;
  readonly kill: () => void;
}

/** Starts `reader-process`: main by `utilityProcess.fork`, elsewhere by `forkReader`. */
export type SpawnTableReader = (start: { readonly execArgv: readonly string[] }) => TableReader;

/** For a file of the largest size on a slow laptop. */
export const tableReaderLimits = { timeoutMs: 60_000, memoryMb: 1024 } as const;

export interface TableReaderLimits {
  readonly timeoutMs: number;
  readonly memoryMb: number;
}

const failed = (status: number | null): AppError =>
  status === EXIT_MEMORY
    ? new AppError('table-too-large', { what: 'memory', limit: null })
    : new AppError('table-reader-failed', { status });

/**
 * `readTableFile` in a process of its own. Codes as there, and `table-timeout`, `table-reader-failed`.
 */
export const readTableInProcess = (
  spawn: SpawnTableReader,
  file: string,
  { timeoutMs, memoryMb }: TableReaderLimits = tableReaderLimits,
): Promise<TableFile> =>
  new Promise<TableFile>((resolve, reject) => {
    const child = spawn({ execArgv: [`--max-old-space-size=${memoryMb}`] });
    const settle = (end: () => void): void => {
      clearTimeout(timer);
      child.kill();
      end();
    };
    const timer = setTimeout(() => settle(() => reject(new AppError('table-timeout', { timeoutMs }))), timeoutMs);
    child.onExit((status) => settle(() => reject(failed(status))));
    child.onMessage((message) => {
      const reply = tableReply.safeParse(message);
      settle(() => {
        if (!reply.success) reject(new AppError('table-reader-failed', { status: null }));
        else if (reply.data.ok) resolve(reply.data.value);
        else reject(new AppError(reply.data.code, reply.data.params));
      });
    });
    child.send({ file, memoryMb });
  });
