/** From a message to a reply: finds the handler, parses the input, turns every failure into a closed code. */
import type { z } from 'zod';
import { AppError } from '../../db/domain/app-error.ts';
import { type CallName, type CoreCall, calls } from '../contract/calls.ts';
import { type InternalCall, internalCalls } from '../contract/internal-calls.ts';
import type { Failure, Reply } from '../contract/reply.ts';
import { coreHandlers } from './handlers/all.ts';
import { internalHandlers } from './handlers/internal.ts';
import type { Session } from './session.ts';

type Log = (message: string, error: unknown) => void;
type AnyHandler = (session: unknown, input: unknown) => unknown;

/** What a person is told of a failure; what only helps us goes to the log. */
export const asFailure = (error: unknown, log: Log): Failure => {
  if (error instanceof AppError) {
    if (error.code === 'internal') log('internal fault', error);
    return { code: error.code, params: { ...error.params } };
  }
  log('unexpected fault', error);
  return { code: 'internal', params: {} };
};

const parsed = (schema: z.ZodType, input: unknown): unknown => {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new AppError('bad-input', { path: issue?.path.join('.') ?? '', reason: issue?.code ?? 'invalid' });
};

const replying = async (work: () => unknown, log: Log): Promise<Reply<unknown>> => {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    return { ok: false, error: asFailure(error, log) };
  }
};

const isCoreCall = (name: string): name is CoreCall =>
  Object.hasOwn(calls, name) && calls[name as CallName].owner === 'core';

/** Answers a call of the contract. */
export const answerCall = (session: Session, name: string, input: unknown, log: Log): Promise<Reply<unknown>> =>
  replying(() => {
    if (!isCoreCall(name)) throw new AppError('unknown-call', { call: name.slice(0, 100) });
    return (coreHandlers[name] as AnyHandler)(session.store, parsed(calls[name].input, input));
  }, log);

/** Answers what only main may ask. */
export const answerInternal = (session: Session, name: string, input: unknown, log: Log): Promise<Reply<unknown>> =>
  replying(() => {
    if (!Object.hasOwn(internalCalls, name)) throw new AppError('unknown-call', { call: name.slice(0, 100) });
    const call = name as InternalCall;
    return (internalHandlers[call] as AnyHandler)(session, parsed(internalCalls[call].input, input));
  }, log);
