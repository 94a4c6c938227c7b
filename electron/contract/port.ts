/**
 * Messages between the core and whoever calls it. A page and the main process each hold a port of their own; the
 * core's parent port carries only what starts and ends it.
 */
import type { ChangeEvent } from './calls.ts';
import type { InternalCall } from './internal-calls.ts';
import type { Failure, Reply } from './reply.ts';

/** A call of the contract, from a page or from main. `id` comes back with the reply. */
export interface CallMessage {
  readonly kind: 'call';
  readonly id: number;
  readonly call: string;
  readonly input: unknown;
}
/** A call that only main may make; a page's port refuses it. */
export interface InternalMessage {
  readonly kind: 'internal';
  readonly id: number;
  readonly name: InternalCall;
  readonly input: unknown;
}
export type ToCore = CallMessage | InternalMessage;

export interface ReplyMessage {
  readonly kind: 'reply';
  readonly id: number;
  readonly reply: Reply<unknown>;
}
export interface EventMessage {
  readonly kind: 'event';
  readonly event: ChangeEvent;
}
export type FromCore = ReplyMessage | EventMessage;

/** Main → core on the parent port. `connect` hands over a page's port, `connect-main` main's own. */
export type ToCoreProcess =
  | { readonly kind: 'open'; readonly file: string; readonly appVersion: string }
  | { readonly kind: 'connect' }
  | { readonly kind: 'connect-main' }
  | { readonly kind: 'close' };

/** Core → main on the parent port. */
export type FromCoreProcess =
  | { readonly kind: 'opened'; readonly warnings: readonly { readonly kind: string; readonly name: string }[] }
  | { readonly kind: 'failed'; readonly error: Failure }
  | { readonly kind: 'closed' };
