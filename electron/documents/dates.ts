/** Days and ages as a Swedish document writes them. Deterministic: nothing here asks the clock or the machine. */

const months = [
  'januari',
  'februari',
  'mars',
  'april',
  'maj',
  'juni',
  'juli',
  'augusti',
  'september',
  'oktober',
  'november',
  'december',
] as const;

const inSweden = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** The Swedish day (`YYYY-MM-DD`) and time of day (`HH.MM`) of an ISO time. */
export const swedishTime = (iso: string): { readonly day: string; readonly time: string } => {
  const parts = Object.fromEntries(inSweden.formatToParts(new Date(iso)).map(({ type, value }) => [type, value]));
  return { day: `${parts['year']}-${parts['month']}-${parts['day']}`, time: `${parts['hour']}.${parts['minute']}` };
};

/** ”4 mars 2026”, ”mars 2026” or ”2026”, as exactly as the date is known. */
export const dateInProse = (date: string): string => {
  const [year, month, day] = date.split('-').map(Number);
  if (month === undefined) return String(year);
  return `${day === undefined ? '' : `${day} `}${months[month - 1]} ${year}`;
};

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** Whole months from a date to a day, counted from the first of what an inexact date leaves open. */
const monthsBetween = (date: string, today: string): number => {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const [thisYear = 0, thisMonth = 1, thisDay = 1] = today.split('-').map(Number);
  return (thisYear - year) * 12 + thisMonth - month - (thisDay < day ? 1 : 0);
};

/**
 * How old a source is on a day: months below two years, else whole years. One that is dated by its year only is
 * as old as the difference of the years, and said to be about that.
 */
export const ageOn = (date: string, today: string): string => {
  if (date > today) return 'daterad efter utskriften';
  if (date.length === 4) {
    const years = Number(today.slice(0, 4)) - Number(date);
    return years === 0 ? 'samma år' : `cirka ${counted(years, 'år', 'år')}`;
  }
  const between = monthsBetween(date, today);
  if (between < 1) return 'under en månad';
  return between < 24 ? counted(between, 'månad', 'månader') : counted(Math.floor(between / 12), 'år', 'år');
};
