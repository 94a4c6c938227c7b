/** What comes back from a call: a value, or a closed error code with what to put into its sentence. */
import { z } from 'zod';
import { errorCodes } from '../../db/domain/app-error.ts';

export const failure = z.strictObject({
  code: z.enum(errorCodes),
  params: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
});
export type Failure = z.infer<typeof failure>;
export type Reply<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Failure };
