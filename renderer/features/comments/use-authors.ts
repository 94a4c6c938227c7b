/** Names of those who write in an analysis. */
import { useMemo } from 'react';
import { useCall } from '../../api.ts';
import { useWords } from '../../i18n/words.tsx';

/** A function that names an author by id, also one who never said a name. */
export const useAuthors = (analysis: string): ((id: string | null) => string) => {
  const { words } = useWords();
  const authors = useCall('author.list', { analysis }).data;
  const { unnamed } = words.comments;
  return useMemo(() => {
    const names = new Map((authors ?? []).map(({ id, name }) => [id, name]));
    return (id) => names.get(id ?? '') || unnamed;
  }, [authors, unnamed]);
};
