/** The answers to the grounds, and their writing. What is left empty is no record. */
import { useMemo, useState } from 'react';
import type { PriorityGroundRecord } from '../../../db/domain/entities.ts';
import { call, useCall } from '../../api.ts';
import { type Answer, answerId, type Ground } from './grounds.ts';

type Fields = Pick<PriorityGroundRecord, 'answer' | 'comment'>;
export type Answers = ReadonlyMap<string, PriorityGroundRecord>;

export interface GroundWriting {
  readonly answers: Answers;
  /** Throws what it is refused with. */
  set(factor: string, ground: Ground, fields: Partial<Fields>): Promise<unknown>;
  /** Answers by a key; what it is refused with is in `error`. */
  answer(factor: string, ground: Ground, answer: Answer): void;
  empty(factor: string, ground: Ground): void;
  readonly error: unknown;
}

export const useGrounds = (analysis: string): GroundWriting => {
  const list = useCall('priorityGround.list', { analysis });
  const answers = useMemo(() => new Map((list.data ?? []).map((one) => [one.id, one])), [list.data]);
  const [error, setError] = useState<unknown>(null);
  const set: GroundWriting['set'] = async (factor, ground, fields) => {
    const known = answers.get(answerId(factor, ground));
    const { answer, comment } = { answer: known?.answer ?? null, comment: known?.comment ?? '', ...fields };
    if (answer !== null || comment.trim() !== '') {
      await call('priorityGround.set', { analysis, factor, ground, fields });
    } else if (known !== undefined) await call('priorityGround.delete', { analysis, ids: [known.id] });
  };
  const tried = (work: Promise<unknown>): void => {
    work.then(() => setError(null), setError);
  };
  return {
    answers,
    set,
    answer: (factor, ground, answer) => {
      if (answers.get(answerId(factor, ground))?.answer !== answer) tried(set(factor, ground, { answer }));
    },
    empty: (factor, ground) => tried(set(factor, ground, { answer: null, comment: '' })),
    error: error ?? list.error,
  };
};
