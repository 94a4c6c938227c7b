import { type FileHandle, open } from 'node:fs/promises';
import { fileFault } from './file-fault.ts';

const AGE_MAGIC = 'age-encryption.org/v1\n';

/** Whether an open file begins as an age file does. Apart from `seal`, so that the reader has no part of age in it. */
export const isSealed = async (handle: FileHandle): Promise<boolean> => {
  const start = Buffer.alloc(AGE_MAGIC.length);
  await handle.read(start, 0, start.length, 0);
  return start.toString('latin1') === AGE_MAGIC;
};

/** The same of a file that is not open yet. Throws what a file that cannot be read gives. */
export const isSealedFile = async (file: string): Promise<boolean> => {
  const handle = await open(file, 'r').catch((error: unknown) => {
    throw fileFault(error, file, 'read');
  });
  return await isSealed(handle).finally(() => handle.close());
};
