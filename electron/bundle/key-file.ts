/** Private key files on disk. */
import { open, readFile, unlink } from 'node:fs/promises';
import { AppError } from '../../db/domain/app-error.ts';
import { fileFault } from './file-fault.ts';
import type { KeyPair } from './key-pair.ts';
import { formatPrivateKey, parsePrivateKey } from './private-key.ts';

const MOST_BYTES = 64 * 1024;

/** Writes a new key file with mode 0600, synced; one that is there already is left alone (`key-exists`). */
export const writeKeyFile = async (file: string, pair: KeyPair, passphrase: string | null): Promise<void> => {
  const text = formatPrivateKey(pair, passphrase);
  const handle = await open(file, 'wx', 0o600).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EEXIST' ? new AppError('key-exists', { file }) : fileFault(error, file, 'write');
  });
  try {
    await handle.chmod(0o600);
    await handle.writeFile(text);
    await handle.sync();
  } catch (error) {
    await unlink(file);
    throw fileFault(error, file, 'write');
  } finally {
    await handle.close();
  }
};

/** The text of a key file, not yet parsed. */
export const readKeyText = async (file: string): Promise<string> => {
  try {
    const bytes = await readFile(file);
    if (bytes.length > MOST_BYTES) throw new AppError('key-not-readable', { file, reason: 'too-large' });
    return bytes.toString('latin1');
  } catch (error) {
    throw fileFault(error, file, 'read');
  }
};

/** The key in a file; codes as `parsePrivateKey`, and those of a file that cannot be read. */
export const readKeyFile = async (file: string, passphrase: string | null): Promise<KeyPair> =>
  parsePrivateKey(await readKeyText(file), passphrase);
