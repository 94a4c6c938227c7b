import { useEffect, useMemo, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { DELETED } from '../../../db/domain/change.ts';
import type { ConflictItem } from '../../../electron/contract/conflict-calls.ts';
import { useCall } from '../../api.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { Empty } from '../../ui/Panel.tsx';
import { shortTitle } from '../../ui/ShortTitle.tsx';
import ui from '../../ui/ui.module.css';
import { kindWord } from '../compare/value-words.ts';
import { ConflictDetail } from './ConflictDetail.tsx';
import { conflictPath, keyOf } from './conflict-address.ts';
import { fieldName, kindText } from './conflict-words.ts';
import styles from './conflicts.module.css';
import { useConflicts } from './use-conflicts.ts';
import { usePlainKeys } from './use-settling.ts';

interface TabProps {
  readonly analysis: string;
  /** The conflict that the address names. */
  readonly selected: string | null;
}

interface ListProps {
  readonly label: string;
  readonly items: readonly ConflictItem[];
  readonly names: Readonly<Record<string, string>>;
  readonly shown: ConflictItem | undefined;
  readonly show: (item: ConflictItem) => void;
}

const List = ({ label, items, names, shown, show }: ListProps) => {
  const { words } = useWords();
  const current = useRef<HTMLButtonElement>(null);
  const key = shown && keyOf(shown);
  useEffect(() => {
    if (key !== undefined) current.current?.scrollIntoView({ block: 'nearest' });
  }, [key]);
  if (items.length === 0) return null;
  return (
    <nav aria-label={label}>
      <h2>{label}</h2>
      <ul>
        {items.map((item) => (
          <li key={keyOf(item)}>
            <button
              ref={item === shown ? current : undefined}
              type="button"
              aria-current={item === shown}
              title={item.name}
              onClick={() => show(item)}
            >
              <span className={styles['soft']}>{kindWord(words, item.entity)}</span>
              <strong>{shortTitle(item.name)}</strong>
              <span>
                {item.field === DELETED ? kindText(words, item) : fieldName(words, item.entity, item.field, names)}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
};

/** What waits for a choice, and after it the texts that were put together. */
const useItems = (analysis: string) => {
  const waiting = useConflicts();
  const { data: merged } = useCall('conflict.merged', { analysis });
  return useMemo(
    () => ({
      conflicts: waiting.conflicts,
      merged: merged?.conflicts ?? [],
      all: [...waiting.conflicts, ...(merged?.conflicts ?? [])],
      names: { ...merged?.names, ...waiting.names },
    }),
    [waiting, merged],
  );
};

/** Where a person settles what two have written differently: a list, and the one that is chosen side by side. */
export const ConflictsTab = ({ analysis, selected }: TabProps) => {
  const { words } = useWords();
  const [, go] = useLocation();
  const { conflicts, merged, all, names } = useItems(analysis);
  const [told, setTold] = useState('');
  const found = all.findIndex((item) => keyOf(item) === selected);
  const last = useRef(0);
  // When one is settled, the next in the list comes in its place.
  const at = found >= 0 ? found : Math.min(last.current, all.length - 1);
  last.current = Math.max(0, at);
  const shown = all[at];
  const show = (item: ConflictItem) => go(conflictPath(analysis, item), { replace: true });
  usePlainKeys((key) => {
    const step = key === 'j' || key === 'arrowdown' ? 1 : key === 'k' || key === 'arrowup' ? -1 : 0;
    const next = step === 0 ? undefined : all[at + step];
    if (next !== undefined) show(next);
    return next !== undefined;
  });
  return (
    <>
      {shown === undefined ? (
        <Empty>{words.conflicts.empty}</Empty>
      ) : (
        <>
          <p className={styles['intro']}>
            {shown.kind === 'merged' ? words.conflicts.mergedHelp : words.conflicts.intro} {words.conflicts.keys}
          </p>
          <div className={styles['columns']}>
            <div className={styles['list']}>
              <List {...{ names, shown, show }} label={words.conflicts.list} items={conflicts} />
              <List {...{ names, shown, show }} label={words.conflicts.mergedTitle} items={merged} />
            </div>
            <ConflictDetail
              key={keyOf(shown)}
              {...{ analysis, names }}
              item={shown}
              isNext={told !== '' && found < 0}
              settled={(field) => setTold(fill(words.conflicts.settled, { field }))}
            />
          </div>
        </>
      )}
      <p role="status" className={ui['help']}>
        {told}
      </p>
    </>
  );
};
