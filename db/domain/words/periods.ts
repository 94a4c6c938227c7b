/** Quarters, tertials and months as they are written: ”kv 1 2027”, ”T1 2027”, ”jan 2027”. */
import type { Period, Scale } from '../days.ts';
import { fill, type Language } from './index.ts';

const quarter = { sv: 'kv {number}', en: 'Q{number}' } as const satisfies Record<Language, string>;
const TERTIAL = 'T{number}';

export interface PeriodText {
  /** With its year. */
  readonly full: (period: Period, scale: Scale) => string;
  /** Without. */
  readonly short: (period: Period, scale: Scale) => string;
}

export const periodText = (language: Language): PeriodText => {
  const locale = language === 'en' ? 'en-GB' : 'sv-SE';
  const month = new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' });
  const short = (period: Period, scale: Scale): string =>
    scale === 'month'
      ? month.format(new Date(`${period.start}T00:00:00Z`)).replace('.', '')
      : fill(scale === 'quarter' ? quarter[language] : TERTIAL, { number: period.number });
  return { full: (period, scale) => `${short(period, scale)} ${period.year}`, short };
};
