/** Every request of every page: answered by the program's own handlers, or refused. Nothing reaches a network. */
import type { BrowserContext, Page, Route } from 'playwright-core';
import { fromBrowser } from './address.ts';
import type { StandInSession } from './session.ts';

/** What a page's owner says of its requests. */
export interface PageOwner {
  readonly session: StandInSession;
  /** Whether the page or a frame in it may go to an address. */
  mayNavigate(address: string, mainFrame: boolean): boolean;
}

const owners = new Map<Page, PageOwner>();
const watched = new WeakSet<BrowserContext>();

async function answer(route: Route, owner: PageOwner, address: string): Promise<void> {
  const request = route.request();
  const method = request.method();
  const body = method === 'GET' || method === 'HEAD' ? null : request.postDataBuffer();
  const asked = new Request(address, {
    method,
    headers: request.headers(),
    ...(body ? { body: new Uint8Array(body) } : {}),
  });
  const response = await owner.session.answer(asked);
  if (!response) return route.abort('blockedbyclient');
  await route.fulfill({
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer()),
  });
}

async function decide(route: Route): Promise<void> {
  const request = route.request();
  const frame = request.frame();
  const page = frame.page();
  const owner = owners.get(page);
  const address = fromBrowser(request.url());
  if (!owner) return route.abort('blockedbyclient');
  const mainFrame = frame === page.mainFrame();
  if (request.isNavigationRequest() && !owner.mayNavigate(address, mainFrame)) return route.abort('aborted');
  if (await owner.session.refuses({ url: address, method: request.method() })) return route.abort('blockedbyclient');
  await answer(route, owner, address);
}

/** Takes over all requests of a browser; a page without an owner gets nothing. */
export async function watchRequests(context: BrowserContext): Promise<void> {
  if (watched.has(context)) return;
  watched.add(context);
  await context.route('**/*', (route) =>
    decide(route).catch((error: unknown) => {
      process.stderr.write(`stand-in: ${route.request().url()}: ${String(error)}\n`);
      return route.abort('failed').catch(() => undefined);
    }),
  );
  await context.routeWebSocket('**/*', (socket) => socket.close());
}

export function ownPage(page: Page, owner: PageOwner): void {
  owners.set(page, owner);
  page.once('close', () => owners.delete(page));
}

export const isOwned = (page: Page): boolean => owners.has(page);
