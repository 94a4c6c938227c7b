/** The type that ties every call of the contract to what answers it. */
import type { CoreCall, InputOf, OutputOf } from '../../contract/calls.ts';
import type { Store } from '../services/store.ts';

/** One handler for each named call: takes the store and the parsed input, answers the output or throws AppError. */
export type Handlers<N extends CoreCall = CoreCall> = {
  readonly [K in N]: (store: Store, input: InputOf<K>) => OutputOf<K> | Promise<OutputOf<K>>;
};
