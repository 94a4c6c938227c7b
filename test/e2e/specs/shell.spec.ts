/** What a page may do in the program's window: nothing but call (security.md 7, 1–11). */
import { createSocket } from 'node:dgram';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { callNames, calls } from '../../../electron/contract/calls.ts';
import { CONTENT_POLICY } from '../../../electron/main/content-policy.ts';
import { replyTo } from '../../support/program.ts';
import { launchApp, type RunningApp } from '../../support/shell.ts';

let userData = '';
let app: RunningApp;

beforeAll(async () => {
  userData = mkdtempSync(join(tmpdir(), 'rotorsak-shell-'));
  app = await launchApp({ userData });
});
afterAll(async () => {
  await app.stop();
  rmSync(userData, { recursive: true, force: true, maxRetries: 10 });
});

const windowCount = () => app.main.run('(electron) => electron.BrowserWindow.getAllWindows().length');

test('every window is sandboxed and isolated (security.md 7, 1)', async () => {
  const preferences = await app.main.run(
    '(electron) => electron.BrowserWindow.getAllWindows().map((w) => w.webContents.getLastWebPreferences())',
  );
  expect(preferences).toEqual([
    expect.objectContaining({ sandbox: true, contextIsolation: true, webSecurity: true, nodeIntegration: false }),
  ]);
  const [given] = preferences as Record<string, unknown>[];
  for (const off of ['nodeIntegrationInWorker', 'nodeIntegrationInSubFrames', 'webviewTag', 'experimentalFeatures'])
    expect([off, given?.[off] ?? false]).toEqual([off, false]);
});

