/** Printing that a window waits for, so that it can be ended: one of each kind, the latest. */
import { AppError } from '../../db/domain/app-error.ts';
import type { InputOf } from '../contract/calls.ts';

export type PrintOrder = InputOf<'document.cancel'>['what'];

export class PrintOrders {
  readonly #going = new Map<string, AbortController>();

  /** Runs `print` with a signal that `cancel` gives; an older order of the kind in the window is ended. */
  async run<T>(window: number, what: PrintOrder, print: (signal: AbortSignal) => Promise<T>): Promise<T> {
    this.cancel(window, what);
    const key = `${window}/${what}`;
    const order = new AbortController();
    this.#going.set(key, order);
    try {
      return await print(order.signal);
    } finally {
      if (this.#going.get(key) === order) this.#going.delete(key);
    }
  }

  /** What waits fails with `cancelled`; nothing where nothing waits. */
  cancel(window: number, what: PrintOrder): void {
    this.#going.get(`${window}/${what}`)?.abort(new AppError('cancelled'));
  }
}
