/** Runs a utility process' program in a forked Node, with `process.parentPort` as Electron gives it. */
import { pathToFileURL } from 'node:url';
import type Electron from 'electron';
import { Emitter } from './emitter.ts';
import { type RelayMessage, StandInPort } from './ports.ts';
import { asElectron } from './seam.ts';

export type ToChild = RelayMessage | { readonly kind: 'message'; readonly data: unknown; readonly ports: number[] };
export type FromChild = RelayMessage | { readonly kind: 'message'; readonly data: unknown };

const [program = '', ...args] = process.argv.slice(2);
const channel = process.send?.bind(process);
const send = (message: FromChild): void => void channel?.(message);
const ports = new Map<number, StandInPort>();

/** A port whose other end is relayed from the parent. */
function openPort(id: number): StandInPort {
  const [near, far] = StandInPort.pair();
  far.handOver({
    post: (data) => send({ kind: 'port', id, data }),
    close: () => send({ kind: 'port-close', id }),
  });
  ports.set(id, far);
  return near;
}

class ParentPort extends Emitter implements Pick<Electron.ParentPort, 'on' | 'once' | 'off' | 'postMessage'> {
  #waiting: unknown[] | null = [];

  override on(event: string, listener: (...args: never[]) => void): never {
    super.on(event, listener);
    if (event === 'message') setImmediate(() => this.#release());
    return this as never;
  }

  override once(event: string, listener: (...args: never[]) => void): never {
    super.once(event, listener);
    if (event === 'message') setImmediate(() => this.#release());
    return this as never;
  }

  postMessage(data: unknown): void {
    send({ kind: 'message', data });
  }

  deliver(event: { data: unknown; ports: StandInPort[] }): void {
    if (this.#waiting) this.#waiting.push(event);
    else this.fire('message', event);
  }

  #release(): void {
    const waiting = this.#waiting ?? [];
    this.#waiting = null;
    for (const event of waiting) this.fire('message', event);
  }
}

const parentPort = new ParentPort();
process.on('message', (message: ToChild) => {
  if (message.kind === 'message') parentPort.deliver({ data: message.data, ports: message.ports.map(openPort) });
  else if (message.kind === 'port') ports.get(message.id)?.postMessage(message.data);
  else ports.get(message.id)?.close();
});
process.on('disconnect', () => process.exit(0));
Object.defineProperty(process, 'send', { value: undefined });
Object.defineProperty(process, 'type', { value: 'utility' });
process.parentPort = asElectron<Electron.ParentPort>(parentPort);
process.argv = [process.execPath, program, ...args];
await import(pathToFileURL(program).href);
