/** How far the work has come, and whether it should stop. */
import { LayoutAborted, type LayoutControl } from './types.ts';

export class Progress {
  readonly #control: LayoutControl;
  #from = 0;
  #to = 0;
  #done = 0;

  constructor(control: LayoutControl) {
    this.#control = control;
  }

  /** Begins the part of the work that ends at `to`, 0 to 1. */
  stage(to: number): void {
    [this.#from, this.#to] = [this.#to, to];
    this.#report(this.#from);
  }

  /** Within a stage each tick goes a small part of what is left of it. Throws `LayoutAborted` where the caller wants that. */
  readonly tick = (): void => this.#report(this.#done + (this.#to - this.#done) / 64);

  #report(done: number): void {
    if (this.#control.isAborted?.()) throw new LayoutAborted('the layout was stopped');
    this.#done = Math.max(this.#done, done);
    this.#control.onProgress?.(this.#done);
  }
}
