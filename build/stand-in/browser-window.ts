/** Windows of the program, each a page of the browser. */
import type Electron from 'electron';
import { app } from './app.ts';
import { closeBrowsers } from './browser.ts';
import { Emitter, preventable } from './emitter.ts';
import { asElectron } from './seam.ts';
import { settings } from './settings.ts';
import { StandInContents } from './web-contents.ts';

const windows = new Map<number, BrowserWindow>();
let focused: BrowserWindow | null = null;
let lastId = 0;

type Members =
  | 'id'
  | 'webContents'
  | 'loadURL'
  | 'show'
  | 'hide'
  | 'focus'
  | 'close'
  | 'destroy'
  | 'isDestroyed'
  | 'isVisible'
  | 'isMinimized'
  | 'isMaximized'
  | 'isFocused'
  | 'restore'
  | 'getBounds'
  | 'setBounds'
  | 'getNormalBounds'
  | 'getTitle'
  | 'setTitle'
  | 'on'
  | 'once'
  | 'off';

const whole = (window: BrowserWindow): Electron.BrowserWindow => asElectron<Electron.BrowserWindow>(window);

export class BrowserWindow extends Emitter implements Pick<Electron.BrowserWindow, Members> {
  readonly id: number;
  readonly webContents: Electron.WebContents;
  readonly #contents: StandInContents;
  #bounds: Electron.Rectangle;
  #visible: boolean;
  #title: string;
  #destroyed = false;

  constructor(options: Electron.BrowserWindowConstructorOptions = {}) {
    super();
    lastId += 1;
    this.id = lastId;
    this.#visible = options.show !== false;
    this.#title = options.title ?? app.getName();
    const { width, height } = settings.viewport;
    this.#bounds = {
      x: options.x ?? 0,
      y: options.y ?? 0,
      width: options.width ?? width,
      height: options.height ?? height,
    };
    const preferences = options.webPreferences ?? {};
    // A window that is made hidden and has no preload is there to print, and is never shown.
    this.#contents = new StandInContents(preferences, !this.#visible && preferences.preload === undefined);
    this.webContents = asElectron<Electron.WebContents>(this.#contents);
    windows.set(this.id, this);
    focused = this;
    this.#contents.once('did-finish-load', () => this.fire('ready-to-show', preventable({})));
    this.#contents.once('gone', () => this.destroy());
    setImmediate(() => app.fire('browser-window-created', preventable({}), this));
  }

  static getAllWindows(): Electron.BrowserWindow[] {
    return [...windows.values()].map(whole);
  }

  static getFocusedWindow(): Electron.BrowserWindow | null {
    return focused && !focused.isDestroyed() ? whole(focused) : null;
  }

  static fromWebContents(contents: Electron.WebContents): Electron.BrowserWindow | null {
    const found = [...windows.values()].find((window) => window.webContents === contents);
    return found ? whole(found) : null;
  }

  static fromId(id: number): Electron.BrowserWindow | null {
    const found = windows.get(id);
    return found ? whole(found) : null;
  }

  loadURL(address: string): Promise<void> {
    return this.#contents.loadURL(address);
  }

  show(): void {
    this.#visible = true;
    this.fire('show');
    this.focus();
  }

  hide(): void {
    this.#visible = false;
    this.fire('hide');
  }

  focus(): void {
    focused = this;
    this.fire('focus', preventable({}));
  }

  restore(): void {
    this.focus();
  }

  close(): void {
    if (this.#destroyed) return;
    const event = preventable({});
    this.fire('close', event);
    if (!event.defaultPrevented) this.destroy();
  }

  destroy(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    windows.delete(this.id);
    if (focused === this) focused = [...windows.values()].at(-1) ?? null;
    this.#contents.close();
    this.fire('closed');
    if (windows.size > 0 || app.quitting) return;
    if (!app.fire('window-all-closed')) app.quit();
  }

  isDestroyed(): boolean {
    return this.#destroyed;
  }

  isVisible(): boolean {
    return this.#visible;
  }

  isMinimized(): boolean {
    return false;
  }

  isMaximized(): boolean {
    return false;
  }

  isFocused(): boolean {
    return focused === this;
  }

  getBounds(): Electron.Rectangle {
    return { ...this.#bounds };
  }

  getNormalBounds(): Electron.Rectangle {
    return this.getBounds();
  }

  setBounds(bounds: Partial<Electron.Rectangle>): void {
    this.#bounds = { ...this.#bounds, ...bounds };
  }

  getTitle(): string {
    return this.#title;
  }

  setTitle(title: string): void {
    this.#title = title;
  }
}

app.attach({
  closeAll() {
    for (const window of [...windows.values()]) window.close();
    return windows.size === 0;
  },
  shutDown: closeBrowsers,
});

export const browserWindow: Pick<
  typeof Electron.BrowserWindow,
  'getAllWindows' | 'getFocusedWindow' | 'fromWebContents' | 'fromId'
> = BrowserWindow;
