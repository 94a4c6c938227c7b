/** A page as the main process sees it. */
import type Electron from 'electron';
import type { Page } from 'playwright-core';
import { fromBrowser, toBrowser } from './address.ts';
import { app } from './app.ts';
import { isOpeningPage, openPage } from './browser.ts';
import { Emitter, preventable } from './emitter.ts';
import { ipcMain } from './ipc-main.ts';
import { acceleratorsOf, menuEvents, pressKeys } from './menu.ts';
import type { FromPage } from './page-host.ts';
import { PageLink } from './page-link.ts';
import { Relay } from './ports.ts';
import { printToPdf } from './print.ts';
import { isOwned, ownPage, watchRequests } from './requests.ts';
import { asElectron } from './seam.ts';
import { sessionOf } from './session.ts';
import { StandInFrame } from './web-frame.ts';

/** Electron's own defaults of what a page may do. */
const defaults = {
  sandbox: true,
  contextIsolation: true,
  webSecurity: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webviewTag: false,
  experimentalFeatures: false,
  allowRunningInsecureContent: false,
} as const;

type Members =
  | 'id'
  | 'session'
  | 'mainFrame'
  | 'send'
  | 'postMessage'
  | 'printToPDF'
  | 'executeJavaScript'
  | 'setWindowOpenHandler'
  | 'setWebRTCIPHandlingPolicy'
  | 'getURL'
  | 'loadURL'
  | 'reload'
  | 'forcefullyCrashRenderer'
  | 'isDestroyed'
  | 'isCrashed'
  | 'openDevTools'
  | 'close'
  | 'on'
  | 'once'
  | 'off';

let lastId = 0;
const all = new Set<StandInContents>();

/** All pages that live. */
export const liveContents = (): StandInContents[] => [...all];

menuEvents.on('changed', () => {
  for (const page of all) page.showAccelerators();
});

export class StandInContents extends Emitter implements Pick<Electron.WebContents, Members> {
  readonly id: number;
  readonly ownSession;
  readonly session: Electron.Session;
  readonly mainFrame: Electron.WebFrameMain;
  readonly #frame: StandInFrame;
  readonly #frames = new Map<string, StandInFrame>();
  readonly #preferences: Electron.WebPreferences;
  readonly #relay = new Relay((message) => this.#link?.post(message));
  readonly #hidden: boolean;
  #opened: Promise<Page>;
  #page: Page | null = null;
  #link: PageLink | null = null;
  #expected: string | null = null;
  #openHandler: Parameters<Electron.WebContents['setWindowOpenHandler']>[0] = () => ({ action: 'allow' });
  #destroyed = false;
  #crashed = false;

