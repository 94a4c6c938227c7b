/** Reading and writing the files that commands name. */
import { access, constants, readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { AppError } from '../../db/domain/app-error.ts';
import { fileFault } from '../bundle/file-fault.ts';
import { readKeyFile } from '../bundle/key-file.ts';
import type { KeyPair } from '../bundle/key-pair.ts';
import { writeWhole } from '../bundle/part-file.ts';
import { partToken } from './database.ts';
import { type CommandContext, isGiven, optionPath, printNote } from './io.ts';
import { filled } from './words/index.ts';

/** A text file of a person's, such as a passphrase or trusted signers. Throws `file-not-found`, `not-a-file` … */
export const readText = async (file: string): Promise<string> => {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw fileFault(error, file, 'read');
  }
};

const requireFolder = async (file: string): Promise<void> => {
  try {
    await access(dirname(file), constants.W_OK);
  } catch (error) {
    throw fileFault(error, file, 'write');
  }
};

/** The file of `--out`, refused before any work is done where it could not be written in the end. */
export const outputFile = async (context: CommandContext): Promise<string> => {
  const file = optionPath(context, 'out');
  const found = await stat(file).catch(() => null);
  if (found === null) {
    await requireFolder(file);
    return file;
  }
  if (found.isDirectory()) throw new AppError('not-a-file', { file });
  const database = isGiven(context, 'db') ? await stat(optionPath(context, 'db')).catch(() => null) : null;
  const isDatabase = database !== null && database.dev === found.dev && database.ino === found.ino;
  if (isDatabase || !isGiven(context, 'force')) throw new AppError('file-exists', { file });
  return file;
};

/** Writes a whole file or none; one that is there only with `--force`. Answers its size in bytes. */
export const writeOutput = (context: CommandContext, file: string, content: string | Uint8Array): Promise<number> =>
  writeWhole(file, { overwrite: isGiven(context, 'force'), token: partToken() }, async (handle) => {
    await handle.writeFile(content);
    return Buffer.byteLength(content);
  });

/** The first line of the file of `--passphrase-file`; null where none is given. Throws `key-passphrase-needed` if empty. */
export const readPassphrase = async (context: CommandContext): Promise<string | null> => {
  if (!isGiven(context, 'passphrase-file')) return null;
  const [line = ''] = (await readText(optionPath(context, 'passphrase-file'))).split(/\r?\n/);
  if (line === '') throw new AppError('key-passphrase-needed');
  return line;
};

const OTHERS = 0o077;

/** The key in a person's file, under the passphrase of `--passphrase-file`; tells where others could read the file too. */
export const readOwnKey = async (context: CommandContext, file: string): Promise<KeyPair> => {
  const pair = await readKeyFile(file, await readPassphrase(context));
  const { mode } = await stat(file);
  if (process.platform !== 'win32' && (mode & OTHERS) !== 0) {
    printNote(context, filled(context.words.looseKey, { file, mode: (mode & 0o777).toString(8) }));
  }
  return pair;
};
