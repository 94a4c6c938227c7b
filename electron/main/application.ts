/** The program with windows: from start to end. */
import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { app, BrowserWindow, safeStorage } from 'electron';
import { CoreProcess } from './core-process.ts';
import { startCore, watchCore } from './core-watch.ts';
import type { Desk } from './desk.ts';
import { KeyStore } from './key-store.ts';
import { lockDown, lockedSession } from './lock-down.ts';
import { serveCalls } from './main-calls.ts';
import { setMenu } from './menu.ts';
import { registerScheme, servePages } from './page-protocol.ts';
import { Previews, PrintJobs } from './previews.ts';
import { PrintOrders } from './print-orders.ts';
import { SettingsFile } from './settings.ts';
import { applyTheme } from './shell-calls.ts';
import { openWindow } from './windows.ts';
import { mainWords } from './words.ts';

/** Bundle files among the words that a program was started with in `folder`. */
const bundlesIn = (argv: readonly string[], folder: string): string[] =>
  argv
    .filter((word) => !word.startsWith('-') && /\.rotorsak(?:\.age)?$/.test(word))
    .map((word) => resolve(folder, word));

const makeDesk = (): Desk => {
  const folder = app.getPath('userData');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const databaseFile = join(folder, 'rotorsak.db');
  const settings = new SettingsFile(join(folder, 'settings.json'));
  const previews = new Previews();
  return {
    core: new CoreProcess(databaseFile),
    keys: new KeyStore(join(folder, 'identity.json'), safeStorage, process.platform),
    settings,
    previews,
    jobs: new PrintJobs(),
    orders: new PrintOrders(),
    databaseFile,
    pendingFiles: new Map(),
    lockedFiles: new Map(),
    chosenKeys: new Map(),
    openWindow: (place) => openWindow(settings, previews, place),
  };
};

const wait = (desk: Desk, files: readonly string[]): void => {
  for (const file of files) desk.pendingFiles.set(randomUUID(), file);
};

/** Shows the window that is there, and tells its page that something may be waiting; a new page asks by itself. */
const focusFirst = (desk: Desk): void => {
  const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
  if (window === undefined) {
    desk.openWindow(desk.settings.value.lastAddress);
    return;
  }
  if (window.isMinimized()) window.restore();
  window.focus();
  window.webContents.send('main.changed');
};

const lifeCycle = (desk: Desk): void => {
  let closed = false;
  let quitting = false;
  app.on('second-instance', (_event, argv, folder) => {
    wait(desk, bundlesIn(argv, folder));
    focusFirst(desk);
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    wait(desk, [path]);
    focusFirst(desk);
  });
  app.on('activate', () => focusFirst(desk));
  // A window that still stores what is typed stops the quitting; it goes on when the last one has closed.
  app.on('before-quit', () => {
    quitting = true;
  });
  app.on('window-all-closed', () => {
    if (quitting || process.platform !== 'darwin') app.quit();
  });
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    void desk.core.close().then(() => {
      closed = true;
      app.quit();
    });
  });
};

export const runApplication = async (argv: readonly string[]): Promise<void> => {
  lockDown();
  registerScheme();
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  const desk = makeDesk();
  lifeCycle(desk);
  watchCore(desk);
  wait(desk, bundlesIn(argv, process.cwd()));
  await app.whenReady();
  servePages(lockedSession(), desk.previews, desk.jobs);
  serveCalls(desk);
  applyTheme(desk.settings.value.theme);
  await startCore(desk);
  const openHere = (): void => void desk.openWindow('/');
  setMenu(mainWords(desk.settings.value.language), openHere);
  desk.openWindow(desk.settings.value.lastAddress);
};
