/** What a page sees of the processes behind it: `window.rotorsak`. */
import type { CallName, ChangeEvent, InputOf, OutputOf } from './calls.ts';
import type { Reply } from './reply.ts';

export interface Bridge {
  /** Never rejects for what a person can be told; the reply says it. */
  call<N extends CallName>(name: N, input: InputOf<N>): Promise<Reply<OutputOf<N>>>;
  /** Hears of every change until the function that comes back is called. */
  subscribe(listener: (event: ChangeEvent) => void): () => void;
}
