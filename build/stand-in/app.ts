/** Electron's `app`: life cycle, names, places and the lock against a second start. */
import { readFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import type Electron from 'electron';
import { commandLine } from './command-line.ts';
import { Emitter, preventable } from './emitter.ts';
import { asElectron } from './seam.ts';
import { lockInstance } from './single-instance.ts';
import { killUtilities, utilityEvents, utilityMetrics } from './utility-process.ts';

const appPath = join(import.meta.dirname, '../..');
const manifest: { name: string; productName?: string; version: string } = JSON.parse(
  readFileSync(join(appPath, 'package.json'), 'utf8'),
);
const name = manifest.productName ?? manifest.name;

/** What the end of the program needs from the windows, which know the app and not the other way round. */
export interface Windows {
  /** Asks every window to close; answers whether all did. */
  closeAll(): boolean;
  /** Ends the browser. */
  shutDown(): Promise<void>;
}

function configFolder(): string {
  if (process.platform === 'win32') return process.env.APPDATA ?? join(homedir(), 'AppData', 'Roaming');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support');
  return process.env.XDG_CONFIG_HOME ?? join(homedir(), '.config');
}

function defaultPaths(): Map<string, string> {
  const appData = configFolder();
  return new Map([
    ['home', homedir()],
    ['appData', appData],
    ['userData', commandLine.getSwitchValue('user-data-dir') || join(appData, name)],
    ['temp', tmpdir()],
    ['exe', process.execPath],
    ['desktop', join(homedir(), 'Desktop')],
    ['documents', join(homedir(), 'Documents')],
    ['downloads', join(homedir(), 'Downloads')],
  ]);
}

type Members =
  | 'whenReady'
  | 'isReady'
  | 'quit'
  | 'exit'
  | 'getPath'
  | 'setPath'
  | 'getName'
  | 'getVersion'
  | 'getAppPath'
  | 'getLocale'
  | 'getAppMetrics'
  | 'isPackaged'
  | 'requestSingleInstanceLock'
  | 'enableSandbox'
  | 'setAppUserModelId'
  | 'commandLine'
  | 'on'
  | 'once'
  | 'off';

class StandInApp extends Emitter implements Pick<Electron.App, Members> {
  readonly isPackaged = false;
  readonly commandLine = asElectron<Electron.CommandLine>(commandLine);
  readonly #paths = defaultPaths();
  readonly #ready: Promise<void>;
  #windows: Windows | null = null;
  #isReady = false;
  /** Whether the program is on its way out; then the last window's end is not news. */
  quitting = false;

  constructor() {
    super();
    this.#ready = new Promise((resolve) => {
      setImmediate(() => {
        this.#isReady = true;
        this.fire('ready', preventable({}), {});
        resolve();
      });
    });
    utilityEvents.on(
      'gone',
      (details: Electron.Details) => void this.fire('child-process-gone', preventable({}), details),
    );
  }

  attach(windows: Windows): void {
    this.#windows = windows;
  }

  whenReady(): Promise<void> {
    return this.#ready;
  }

  isReady(): boolean {
    return this.#isReady;
  }

  quit(): void {
    const before = preventable({});
    this.fire('before-quit', before);
    if (before.defaultPrevented) return;
    this.quitting = true;
    const will = preventable({});
    if (this.#windows?.closeAll() !== false) this.fire('will-quit', will);
    if (!will.defaultPrevented && this.#windows?.closeAll() !== false) this.exit(0);
    else this.quitting = false;
  }

  exit(code = 0): void {
    this.fire('quit', preventable({}), code);
    killUtilities();
    const end = (): never => process.exit(code);
    void (this.#windows?.shutDown() ?? Promise.resolve()).then(end, end);
  }

  getPath(place: string): string {
    const path = this.#paths.get(place);
    if (path === undefined) throw new Error(`Failed to get '${place}' path`);
    return path;
  }

  setPath(place: string, path: string): void {
    this.#paths.set(place, path);
  }

  getName(): string {
    return name;
  }

  getVersion(): string {
    return manifest.version;
  }

  getAppPath(): string {
    return appPath;
  }

  getLocale(): string {
    return Intl.DateTimeFormat().resolvedOptions().locale;
  }

  /** Of the utility processes; the browser's own are not the program's. */
  getAppMetrics(): Electron.ProcessMetric[] {
    return utilityMetrics();
  }

  requestSingleInstanceLock(data: Record<string, unknown> = {}): boolean {
    return lockInstance(this.getPath('userData'), data, (call) =>
      this.fire('second-instance', preventable({}), call.argv, call.cwd, call.data),
    );
  }

  /** Every page runs in the browser's own sandbox anyway. */
  enableSandbox(): void {
    if (this.#isReady) throw new Error('app.enableSandbox() can only be called before app is ready');
  }

  setAppUserModelId(): void {
    // Only Windows' task bar asks for it, and the task bar shows the browser.
  }
}

export const app = new StandInApp();
