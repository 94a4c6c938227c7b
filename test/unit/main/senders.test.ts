/** Every call of main from everyone who may not make it, and with everything that it does not take. */
import type Electron from 'electron';
import fc from 'fast-check';
import { beforeAll, expect, test, vi } from 'vitest';
import type { z } from 'zod';
import { ipcMain } from '../../../build/stand-in/ipc-main.ts';
import { callNames, calls } from '../../../electron/contract/calls.ts';
import { failure, type Reply } from '../../../electron/contract/reply.ts';
import type { Desk } from '../../../electron/main/desk.ts';
import { serveCalls } from '../../../electron/main/main-calls.ts';
import { isTrustedSender } from '../../../electron/main/senders.ts';

const contents = vi.hoisted(() => ({ send: () => undefined }));
vi.mock('electron', async () => {
  const standIn = await import('../../../build/stand-in/electron.ts');
  return {
    ...standIn,
    BrowserWindow: { fromWebContents: (sender: unknown) => (sender === contents ? { webContents: contents } : null) },
  };
});

/** A desk that tells of every hand that is laid on it. */
const touched: string[] = [];
const desk = new Proxy({} as Desk, {
  get: (_target, name) => {
    touched.push(String(name));
    throw new Error(`the desk was asked for ${String(name)}`);
  },
});
beforeAll(() => serveCalls(desk));

const ownFrame = { url: 'app://rotorsak/index.html', origin: 'app://rotorsak', parent: null, detached: false };
const top = { ...ownFrame };
type Frame = Partial<Record<keyof typeof ownFrame, unknown>>;
const from = (frame: Frame | null, sender: object = contents) => ({
  sender: sender as Electron.WebContents,
  senderFrame: frame as Electron.WebFrameMain | null,
});
const strangers: [string, ReturnType<typeof from>][] = [
  ['a frame in a page', from({ ...ownFrame, parent: top })],
  ['no frame', from(null)],
  ['a frame that was detached', from({ ...ownFrame, detached: true })],
  ['another site', from({ ...ownFrame, url: 'https://example.org/', origin: 'https://example.org' })],
  ['another host of our scheme', from({ ...ownFrame, url: 'app://other/index.html', origin: 'app://other' })],
  ['a host that begins like ours', from({ ...ownFrame, url: 'app://rotorsak.x/', origin: 'app://rotorsak.x' })],
  ['a file', from({ ...ownFrame, url: 'file:///tmp/x.html', origin: 'file://' })],
  ['an address that is none', from({ ...ownFrame, url: '', origin: 'null' })],
  ['a window that is gone', from(ownFrame, {})],
];
const mainCalls = callNames.filter((name) => calls[name].owner === 'main');
const invoke = (sender: ReturnType<typeof from>, ...args: unknown[]) =>
  ipcMain.invoked('main.call', sender, args) as Promise<Reply<unknown>>;

test('our own top frame is trusted', () => {
  expect(isTrustedSender(from(ownFrame) as Electron.IpcMainInvokeEvent)).toBe(true);
});

test.each(strangers)('%s may make no call of main, and gets no port (security.md 7, 7)', async (_who, sender) => {
  for (const call of mainCalls) {
    const reply = await invoke(sender, { call, input: {} });
    expect({ call, reply }).toEqual({ call, reply: { ok: false, error: { code: 'untrusted-sender', params: {} } } });
  }
  ipcMain.sent('core.connect', sender, []);
  expect(touched).toEqual([]);
});

test('main listens on two channels and no more (security.md 7, 7)', async () => {
  for (const channel of ['', 'main', 'core.port', 'bundle.open', '__proto__'])
    await expect(ipcMain.invoked(channel, from(ownFrame), [])).rejects.toThrow('No handler');
  expect(ipcMain.listenerCount('core.connect')).toBe(1);
});

test.each(mainCalls)('%s takes nothing but what the contract says (security.md 7, 8)', async (call) => {
  const schema: z.ZodType = calls[call].input;
  const odd = fc.constantFrom<unknown>(
    undefined,
    Number.NaN,
    'x'.repeat(10_000_000),
    1n,
    new Map(),
    [[]],
    new Date(Number.NaN),
  );
  const polluted = fc
    .constantFrom('{"__proto__":{"x":1}}', '{"constructor":{"prototype":{"x":1}}}')
    .map((text): unknown => JSON.parse(text));
  const extra = fc.record({ key: fc.string(), value: fc.jsonValue() }).map(({ key, value }) => ({ [key]: value }));
  const strange = fc
    .oneof(odd, polluted, extra, fc.jsonValue({ maxDepth: 3 }))
    .filter((input) => !schema.safeParse(input).success);
  await fc.assert(
    fc.asyncProperty(strange, async (input) => {
      const reply = await invoke(from(ownFrame), { call, input });
      expect(reply).toMatchObject({ ok: false, error: { code: 'bad-input' } });
      expect(failure.safeParse(reply.ok ? null : reply.error).success).toBe(true);
    }),
    { numRuns: 60 },
  );
  expect(touched).toEqual([]);
  expect(({} as { x?: unknown }).x).toBeUndefined();
});

test('a request that is none, or names no call of main, is refused (security.md 7, 8)', async () => {
  const requests = fc.oneof(
    fc.anything(),
    fc.record({
      // an object that cannot be made text is no name either
      call: fc.oneof(fc.anything(), fc.constantFrom('toString', '__proto__', 'factor.list', { toString: 1 })),
      input: fc.anything(),
    }),
  );
  await fc.assert(
    fc.asyncProperty(requests, async (request) => {
      expect(await invoke(from(ownFrame), request)).toMatchObject({ ok: false, error: { code: 'unknown-call' } });
    }),
  );
  expect(touched).toEqual([]);
});
