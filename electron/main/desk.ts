/** What the main process keeps while the program runs; every handler of a main call gets it. */
import type { BrowserWindow } from 'electron';
import type { CoreProcess } from './core-process.ts';
import type { KeyStore } from './key-store.ts';
import type { Previews, PrintJobs } from './previews.ts';
import type { PrintOrders } from './print-orders.ts';
import type { SettingsFile } from './settings.ts';

export interface Desk {
  readonly core: CoreProcess;
  readonly keys: KeyStore;
  readonly settings: SettingsFile;
  readonly previews: Previews;
  readonly jobs: PrintJobs;
  readonly orders: PrintOrders;
  readonly databaseFile: string;
  /** Bundle files that the program was started with and that wait to be looked at, by token. */
  readonly pendingFiles: Map<string, string>;
  /** Sealed bundles that were chosen and wait for the passphrase of the key, by token. */
  readonly lockedFiles: Map<string, string>;
  /** Private keys that a person chose to restore from, as OpenSSH text, by token. */
  readonly chosenKeys: Map<string, string>;
  readonly openWindow: (place: string) => BrowserWindow;
}
