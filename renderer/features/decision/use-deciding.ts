/** A version on its way: ordered, waiting for the passphrase of the key, printed and signed. */
import { useState } from 'react';
import type { PlanVersionRecord } from '../../../db/domain/planning-records.ts';
import type { VersionOrder } from '../../../electron/contract/plan-calls.ts';
import { failureOf, useAction, useCall } from '../../api.ts';

export const useDeciding = (done: (version: PlanVersionRecord) => void) => {
  const locked = useCall('shell.status', {}).data?.identity?.locked ?? false;
  const decide = useAction('plan.decide', done);
  const end = useAction('document.cancel');
  const [waiting, setWaiting] = useState<VersionOrder | null>(null);
  const [isRefused, setRefused] = useState(false);
  const failed = (order: VersionOrder, error: unknown): void => {
    const { code } = failureOf(error);
    if (code === 'key-locked') setWaiting(order);
    if (code === 'plan-reason-required') setRefused(true);
  };
  const send = (order: VersionOrder): void => decide.mutate(order, { onError: (error) => failed(order, error) });
  return {
    isGoing: decide.isPending,
    error: decide.error,
    isStopped: decide.error !== null && failureOf(decide.error).code === 'cancelled',
    /** Whether the core asked for a reason: a check fails that held when the dialog was opened. */
    asksReason: isRefused,
    /** Whether the order waits for the passphrase. */
    isWaiting: waiting !== null,
    order: (order: VersionOrder): void => (locked ? setWaiting(order) : send(order)),
    goOn: () => {
      if (waiting !== null) send(waiting);
      setWaiting(null);
    },
    giveUp: () => setWaiting(null),
    stop: () => end.mutate({ what: 'plan.decide' }),
  };
};
