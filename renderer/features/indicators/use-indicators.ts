/** The indicators of the plan in its order, with their measured values; kept equal while nothing in it changed. */
import { useMemo } from 'react';
import { compareIds, compareSwedish } from '../../../db/domain/collation.ts';
import { indicatorGroups, indicatorOwners } from '../../../db/domain/plan/indicator-groups.ts';
import type { MeasurementRecord } from '../../../db/domain/planning-records.ts';
import { useCall } from '../../api.ts';
import type { Option } from '../../ui/Choice.tsx';

const none: readonly never[] = [];

const byDate = (a: MeasurementRecord, b: MeasurementRecord): number =>
  compareIds(a.date ?? '', b.date ?? '') || compareIds(a.id, b.id);

export const useIndicators = (analysis: string) => {
  const list = useCall('indicator.list', { analysis });
  const measured = useCall('measurement.list', { analysis });
  const rowList = useCall('plan.rows', { analysis });
  const factors = useCall('factor.list', { analysis }).data ?? none;
  const measures = useCall('measure.list', { analysis }).data ?? none;
  const sourceList = useCall('source.list', { analysis }).data ?? none;
  const indicators = list.data ?? none;
  const planned = useMemo(
    () => ({
      factors,
      measures,
      numbers: new Map((rowList.data ?? []).map(({ factor, number }) => [factor, number])),
    }),
    [factors, measures, rowList.data],
  );
  const sources = useMemo(
    () =>
      sourceList
        .map(({ id, title }): Option => ({ value: id, label: title }))
        .sort((a, b) => compareSwedish(a.label, b.label)),
    [sourceList],
  );
  return {
    indicators,
    groups: useMemo(() => indicatorGroups(indicators, planned), [indicators, planned]),
    owners: useMemo(() => indicatorOwners(planned), [planned]),
    /** Of each indicator, the earliest first. */
    measured: useMemo(
      () => Map.groupBy((measured.data ?? none).toSorted(byDate), ({ indicator }) => indicator),
      [measured.data],
    ),
    sources,
    isThere: list.isSuccess && measured.isSuccess && rowList.isSuccess,
    error: list.error ?? measured.error ?? rowList.error,
  };
};

export type Indicators = ReturnType<typeof useIndicators>;
