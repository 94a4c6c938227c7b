/** Answers the contract's calls that belong to main: windows, dialogs, keys, printing. */
import { type BrowserWindow, type IpcMainInvokeEvent, ipcMain, BrowserWindow as Windows } from 'electron';
import { AppError } from '../../db/domain/app-error.ts';
import { type CallName, calls, type InputOf, type MainCall, type OutputOf } from '../contract/calls.ts';
import type { Failure, Reply } from '../contract/reply.ts';
import { bundleCalls } from './bundle-calls.ts';
import { connectPage } from './core-watch.ts';
import type { Desk } from './desk.ts';
import { documentCalls } from './document-calls.ts';
import { identityCalls } from './identity-calls.ts';
import { planCalls } from './plan-calls.ts';
import { isTrustedSender } from './senders.ts';
import { shellCalls } from './shell-calls.ts';
import { tableCalls } from './table-calls.ts';
import { trustCalls } from './trust-calls.ts';

export type MainHandlers<N extends MainCall = MainCall> = {
  readonly [K in N]: (desk: Desk, input: InputOf<K>, window: BrowserWindow) => Promise<OutputOf<K>> | OutputOf<K>;
};
type AnyHandler = (desk: Desk, input: unknown, window: BrowserWindow) => unknown;

const handlers = {
  ...shellCalls,
  ...identityCalls,
  ...documentCalls,
  ...bundleCalls,
  ...tableCalls,
  ...planCalls,
  ...trustCalls,
} satisfies MainHandlers;

const asFailure = (error: unknown): Failure => {
  if (error instanceof AppError) return { code: error.code, params: { ...error.params } };
  process.stderr.write(`main: ${error instanceof Error ? error.stack : String(error)}\n`);
  return { code: 'internal', params: {} };
};

const isMainCall = (name: unknown): name is MainCall =>
  typeof name === 'string' && Object.hasOwn(calls, name) && calls[name as CallName].owner === 'main';

const answer = (desk: Desk, event: IpcMainInvokeEvent, request: unknown): unknown => {
  const window = Windows.fromWebContents(event.sender);
  if (!isTrustedSender(event) || window === null) throw new AppError('untrusted-sender');
  const { call, input } = (request ?? {}) as { readonly call?: unknown; readonly input?: unknown };
  if (!isMainCall(call))
    throw new AppError('unknown-call', { call: typeof call === 'string' ? call.slice(0, 100) : '' });
  const parsed = calls[call].input.safeParse(input);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new AppError('bad-input', { path: issue?.path.join('.') ?? '', reason: issue?.code ?? 'invalid' });
  }
  return (handlers[call] as AnyHandler)(desk, parsed.data, window);
};

/** Serves the calls of main, and gives each page that asks a port to the core. */
export const serveCalls = (desk: Desk): void => {
  ipcMain.handle('main.call', async (event, request: unknown): Promise<Reply<unknown>> => {
    try {
      return { ok: true, value: await answer(desk, event, request) };
    } catch (error) {
      return { ok: false, error: asFailure(error) };
    }
  });
  ipcMain.on('core.connect', (event) => {
    const window = Windows.fromWebContents(event.sender);
    if (isTrustedSender(event) && window !== null) connectPage(desk, window);
  });
};
