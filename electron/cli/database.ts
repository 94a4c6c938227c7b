/** Opening a database for one command. */
import { randomUUID } from 'node:crypto';
import { rmSync, statSync } from 'node:fs';
import { AppError } from '../../db/domain/app-error.ts';
import { createDatabase, type OpenedDatabase, openDatabase } from '../../db/open.ts';
import type { Store } from '../core/services/store.ts';
import { type CommandContext, optionPath, printNote } from './io.ts';
import { filled } from './words/index.ts';

const storeOf = (opened: OpenedDatabase, { services }: CommandContext): Store => ({
  db: opened.db,
  log: { clock: services.clock, actor: opened.actor },
  backupFolder: opened.backupFolder,
  pendingTables: new Map(),
  keptBundles: new Map(),
  pendingBundles: new Map(),
  author: null,
  changed: () => undefined, // nobody else looks on
});

const refuseFolder = (file: string): void => {
  if (statSync(file, { throwIfNoEntry: false })?.isDirectory()) throw new AppError('not-a-file', { file });
};

const use = async <T>(
  context: CommandContext,
  opened: OpenedDatabase,
  work: (store: Store) => T | Promise<T>,
): Promise<T> => {
  try {
    for (const { name } of opened.warnings) printNote(context, filled(context.words.folderWarning, { name }));
    return await work(storeOf(opened, context));
  } finally {
    opened.close();
  }
};

/** Opens a database, does the work and closes it. Throws what `openDatabase` throws, and `not-a-file`. */
export const withDatabaseFile = async <T>(
  context: CommandContext,
  file: string,
  work: (store: Store) => T | Promise<T>,
): Promise<T> => {
  refuseFolder(file);
  return use(context, await openDatabase(file, { clock: context.services.clock }), work);
};

/** The database of `--db`. */
export const withDatabase = <T>(context: CommandContext, work: (store: Store) => T | Promise<T>): Promise<T> =>
  withDatabaseFile(context, optionPath(context, 'db'), work);

const sidecars = ['', '-wal', '-shm', '-journal'];

/** Makes the database of `--db`; when the work fails there is none afterwards. */
export const withNewDatabase = async <T>(
  context: CommandContext,
  work: (store: Store) => T | Promise<T>,
): Promise<T> => {
  const file = optionPath(context, 'db');
  refuseFolder(file);
  const opened = await createDatabase(file, { clock: context.services.clock });
  try {
    return await use(context, opened, work);
  } catch (error) {
    for (const suffix of sidecars) rmSync(`${file}${suffix}`, { force: true });
    throw error;
  }
};

/** A token for the name of a file in the making. */
export const partToken = (): string => randomUUID();
