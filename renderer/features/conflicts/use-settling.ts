/** Settling one conflict: by a version, by a text of one's own, by keys. */
import { useEffect, useMemo, useRef } from 'react';
import { DELETED } from '../../../db/domain/change.ts';
import type { ConflictItem, Settling } from '../../../electron/contract/conflict-calls.ts';
import { useAction } from '../../api.ts';
import { useWords } from '../../i18n/words.tsx';
import { numberText } from '../../ui/number-text.ts';
import { keyOf } from './conflict-address.ts';
import { controlOf, textOf } from './control.ts';
import { useDraft } from './drafts.ts';

const writes = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [role="dialog"]') !== null;

/** Keys of a place that hold where nothing is written and no other key is down; `press` says whether it took one. */
export const usePlainKeys = (press: (key: string) => boolean): void => {
  const latest = useRef(press);
  latest.current = press;
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || writes(event.target)) return;
      if (latest.current(event.key.toLowerCase())) event.preventDefault();
    };
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, []);
};

export const useSettling = (analysis: string, item: ConflictItem, settled: () => void) => {
  const { domain, language } = useWords();
  const ways = useMemo(() => numberText(language), [language]);
  const control = useMemo(() => controlOf(domain, item), [domain, item]);
  const [draft, keepDraft] = useDraft(`${analysis} ${keyOf(item)}`);
  const action = useAction('conflict.settle', () => {
    keepDraft(null);
    settled();
  });
  const { entity, id, field } = item;
  const settle = (choice: Settling): void => {
    if (!action.isPending) action.mutate({ analysis, entity, id, field, choice });
  };
  /** Begins with a version, or (`null`) with what is shown now. */
  const start = (at: number | null): void => {
    const value = at === null ? item.now : item.versions[at]?.value;
    if (control !== null && value !== undefined) keepDraft(textOf(value, ways, control));
  };
  const choose = (at: number): boolean => {
    const version = item.versions[at];
    if (field === DELETED && at < 2) settle({ keep: at === 0 });
    else if (field !== DELETED && version !== undefined) settle({ change: version.changeId });
    else return false;
    return true;
  };
  return { control, draft, keepDraft, settle, start, choose, error: action.error };
};
