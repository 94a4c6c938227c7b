/** How old a source is, in whole years and months, counted from the end of what its date names. */
const MONTHS = 12;

export const ageInMonths = (date: string, today: Date): number => {
  const [year = 0, month = MONTHS] = date.split('-').map(Number);
  return Math.max(0, (today.getFullYear() - year) * MONTHS + today.getMonth() + 1 - month);
};
