import { useMemo } from 'react';
import { type PeriodText, periodText } from '../../db/domain/words/periods.ts';
import { useWords } from './words.tsx';

export type { PeriodText };

/** Periods in the language of the screen. */
export const usePeriodText = (): PeriodText => {
  const { language } = useWords();
  return useMemo(() => periodText(language), [language]);
};
