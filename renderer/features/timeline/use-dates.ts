/** Writing of dates, each change one step to undo; what is on its way is shown as if it were stored. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { MeasureRecord } from '../../../db/domain/entities.ts';
import { call } from '../../api.ts';

export type Dates = Pick<MeasureRecord, 'start' | 'end'>;
type Waiting = ReadonlyMap<string, Dates>;

const nothing: Waiting = new Map();

const without = (waiting: Waiting, gone: (id: string, dates: Dates) => boolean): Waiting => {
  const left = [...waiting].filter(([id, dates]) => !gone(id, dates));
  return left.length === waiting.size ? waiting : new Map(left);
};

export const useDates = (analysis: string, stored: readonly MeasureRecord[]) => {
  const [waiting, setWaiting] = useState(nothing);
  const [error, setError] = useState<unknown>(null);
  /** Dates that the core has answered for: the next list has them, or what came after. */
  const answered = useRef(new Set<Dates>());
  useEffect(() => {
    const known = new Map(stored.map((measure) => [measure.id, measure]));
    setWaiting((now) =>
      without(now, (id, dates) => {
        const record = known.get(id);
        const isSame = record?.start === dates.start && record.end === dates.end;
        return record === undefined || isSame || answered.current.delete(dates);
      }),
    );
  }, [stored]);
  const write = useCallback(
    async (id: string, dates: Dates): Promise<void> => {
      setWaiting((now) => new Map([...now, [id, dates]]));
      try {
        await call('measure.update', { analysis, id, fields: dates });
        answered.current.add(dates);
        setError(null);
      } catch (reason) {
        setWaiting((now) => without(now, (_, one) => one === dates));
        setError(reason);
      }
    },
    [analysis],
  );
  return { waiting, write, error };
};
