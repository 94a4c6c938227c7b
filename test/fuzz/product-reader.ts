/** The reader as the program starts it, for the comparison with what the fuzzer's own process found. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppError } from '../../db/domain/app-error.ts';
import { forkReader } from '../../electron/bundle/fork-reader.ts';
import {
  discardRead,
  type ReaderLimits,
  readInProcess,
  type SpawnReader,
} from '../../electron/bundle/reader-client.ts';
import type { ReaderRequest } from '../../electron/bundle/reader-protocol.ts';
import { trustingAnna } from '../integration/bundle/sample-bundle.ts';
import { permissions } from './permissions.ts';

const entry = join(import.meta.dirname, '../../electron/bundle/reader-process.ts');

export interface ProductReader {
  /** `accepted`, or code and reason of a refusal; what else happens is a fault. */
  readonly outcome: (bytes: Buffer) => Promise<string>;
  readonly close: () => void;
}

export const openProductReader = (limits: ReaderLimits): ProductReader => {
  const place = mkdtempSync(join(tmpdir(), 'rotorsak-fuzz-product-'));
  const file = join(place, 'x.rotorsak');
  const tempDir = join(place, 'temp');
  mkdirSync(tempDir);
  const fork = forkReader<ReaderRequest>(entry);
  const spawn: SpawnReader = ({ execArgv }) => fork({ execArgv: [...execArgv, ...permissions(tempDir)] });
  const read = async (): Promise<string> => {
    try {
      await discardRead(await readInProcess(spawn, { file, options: trustingAnna, tempDir }, limits));
      return 'accepted';
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      return `${error.code} ${String(error.params['reason'])}`;
    }
  };
  return {
    outcome: async (bytes) => {
      writeFileSync(file, bytes);
      const outcome = await read();
      return readdirSync(tempDir).length === 0 ? outcome : `${outcome}, and left something behind`;
    },
    close: () => rmSync(place, { recursive: true, force: true }),
  };
};
