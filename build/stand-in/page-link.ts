/** The wire between one page and the main process, over the browser's own debugging pipe. */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { CDPSession, Page } from 'playwright-core';
import { type FromPage, hostPreload, type ToPage } from './page-host.ts';
import { openHost } from './page-ports.ts';

/** Characters sent at once: the browser takes in a long message several times slower than its parts. */
const PART = 128_000;

export interface PageListener {
  /** A message from the frame with this number; the top frame's is `mainFrame`. */
  heard(message: FromPage, frame: string): void;
  /** A frame shows a new address. */
  moved(frame: string, address: string, main: boolean): void;
}

/** The text in parts, none of which ends within a character. */
function partsOf(text: string): string[] {
  const parts: string[] = [];
  for (let from = 0; from < text.length; ) {
    const end = from + PART;
    const until = /[\ud800-\udbff]/.test(text.charAt(end - 1)) ? end - 1 : end;
    parts.push(text.slice(from, until));
    from = until;
  }
  return parts;
}

/** Text that runs at the start of every document: the host with the preload inside it. */
function script(channel: string, preload: string | undefined, accelerators: readonly string[]): string {
  const body = preload === undefined ? 'null' : `(require, module, exports) => {${readFileSync(preload, 'utf8')}\n}`;
  return `(() => {${openHost}\n(${hostPreload})(${JSON.stringify({ channel, accelerators })}, openHost, ${body});})();`;
}

export class PageLink {
  readonly #cdp: CDPSession;
  readonly #listener: PageListener;
  readonly #channel = `rotorsak-${randomUUID()}`;
  /** Frame of each script context that is alive. */
  readonly #frames = new Map<number, string>();
  #receiver: string | null = null;
  mainFrame = '';

  private constructor(cdp: CDPSession, listener: PageListener) {
    this.#cdp = cdp;
    this.#listener = listener;
  }

  static async attach(page: Page, listener: PageListener): Promise<PageLink> {
    const link = new PageLink(await page.context().newCDPSession(page), listener);
    await link.#listen();
    return link;
  }

  get cdp(): CDPSession {
    return this.#cdp;
  }

  /** Sees to it that the preload (a file) runs in every document to come, before the document's own scripts. */
  async install(preload: string | undefined, accelerators: readonly string[]): Promise<void> {
    await this.#cdp.send('Runtime.addBinding', { name: this.#channel });
    await this.#cdp.send('Page.addScriptToEvaluateOnNewDocument', {
      source: script(this.#channel, preload, accelerators),
    });
  }

  post(message: ToPage): void {
    if (this.#receiver === null) return;
    const parts = partsOf(JSON.stringify(message));
    parts.forEach((part, at) => {
      const call = this.#cdp.send('Runtime.callFunctionOn', {
        objectId: this.#receiver ?? '',
        functionDeclaration: 'function (part, last) { this(part, last); }',
        arguments: [{ value: part }, { value: at === parts.length - 1 }],
      });
      call.catch(() => undefined);
    });
  }

  async #listen(): Promise<void> {
    const cdp = this.#cdp;
    cdp.on('Runtime.executionContextCreated', ({ context }) => {
      const frame: unknown = context.auxData?.frameId;
      if (typeof frame === 'string') this.#frames.set(context.id, frame);
    });
    cdp.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
      this.#frames.delete(executionContextId);
    });
    cdp.on('Page.frameNavigated', ({ frame }) => {
      if (frame.parentId === undefined) this.mainFrame = frame.id;
      const address = `${frame.url}${frame.urlFragment ?? ''}`;
      this.#listener.moved(frame.id, address, frame.parentId === undefined);
    });
    cdp.on('Page.navigatedWithinDocument', ({ frameId, url }) =>
      this.#listener.moved(frameId, url, frameId === this.mainFrame),
    );
    cdp.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      if (name === this.#channel) this.#heard(payload, executionContextId);
    });
    cdp.on('Runtime.consoleAPICalled', ({ args }) => {
      if (args[0]?.value === this.#channel) this.#receiver = args[1]?.objectId ?? null;
    });
    await cdp.send('Page.enable');
    await cdp.send('Runtime.enable');
    const { frameTree } = await cdp.send('Page.getFrameTree');
    this.mainFrame = frameTree.frame.id;
  }

  #heard(payload: string, context: number): void {
    const message: FromPage = JSON.parse(payload);
    this.#listener.heard(message, this.#frames.get(context) ?? '');
  }
}
