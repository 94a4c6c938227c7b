/** Writing the follow-up of one measure. */
import { useRef, useState } from 'react';
import type { FollowUpRecord } from '../../../db/domain/planning-records.ts';
import { call } from '../../api.ts';
import { today } from '../age.ts';
import { fieldWriter } from '../record-actions.ts';
import { roundAddress } from './use-rounds.ts';

export type FollowUpFields = Partial<Omit<FollowUpRecord, 'id' | 'round' | 'measure'>>;
export type Write = (fields: FollowUpFields) => Promise<unknown>;

/** Makes the follow-up with the first that is written, dated today; one write waits for the one before. */
const useRoundWriter = (analysis: string, round: string, measure: string): Write => {
  const last = useRef<Promise<unknown>>(Promise.resolve());
  return (fields) => {
    const id = roundAddress(round, measure);
    const store = async (): Promise<unknown> => {
      const there = await call('followUp.get', { analysis, ids: [id] });
      if (there.length > 0) return call('followUp.update', { analysis, id, fields });
      return call('followUp.create', { analysis, fields: { date: today(), ...fields, round, measure } });
    };
    last.current = last.current.then(store, store);
    return last.current;
  };
};

export interface FollowUpWriting {
  readonly record: FollowUpRecord | undefined;
  readonly write: Write;
  /** Sets a status at once; ”avbruten” waits for its reason. */
  readonly choose: (status: FollowUpRecord['status']) => void;
  /** Sets the light, or takes it away where it is so already; nothing before there is a status. */
  readonly shine: (light: NonNullable<FollowUpRecord['light']>) => void;
  /** Whether the reason to cancel is asked for. */
  readonly isCancelling: boolean;
  readonly cancel: (reason: string) => Promise<unknown>;
  readonly keep: () => void;
  readonly error: unknown;
}

const useWriting = (record: FollowUpRecord | undefined, write: Write): FollowUpWriting => {
  const [isCancelling, setCancelling] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const store = (fields: FollowUpFields): void => {
    write(fields).then(() => setError(null), setError);
  };
  return {
    record,
    write,
    isCancelling,
    error,
    keep: () => setCancelling(false),
    choose: (status) => {
      setCancelling(status === 'cancelled' && record?.status !== 'cancelled');
      if (status !== 'cancelled' && status !== record?.status) store({ status, reason: '' });
    },
    shine: (light) => record !== undefined && store({ light: light === record.light ? null : light }),
    cancel: async (reason) => {
      await write({ status: 'cancelled', reason });
      setCancelling(false);
    },
  };
};

/** Of a measure in a round. */
export const useRoundWriting = (
  analysis: string,
  round: string,
  measure: string,
  record: FollowUpRecord | undefined,
): FollowUpWriting => useWriting(record, useRoundWriter(analysis, round, measure));

/** Of one that is there, outside of rounds. */
export const useOwnWriting = (analysis: string, record: FollowUpRecord): FollowUpWriting =>
  useWriting(record, fieldWriter('followUp', analysis, record.id));
