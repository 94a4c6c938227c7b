/** What the file system answered, as an error that a person is told about. */
import { AppError, type ErrorCode } from '../../db/domain/app-error.ts';

const shared: Readonly<Record<string, ErrorCode>> = {
  ENOENT: 'file-not-found',
  EISDIR: 'not-a-file',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EFBIG: 'disk-full',
  EEXIST: 'file-exists',
};

/** The `AppError` for an error of `node:fs` on this file; anything else is given back as it is. */
export const fileFault = (error: unknown, file: string, doing: 'read' | 'write'): unknown => {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  if (error instanceof AppError || typeof code !== 'string' || !/^E[A-Z0-9]+$/.test(code)) return error;
  const missingFolder = code === 'ENOENT' && doing === 'write';
  const ours = missingFolder ? undefined : shared[code];
  const fallback = doing === 'read' ? 'file-not-readable' : 'file-not-writable';
  return new AppError(ours ?? fallback, { file, reason: code }, { cause: error });
};
