/** Numbers and days as the chosen language writes them. Tables have days as 2026-03-04, prose as 4 mars 2026. */
import { useMemo } from 'react';
import type { Language } from '../../db/domain/words/index.ts';
import { useWords } from './words.tsx';

const locales = { sv: 'sv-SE', en: 'en-GB' } as const satisfies Record<Language, string>;
const DAY_LENGTH = 10;
const KIB = 1024;

const makeFormats = (language: Language) => {
  const locale = locales[language];
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const share = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const prose = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' });
  const all = new Intl.ListFormat(locale, { type: 'conjunction' });
  return {
    number: (value: number): string => whole.format(value),
    percent: (value: number): string => share.format(value),
    /** A day `YYYY-MM-DD` in prose. */
    day: (day: string): string => prose.format(new Date(`${day.slice(0, DAY_LENGTH)}T00:00:00Z`)),
    /** An ISO time as day and clock, local. */
    moment: (time: string): string => moment.format(new Date(time)),
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
