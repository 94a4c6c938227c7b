/** Arithmetic with days (`YYYY-MM-DD`), and the quarters, tertials and months that they lie in. */

const MS_PER_DAY = 86_400_000;

/** Days since 1970-01-01. */
export const dayNumber = (day: string): number => Math.round(Date.parse(`${day}T00:00:00Z`) / MS_PER_DAY);
export const dayOfNumber = (number: number): string => new Date(number * MS_PER_DAY).toISOString().slice(0, 10);
export const addDays = (day: string, days: number): string => dayOfNumber(dayNumber(day) + days);
/** Days from one day to another; negative where the other is before. */
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from);

/** The same day a number of months later, or the last day of a month that is shorter. */
export const addMonths = (day: string, months: number): string => {
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
};

/** kvartal, tertial, månad */
export const scales = ['quarter', 'tertial', 'month'] as const;
export type Scale = (typeof scales)[number];

export interface Period {
  /** `2026-Q3`, `2026-T2` or `2026-M07`; keys of one scale compare in the order of time. */
  readonly key: string;
  readonly year: number;
  /** 1 to 4 of quarters, 1 to 3 of tertials, 1 to 12 of months. */
  readonly number: number;
  /** First day and last day. */
  readonly start: string;
  readonly end: string;
}

const monthsOf = { quarter: 3, tertial: 4, month: 1 } as const satisfies Record<Scale, number>;
const letters = { quarter: 'Q', tertial: 'T', month: 'M' } as const satisfies Record<Scale, string>;

const period = (year: number, number: number, scale: Scale): Period => {
  const months = monthsOf[scale];
  const start = `${year}-${String((number - 1) * months + 1).padStart(2, '0')}-01`;
  const written = scale === 'month' ? String(number).padStart(2, '0') : number;
  return {
    key: `${year}-${letters[scale]}${written}`,
    year,
    number,
    start,
    end: addDays(addMonths(start, months), -1),
  };
};

export const periodOf = (day: string, scale: Scale): Period =>
  period(Number(day.slice(0, 4)), Math.ceil(Number(day.slice(5, 7)) / monthsOf[scale]), scale);

/** The periods from the one of a day to the one of another, in order; at most 400. */
export const periodsBetween = (from: string, to: string, scale: Scale): Period[] => {
  const periods: Period[] = [];
  for (
    let at = periodOf(from, scale);
    at.start <= to && periods.length < 400;
    at = periodOf(addDays(at.end, 1), scale)
  ) {
    periods.push(at);
  }
  return periods;
};
