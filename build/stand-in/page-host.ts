/**
 * What runs in a page before any script of its own: the preload with `electron` as a sandboxed preload has it. Turned
 * into text and run in the browser, so it uses nothing from outside itself. The way back to the main process is taken
 * off the window before the page can see it.
 */
import type { openHost } from './page-ports.ts';

export interface HostSettings {
  /** Name of the function that carries text to the main process, and mark of the line that carries the receiver. */
  readonly channel: string;
  readonly accelerators: readonly string[];
}

export type FromPage =
  | { readonly kind: 'send'; readonly channel: string; readonly args: unknown[] }
  | { readonly kind: 'invoke'; readonly id: number; readonly channel: string; readonly args: unknown[] }
  | { readonly kind: 'port'; readonly id: number; readonly data: unknown }
  | { readonly kind: 'port-close'; readonly id: number }
  | { readonly kind: 'open'; readonly url: string }
  | { readonly kind: 'key'; readonly keys: string };

export type ToPage =
  | { readonly kind: 'event'; readonly channel: string; readonly args: unknown[]; readonly ports: number[] }
  | { readonly kind: 'reply'; readonly id: number; readonly value?: unknown; readonly error?: string }
  | { readonly kind: 'port'; readonly id: number; readonly data: unknown }
  | { readonly kind: 'port-close'; readonly id: number }
  | { readonly kind: 'accelerators'; readonly accelerators: readonly string[] };

type Preload = (require: (name: string) => unknown, module: { exports: unknown }, exports: unknown) => void;
type Listener = (
  event: { readonly ports: readonly MessagePort[]; readonly senderId: number },
  ...args: unknown[]
) => void;

export function hostPreload(settings: HostSettings, open: typeof openHost, preload: Preload | null): void {
  const { parse, stringify } = JSON;
  const globals = globalThis as unknown as Record<string, (text: string) => void>;
  const carry = globals[settings.channel];
  delete globals[settings.channel];
  const post = (message: FromPage): void => carry?.(stringify(message));
  globalThis.open = (url) => {
    post({ kind: 'open', url: String(url ?? '') });
    return null;
  };
  if (globalThis.top !== globalThis.self || !preload) return;

  const host = open(post);
  const listeners = new Map<string, Set<Listener>>();
  let accelerators = new Set(settings.accelerators);
  const receive = (message: ToPage): void => {
    if (message.kind === 'event') {
      const event = { ports: message.ports.map(host.openPort), senderId: 0 };
      for (const listener of listeners.get(message.channel) ?? []) listener(event, ...message.args);
    } else if (message.kind === 'reply') host.settle(message.id, message.value, message.error);
    else if (message.kind === 'port') host.fromPort(message.id, message.data);
    else if (message.kind === 'port-close') host.endPort(message.id);
    else accelerators = new Set(message.accelerators);
  };
  const off = (channel: string, listener: Listener): void => void listeners.get(channel)?.delete(listener);
  const ipcRenderer = {
    on: (channel: string, listener: Listener): void => {
      listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener));
    },
    off,
    removeListener: off,
    invoke: (channel: string, ...args: unknown[]) => host.invoke(channel, args),
    send: (channel: string, ...args: unknown[]): void => post({ kind: 'send', channel, args }),
  };
  const exposeInMainWorld = (key: string, api: object): void => {
    Object.defineProperty(globalThis, key, { value: Object.freeze({ ...api }), enumerable: true });
  };
  globalThis.addEventListener('keydown', (event) => {
    const held = [event.ctrlKey && 'Ctrl', event.metaKey && 'Meta', event.altKey && 'Alt', event.shiftKey && 'Shift'];
    const keys = [...held.filter(Boolean), event.key.length === 1 ? event.key.toUpperCase() : event.key].join('+');
    if (event.defaultPrevented || !accelerators.has(keys)) return;
    event.preventDefault();
    post({ kind: 'key', keys });
  });
  let parts: string[] = [];
  console.debug(settings.channel, (part: string, last: boolean) => {
    parts.push(part);
    if (!last) return;
    const text = parts.join('');
    parts = [];
    receive(parse(text));
  });
  const module = { exports: {} };
  preload(() => ({ ipcRenderer, contextBridge: { exposeInMainWorld } }), module, module.exports);
}
