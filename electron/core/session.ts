/** One open database with everything that the core keeps beside it while it is open. */

import { existsSync } from 'node:fs';
import { dailyBackup } from '../../db/backup.ts';
import type { Clock } from '../../db/connection.ts';
import { createDatabase, type OpenedDatabase, openDatabase } from '../../db/open.ts';
import type { ChangeEvent } from '../contract/calls.ts';
import type { Store } from './services/store.ts';

export interface Session {
  readonly store: Store;
  readonly opened: OpenedDatabase;
  /** Version of the application, as bundles and documents state it. */
  readonly appVersion: string;
  /** Hears of every change until the function that comes back is called. */
  readonly subscribe: (listener: (event: ChangeEvent) => void) => () => void;
  readonly announce: (event: ChangeEvent) => void;
}

/** Opens the database (makes it where there is none), and today's backup. Throws what `db/open.ts` throws. */
export const openSession = async (file: string, clock: Clock, appVersion: string): Promise<Session> => {
  const opened = existsSync(file) ? await openDatabase(file, { clock }) : await createDatabase(file, { clock });
  await dailyBackup(opened.db, opened.backupFolder, clock);
  const listeners = new Set<(event: ChangeEvent) => void>();
  const announce = (event: ChangeEvent): void => {
    for (const listener of listeners) listener(event);
  };
  const store: Store = {
    db: opened.db,
    log: { clock, actor: opened.actor },
    backupFolder: opened.backupFolder,
    pendingTables: new Map(),
    pendingBundles: new Map(),
    keptBundles: new Map(),
    author: null,
    changed: (analysis, records) => {
      for (const { entity, ids } of records) announce({ analysis, entity, ids });
    },
  };
  return {
    store,
    opened,
    appVersion,
    announce,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
