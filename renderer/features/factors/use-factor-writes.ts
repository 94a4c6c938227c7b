/** Writing of factors from the register and the details: shown at once, one step to undo, taken back where refused. */
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { FactorRecord } from '../../../db/domain/entities.ts';
import { CallFailed, call } from '../../api.ts';
import type { Batch } from '../../ui/grid/column.ts';
import type { FactorFields } from './factor-columns.tsx';

type FactorBatch = Batch<FactorFields>;

/** A write that waits for the reason to reject. */
interface Asking {
  readonly count: number;
  readonly answer: (reason: string | null) => void;
}

const isBlank = (text: string | undefined): boolean => text === undefined || text.trim() === '';

/** Whether the factor would be rejected without a reason. */
const lacksReason = (fields: FactorFields, before: FactorRecord | undefined): boolean =>
  (fields.state ?? before?.state) === 'rejected' && isBlank(fields.rejectedReason ?? before?.rejectedReason);

/** The batch with the reason for all that would be rejected without one, and how many that are. */
const withReason = (batch: FactorBatch, known: ReadonlyMap<string, FactorRecord>, rejectedReason: string) => {
  let count = 0;
  const given = (fields: FactorFields, before: FactorRecord | undefined): FactorFields => {
    if (!lacksReason(fields, before)) return fields;
    count += 1;
    return { ...fields, rejectedReason };
  };
  const create = batch.create.map((fields) => given(fields, undefined));
  const update = batch.update.map(({ id, fields }) => ({ id, fields: given(fields, known.get(id)) }));
  return { count, batch: { create, update } };
};

/** The fields of a factor that `fields` names, in the same order. */
const only = (factor: FactorRecord, fields: FactorFields): FactorFields =>
  Object.fromEntries(Object.keys(fields).map((name) => [name, factor[name as keyof FactorFields]]));

const store = async (analysis: string, { create, update }: FactorBatch): Promise<readonly string[]> => {
  const [only] = update;
  if (create.length === 0 && update.length === 1 && only !== undefined) {
    await call('factor.update', { analysis, ...only });
    return [];
  }
  const made = create.map((fields) => ({ fields }));
  return (await call('factor.write', { analysis, create: made, update: [...update] })).created;
};

export const useFactorWrites = (analysis: string) => {
  const client = useQueryClient();
  const [asking, setAsking] = useState<Asking | null>(null);
  const key = ['factor.list', { analysis }];

  const patch = (change: (factor: FactorRecord) => FactorRecord): void => {
    client.setQueryData<FactorRecord[]>(key, (list) => list?.map(change));
  };
  /** Shows the update; the function that comes back shows what was before, but for what is another again since. */
  const show = (update: FactorBatch['update']): (() => void) => {
    const fields = new Map(update.map((one) => [one.id, one.fields]));
    const before = new Map<string, FactorFields>();
    patch((factor) => {
      const own = fields.get(factor.id);
      if (own === undefined) return factor;
      before.set(factor.id, only(factor, own));
      return { ...factor, ...own };
    });
    return () =>
      patch((factor) => {
        const own = fields.get(factor.id);
        const isOurs = own !== undefined && JSON.stringify(only(factor, own)) === JSON.stringify(own);
        return isOurs ? { ...factor, ...before.get(factor.id) } : factor;
      });
  };

  const askReason = (count: number): Promise<string | null> =>
    new Promise((resolve) => {
      setAsking({
        count,
        answer: (reason) => {
          setAsking(null);
          resolve(reason);
        },
      });
    });

  const write = async (batch: FactorBatch): Promise<readonly string[]> => {
    const known = new Map((client.getQueryData<FactorRecord[]>(key) ?? []).map((one) => [one.id, one]));
    const { count } = withReason(batch, known, '');
    const reason = count === 0 ? '' : await askReason(count);
    if (reason === null) throw new CallFailed({ code: 'cancelled', params: {} });
    const complete = withReason(batch, known, reason).batch;
    const takeBack = show(complete.update);
    try {
      return await store(analysis, complete);
    } catch (error) {
      takeBack();
      throw error;
    }
  };
  const remove = (ids: readonly string[]): Promise<unknown> => call('factor.delete', { analysis, ids: [...ids] });
  return { write, remove, asking };
};

export type FactorWrites = ReturnType<typeof useFactorWrites>;