/** A listener on this machine that should never be reached, and how often it was. */
const listenHere = async (): Promise<{ port: number; reached: () => number; close: () => void }> => {
  let reached = 0;
  const count = () => {
    reached += 1;
  };
  const server = createServer((socket) => {
    count();
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const datagrams = createSocket('udp4').on('message', count);
  await new Promise<void>((resolve) => datagrams.bind(port, '127.0.0.1', resolve));
  const close = () => {
    server.close();
    datagrams.close();
  };
  return { port, reached: () => reached, close };
};

/** Tries every way out of a page; runs in the page and answers what became of each, and what the policy told. */
const tryEveryWayOut = async (port: number) => {
  const violated: string[] = [];
  document.addEventListener('securitypolicyviolation', (event) => violated.push(event.effectiveDirective));
  const http = `http://127.0.0.1:${port}/`;
  const outcome: Record<string, string> = {};
  outcome['fetch'] = await fetch(http).then(String, () => 'refused');
  outcome['far fetch'] = await fetch('https://example.org/').then(String, () => 'refused');
  outcome['WebSocket'] = await new Promise((resolve) => {
    const socket = new WebSocket(`ws://127.0.0.1:${port}/`);
    socket.onopen = () => resolve('open');
    socket.onerror = () => resolve('refused');
    socket.onclose = () => resolve('refused');
  });
  outcome['img'] = await new Promise((resolve) => {
    const image = new Image();
    image.onload = () => resolve('loaded');
    image.onerror = () => resolve('refused');
    image.src = `${http}x.png`;
  });
  navigator.sendBeacon(`${http}beacon`, 'x');
  for (const rel of ['preconnect', 'dns-prefetch', 'prefetch', 'stylesheet'])
    document.head.append(Object.assign(document.createElement('link'), { rel, href: http }));
  const peer = new RTCPeerConnection({ iceServers: [{ urls: `stun:127.0.0.1:${port}` }] });
  const candidates: string[] = [];
  peer.onicecandidate = ({ candidate }) => candidate?.candidate && candidates.push(candidate.candidate);
  peer.createDataChannel('x');
  await peer.setLocalDescription(await peer.createOffer());
  await new Promise((resolve) => setTimeout(resolve, 1500));
  peer.close();
  return { outcome, violated, found: candidates.filter((line) => / typ (srflx|relay)/.test(line)) };
};

test('a page reaches no network, by whatever way, and what the policy blocks is told (security.md 7, 4)', async () => {
  const listener = await listenHere();
  const told: string[] = [];
  app.page.on('console', (message) => told.push(message.text()));
  const { outcome, violated, found } = await app.page.evaluate(tryEveryWayOut, listener.port);
  expect(outcome).toEqual({ fetch: 'refused', 'far fetch': 'refused', WebSocket: 'refused', img: 'refused' });
  expect(violated.filter((directive) => directive === 'connect-src').length).toBeGreaterThanOrEqual(3); // two fetches and the beacon
  for (const directive of ['img-src', 'style-src-elem']) expect(violated).toContain(directive);
  expect(found).toEqual([]);
  expect(told.filter((line) => line.includes('Content Security Policy')).length).toBeGreaterThanOrEqual(5);
  expect(listener.reached()).toBe(0);
  listener.close();
});

const dropFile = async (file: string): Promise<void> => {
  const cdp = await app.page.context().newCDPSession(app.page);
  const data = { items: [], files: [file], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await cdp.send('Input.dispatchDragEvent', { type, x: 400, y: 300, data });
  await cdp.detach();
};

test('a page opens no window and goes nowhere (security.md 7, 6)', async () => {
  const before = app.page.url();
  const file = join(userData, 'släppt.html');
  writeFileSync(file, '<h1>Släppt</h1>');
  await app.page.evaluate(() => {
    globalThis.open('https://example.org/');
    const anchor = Object.assign(document.createElement('a'), { href: 'https://example.org/', textContent: 'länk' });
    Object.assign(anchor.style, { position: 'fixed', top: '0', left: '0', zIndex: '9999' });
    anchor.id = 'strange';
    document.body.append(anchor);
    for (const [name, address] of [
      ['iframe', 'https://example.org/'],
      ['iframe', 'app://rotorsak/index.html'],
      ['webview', 'https://example.org/'],
      ['object', 'https://example.org/'],
    ] as const) {
      const element = document.createElement(name);
      element.setAttribute(name === 'object' ? 'data' : 'src', address);
      document.body.append(element);
    }
  });
  await app.page.click('#strange', { button: 'middle' });
  await dropFile(file);
  await app.page.evaluate(() => {
    globalThis.location.href = 'https://example.org/';
  });
  await new Promise((resolve) => setTimeout(resolve, 1000));
  expect(app.page.url()).toBe(before);
  expect(await windowCount()).toBe(1);
  const others = () =>
    app.page
      .context()
      .pages()
      .filter((page) => page !== app.page && !page.isClosed() && page.url() !== 'about:blank')
      .map((page) => page.url());
  await expect.poll(others).toEqual([]);
  const framed = await app.page.evaluate(() =>
    [...document.querySelectorAll('iframe')].map((frame) => frame.contentDocument?.body?.children.length ?? 0),
  );
  expect(framed).toEqual([0, 0]);
  await app.page.reload();
});

test.each([
  ['a call that is none', 'toString', {}, 'unknown-call'],
  ['an internal call', 'attachment.put', {}, 'unknown-call'],
  ['a further key', 'shell.status', { more: 1 }, 'bad-input'],
  ['no object', 'shell.status', null, 'bad-input'],
  ['a wrong type', 'settings.set', { theme: 7 }, 'bad-input'],
])('%s is refused with a code (security.md 7, 8)', async (_what, name, input, code) => {
  expect(await replyTo(app.page, name, input)).toMatchObject({ ok: false, error: { code } });
});

test('a text of 10 MB is refused by every call, and the program lives (security.md 7, 8)', async () => {
  const answers = await app.page.evaluate(
    async (names) => {
      const { rotorsak } = globalThis as unknown as { rotorsak: { call(n: string, i: unknown): Promise<unknown> } };
      const long = 'x'.repeat(10_000_000);
      const found: [string, unknown][] = [];
      for (const name of names) found.push([name, await rotorsak.call(name, { text: long })]);
      return found;
    },
    ['window.open', 'factor.create', 'shell.status'] satisfies (typeof callNames)[number][],
  );
  for (const [name, reply] of answers)
    expect([name, reply]).toMatchObject([name, { ok: false, error: { code: 'bad-input' } }]);
  expect(await replyTo(app.page, 'shell.status', {})).toMatchObject({ ok: true });
});

test('the page has two functions and no more, and neither gives the page anything of the shell (security.md 7, 8)', async () => {
  const found = await app.page.evaluate(() => {
    const { rotorsak, require, process, Buffer } = globalThis as unknown as Record<string, unknown>;
    return { names: Object.keys(rotorsak as object), shell: [typeof require, typeof process, typeof Buffer] };
  });
  expect(found).toEqual({ names: ['call', 'subscribe'], shell: ['undefined', 'undefined', 'undefined'] });
  expect(callNames.filter((name) => calls[name].owner === 'main').length).toBeGreaterThan(10);
});

/** Asks for everything that a person would be asked about; runs in the page. What is never answered is not given either. */
const askForEverything = async (): Promise<Record<string, string>> => {
  const LIMIT_MS = 2000;
  type Device = { requestDevice(o: object): Promise<unknown>; requestPort(): Promise<unknown> };
  const devices = navigator as unknown as Record<string, Device>;
  const asked: Record<string, () => Promise<unknown>> = {
    notifications: async () => (await Notification.requestPermission()) === 'granted' || Promise.reject(new Error()),
    geolocation: () => new Promise((given, refused) => navigator.geolocation.getCurrentPosition(given, refused)),
    camera: () => navigator.mediaDevices.getUserMedia({ video: true }),
    microphone: () => navigator.mediaDevices.getUserMedia({ audio: true }),
    screen: () => navigator.mediaDevices.getDisplayMedia(),
    clipboard: () => navigator.clipboard.readText(),
    usb: async () => devices['usb']?.requestDevice({ filters: [] }) ?? Promise.reject(new Error()),
    hid: async () => devices['hid']?.requestDevice({ filters: [] }) ?? Promise.reject(new Error()),
    serial: async () => devices['serial']?.requestPort() ?? Promise.reject(new Error()),
  };
  const outcomes = Object.entries(asked).map(async ([name, ask]) => {
    const limit = new Promise<string>((resolve) => setTimeout(() => resolve('not given'), LIMIT_MS));
    // Where there was nothing to choose among, what is answered is an empty list.
    const answer = ask().then(
      (given) => (Array.isArray(given) && given.length === 0 ? 'not given' : 'given'),
      () => 'not given',
    );
    return [name, await Promise.race([answer, limit])] as const;
  });
  return Object.fromEntries(await Promise.all(outcomes));
};

test('nothing that a person would be asked about is given to a page (security.md 7, 10)', async () => {
  const answers = await app.page.evaluate(askForEverything);
  expect(Object.keys(answers)).toHaveLength(9);
  for (const [name, answer] of Object.entries(answers)) expect([name, answer]).toEqual([name, 'not given']);
});

test('the page comes with the policy, and neither script nor style of its own content runs (security.md 7, 11)', async () => {
  const found = await app.page.evaluate(async () => {
    const policy = (await fetch(globalThis.location.pathname)).headers.get('content-security-policy');
    const world = globalThis as unknown as { ran?: string[] };
    world.ran = [];
    document.body.append(Object.assign(document.createElement('script'), { textContent: 'ran.push("inline")' }));
    const holder = document.createElement('div');
    holder.innerHTML = '<img src="x" onerror="ran.push(1)"><a href="javascript:ran.push(2)" id="js">x</a>';
    document.body.append(holder);
    holder.querySelector('a')?.click();
    let evaluated = 'ran';
    try {
      globalThis.setTimeout('ran.push("timeout")', 0);
      new Function('return 1')();
    } catch (error) {
      evaluated = (error as Error).name;
    }
    await new Promise((resolve) => setTimeout(resolve, 300));
    holder.remove();
    return { policy, ran: world.ran, evaluated };
  });
  expect(found).toEqual({ policy: CONTENT_POLICY, ran: [], evaluated: 'EvalError' });
});
