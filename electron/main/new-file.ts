/** Writing a file whole or not at all. */
import { open, rename, rm } from 'node:fs/promises';
import { fileFault } from '../bundle/file-fault.ts';

/** Writes beside the target, synced, and puts it in its place. Throws `file-not-writable`, `disk-full` … */
export const writeNewFile = async (file: string, bytes: Uint8Array): Promise<void> => {
  const part = `${file}.part`;
  try {
    const handle = await open(part, 'w', 0o600);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(part, file);
  } catch (error) {
    await rm(part, { force: true });
    throw fileFault(error, file, 'write');
  }
};
