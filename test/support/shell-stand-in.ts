import { type ChildProcess, fork } from 'node:child_process';
import { constants } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { type LaunchOptions, type MainProcess, root, type Shell } from './shell-main.ts';

interface Outcome {
  readonly id: number;
  readonly value?: unknown;
  readonly error?: string;
}

function start(options: LaunchOptions): ChildProcess {
  const { viewport } = options;
  const words = ['out/main/main.js', `--user-data-dir=${options.userData}`, ...(options.args ?? [])];
  return fork(join(root, 'build/stand-in/run.ts'), words, {
    cwd: root,
    ...(options.wrapper === undefined ? {} : { execPath: options.wrapper }),
    execArgv: [...(options.wrapper === undefined ? [] : [process.execPath]), '--disable-warning=ExperimentalWarning'],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    env: {
      ...process.env,
      ROTORSAK_CONTROLLED: '1',
      ...(viewport ? { ROTORSAK_VIEWPORT: `${viewport.width}x${viewport.height}` } : {}),
      ...(options.colorScheme ? { ROTORSAK_COLOR_SCHEME: options.colorScheme } : {}),
      ...options.env,
    },
  });
}

/** Orders to the main process; all that wait fail when it ends. */
function mainOf(child: ChildProcess, log: () => string): MainProcess {
  let lastId = 0;
  const waiting = new Map<number, (outcome: Outcome) => void>();
  child.on('message', (outcome: Outcome) => {
    waiting.get(outcome.id)?.(outcome);
    waiting.delete(outcome.id);
  });
  child.once('exit', () => {
    for (const [id, tell] of waiting) tell({ id, error: `the program has ended\n${log()}` });
  });
  return {
    async run(source, argument) {
      lastId += 1;
      const id = lastId;
      const outcome = await new Promise<Outcome>((resolve) => {
        waiting.set(id, resolve);
        child.send({ id, source, argument: argument ?? null });
      });
      if (outcome.error !== undefined) throw new Error(outcome.error);
      return outcome.value;
    },
  };
}

const isWindow = (page: Page): boolean => /^https:\/\/[^/]+\.app\.invalid\/index\.html/.test(page.url());
const LOOK_MS = 25;
const WINDOW_LIMIT_MS = 30_000;

async function unseenWindow(context: BrowserContext, seen: Set<Page>, log: () => string): Promise<Page> {
  const end = Date.now() + WINDOW_LIMIT_MS;
  while (Date.now() < end) {
    const page = context.pages().find((known) => isWindow(known) && !seen.has(known));
    if (page) return page;
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
  throw new Error(`no window was opened in ${WINDOW_LIMIT_MS} ms\n${log()}`);
}

/** On the stand-in: the test's own client finds the pages in the browser that the program started. */
export async function launchStandIn(options: LaunchOptions): Promise<Shell> {
  const child = start(options);
  let text = '';
  const log = () => text;
  child.stderr?.on('data', (chunk: Buffer) => {
    text += chunk.toString('utf8');
  });
  const ended = new Promise<number>((resolve) => {
    child.once('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal ?? 'SIGTERM']));
  });
  const main = mainOf(child, log);
  const address = String(await main.run('browser'));
  const browser = await chromium.connectOverCDP(address);
  void ended.then(() => browser.close()).catch(() => undefined);
  const [context] = browser.contexts();
  if (!context) throw new Error('the browser has no pages');
  const seen = new Set<Page>();
  return {
    main,
    pid: child.pid ?? 0,
    log,
    ended,
    async nextPage() {
      const page = await unseenWindow(context, seen, log);
      seen.add(page);
      return page;
    },
  };
}
