/** The parts of the page's host that keep count of ports and calls; turned into text and run in the browser. */
import type { FromPage } from './page-host.ts';

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

export interface Host {
  /** A port of the page's own whose other end is relayed to the main process. */
  openPort(id: number): MessagePort;
  /** Something was said on, or the end of, a relayed port. */
  fromPort(id: number, data: unknown): void;
  endPort(id: number): void;
  invoke(channel: string, args: unknown[]): Promise<unknown>;
  settle(id: number, value: unknown, error: string | undefined): void;
}

export function openHost(post: (message: FromPage) => void): Host {
  const waiting = new Map<number, Waiting>();
  const ports = new Map<number, MessagePort>();
  let lastId = 0;
  return {
    openPort(id) {
      const { port1, port2 } = new MessageChannel();
      ports.set(id, port2);
      port2.onmessage = ({ data }) => post({ kind: 'port', id, data });
      port2.addEventListener('close', () => post({ kind: 'port-close', id }));
      return port1;
    },
    fromPort: (id, data) => ports.get(id)?.postMessage(data),
    endPort: (id) => ports.get(id)?.close(),
    invoke: (channel, args) =>
      new Promise((resolve, reject) => {
        lastId += 1;
        waiting.set(lastId, { resolve, reject });
        post({ kind: 'invoke', id: lastId, channel, args });
      }),
    settle(id, value, error) {
      if (error === undefined) waiting.get(id)?.resolve(value);
      else waiting.get(id)?.reject(new Error(error));
      waiting.delete(id);
    },
  };
}
