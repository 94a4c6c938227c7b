/** What a learning changed, in words. */
import type { LearningRecord } from '../../../db/domain/planning-records.ts';
import { fill, useWords } from '../../i18n/words.tsx';

export const useLearnedWords = () => {
  const { words, domain } = useWords();
  const valuesOf = (field: LearningRecord['field']): Readonly<Record<string, string>> =>
    field === 'significance' ? domain.significance : domain.influenceLevel;
  const sayValue = (field: LearningRecord['field'], value: string): string => valuesOf(field)[value] ?? value;
  return {
    valuesOf,
    sayValue,
    /** ”Betydelse: Hög → Medel” */
    sayChange: ({ field, before, after }: LearningRecord): string =>
      fill(words.learnings.change, {
        field: domain.learnedField[field],
        before: sayValue(field, before),
        after: sayValue(field, after),
      }),
  };
};
