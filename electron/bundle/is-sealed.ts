import type { FileHandle } from 'node:fs/promises';

const AGE_MAGIC = 'age-encryption.org/v1\n';

/** Whether an open file begins as an age file does. Apart from `seal`, so that the reader has no part of age in it. */
export const isSealed = async (handle: FileHandle): Promise<boolean> => {
  const start = Buffer.alloc(AGE_MAGIC.length);
  await handle.read(start, 0, start.length, 0);
  return start.toString('latin1') === AGE_MAGIC;
};
