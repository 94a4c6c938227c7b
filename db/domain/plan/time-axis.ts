/** The axis that a timeline is drawn on: whole periods with room round what is dated, so that bars can be moved out of it. */
import { addDays, daysBetween, periodOf, periodsBetween, type Scale } from '../days.ts';
import type { MeasureRecord } from '../entities.ts';
import type { MeasureStepRecord } from '../planning-records.ts';
import type { TimeTick } from './timeline.ts';

export interface TimeAxis {
  /** First day; places on the axis are whole days from it. */
  readonly start: string;
  readonly days: number;
  readonly ticks: readonly TimeTick[];
  readonly years: readonly { readonly year: number; readonly at: number; readonly days: number }[];
}

/** Today is drawn where it is this near to the dated days; farther off it would only make the rest small. */
const NEAR_DAYS = 3 * 366;
/** Free days on either side. */
const ROOM_DAYS = 45;

/** Every day that the plan names: of the measures and of their steps. */
export const daysOf = (
  measures: readonly Pick<MeasureRecord, 'start' | 'end' | 'followUp'>[],
  steps: readonly Pick<MeasureStepRecord, 'due'>[],
): string[] =>
  [...measures.flatMap(({ start, end, followUp }) => [start, end, followUp]), ...steps.map(({ due }) => due)].filter(
    (day) => day !== null,
  );

/** From a little before the first of `days` to a little after the last; round today where there are none. */
export const timeAxis = (days: readonly string[], scale: Scale, today: string): TimeAxis => {
  const sorted = [...days].sort();
  const first = sorted[0] ?? today;
  const last = sorted.at(-1) ?? today;
  const from = today < first && daysBetween(today, first) <= NEAR_DAYS ? today : first;
  const to = today > last && daysBetween(last, today) <= NEAR_DAYS ? today : last;
  const periods = periodsBetween(periodOf(addDays(from, -ROOM_DAYS), scale).start, addDays(to, ROOM_DAYS), scale);
  const start = periods[0]?.start ?? from;
  const ticks = periods.map((period) => ({
    period,
    at: daysBetween(start, period.start),
    days: daysBetween(period.start, period.end) + 1,
  }));
  const years = [...Map.groupBy(ticks, ({ period }) => period.year)].map(([year, own]) => ({
    year,
    at: own[0]?.at ?? 0,
    days: own.reduce((sum, tick) => sum + tick.days, 0),
  }));
  return { start, days: ticks.reduce((sum, tick) => sum + tick.days, 0), ticks, years };
};

/** Length units of the picture. */
export interface Turn {
  readonly x: number;
  readonly y: number;
}

const STUB = 7;

/** The corners of a line from the end of one bar to the start of another, in steps; `row` is the height of a row. */
export const dependencyCorners = (from: Turn, to: Turn, row: number): Turn[] => {
  const out = from.x + STUB;
  if (to.x >= out + STUB) return [from, { x: out, y: from.y }, { x: out, y: to.y }, to];
  const between = from.y + (to.y >= from.y ? row / 2 : -row / 2);
  const before = to.x - STUB;
  return [from, { x: out, y: from.y }, { x: out, y: between }, { x: before, y: between }, { x: before, y: to.y }, to];
};
