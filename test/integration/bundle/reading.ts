/** Reads the bytes of a bundle as Anna's colleague would; where that is refused, nothing may be left. */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { readBundle } from '../../../electron/bundle/read-bundle.ts';
import * as sample from './sample-bundle.ts';
import { temporaryFolder } from './stock-tools.ts';

export const reading = async (bytes: Buffer) => {
  const folder = temporaryFolder();
  const file = join(folder, 'x.rotorsak');
  const into = join(folder, 'private');
  mkdirSync(into);
  writeFileSync(file, bytes);
  try {
    return await readBundle(file, sample.trustingAnna, into);
  } catch (error) {
    expect(readdirSync(into)).toEqual([]);
    throw error;
  }
};
