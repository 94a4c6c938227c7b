/** The installed browser behind all windows; started when the first window needs it. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { installedBrowser } from '../setup.mjs';
import { browserSwitches } from './command-line.ts';
import { settings } from './settings.ts';

/** Nothing is fetched, looked up, reported or asked for by the browser itself. */
const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-quic',
  '--disable-sync',
  '--disable-domain-reliability',
  '--disable-gpu',
  '--no-first-run',
  '--lang=sv-SE',
  '--test-type', // no bar above the page about the switches here
  '--no-pings',
  '--deny-permission-prompts',
  '--webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

interface Running {
  readonly context: BrowserContext;
  readonly profile: string;
}

const running = new Map<boolean, Promise<Running>>();

/** Removes a profile folder; a browser that has not quite ended may still be writing to it. */
const remove = (profile: string): void => rmSync(profile, { recursive: true, force: true, maxRetries: 5 });

/** A profile whose browser offers no translation, keeps no passwords and fills in nothing. */
function makeProfile(): string {
  const profile = mkdtempSync(join(tmpdir(), 'rotorsak-browser-'));
  const preferences = {
    translate: { enabled: false },
    credentials_enable_service: false,
    autofill: { profile_enabled: false, credit_card_enabled: false },
  };
  mkdirSync(join(profile, 'Default'));
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
  return profile;
}

async function launch(headless: boolean): Promise<Running> {
  const executablePath = process.env.ROTORSAK_CHROMIUM ?? installedBrowser();
  if (executablePath === null) {
    throw new Error('No window can be shown: install Chromium, Google Chrome or Microsoft Edge.');
  }
  const profile = makeProfile();
  process.once('exit', () => remove(profile));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless,
    chromiumSandbox: process.getuid?.() !== 0,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    viewport: headless ? settings.viewport : null,
    colorScheme: settings.colorScheme,
    acceptDownloads: false,
    args: [
      ...quiet,
      ...(headless ? [] : ['--app=data:text/html,Rotorsak']),
      ...browserSwitches(),
      ...(settings.controlled ? ['--remote-debugging-port=0'] : []),
    ],
  });
  return { context, profile };
}

function start(headless: boolean): Promise<Running> {
  const known = running.get(headless);
  if (known) return known;
  const started = launch(headless);
  running.set(headless, started);
  return started;
}

/** The first window of a browser that shows itself takes the page that is already open. */
let firstPageFree = true;
/** How many pages are being opened for windows; any other new page was opened by a page. */
let opening = 0;

export const isOpeningPage = (): boolean => opening > 0;

/** A new page for a window; `hidden` ones live in a browser that shows nothing. */
export async function openPage(hidden: boolean, prepare: (context: BrowserContext) => Promise<void>): Promise<Page> {
  const headless = hidden || settings.headless;
  const { context } = await start(headless);
  await prepare(context);
  if (!headless && firstPageFree) {
    firstPageFree = false;
    const [page] = context.pages();
    if (page) return page;
  }
  opening += 1;
  try {
    return await context.newPage();
  } finally {
    opening -= 1;
  }
}

/** Address at which a test's own browser client finds the pages; only where a test asked for it. */
export async function debuggingAddress(): Promise<string> {
  const { profile } = await start(settings.headless);
  const file = join(profile, 'DevToolsActivePort');
  while (!existsSync(file) || readFileSync(file, 'utf8').split('\n').length < 2) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return `http://127.0.0.1:${readFileSync(file, 'utf8').split('\n')[0]}`;
}

const CLOSE_LIMIT_MS = 3000;

export async function closeBrowsers(): Promise<void> {
  const limit = new Promise<void>((resolve) => setTimeout(resolve, CLOSE_LIMIT_MS).unref());
  const closing = [...running.values()].map(async (started) => {
    const { context } = await started;
    await context.close();
  });
  await Promise.race([Promise.allSettled(closing), limit]);
}
