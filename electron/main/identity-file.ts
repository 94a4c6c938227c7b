/** The file that holds who the person is and the protected key. What stands in it is never cut nor written over. */
import { closeSync, fsyncSync, linkSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { z } from 'zod';
import { AppError } from '../../db/domain/app-error.ts';
import { fileFault } from '../bundle/file-fault.ts';

const stored = z.strictObject({
  version: z.literal(1),
  name: z.string(),
  organisation: z.string(),
  email: z.string(),
  publicKey: z.string(),
  protection: z.enum(['system', 'passphrase']),
  /** Base64 of the system's ciphertext, or OpenSSH private key text. */
  key: z.string(),
});
export type StoredIdentity = z.infer<typeof stored>;

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;

const writeWhole = (file: string, text: string): void => {
  const handle = openSync(file, 'w', 0o600);
  try {
    writeSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
};

/** What is stored, or null where there is nothing yet. Throws `key-not-readable` (reason: file, content). */
export const readIdentity = (file: string): StoredIdentity | null => {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw new AppError('key-not-readable', { file, reason: 'file' }, { cause: error });
  }
  try {
    return stored.parse(JSON.parse(text));
  } catch (error) {
    throw new AppError('key-not-readable', { file, reason: 'content' }, { cause: error });
  }
};

/** Puts a whole file in the place of none: a link fails where something stands, and never cuts what stands. */
export const keepNewIdentity = (file: string, identity: StoredIdentity): void => {
  const part = `${file}.new`;
  try {
    writeWhole(part, JSON.stringify(identity));
    linkSync(part, file);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw new AppError('key-exists', {}, { cause: error });
    throw fileFault(error, file, 'write');
  } finally {
    rmSync(part, { force: true });
  }
};

/** The same key encrypted anew, in the old one's place. */
export const rewriteIdentity = (file: string, identity: StoredIdentity): void => {
  writeWhole(`${file}.part`, JSON.stringify(identity));
  renameSync(`${file}.part`, file);
};

const rotationFile = (file: string): string => file.replace(/\.json$/, '.rotation');

/** The statement of the last change of key, or null where there is none. */
export const storedRotation = (file: string): string | null => {
  try {
    return readFileSync(rotationFile(file), 'utf8');
  } catch {
    return null;
  }
};

/** Keeps the statement of a change of key in the place of an older one; `null` only takes that away. */
export const keepRotation = (file: string, text: string | null): void => {
  const own = rotationFile(file);
  if (text === null) rmSync(own, { force: true });
  else {
    writeWhole(`${own}.part`, text);
    renameSync(`${own}.part`, own);
  }
};

/** Gives what stands there a second name, `identity.<n>.bak`, the first that is free. */
const nameAside = (file: string): void => {
  for (let n = 1; ; n += 1) {
    try {
      linkSync(file, `${file.replace(/\.json$/, '')}.${n}.bak`);
      return;
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return;
      if (codeOf(error) !== 'EEXIST') throw error;
    }
  }
};

/**
 * Puts another identity in the place of the stored one, which lies beside it afterwards as `identity.<n>.bak`; at no
 * moment is there neither. Throws `file-not-writable`, `disk-full` …; then the stored one stands as it was.
 */
export const replaceIdentity = (file: string, identity: StoredIdentity): void => {
  const part = `${file}.part`;
  try {
    writeWhole(part, JSON.stringify(identity));
    nameAside(file);
    renameSync(part, file);
  } catch (error) {
    rmSync(part, { force: true });
    throw fileFault(error, file, 'write');
  }
};
