/**
 * A folder laid out like Electron's Linux distribution, without Electron: enough for the packer to do all its work,
 * fuses included, on a machine where the real binary cannot be had. What comes out is inspected, never started.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Marks the fuse wire inside the binary (electron/fuses, docs/tutorial/fuses.md). */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const FUSE_VERSION = 1;
/** States of the nine fuses of Electron 45 as shipped: '1' on, '0' off. */
const SHIPPED_WIRE = '101100011';

/** Fills `folder` with the layout and gives the folder back. */
export async function writeElectronLayout(folder: string): Promise<string> {
  await mkdir(join(folder, 'resources'), { recursive: true });
  await mkdir(join(folder, 'locales'), { recursive: true });
  const wire = Buffer.concat([
    Buffer.from(SENTINEL),
    Buffer.from([FUSE_VERSION, SHIPPED_WIRE.length]),
    Buffer.from(SHIPPED_WIRE),
  ]);
  await writeFile(join(folder, 'electron'), wire, { mode: 0o755 });
  await Promise.all(['sv', 'en-US', 'de'].map((language) => writeFile(join(folder, 'locales', `${language}.pak`), '')));
  return folder;
}