  constructor(preferences: Electron.WebPreferences, hidden: boolean) {
    super();
    lastId += 1;
    this.id = lastId;
    this.#preferences = { ...defaults, ...preferences };
    this.ownSession = sessionOf(preferences.partition ?? '');
    this.session = asElectron<Electron.Session>(this.ownSession);
    this.#frame = new StandInFrame(this, true);
    this.mainFrame = asElectron<Electron.WebFrameMain>(this.#frame);
    all.add(this);
    this.#hidden = hidden;
    this.#opened = this.#open();
    this.#opened.catch(() => undefined);
    setImmediate(() => app.fire('web-contents-created', preventable({}), asElectron<Electron.WebContents>(this)));
  }

  isDestroyed(): boolean {
    return this.#destroyed;
  }

  isCrashed(): boolean {
    return this.#crashed;
  }

  getURL(): string {
    return this.#frame.url;
  }

  /** Electron has it undeclared; tests of what a page may do ask it. */
  getLastWebPreferences(): Electron.WebPreferences {
    return { ...this.#preferences };
  }

  setWindowOpenHandler(handler: Parameters<Electron.WebContents['setWindowOpenHandler']>[0]): void {
    this.#openHandler = handler;
  }

  setWebRTCIPHandlingPolicy(policy: Parameters<Electron.WebContents['setWebRTCIPHandlingPolicy']>[0]): void {
    if (policy !== 'disable_non_proxied_udp') throw new Error('the browser was started with the strictest policy');
  }

  openDevTools(): void {
    process.stderr.write('stand-in: press F12 in the window for the developer tools\n');
  }

  async loadURL(address: string): Promise<void> {
    const page = await this.#opened;
    this.#expected = address;
    try {
      await page.goto(toBrowser(address), { waitUntil: 'load' });
    } catch (error) {
      // A window that was closed meanwhile has nothing more to load.
      if (!this.#destroyed) throw error;
    }
  }

  reload(): void {
    if (this.#crashed) {
      void this.#replace().catch((error: unknown) => this.fire('did-fail-load', {}, error));
      return;
    }
    this.#expected = this.getURL();
    void this.#opened.then((page) => page.reload()).catch((error: unknown) => this.fire('did-fail-load', {}, error));
  }

  forcefullyCrashRenderer(): void {
    // The browser never answers an order to crash.
    this.#link?.cdp.send('Page.crash').catch(() => undefined);
  }

  send(channel: string, ...args: unknown[]): void {
    this.postToPage(channel, args, []);
  }

  postMessage(channel: string, message: unknown, transfer: Electron.MessagePortMain[] = []): void {
    this.postToPage(channel, [message], transfer);
  }

  postToPage(channel: string, args: unknown[], transfer: readonly unknown[]): void {
    this.#link?.post({ kind: 'event', channel, args, ports: this.#relay.handOver(transfer) });
  }

  async printToPDF(options: Electron.PrintToPDFOptions): Promise<Buffer> {
    await this.#opened;
    if (!this.#link) throw new Error('the page is gone');
    return printToPdf(this.#link.cdp, options);
  }

  async executeJavaScript(code: string): Promise<unknown> {
    const page = await this.#opened;
    return page.evaluate(code);
  }

  /** Sets the colours that the page thinks the system has; null for the system's own. */
  async emulateColours(colorScheme: 'light' | 'dark' | null): Promise<void> {
    const page = await this.#opened;
    await page.emulateMedia({ colorScheme });
  }

  showAccelerators(): void {
    this.#link?.post({ kind: 'accelerators', accelerators: acceleratorsOf() });
  }

  close(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    all.delete(this);
    this.#frame.detached = true;
    this.#relay.closeAll();
    this.fire('destroyed');
    void this.#opened.then((page) => page.close()).catch(() => undefined);
  }

  mayNavigate(address: string, isMainFrame: boolean): boolean {
    if (isMainFrame && this.#expected === address.split('#')[0]) return true;
    if (isMainFrame && this.#expected?.split('#')[0] === address.split('#')[0]) return true;
    const event = preventable({ url: address, isMainFrame, isSameDocument: false, frame: this.mainFrame });
    this.fire('will-frame-navigate', event);
    if (isMainFrame && !event.defaultPrevented) this.fire('will-navigate', event, address);
    return !event.defaultPrevented;
  }

  /** A page whose process has ended is of no more use to its driver: another takes its place. */
  async #replace(): Promise<void> {
    const gone = await this.#opened;
    const address = this.getURL();
    this.#relay.closeAll();
    this.#opened = this.#open();
    await this.#opened;
    this.#crashed = false;
    await gone.close();
    await this.loadURL(address);
  }

  async #open(): Promise<Page> {
    const page = await openPage(this.#hidden, async (context) => {
      await watchRequests(context);
      context.on('page', (opened) => this.#refuseStranger(opened));
    });
    ownPage(page, { session: this.ownSession, mayNavigate: (address, main) => this.mayNavigate(address, main) });
    this.#page = page;
    this.#watch(page);
    this.#link = await PageLink.attach(page, {
      heard: (message, frame) => this.#heard(message, frame),
      moved: (frame, address, main) => this.#moved(frame, address, main),
    });
    this.#frames.set(this.#link.mainFrame, this.#frame);
    await this.#link.install(this.#preferences.preload, acceleratorsOf());
    if (this.#preferences.javascript === false) {
      await this.#link.cdp.send('Emulation.setScriptExecutionDisabled', { value: true });
    }
    return page;
  }

  #watch(page: Page): void {
    page.once('close', () => {
      if (page !== this.#page) return;
      this.close();
      this.fire('gone');
    });
    page.on('load', () => this.fire('did-finish-load'));
    page.on('domcontentloaded', () => this.fire('dom-ready'));
    page.on('dialog', (dialog) => void dialog.accept().catch(() => undefined));
    page.on('crash', () => {
      this.#crashed = true;
      const details = { reason: 'crashed', exitCode: 1 };
      this.fire('render-process-gone', preventable({}), details);
      app.fire('render-process-gone', preventable({}), asElectron<Electron.WebContents>(this), details);
    });
  }

  /** A page that a page opened: the program is asked, and on the stand-in no such page stays. */
  #refuseStranger(page: Page): void {
    if (isOpeningPage() || isOwned(page)) return;
    this.#openHandler(asElectron<Electron.HandlerDetails>({ url: fromBrowser(page.url()) }));
    void page.close().catch(() => undefined);
  }

  #moved(frame: string, address: string, main: boolean): void {
    const known = main ? this.#frame : (this.#frames.get(frame) ?? new StandInFrame(this, false));
    known.address = address;
    this.#frames.set(frame, known);
    if (main) this.fire('did-navigate', preventable({}), fromBrowser(address));
  }

  #heard(message: FromPage, frameId: string): void {
    const frame = this.#frames.get(frameId);
    const sender = {
      sender: asElectron<Electron.WebContents>(this),
      senderFrame: frame ? asElectron<Electron.WebFrameMain>(frame) : null,
    };
    if (message.kind === 'send') ipcMain.sent(message.channel, sender, message.args);
    else if (message.kind === 'key') pressKeys(message.keys, this);
    else if (message.kind === 'open') this.#openHandler(asElectron<Electron.HandlerDetails>({ url: message.url }));
    else if (message.kind !== 'invoke') this.#relay.receive(message);
    else {
      const { id, channel } = message;
      ipcMain.invoked(channel, sender, message.args).then(
        (value) => this.#link?.post({ kind: 'reply', id, value }),
        (error: unknown) =>
          this.#link?.post({ kind: 'reply', id, error: `Error invoking remote method '${channel}': ${String(error)}` }),
      );
    }
  }
}
