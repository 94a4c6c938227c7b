/** Writing a file whole or not at all. */
import { randomUUID } from 'node:crypto';
import { writeWhole } from '../bundle/part-file.ts';

/**
 * Writes beside the target under a name of its own, synced, and puts it in its place; the save dialog has asked
 * whether what is there may be replaced. Throws `file-not-writable`, `not-a-file`, `disk-full` …
 */
export const writeNewFile = (file: string, bytes: Uint8Array): Promise<void> =>
  writeWhole(file, { overwrite: true, token: randomUUID() }, (handle) => handle.writeFile(bytes));
