/** Has a bundle read by a process of its own, which is ended when it answers, takes too long, or grows too large. */
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../db/domain/app-error.ts';
import { extracted } from './extracted.ts';
import type { BundleReport, ExtractedBundle, ReadOptions } from './read-bundle.ts';
import { EXIT_MEMORY, type ReaderReply, type ReaderRequest, readerReply } from './reader-protocol.ts';

export interface ReaderChild {
  readonly send: (request: ReaderRequest) => void;
  readonly onMessage: (listener: (message: unknown) => void) => void;
  readonly onExit: (listener: (status: number | null) => void) => void;
  readonly kill: () => void;
}

/** Starts `reader-process`: main by `utilityProcess.fork`, elsewhere by `forkReader`. */
export type SpawnReader = (start: { readonly execArgv: readonly string[] }) => ReaderChild;

export interface ReaderLimits {
  readonly timeoutMs: number;
  readonly memoryMb: number;
}

/** For a bundle of the largest size on a slow laptop. */
export const readerLimits: ReaderLimits = { timeoutMs: 120_000, memoryMb: 512 };

const failed = (status: number | null) =>
  new AppError('bundle-reader-failed', { reason: status === EXIT_MEMORY ? 'memory' : 'exit', status });

const ask = (spawn: SpawnReader, request: ReaderRequest, { timeoutMs, memoryMb }: ReaderLimits): Promise<ReaderReply> =>
  new Promise<ReaderReply>((resolve, reject) => {
    const child = spawn({ execArgv: [`--max-old-space-size=${memoryMb}`] });
    const settle = (end: () => void) => {
      clearTimeout(timer);
      child.kill();
      end();
    };
    const timer = setTimeout(() => settle(() => reject(new AppError('bundle-timeout', { timeoutMs }))), timeoutMs);
    child.onExit((status) => settle(() => reject(failed(status))));
    child.onMessage((message) => {
      const reply = readerReply.safeParse(message);
      settle(() =>
        reply.success ? resolve(reply.data) : reject(new AppError('bundle-reader-failed', { reason: 'reply' })),
      );
    });
    child.send(request);
  });

const report = async (spawn: SpawnReader, request: ReaderRequest, limits: ReaderLimits): Promise<BundleReport> => {
  const reply = await ask(spawn, request, limits);
  if (reply.ok) return reply.value;
  throw new AppError(reply.code, reply.params);
};

export interface ReadRequest {
  readonly file: string;
  readonly options: ReadOptions;
}

/** `verifyBundle` in a process of its own. Codes as there, and `bundle-timeout`, `bundle-reader-failed`. */
export const verifyInProcess = (
  spawn: SpawnReader,
  { file, options }: ReadRequest,
  limits: ReaderLimits = readerLimits,
): Promise<BundleReport> => report(spawn, { file, options, folder: null, memoryMb: limits.memoryMb }, limits);

/**
 * `readBundle` in a process of its own, into a new private folder inside `tempDir`. The caller removes the folder
 * when the bundle is dealt with (`discardRead`); on failure it is gone already.
 */
export const readInProcess = async (
  spawn: SpawnReader,
  { file, options, tempDir }: ReadRequest & { readonly tempDir: string },
  limits: ReaderLimits = readerLimits,
): Promise<ExtractedBundle> => {
  const folder = await mkdtemp(join(tempDir, 'rotorsak-bundle-'));
  try {
    return extracted(await report(spawn, { file, options, folder, memoryMb: limits.memoryMb }, limits), folder);
  } catch (error) {
    await discardRead({ folder });
    throw error;
  }
};

/** Removes what `readInProcess` left in its private folder. */
export const discardRead = async ({ folder }: { readonly folder: string }): Promise<void> => {
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
};
