/** A file that is there whole or not at all: written beside its place, synced, then put there. */
import { type FileHandle, link, open, rename, stat, unlink } from 'node:fs/promises';
import { dirname } from 'node:path';
import { AppError } from '../../db/domain/app-error.ts';
import { fileFault } from './file-fault.ts';

const exists = (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false,
  );

/** Disks without hard links (a stick with FAT) answer with one of these. */
const noLinks = new Set(['EPERM', 'ENOTSUP', 'ENOSYS', 'EMLINK', 'EOPNOTSUPP', 'EACCES', 'EINVAL']);

const moveToFree = async (part: string, file: string): Promise<void> => {
  try {
    await link(part, file); // fails if the name is taken, in one step
    await unlink(part);
  } catch (error) {
    if (!noLinks.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
    if (await exists(file)) throw new AppError('file-exists', { file });
    await rename(part, file);
  }
};

/** A folder can't be opened for syncing on Windows; the rename is then as durable as the system makes it. */
const syncFolder = async (folder: string): Promise<void> => {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
};

const fill = async <T>(handle: FileHandle, write: (handle: FileHandle) => Promise<T>): Promise<T> => {
  try {
    const result = await write(handle);
    await handle.sync();
    return result;
  } finally {
    await handle.close();
  }
};

export interface Placing {
  /** Replaces a file that is there. Without it such a file is left alone (`file-exists`). */
  readonly overwrite: boolean;
  /** Makes the name of the file in the making, `<file>.<token>.part`, one's own. */
  readonly token: string;
}

/**
 * Calls `write` with a new file and puts it in its place when that is done. On failure nothing is left.
 * Codes: `file-exists`, `disk-full`, `file-not-writable`, and whatever `write` throws.
 */
export const writeWhole = async <T>(
  file: string,
  { overwrite, token }: Placing,
  write: (handle: FileHandle) => Promise<T>,
): Promise<T> => {
  const part = `${file}.${token}.part`;
  if (!overwrite && (await exists(file))) throw new AppError('file-exists', { file });
  const handle = await open(part, 'wx', 0o600).catch((error: unknown) => {
    throw fileFault(error, file, 'write');
  });
  try {
    const result = await fill(handle, write);
    await (overwrite ? rename(part, file) : moveToFree(part, file));
    await syncFolder(dirname(file));
    return result;
  } catch (error) {
    await unlink(part).catch(() => undefined);
    throw fileFault(error, file, 'write');
  }
};
