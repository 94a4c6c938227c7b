/** Message ports. Both ends live here until one is handed to a page or to a utility process, which then gets relayed. */
import type Electron from 'electron';
import { Emitter } from './emitter.ts';
import { asElectron } from './seam.ts';

/** What lies at the far end of a port that was handed over. */
export interface FarEnd {
  post(data: unknown): void;
  close(): void;
}

export class StandInPort
  extends Emitter
  implements Pick<Electron.MessagePortMain, 'postMessage' | 'start' | 'close' | 'on' | 'once' | 'off'>
{
  #peer: StandInPort | null = null;
  #far: FarEnd | null = null;
  #waiting: unknown[] = [];
  #started = false;
  #closed = false;

  static pair(): [StandInPort, StandInPort] {
    const one = new StandInPort();
    const other = new StandInPort();
    one.#peer = other;
    other.#peer = one;
    return [one, other];
  }

  postMessage(message: unknown): void {
    if (!this.#closed && this.#peer) this.#peer.#accept(structuredClone(message));
  }

  start(): void {
    this.#started = true;
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const data of waiting) this.#accept(data);
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#far?.close();
    this.fire('close');
    this.#peer?.close();
  }

  /** From now on what comes to this end goes to `far`. */
  handOver(far: FarEnd): void {
    this.#far = far;
    this.start();
  }

  #accept(data: unknown): void {
    if (this.#far) this.#far.post(data);
    else if (this.#started) setImmediate(() => this.fire('message', { data, ports: [] }));
    else this.#waiting.push(data);
  }
}

export class StandInChannel implements Pick<Electron.MessageChannelMain, 'port1' | 'port2'> {
  readonly port1: Electron.MessagePortMain;
  readonly port2: Electron.MessagePortMain;

  constructor() {
    const [one, other] = StandInPort.pair();
    this.port1 = asElectron<Electron.MessagePortMain>(one);
    this.port2 = asElectron<Electron.MessagePortMain>(other);
  }
}

/** The ports that were handed to one far process or page, by number. */
export class Relay {
  readonly #ports = new Map<number, StandInPort>();
  readonly #send: (message: RelayMessage) => void;
  #last = 0;

  constructor(send: (message: RelayMessage) => void) {
    this.#send = send;
  }

  /** Hands ports over and gives the numbers they go by. */
  handOver(ports: readonly unknown[]): number[] {
    return ports.map((port) => {
      if (!(port instanceof StandInPort)) throw new TypeError('Only message ports can be transferred');
      this.#last += 1;
      const id = this.#last;
      this.#ports.set(id, port);
      port.handOver({
        post: (data) => this.#send({ kind: 'port', id, data }),
        close: () => this.#send({ kind: 'port-close', id }),
      });
      return id;
    });
  }

  /** Takes what the far end says on one of its ports. */
  receive(message: RelayMessage): void {
    const port = this.#ports.get(message.id);
    if (message.kind === 'port') port?.postMessage(message.data);
    else {
      this.#ports.delete(message.id);
      port?.close();
    }
  }

  closeAll(): void {
    const ports = [...this.#ports.values()];
    this.#ports.clear();
    for (const port of ports) port.close();
  }
}

export type RelayMessage =
  | { readonly kind: 'port'; readonly id: number; readonly data: unknown }
  | { readonly kind: 'port-close'; readonly id: number };
