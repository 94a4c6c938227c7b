/** Where everything stands in the chart of an indicator: its axes, measured values, baseline and target. */
import { dayNumber, dayOfNumber } from '../days.ts';
import type { IndicatorRecord, MeasurementRecord } from '../planning-records.ts';
import { type IndicatorPoint, indicatorProgress } from './follow-up.ts';

/** Length units of the picture: the inside of the axes. */
export interface ChartFrame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface Tick<T> {
  readonly at: number;
  readonly value: T;
}

export interface IndicatorChart {
  /** The earliest first; `key` tells them apart. */
  readonly points: readonly (IndicatorPoint & { readonly key: string; readonly x: number; readonly y: number })[];
  /** Height of the lines across; `null` where there is no such value. */
  readonly baselineY: number | null;
  readonly targetY: number | null;
  /** Where the day of the target is; `null` where it has none. */
  readonly targetX: number | null;
  /** Values from the lowest; the first and the last are the ends of the axis. */
  readonly values: readonly Tick<number>[];
  readonly days: readonly Tick<string>[];
  /** Heights between which the target is reached; `null` without a target. */
  readonly good: { readonly from: number; readonly to: number } | null;
}

const MOST_STEPS = 5;
const STEPS = [1, 2, 5, 10] as const;

/** The ends and steps of an axis that holds all values: round numbers, from zero where no value is on its other side. */
export const roundAxis = (values: readonly number[]): readonly number[] => {
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  if (low === high) return [0, 1];
  const span = high - low;
  const power = 10 ** Math.floor(Math.log10(span / MOST_STEPS));
  const step = (STEPS.find((factor) => factor * power * MOST_STEPS >= span) ?? 10) * power;
  const first = Math.floor(low / step);
  const last = Math.ceil(high / step);
  // Whole steps times the step: sums of fractions drift.
  const decimals = Math.max(0, -Math.floor(Math.log10(step)));
  return Array.from({ length: last - first + 1 }, (_, at) =>
    Number(((first + at) * step).toFixed(Math.min(decimals, 20))),
  );
};

/** The same with room beyond the target, where it is reached; an axis is not led below zero for that alone. */
const axisOf = ({ baseline, target, direction }: IndicatorRecord, points: readonly IndicatorPoint[]) => {
  const known = [...points.map(({ value }) => value), baseline, target].filter((value) => value !== null);
  const axis = roundAxis(known);
  const [first = 0, second = 1] = axis;
  const step = second - first;
  if (target === null) return axis;
  if (direction === 'higher') return target === axis.at(-1) ? roundAxis([...known, target + step]) : axis;
  return target === first && target < 0 ? roundAxis([...known, target - step]) : axis;
};

const daysOf = ({ targetDate }: IndicatorRecord, points: readonly IndicatorPoint[]): string[] => [
  ...points.map(({ date }) => date),
  ...(targetDate === null ? [] : [targetDate]),
];

/** `null` where there is nothing to draw: no measured value and no baseline of a day. */
export const indicatorChart = (
  indicator: IndicatorRecord,
  measurements: readonly MeasurementRecord[],
  frame: ChartFrame,
): IndicatorChart | null => {
  const { points } = indicatorProgress(indicator, measurements);
  if (points.length === 0) return null;
  const { baseline, target, targetDate, direction } = indicator;
  const axis = axisOf(indicator, points);
  const [low = 0, high = 1] = [axis[0], axis.at(-1)];
  const y = (value: number): number => frame.top + frame.height * (1 - (value - low) / (high - low));
  const numbers = daysOf(indicator, points).map(dayNumber);
  const first = Math.min(...numbers);
  const last = Math.max(...numbers);
  // One day alone stands in the middle.
  const x = (day: string): number =>
    frame.left + frame.width * (first === last ? 1 / 2 : (dayNumber(day) - first) / (last - first));
  const targetY = target === null ? null : y(target);
  return {
    points: points.map((point, at) => ({ ...point, key: String(at), x: x(point.date), y: y(point.value) })),
    baselineY: baseline === null ? null : y(baseline),
    targetY,
    targetX: targetDate === null ? null : x(targetDate),
    values: axis.map((value) => ({ value, at: y(value) })),
    days: [...new Set([first, last])].map(dayOfNumber).map((value) => ({ value, at: x(value) })),
    good:
      targetY === null
        ? null
        : direction === 'higher'
          ? { from: frame.top, to: targetY }
          : { from: targetY, to: frame.top + frame.height },
  };
};

/** Heights of labels that stand at `wanted`, moved apart so that each has `room` and all stay above `bottom`; in the same order. */
export const labelHeights = (wanted: readonly number[], room: number, bottom: number): number[] => {
  const order = wanted.map((at, index) => ({ at, index })).sort((a, b) => a.at - b.at || a.index - b.index);
  const placed: { at: number; index: number }[] = [];
  for (const one of order)
    placed.push({ ...one, at: Math.max(one.at, (placed.at(-1)?.at ?? Number.NEGATIVE_INFINITY) + room) });
  let lowest = bottom;
  for (const one of placed.toReversed()) {
    one.at = Math.min(one.at, lowest);
    lowest = one.at - room;
  }
  return placed.sort((a, b) => a.index - b.index).map(({ at }) => at);
};
