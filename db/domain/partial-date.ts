/** Dates that are known to the year, the month or the day. */

const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

const two = (value: number): string => String(value).padStart(2, '0');

/** The last day that `YYYY`, `YYYY-MM` or `YYYY-MM-DD` may mean: nothing is older than it is known to be. */
export const latestDay = (date: string): string => {
  if (date.length === 4) return `${date}-12-31`;
  if (date.length === 7) return `${date}-${two(lastDay(Number(date.slice(0, 4)), Number(date.slice(5))))}`;
  return date;
};

/** Whole months from the latest day that the date may mean until `today` (`YYYY-MM-DD`); 0 for what is to come. */
export const monthsSince = (date: string, today: string): number => {
  const then = latestDay(date);
  const [year, month, day] = then.split('-').map(Number) as [number, number, number];
  const [thisYear, thisMonth, thisDay] = today.split('-').map(Number) as [number, number, number];
  const due = Math.min(day, lastDay(thisYear, thisMonth));
  return Math.max(0, (thisYear - year) * 12 + (thisMonth - month) - (thisDay < due ? 1 : 0));
};
