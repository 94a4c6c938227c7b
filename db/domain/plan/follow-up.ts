/** How a measure stands, what differs between two rounds of follow-up, and how far an indicator has come. */
import { compareIds } from '../collation.ts';
import type { FollowUpRecord, IndicatorRecord, MeasurementRecord } from '../planning-records.ts';

/** Later first: by date, those without one last, then by id. */
const laterFirst = (a: FollowUpRecord, b: FollowUpRecord): number =>
  compareIds(b.date ?? '', a.date ?? '') || compareIds(b.id, a.id);

export interface MeasureState {
  readonly status: FollowUpRecord['status'];
  readonly light: FollowUpRecord['light'];
  /** The follow-up that says so; `null` where there is none, which counts as not started. */
  readonly followUp: FollowUpRecord | null;
}

/** How each measure stands now by its latest follow-up; measures without one are not in the map. */
export const measureStates = (followUps: readonly FollowUpRecord[]): Map<string, MeasureState> => {
  const states = new Map<string, MeasureState>();
  for (const followUp of [...followUps].sort(laterFirst)) {
    if (states.has(followUp.measure)) continue;
    const { status, light } = followUp;
    states.set(followUp.measure, { status, light, followUp });
  }
  return states;
};

export const measureState = (followUps: readonly FollowUpRecord[], measure: string): MeasureState =>
  measureStates(followUps.filter((one) => one.measure === measure)).get(measure) ?? {
    status: 'notStarted',
    light: null,
    followUp: null,
  };

const compared = ['status', 'light', 'lightText', 'done', 'byFunction', 'date', 'deviations', 'reason'] as const;

export interface RoundDifference {
  readonly measure: string;
  readonly before: FollowUpRecord | null;
  readonly after: FollowUpRecord | null;
  /** Names of the fields that say different things; empty where one of the two is `null`. */
  readonly fields: readonly (typeof compared)[number][];
  /** Whether the light went towards green or towards red; `null` where either round has none, or both the same. */
  readonly trend: 'better' | 'worse' | null;
}

const lightOrder = { green: 2, yellow: 1, red: 0 } as const;

const trendOf = (before: FollowUpRecord | null, after: FollowUpRecord | null): RoundDifference['trend'] => {
  if (before?.light == null || after?.light == null || before.light === after.light) return null;
  return lightOrder[after.light] > lightOrder[before.light] ? 'better' : 'worse';
};

/** The follow-ups of a round by measure; of a measure with several, the latest. */
const byMeasure = (followUps: readonly FollowUpRecord[]): Map<string, FollowUpRecord> =>
  new Map([...followUps].sort((a, b) => laterFirst(b, a)).map((one) => [one.measure, one]));

/** For each measure that either round followed up, by id, what the two say; those that say the same have no fields. */
export const compareSaid = (before: readonly FollowUpRecord[], after: readonly FollowUpRecord[]): RoundDifference[] => {
  const [earlier, later] = [byMeasure(before), byMeasure(after)];
  return [...new Set([...earlier.keys(), ...later.keys()])].sort(compareIds).map((measure) => {
    const [old, now] = [earlier.get(measure) ?? null, later.get(measure) ?? null];
    const fields = old === null || now === null ? [] : compared.filter((name) => old[name] !== now[name]);
    return { measure, before: old, after: now, fields, trend: trendOf(old, now) };
  });
};

export interface IndicatorPoint {
  readonly date: string;
  readonly value: number;
  readonly kind: 'baseline' | 'measurement';
}

export interface IndicatorProgress {
  /** Baseline and measured values with a date, the earliest first; of one date in the order of ids. */
  readonly points: readonly IndicatorPoint[];
  readonly latest: IndicatorPoint | null;
  /** Latest value against the baseline by the good direction; `null` without both. */
  readonly trend: 'better' | 'worse' | 'same' | null;
  /** Share of the way from baseline to target, 0 at the baseline and 1 at the target, above and below too; `null` where it cannot be told. */
  readonly share: number | null;
  /** Whether the latest value is at the target or beyond it; `null` without one of them. */
  readonly reached: boolean | null;
}

const pointsOf = (indicator: IndicatorRecord, measurements: readonly MeasurementRecord[]): IndicatorPoint[] => {
  const measured = measurements
    .filter(({ indicator: of }) => of === indicator.id)
    .sort((a, b) => compareIds(a.date ?? '', b.date ?? '') || compareIds(a.id, b.id))
    .flatMap(({ date, value }): IndicatorPoint[] =>
      date === null || value === null ? [] : [{ date, value, kind: 'measurement' }],
    );
  const { baseline, baselineDate } = indicator;
  if (baseline === null || baselineDate === null) return measured;
  const start: IndicatorPoint = { date: baselineDate, value: baseline, kind: 'baseline' };
  const at = measured.findIndex(({ date }) => date >= baselineDate);
  return at === -1 ? [...measured, start] : [...measured.slice(0, at), start, ...measured.slice(at)];
};

/** Baseline → latest → target. A measured value is the latest by its date, whatever day the baseline has. */
export const indicatorProgress = (
  indicator: IndicatorRecord,
  measurements: readonly MeasurementRecord[],
): IndicatorProgress => {
  const { baseline, target, direction } = indicator;
  const points = pointsOf(indicator, measurements);
  const latest = points.findLast(({ kind }) => kind === 'measurement') ?? null;
  const good = direction === 'higher' ? 1 : -1;
  const gain = latest === null || baseline === null ? null : (latest.value - baseline) * good;
  const trend = gain === null ? null : gain > 0 ? 'better' : gain < 0 ? 'worse' : 'same';
  const way = baseline === null || target === null ? 0 : (target - baseline) * good;
  return {
    points,
    latest,
    trend,
    share: gain === null || way === 0 ? null : gain / way,
    reached: latest === null || target === null ? null : (latest.value - target) * good >= 0,
  };
};
