import { EventEmitter } from 'node:events';

type Listener = (...args: unknown[]) => void;

/**
 * Events the way Electron's objects have them. The subscribing methods say that they return `never` because Electron's
 * declarations promise the whole object, of which a stand-in is only a part; what comes back is the object itself.
 */
export class Emitter {
  readonly #events = new EventEmitter().setMaxListeners(0);

  on(event: string, listener: (...args: never[]) => void): never {
    this.#events.on(event, listener as Listener);
    return this as never;
  }

  once(event: string, listener: (...args: never[]) => void): never {
    this.#events.once(event, listener as Listener);
    return this as never;
  }

  off(event: string, listener: (...args: never[]) => void): never {
    this.#events.off(event, listener as Listener);
    return this as never;
  }

  removeListener(event: string, listener: (...args: never[]) => void): never {
    return this.off(event, listener);
  }

  removeAllListeners(event?: string): never {
    this.#events.removeAllListeners(event);
    return this as never;
  }

  listenerCount(event: string): number {
    return this.#events.listenerCount(event);
  }

  /** Tells the listeners; answers whether there was one. */
  fire(event: string, ...args: readonly unknown[]): boolean {
    return this.#events.emit(event, ...args);
  }
}

export interface Preventable {
  readonly defaultPrevented: boolean;
  preventDefault(): void;
}

/** An event whose default a listener may prevent, with `extra` on it. */
export function preventable<T extends object>(extra: T): T & Preventable {
  let prevented = false;
  return Object.defineProperties(extra, {
    defaultPrevented: { get: () => prevented },
    preventDefault: {
      value: () => {
        prevented = true;
      },
    },
  }) as T & Preventable;
}
