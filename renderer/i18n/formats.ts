/** Numbers and days as the chosen language writes them. Tables have days as 2026-03-04, prose as 4 mars 2026. */
import { useMemo } from 'react';
import type { Language } from '../../db/domain/words/index.ts';
import { useWords } from './words.tsx';

const locales = { sv: 'sv-SE', en: 'en-GB' } as const satisfies Record<Language, string>;
const DAY_LENGTH = 10;
const KIB = 1024;
const PERCENT = 100;
const [WEEK, MONTH, YEAR] = [7, 30.44, 365.25];
/** Days from which on a distance is said in weeks, months and years. */
const [FAR_WEEKS, FAR_MONTHS, FAR_YEARS] = [14, 61, 731];

export const makeFormats = (language: Language) => {
  const locale = locales[language];
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const share = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const prose = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' });
  const short = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
  const hours = new Intl.DateTimeFormat(locale, { timeStyle: 'medium' });
  const tenth = new Intl.NumberFormat(locale, { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const signed = new Intl.NumberFormat(locale, {
    signDisplay: 'exceptZero',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  const away = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const all = new Intl.ListFormat(locale, { type: 'conjunction' });
  return {
    number: (value: number): string => whole.format(value),
    percent: (value: number): string => share.format(value),
    /** A day `YYYY-MM-DD` in prose. */
    day: (day: string): string => prose.format(new Date(`${day.slice(0, DAY_LENGTH)}T00:00:00Z`)),
    /** An ISO time as day and clock, local. */
    moment: (time: string): string => moment.format(new Date(time)),
    /** An ISO time in few characters, local: 25 nov 2026 08:20. */
    stamp: (time: string): string =>
      short
        .formatToParts(new Date(time))
        .map(({ type, value }) => (type === 'month' ? value.replace('.', '') : value))
        .join('')
        .replace(', ', ' '),
    /** The clock of an ISO time, local, with seconds. */
    clock: (time: string): string => hours.format(new Date(time)),
    /** A share of 1 as per cent with one decimal. */
    share: (value: number): string => tenth.format(value),
    /** The difference of two shares in percentage points, with its sign. */
    points: (value: number): string => signed.format(value * PERCENT),
    /** How far away a day is that lies so many days ahead, negative those that have passed: om 3 dagar, för 2 månader sedan. */
    far: (days: number): string => {
      const size = Math.abs(days);
      if (size < FAR_WEEKS) return away.format(days, 'day');
      if (size < FAR_MONTHS) return away.format(Math.trunc(days / WEEK), 'week');
      return size < FAR_YEARS
        ? away.format(Math.trunc(days / MONTH), 'month')
        : away.format(Math.trunc(days / YEAR), 'year');
    },
    list: (items: readonly string[]): string => all.format(items),
    /** A size in bytes as kB or MB. */
    size: (bytes: number): string =>
      bytes < KIB * KIB ? `${whole.format(Math.ceil(bytes / KIB))} kB` : `${whole.format(bytes / KIB / KIB)} MB`,
  };
};

/** Day of an ISO time as tables have it, in the person's own time zone. */
export const tableDay = (time: string): string => {
  const local = new Date(time);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${local.getFullYear()}-${two(local.getMonth() + 1)}-${two(local.getDate())}`;
};

export const useFormats = () => {
  const { language } = useWords();
  return useMemo(() => makeFormats(language), [language]);
};
