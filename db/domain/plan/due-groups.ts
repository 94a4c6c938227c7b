/** Due days by how near they are, and the two clocks of the law. */
import { addDays, addMonths, daysBetween } from '../days.ts';
import { CLOCK_MONTHS, type ClockInput, type Due, planFollowedUp } from './dues.ts';

/** Days ahead of each group that is not a year. */
const ahead = { week: 7, month: 30, quarter: 90 } as const;

/** `overdue`, within so many days, or the year of the day. */
export type DueGroupKey = 'overdue' | keyof typeof ahead | `${number}`;

export interface DueGroup {
  readonly key: DueGroupKey;
  readonly dues: readonly Due[];
}

const keyOf = ({ date, level }: Due, today: string): DueGroupKey => {
  if (level === 'overdue') return 'overdue';
  const near = (['week', 'month', 'quarter'] as const).find((key) => date <= addDays(today, ahead[key]));
  return near ?? `${Number(date.slice(0, 4))}`;
};

/** The groups that hold something, the earliest first; `dues` as `dues()` sorts them. `today`: `YYYY-MM-DD`. */
export const dueGroups = (dues: readonly Due[], today: string): DueGroup[] => {
  const groups = new Map<DueGroupKey, Due[]>();
  for (const due of dues) {
    const key = keyOf(due, today);
    const own = groups.get(key) ?? [];
    own.push(due);
    groups.set(key, own);
  }
  return [...groups].map(([key, own]) => ({ key, dues: own }));
};

export interface Clock {
  readonly kind: 'situationPicture' | 'planFollowUp';
  /** The day that it runs from, and by which it is to be wound again; `null` where it does not run. */
  readonly since: string | null;
  readonly due: string | null;
  /** Days left; negative where it has run out. */
  readonly left: number | null;
  /** Share of its time that has passed, at most 1. */
  readonly passed: number;
}

/** The two clocks of lag 2023:196, 6 §: each is wound at least every 24 months. `today`: `YYYY-MM-DD`. */
export const clocksOf = (input: ClockInput, today: string): Clock[] => {
  const starts = [
    { kind: 'situationPicture', since: input.analysis.situationPictureDate },
    { kind: 'planFollowUp', since: planFollowedUp(input, today) },
  ] as const;
  return starts.map(({ kind, since }) => {
    if (since === null) return { kind, since, due: null, left: null, passed: 0 };
    const due = addMonths(since, CLOCK_MONTHS);
    const share = daysBetween(since, today) / daysBetween(since, due);
    return { kind, since, due, left: daysBetween(today, due), passed: Math.min(1, Math.max(0, share)) };
  });
};
