/** The one bridge between a page and the processes behind it: a call and a subscription, nothing else. */
import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import { type CallName, type ChangeEvent, calls } from '../contract/calls.ts';
import type { FromCore } from '../contract/port.ts';
import type { Reply } from '../contract/reply.ts';

/** What a sandboxed preload's MessagePort is: the browser's own, not Node's. */
interface PagePort {
  onmessage: ((event: { readonly data: FromCore }) => void) | null;
  postMessage(message: unknown): void;
  close(): void;
}
type Answer = (reply: Reply<unknown>) => void;

const gone: Reply<never> = { ok: false, error: { code: 'core-gone', params: {} } };
const pending = new Map<number, Answer>();
const listeners = new Set<(event: ChangeEvent) => void>();
let port: PagePort | null = null;
let waiting: (() => void)[] = [];
let lastId = 0;

const failPending = (): void => {
  for (const answer of pending.values()) answer(gone);
  pending.clear();
};

const receive = (message: FromCore): void => {
  if (message.kind === 'event') {
    for (const listener of listeners) listener(message.event);
    return;
  }
  pending.get(message.id)?.(message.reply);
  pending.delete(message.id);
};

/** A port to a core, the first or one that was started anew: calls that the old one had not answered have failed. */
ipcRenderer.on('core.port', (event: IpcRendererEvent) => {
  failPending();
  port?.close();
  port = event.ports[0] as unknown as PagePort;
  port.onmessage = ({ data }) => receive(data);
  const ready = waiting;
  waiting = [];
  for (const send of ready) send();
});
ipcRenderer.on('core.gone', () => {
  port = null;
  failPending();
});

const callCore = (call: string, input: unknown): Promise<Reply<unknown>> =>
  new Promise((resolve) => {
    const send = (): void => {
      lastId += 1;
      pending.set(lastId, resolve);
      port?.postMessage({ kind: 'call', id: lastId, call, input });
    };
    if (port === null) waiting.push(send);
    else send();
  });

const call = (name: unknown, input: unknown): Promise<Reply<unknown>> => {
  if (typeof name !== 'string' || !Object.hasOwn(calls, name)) {
    return Promise.resolve({ ok: false, error: { code: 'unknown-call', params: {} } });
  }
  if (calls[name as CallName].owner === 'core') return callCore(name, input);
  return ipcRenderer.invoke('main.call', { call: name, input }) as Promise<Reply<unknown>>;
};

const subscribe = (listener: unknown): (() => void) => {
  if (typeof listener !== 'function') return () => undefined;
  const heard = (event: ChangeEvent): void => {
    listener(event);
  };
  listeners.add(heard);
  return () => {
    listeners.delete(heard);
  };
};

contextBridge.exposeInMainWorld('rotorsak', { call, subscribe });
ipcRenderer.send('core.connect');
