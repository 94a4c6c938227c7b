/** Starts the core, watches it, starts it anew when it ends, and hands ports to it. */
import { EventEmitter } from 'node:events';
import { app, MessageChannelMain, type MessagePortMain, type UtilityProcess, utilityProcess } from 'electron';
import { AppError, type ErrorParams } from '../../db/domain/app-error.ts';
import type { ChangeEvent } from '../contract/calls.ts';
import type { InternalCall, InternalInput, InternalOutput } from '../contract/internal-calls.ts';
import type { FromCore, FromCoreProcess, ToCoreProcess } from '../contract/port.ts';
import type { Failure, Reply } from '../contract/reply.ts';
import { places } from './places.ts';

interface CoreEvents {
  /** The database is open; pages may be given ports. */
  ready: [];
  /** The core ended without being asked to. */
  gone: [];
  changed: [ChangeEvent];
}

export class CoreProcess extends EventEmitter<CoreEvents> {
  readonly #file: string;
  #child: UtilityProcess | null = null;
  #port: MessagePortMain | null = null;
  #closing = false;
  #lastId = 0;
  readonly #pending = new Map<number, (reply: Reply<unknown>) => void>();
  /** Why the database is not open, as pages are told. */
  problem: Failure | null = null;

  constructor(file: string) {
    super();
    this.#file = file;
  }

  /** Forks the core and opens the database; resolves when that is done or has failed (`problem`). */
  start(): Promise<void> {
    const child = utilityProcess.fork(places.core, [], { serviceName: 'Rotorsak core', stdio: 'inherit' });
    this.#child = child;
    child.on('exit', () => this.#ended());
    const { port1, port2 } = new MessageChannelMain();
    this.#port = port1;
    port1.on('message', ({ data }) => this.#receive(data as FromCore));
    port1.start();
    return new Promise((resolve) => {
      child.on('exit', () => resolve());
      child.on('message', (message: FromCoreProcess) => {
        if (message.kind === 'closed') return;
        this.problem = message.kind === 'failed' ? message.error : null;
        if (message.kind === 'opened') this.#post({ kind: 'connect-main' }, [port2]);
        this.emit('ready');
        resolve();
      });
      this.#post({ kind: 'open', file: this.#file, appVersion: app.getVersion() });
    });
  }

  /** A port for a page; the core serves it from then on without main. */
  connect(): MessagePortMain | null {
    if (this.#child === null || this.problem !== null) return null;
    const { port1, port2 } = new MessageChannelMain();
    this.#post({ kind: 'connect' }, [port2]);
    return port1;
  }

  /** Throws the AppError that the core answers with, and `core-gone`. */
  async ask<N extends InternalCall>(name: N, input: InternalInput<N>): Promise<InternalOutput<N>> {
    if (this.problem !== null) throw new AppError(this.problem.code, this.problem.params as ErrorParams);
    this.#lastId += 1;
    const id = this.#lastId;
    const reply = await new Promise<Reply<unknown>>((resolve) => {
      this.#pending.set(id, resolve);
      this.#port?.postMessage({ kind: 'internal', id, name, input });
    });
    if (!reply.ok) throw new AppError(reply.error.code, reply.error.params);
    return reply.value as InternalOutput<N>;
  }

  /** Closes the database; resolves when the process has ended. */
  close(): Promise<void> {
    const child = this.#child;
    if (child === null || this.#closing) return Promise.resolve();
    this.#closing = true;
    return new Promise((resolve) => {
      child.on('exit', () => resolve());
      child.on('message', (message: FromCoreProcess) => {
        if (message.kind === 'closed') child.kill();
      });
      this.#post({ kind: 'close' });
    });
  }

  #post(message: ToCoreProcess, ports: MessagePortMain[] = []): void {
    this.#child?.postMessage(message, ports);
  }

  #receive(message: FromCore): void {
    if (message.kind === 'event') {
      this.emit('changed', message.event);
      return;
    }
    this.#pending.get(message.id)?.(message.reply);
    this.#pending.delete(message.id);
  }

  #ended(): void {
    this.#child = null;
    for (const answer of this.#pending.values()) answer({ ok: false, error: { code: 'core-gone', params: {} } });
    this.#pending.clear();
    if (!this.#closing) this.emit('gone');
  }
}
