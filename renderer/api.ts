/** Calls with types, failures as thrown values, and queries that follow what changes. */
import { QueryClient, skipToken, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { CallName, InputOf, OutputOf } from '../electron/contract/calls.ts';
import type { Failure } from '../electron/contract/reply.ts';
import { bridge } from './bridge.ts';
import { followChanges } from './live-data.ts';

/** A failure that a person is told about; its words come from the dictionary by code. */
export class CallFailed extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.code);
    this.failure = failure;
  }
}

/** Calls a process; throws `CallFailed`. */
export const call = async <N extends CallName>(name: N, input: InputOf<N>): Promise<OutputOf<N>> => {
  const reply = await bridge().call(name, input);
  if (!reply.ok) throw new CallFailed(reply.error);
  return reply.value;
};

export const failureOf = (error: unknown): Failure =>
  error instanceof CallFailed ? error.failure : { code: 'internal', params: {} };

export const makeQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: { queries: { retry: false, staleTime: Number.POSITIVE_INFINITY, networkMode: 'always' } },
  });

/** The answer of a query, kept until something that it may rest on changes. */
export const useCall = <N extends CallName>(name: N, input: InputOf<N>) =>
  useQuery({ queryKey: [name, input], queryFn: () => call(name, input) });

/** The same once there is an input; `null` asks for nothing. */
export const useCallWhen = <N extends CallName>(name: N, input: InputOf<N> | null) =>
  useQuery({ queryKey: [name, input], queryFn: input === null ? skipToken : () => call(name, input) });

/** A mutation; `mutate` starts it, `error` says what went wrong. */
export const useAction = <N extends CallName>(name: N, done?: (value: OutputOf<N>) => void) =>
  useMutation({
    mutationFn: (input: InputOf<N>) => call(name, input),
    networkMode: 'always',
    ...(done === undefined ? {} : { onSuccess: done }),
  });

/** Hears of changes for as long as the page lives and keeps what was read true to them. */
export const useChanges = (): void => {
  const client = useQueryClient();
  useEffect(() => followChanges(client, bridge()), [client]);
};

/**
 * Shows records at their new positions before the core has stored them, so that the next key or drag goes on from there;
 * what is refused comes back as it is stored.
 */
export const usePositionsAhead = (list: 'measureStep.list' | 'chainStep.list', analysis: string) => {
  const client = useQueryClient();
  return (moved: readonly { readonly id: string; readonly position: number }[], stored: Promise<unknown>): void => {
    const positions = new Map(moved.map(({ id, position }) => [id, position]));
    const queryKey = [list, { analysis }];
    client.setQueryData<readonly { id: string; position: number }[]>(queryKey, (records) =>
      records?.map((record) => ({ ...record, position: positions.get(record.id) ?? record.position })),
    );
    stored.catch(() => client.invalidateQueries({ queryKey, exact: true }));
  };
};
