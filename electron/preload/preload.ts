/** The one bridge between a page and the processes behind it: a call and a subscription, nothing else. */
import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import { type CallName, type ChangeEvent, calls } from '../contract/calls.ts';
import type { FromCore } from '../contract/port.ts';
import type { Failure, Reply } from '../contract/reply.ts';

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
/** Why there will be no port, once that is known. */
let failed: Failure | null = null;
let lastId = 0;

const failPending = (): void => {
  for (const answer of pending.values()) answer(gone);
  pending.clear();
};

const tell = (event: ChangeEvent): void => {
  for (const listener of listeners) listener(event);
};

/** Sends what waited for a port, or for the news that there is none. */
const release = (): void => {
  const ready = waiting;
  waiting = [];
  for (const send of ready) send();
};

const receive = (message: FromCore): void => {
  if (message.kind === 'event') {
    tell(message.event);
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
  failed = null;
  release();
});
ipcRenderer.on('core.gone', () => {
  port = null;
  failPending();
});
ipcRenderer.on('core.failed', (_event: IpcRendererEvent, failure: Failure) => {
  port = null;
  failed = failure;
  failPending();
  release();
});
/** Something of main's own is different: the settings, or a bundle waits to be looked at. */
ipcRenderer.on('main.changed', () => tell({ analysis: null, entity: 'settings', ids: null }));

const callCore = (call: string, input: unknown): Promise<Reply<unknown>> =>
  new Promise((resolve) => {
    const send = (): void => {
      if (failed !== null) {
        resolve({ ok: false, error: failed });
        return;
      }
      lastId += 1;
      pending.set(lastId, resolve);
      port?.postMessage({ kind: 'call', id: lastId, call, input });
    };
    if (port === null && failed === null) waiting.push(send);
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
