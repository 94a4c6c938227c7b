/** The shape of a call between the processes. The table of all calls is in `calls.ts`. */
import { z } from 'zod';

export type Owner = 'core' | 'main';

/**
 * Who answers: `core`, the process that owns the database, or `main`, for what needs a window, a dialog or a key.
 * A mutation changes what is stored; it is serialised, logged and announced. A query changes nothing.
 */
export interface CallSpec<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType, W extends Owner = Owner> {
  readonly owner: W;
  readonly kind: 'query' | 'mutation';
  readonly input: I;
  readonly output: O;
}

const spec =
  <W extends Owner>(owner: W, kind: 'query' | 'mutation') =>
  <I extends z.ZodType, O extends z.ZodType>(input: I, output: O): CallSpec<I, O, W> => ({
    owner,
    kind,
    input,
    output,
  });

export const query = spec('core', 'query');
export const mutation = spec('core', 'mutation');
export const mainQuery = spec('main', 'query');
export const mainMutation = spec('main', 'mutation');

/** Input of a call that takes nothing. */
export const nothing = z.strictObject({});
/** A value whose shape a TypeScript type of `db/domain` gives; checked at its source by that type. */
export const typed = <T>(): z.ZodType<T> => z.custom<T>((value) => value !== undefined);
