/** The bundles that mutation starts from, as they lie in test/fixtures/fuzz. */
import { open, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { limits } from '../../electron/bundle/limits.ts';
import { wholeEntry } from '../../electron/bundle/zip-entry.ts';
import { scanZip } from '../../electron/bundle/zip-scan.ts';
import type { Files } from '../integration/bundle/rebuild.ts';

export const corpusFolder = join(import.meta.dirname, '../fixtures/fuzz');

export interface Seed {
  readonly name: string;
  readonly bytes: Buffer;
  /** By path in the bag; empty where the bundle is sealed. */
  readonly files: Files;
}

/** What lies in a plain bundle. */
export const filesOf = async (file: string): Promise<Files> => {
  const handle = await open(file, 'r');
  try {
    const files: Files = {};
    for (const entry of await scanZip(handle, (await handle.stat()).size, limits)) {
      files[entry.name.slice(entry.name.indexOf('/') + 1)] = await wholeEntry(handle, entry);
    }
    return files;
  } finally {
    await handle.close();
  }
};

export const isSealedName = (name: string): boolean => name.endsWith('.age');

export const readCorpus = async (): Promise<Seed[]> => {
  const names = (await readdir(corpusFolder)).filter((name) => /\.rotorsak(\.age)?$/.test(name)).sort();
  return Promise.all(
    names.map(async (name) => {
      const file = join(corpusFolder, name);
      return { name, bytes: await readFile(file), files: isSealedName(name) ? {} : await filesOf(file) };
    }),
  );
};
