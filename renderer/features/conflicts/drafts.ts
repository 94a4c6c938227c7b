/** Versions that a person has begun to write: kept while the program runs, by analysis and conflict. */
import { useState } from 'react';

const drafts = new Map<string, string>();

/** The text that was begun for a conflict, `null` where none was; and a function that keeps it or (`null`) forgets it. */
export const useDraft = (key: string): readonly [string | null, (text: string | null) => void] => {
  const [text, setText] = useState(() => drafts.get(key) ?? null);
  const keep = (typed: string | null): void => {
    if (typed === null) drafts.delete(key);
    else drafts.set(key, typed);
    setText(typed);
  };
  return [text, keep];
};
