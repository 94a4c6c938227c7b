/** Days as they are typed: ISO whatever the computer's language, since 4/3 is two days. */
import { day } from '../../db/domain/values.ts';

/** `YYYY-MM-DD`, also written `YYYYMMDD`, `2026-3-4` or with dots or slashes; the year first, a day that exists; else `null`. */
export const parseDay = (text: string): string | null => {
  const written = text.trim();
  const parts = /^(\d{4})(\d{2})(\d{2})$/.exec(written) ?? /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/.exec(written);
  if (parts === null) return null;
  const date = parts
    .slice(1)
    .map((part) => part.padStart(2, '0'))
    .join('-');
  return day.safeParse(date).success ? date : null;
};

/** The same where a day may be missing: blank is `''`. */
export const parseDayOrNone = (text: string): string | null => (text.trim() === '' ? '' : parseDay(text));
