/**
 * The page over the real core, without a shell: calls of the core are answered by its own dispatch on a database of
 * their own; of main only what needs no window is answered. For specs of the page itself; the whole program has specs
 * of its own.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { inject } from 'vitest';
import type { InputOf } from '../../electron/contract/calls.ts';
import type { Settings, ShellStatus } from '../../electron/contract/shapes.ts';
import { answerCall } from '../../electron/core/dispatch.ts';
import { openSession, type Session } from '../../electron/core/session.ts';
import { systemClock } from '../../electron/core/system-clock.ts';
import { pageHeaders } from '../../electron/main/content-policy.ts';
import { launchChromium } from './chromium.ts';

const ORIGIN = 'http://rotorsak.invalid';
const PRINTED = '/printed.pdf';
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
};

export interface PageOptions {
  readonly theme?: Settings['theme'];
  readonly language?: Settings['language'];
  /** Layouts of grids that were stored before. */
  readonly grids?: Settings['grids'];
  /** Widths of panes that were stored before. */
  readonly panes?: Settings['panes'];
  readonly width?: number;
  readonly height?: number;
  /** Whether a person has said who they are already. */
  readonly identified?: boolean;
  /** The PDF that stands for every printed document; asked for again each time it is shown. */
  readonly printed?: () => Promise<Uint8Array>;
}

export interface Opened {
  readonly page: Page;
  readonly session: Session;
  /** Pictures that the page asked to be saved; nobody is asked where to. */
  readonly pictures: InputOf<'picture.save'>[];
  /** What the page complained of: errors, refused by the content policy. */
  readonly complaints: string[];
  goto(address: string): Promise<void>;
  close(): Promise<void>;
}

/** Main's part: status, settings and the making of a key that signs nothing. */
const mainOf = (options: PageOptions, pictures: InputOf<'picture.save'>[]) => {
  const { theme = 'light', language = 'sv', grids = {}, panes = {} } = options;
  const settings: Settings = { theme, language, lastAddress: '', grids, panes, views: {} };
  const status: ShellStatus = {
    version: '0.1.0',
    platform: 'linux',
    systemProtectsKeys: false,
    identity: null,
    keyFault: null,
    rotated: false,
    settings,
    databaseFile: 'rotorsak.db',
    problem: null,
    pendingBundle: null,
  };
  const identify = (person: { name: string; organisation: string; email: string }) => {
    const { name, organisation, email } = person;
    const key = { fingerprint: `SHA256:${'A'.repeat(43)}`, publicKey: 'ssh-ed25519 AAAA', locked: false };
    status.identity = { name, organisation, email, ...key, protection: 'passphrase' };
    return status.identity;
  };
  if (options.identified !== false) {
    identify({ name: 'Karin Holm', organisation: 'Malmö stad', email: 'karin.holm@example.se' });
  }
  return (name: string, input: unknown): unknown => {
    if (name === 'shell.status') return status;
    if (name === 'settings.set') return Object.assign(settings, input);
    if (name === 'document.preview' && options.printed !== undefined) {
      return { address: `${ORIGIN}${PRINTED}`, title: 'Åtgärdsplan' };
    }
    if (name === 'picture.save') {
      const picture = input as InputOf<'picture.save'>;
      pictures.push(picture);
      return { file: `${picture.name}.${picture.format}`, bytes: picture.content.length };
    }
    if (name === 'attachment.preview' && options.printed !== undefined) {
      return { address: `${ORIGIN}${PRINTED}`, title: 'Fil' };
    }
    if (name === 'identity.create') return identify(input as Parameters<typeof identify>[0]);
    return undefined;
  };
};

const serve = async (page: Page, folder: string, printed: PageOptions['printed']): Promise<void> => {
  await page.route(`${ORIGIN}/**`, async (route) => {
    const path = new URL(route.request().url()).pathname;
    if (path === PRINTED && printed !== undefined) {
      return route.fulfill({ body: Buffer.from(await printed()), contentType: 'application/pdf' });
    }
    return route.fulfill({
      body: readFileSync(join(folder, path)),
      headers: pageHeaders(types[extname(path)] ?? 'application/octet-stream'),
    });
  });
};

const preload = (): void => {
  const listeners = new Set<(event: unknown) => void>();
  const ask = (window as unknown as { askCore: (name: string, input: unknown) => Promise<unknown> }).askCore;
  const bridge = {
    call: ask,
    subscribe: (listener: (event: unknown) => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  Object.assign(window, {
    rotorsak: bridge,
    tellPage: (event: unknown) => {
      for (const tell of listeners) tell(event);
    },
  });
};

const connect = async (page: Page, session: Session, main: ReturnType<typeof mainOf>): Promise<void> => {
  await page.exposeFunction('askCore', (name: string, input: unknown) => {
    const value = main(name, input);
    if (value !== undefined) return { ok: true, value };
    return answerCall(session, name, input, (message, error) => process.stderr.write(`${message} ${String(error)}\n`));
  });
  await page.addInitScript(preload);
  session.subscribe((event) => {
    void page
      .evaluate((told) => (window as unknown as { tellPage?: (e: unknown) => void }).tellPage?.(told), event)
      .catch(() => undefined);
  });
};

/** The page as it was built for this run, in a browser of its own. */
export const preparePage = async () => {
  const folder = inject('pageFolder');
  const browser: Browser = await launchChromium();
  const open = async (options: PageOptions = {}): Promise<Opened> => {
    const data = mkdtempSync(join(tmpdir(), 'rotorsak-data-'));
    const session = await openSession(join(data, 'rotorsak.db'), systemClock, '0.1.0');
    const context = await browser.newContext({
      viewport: { width: options.width ?? 1280, height: options.height ?? 800 },
    });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    await serve(page, folder, options.printed);
    const pictures: Opened['pictures'] = [];
    await connect(page, session, mainOf(options, pictures));
    await page.goto(`${ORIGIN}/index.html`);
    return {
      page,
      session,
      pictures,
      complaints,
      goto: async (address) => {
        await page.evaluate((hash) => {
          window.location.hash = hash;
        }, address);
      },
      close: async () => {
        await context.close();
        session.opened.close();
        rmSync(data, { recursive: true, force: true });
      },
    };
  };
  const done = (): Promise<void> => browser.close();
  return { open, done };
};
