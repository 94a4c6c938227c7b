/** How much each nämnd carries in each quarter or tertial. */
import { compareIds } from '../collation.ts';
import { dayNumber, daysBetween, type Period, periodOf, periodsBetween, type Scale } from '../days.ts';
import type { MeasureRecord } from '../entities.ts';

export interface WorkloadCell {
  /** Key of the period. */
  readonly period: string;
  /** Measures that go on in it, by id. */
  readonly measures: readonly string[];
  readonly starting: number;
  readonly ending: number;
  /** Whole kronor: the costs of the measures, spread evenly over their days; the sum over all periods is the whole cost. */
  readonly cost: number;
}

export interface WorkloadRow {
  /** The responsible actor; `null`: nobody is named. */
  readonly actor: string | null;
  /** One for each period. */
  readonly cells: readonly WorkloadCell[];
  readonly cost: number;
}

export interface Workload {
  readonly scale: Scale;
  readonly periods: readonly Period[];
  /** By the actors' ids, those without an actor last. */
  readonly rows: readonly WorkloadRow[];
  /** Measures without a start or an end, or with the end before the start: they are in no cell. */
  readonly undated: readonly string[];
}

interface Dated {
  readonly measure: MeasureRecord;
  readonly start: string;
  readonly end: string;
}

const dated = (measure: MeasureRecord): Dated[] => {
  const { start, end } = measure;
  return start === null || end === null || end < start ? [] : [{ measure, start, end }];
};

/** Kronor that fall before a day; rounding the sum and not the parts makes the parts add up. */
const costBefore = ({ measure: { cost }, start, end }: Dated, day: string): number => {
  const days = daysBetween(start, end) + 1;
  const passed = Math.min(days, Math.max(0, dayNumber(day) - dayNumber(start)));
  return Math.round(((cost ?? 0) * passed) / days);
};

const cellOf = (items: readonly Dated[], { key, start, end }: Period, next: string): WorkloadCell => {
  const going = items.filter((item) => item.start <= end && item.end >= start);
  const within = (day: string): boolean => day >= start && day <= end;
  return {
    period: key,
    measures: going.map(({ measure }) => measure.id).sort(compareIds),
    starting: going.filter((item) => within(item.start)).length,
    ending: going.filter((item) => within(item.end)).length,
    cost: going.reduce((sum, item) => sum + costBefore(item, next) - costBefore(item, start), 0),
  };
};

const rowOf = (actor: string | null, items: readonly Dated[], periods: readonly Period[]): WorkloadRow => {
  const nextStart = (at: number): string => periods[at + 1]?.start ?? '9999-12-31';
  const cells = periods.map((period, at) => cellOf(items, period, nextStart(at)));
  return { actor, cells, cost: cells.reduce((sum, { cost }) => sum + cost, 0) };
};

/** From the period of the earliest start to that of the latest end. */
export const workload = (measures: readonly MeasureRecord[], scale: Scale): Workload => {
  const items = measures.flatMap(dated);
  const starts = items.map(({ start }) => start).sort(compareIds);
  const ends = items.map(({ end }) => end).sort(compareIds);
  const [first, last] = [starts[0], ends.at(-1)];
  const periods =
    first === undefined || last === undefined ? [] : periodsBetween(periodOf(first, scale).start, last, scale);
  const placed = new Set(items.map(({ measure }) => measure.id));
  const byActor = Map.groupBy(items, ({ measure }) => measure.responsibleActor);
  return {
    scale,
    periods,
    rows: [...byActor]
      .sort(([a], [b]) => (a === null ? 1 : b === null ? -1 : compareIds(a, b)))
      .map(([actor, own]) => rowOf(actor, own, periods)),
    undated: measures
      .filter(({ id }) => !placed.has(id))
      .map(({ id }) => id)
      .sort(compareIds),
  };
};
