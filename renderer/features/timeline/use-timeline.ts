/** What the timeline shows: bars, lines in their groups, the axis, delmoment and faults by measure. */
import { useMemo } from 'react';
import type { Scale } from '../../../db/domain/days.ts';
import type { MeasureRecord, RecordOf } from '../../../db/domain/entities.ts';
import { daysOf, timeAxis } from '../../../db/domain/plan/time-axis.ts';
import { type DependencyFault, timeline } from '../../../db/domain/plan/timeline.ts';
import { type Grouping, timeGroups, timeLines } from '../../../db/domain/plan/timeline-lines.ts';
import { useCall } from '../../api.ts';
import { type Dates, useDates } from './use-dates.ts';

export type Step = RecordOf<'measureStep'>;

const none: readonly never[] = [];

const withDates = (measures: readonly MeasureRecord[], dates: ReadonlyMap<string, Dates>): readonly MeasureRecord[] =>
  dates.size === 0 ? measures : measures.map((measure) => ({ ...measure, ...dates.get(measure.id) }));

const useRecords = (analysis: string) => {
  const measures = useCall('measure.list', { analysis });
  const rows = useCall('plan.rows', { analysis });
  const factors = useCall('factor.list', { analysis });
  const actors = useCall('actor.list', { analysis });
  const steps = useCall('measureStep.list', { analysis });
  const all = [measures, rows, factors, actors, steps];
  return {
    stored: measures.data ?? none,
    rows: rows.data ?? none,
    factors: factors.data ?? none,
    actors: actors.data ?? none,
    steps: steps.data ?? none,
    isReady: all.every(({ isSuccess }) => isSuccess),
    error: all.find(({ error }) => error !== null)?.error ?? null,
  };
};

export const useTimeline = (analysis: string, by: Grouping, scale: Scale, today: string) => {
  const { stored, rows, factors, actors, steps, isReady, error } = useRecords(analysis);
  const dates = useDates(analysis, stored);
  const measures = useMemo(() => withDates(stored, dates.waiting), [stored, dates.waiting]);
  const records = useMemo(() => ({ measures, rows, factors, actors, steps }), [measures, rows, factors, actors, steps]);
  const shown = useMemo(() => timeline(measures, scale, today), [measures, scale, today]);
  const axis = useMemo(() => timeAxis(daysOf(measures, steps), scale, today), [measures, steps, scale, today]);
  const groups = useMemo(() => timeGroups(shown.bars, by, records), [shown, by, records]);
  const lines = useMemo(() => timeLines(groups), [groups]);
  const known = useMemo(() => new Map(measures.map((measure) => [measure.id, measure])), [measures]);
  const stepsOf = useMemo(() => Map.groupBy(steps, ({ measure }) => measure), [steps]);
  const faultsOf = useMemo(() => Map.groupBy(shown.faults, ({ measure }: DependencyFault) => measure), [shown]);
  return {
    ...{ records, measures, known, stepsOf, faultsOf, axis, groups, lines, by, scale, today, isReady },
    faults: shown.faults,
    undated: shown.undated,
    write: dates.write,
    error: error ?? dates.error,
  };
};

export type TimelineModel = ReturnType<typeof useTimeline>;
