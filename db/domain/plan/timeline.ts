/** The plan in time: bars, what waits for what, and the ticks of the scale. All places are whole days from the first one. */
import { compareIds } from '../collation.ts';
import { addDays, daysBetween, type Period, periodOf, periodsBetween, type Scale } from '../days.ts';
import type { MeasureRecord } from '../entities.ts';
import { ringOf } from './dependencies.ts';

export interface TimeBar {
  readonly measure: string;
  /** Days from the first day of the timeline to its first day. */
  readonly at: number;
  /** Its days, first and last counted. */
  readonly days: number;
  readonly start: string;
  readonly end: string;
  /** Only one of the two is known: the bar is a day long and stands there. */
  readonly open: 'start' | 'end' | null;
}

export interface DependencyFault {
  readonly measure: string;
  /** What it depends on. */
  readonly before: string;
  /** `overlap`: starts before the other ends; `ring`: waits for itself. */
  readonly kind: 'overlap' | 'ring';
  /** Days to move it later for it to start on the day after the other's last; 0 in a ring. */
  readonly days: number;
}

export interface TimeTick {
  readonly period: Period;
  readonly at: number;
  readonly days: number;
}

export interface Timeline {
  readonly scale: Scale;
  /** First day of the first period, and last day of the last; `null` without any dated measure. */
  readonly start: string | null;
  readonly end: string | null;
  readonly days: number;
  readonly ticks: readonly TimeTick[];
  /** By start, then end, then id. */
  readonly bars: readonly TimeBar[];
  readonly faults: readonly DependencyFault[];
  /** Days to today, `null` where it is outside. */
  readonly today: number | null;
  /** Measures with neither start nor end, or whose end is before the start: no bar. */
  readonly undated: readonly string[];
}

const spanOf = ({ start, end }: MeasureRecord): { start: string; end: string; open: TimeBar['open'] } | null => {
  if (start !== null && end !== null) return end < start ? null : { start, end, open: null };
  if (start !== null) return { start, end: start, open: 'end' };
  return end === null ? null : { start: end, end, open: 'start' };
};

/** Where a measure starts before what it depends on ends, and where measures wait for each other in a ring (after a merge). */
export const dependencyFaults = (measures: readonly MeasureRecord[]): DependencyFault[] => {
  const byId = new Map(measures.map((measure) => [measure.id, measure]));
  const dependsOn = new Map(measures.map(({ id, dependsOn: before }) => [id, before]));
  return measures
    .toSorted((a, b) => compareIds(a.id, b.id))
    .flatMap(({ id, start, dependsOn: before }) => {
      const next = ringOf(dependsOn, id)?.[1] ?? (before.includes(id) ? id : null);
      return before.toSorted(compareIds).flatMap((other): DependencyFault[] => {
        if (other === next) return [{ measure: id, before: other, kind: 'ring', days: 0 }];
        const end = byId.get(other)?.end ?? null;
        if (start === null || end === null || start > end) return [];
        return [{ measure: id, before: other, kind: 'overlap', days: daysBetween(start, end) + 1 }];
      });
    });
};

/** `today`: `YYYY-MM-DD`. */
export const timeline = (measures: readonly MeasureRecord[], scale: Scale, today: string): Timeline => {
  const spans = measures.flatMap((measure) => {
    const span = spanOf(measure);
    return span === null ? [] : [{ measure: measure.id, ...span }];
  });
  const faults = dependencyFaults(measures);
  const placed = new Set(spans.map(({ measure }) => measure));
  const undated = measures.flatMap(({ id }) => (placed.has(id) ? [] : [id])).sort(compareIds);
  const first = spans.map(({ start }) => start).sort(compareIds)[0];
  const last = spans
    .map(({ end }) => end)
    .sort(compareIds)
    .at(-1);
  if (first === undefined || last === undefined) {
    return { scale, start: null, end: null, days: 0, ticks: [], bars: [], faults, today: null, undated };
  }
  const periods = periodsBetween(periodOf(first, scale).start, last, scale);
  const start = periods[0]?.start ?? first;
  const end = periods.at(-1)?.end ?? last;
  const at = (day: string): number => daysBetween(start, day);
  return {
    scale,
    start,
    end,
    days: at(end) + 1,
    ticks: periods.map((period) => ({
      period,
      at: at(period.start),
      days: daysBetween(period.start, period.end) + 1,
    })),
    bars: spans
      .sort((a, b) => compareIds(a.start, b.start) || compareIds(a.end, b.end) || compareIds(a.measure, b.measure))
      .map((span) => ({ ...span, at: at(span.start), days: daysBetween(span.start, span.end) + 1 })),
    faults,
    today: today < start || today > end ? null : at(today),
    undated,
  };
};

/** What to write of a measure for its bar to be a number of days later (or earlier), or longer at one of its ends, at least a day long. */
export const movedBar = (
  { start, end }: Pick<MeasureRecord, 'start' | 'end'>,
  what: 'whole' | 'start' | 'end',
  days: number,
): Pick<MeasureRecord, 'start' | 'end'> => {
  const later = (day: string | null): string | null => (day === null ? null : addDays(day, days));
  if (what === 'whole') return { start: later(start), end: later(end) };
  if (what === 'start') {
    const moved = later(start);
    return { start: moved !== null && end !== null && moved > end ? end : moved, end };
  }
  const moved = later(end);
  return { start, end: moved !== null && start !== null && moved < start ? start : moved };
};
