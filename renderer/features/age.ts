/** How old something is, in whole months, counted from the end of what its date names. */
const MONTHS = 12;

/** Months from `date` (`YYYY`, `YYYY-MM` or `YYYY-MM-DD`) until the day `until`; at least 0. */
export const monthsBetween = (date: string, until: string): number => {
  const [year = 0, month = MONTHS] = date.split('-').map(Number);
  const [untilYear = 0, untilMonth = 1] = until.split('-').map(Number);
  return Math.max(0, (untilYear - year) * MONTHS + untilMonth - month);
};

/** Today as the calendar on the wall has it, `YYYY-MM-DD`. */
export const today = (): string => {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};
