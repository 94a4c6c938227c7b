/** Quarters, tertials and months as they are written: ”kv 1 2027”, ”T1 2027”, ”jan 2027”. */
import { useMemo } from 'react';
import type { Period, Scale } from '../../db/domain/days.ts';
import { fill, useWords } from './words.tsx';

export interface PeriodText {
  /** With its year. */
  readonly full: (period: Period, scale: Scale) => string;
  /** Without. */
  readonly short: (period: Period, scale: Scale) => string;
}

export const usePeriodText = (): PeriodText => {
  const { words, language } = useWords();
  return useMemo(() => {
    const locale = language === 'en' ? 'en-GB' : 'sv-SE';
    const month = new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' });
    const monthName = ({ start }: Period): string => month.format(new Date(`${start}T00:00:00Z`)).replace('.', '');
    return {
      full: (period, scale) =>
        scale === 'month' ? `${monthName(period)} ${period.year}` : fill(words.timeline.period[scale], { ...period }),
      short: (period, scale) =>
        scale === 'month' ? monthName(period) : fill(words.timeline.shortPeriod[scale], { ...period }),
    };
  }, [words, language]);
};
