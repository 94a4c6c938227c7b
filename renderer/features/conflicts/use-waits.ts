/** What pictures mark as having versions to choose between, and their word; `null` where nothing has. */
import { useMemo } from 'react';
import { useWords } from '../../i18n/words.tsx';
import { useConflicts } from './use-conflicts.ts';

export const useWaits = () => {
  const { mark: word } = useWords().words.conflicts;
  const waiting = useConflicts();
  return useMemo(
    () =>
      waiting.conflicts.length === 0
        ? null
        : { word, of: (entity: 'factor' | 'link', id: string): boolean => waiting.of(entity, id).length > 0 },
    [waiting, word],
  );
};
