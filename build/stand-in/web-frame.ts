/** A frame as the main process sees it. */
import type Electron from 'electron';
import { fromBrowser, originOf } from './address.ts';
import { asElectron } from './seam.ts';

export interface FrameHolder {
  /** Sends to the top frame's preload. */
  postToPage(channel: string, args: unknown[], transfer: readonly unknown[]): void;
  readonly mainFrame: Electron.WebFrameMain;
}

type Members = 'url' | 'origin' | 'parent' | 'top' | 'detached' | 'postMessage' | 'send' | 'isDestroyed';

export class StandInFrame implements Pick<Electron.WebFrameMain, Members> {
  readonly #holder: FrameHolder;
  readonly #main: boolean;
  /** Address in the browser. */
  address = 'about:blank';
  detached = false;

  constructor(holder: FrameHolder, main: boolean) {
    this.#holder = holder;
    this.#main = main;
  }

  get url(): string {
    return fromBrowser(this.address);
  }

  get origin(): string {
    return originOf(this.url);
  }

  get parent(): Electron.WebFrameMain | null {
    return this.#main ? null : this.#holder.mainFrame;
  }

  get top(): Electron.WebFrameMain | null {
    return this.#main ? asElectron<Electron.WebFrameMain>(this) : this.#holder.mainFrame;
  }

  isDestroyed(): boolean {
    return this.detached;
  }

  send(channel: string, ...args: unknown[]): void {
    this.postMessage(channel, args.length === 1 ? args[0] : args);
  }

  /** Only the top frame has a preload that can hear. */
  postMessage(channel: string, message: unknown, transfer: readonly unknown[] = []): void {
    if (this.#main) this.#holder.postToPage(channel, [message], transfer);
  }
}
