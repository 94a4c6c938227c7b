/** What the tabs of the choice share: the plan's causes with titles and numbers, its measures, what the rules say of them. */
import { useMemo } from 'react';
import { useCall } from '../../api.ts';

const none: readonly never[] = [];

export interface Cause {
  readonly id: string;
  readonly number: number;
  readonly title: string;
}

export const useChoosing = (analysis: string) => {
  const list = useCall('measure.list', { analysis });
  const rows = useCall('plan.rows', { analysis });
  const factors = useCall('factor.list', { analysis });
  const coverage = useCall('plan.coverage', { analysis });
  const titles = useMemo(() => new Map((factors.data ?? none).map(({ id, title }) => [id, title])), [factors.data]);
  const causes = useMemo(
    () =>
      (rows.data ?? none).map(({ factor, number }): Cause => ({ id: factor, number, title: titles.get(factor) ?? '' })),
    [rows.data, titles],
  );
  const measures = list.data ?? none;
  const known = useMemo(() => new Map(measures.map((measure) => [measure.id, measure])), [measures]);
  const all = [list, rows, factors, coverage];
  return {
    ...{ measures, known, causes, titles },
    coverage: coverage.data,
    isReady: all.every(({ data }) => data !== undefined),
    error: all.find(({ error }) => error !== null)?.error ?? null,
  };
};

export type Choosing = ReturnType<typeof useChoosing>;
