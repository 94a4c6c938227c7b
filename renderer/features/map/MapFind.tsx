import { type KeyboardEvent, useId, useMemo, useState } from 'react';
import { compareIds, compareSwedish } from '../../../db/domain/collation.ts';
import { useCallWhen } from '../../api.ts';
import { useWords } from '../../i18n/words.tsx';
import { ShortTitle } from '../../ui/ShortTitle.tsx';
import styles from './map.module.css';

const MOST = 8;

interface FindProps {
  readonly analysis: string;
  readonly found: (id: string) => void;
}

/** Type a part of a title, choose with the arrows, Enter goes there. */
export const MapFind = ({ analysis, found }: FindProps) => {
  const { words } = useWords();
  const id = useId();
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const wanted = query.trim().toLocaleLowerCase('sv');
  const factors = useCallWhen('factor.list', wanted === '' ? null : { analysis }).data;
  const hits = useMemo(
    () =>
      (factors ?? [])
        .filter(({ state, title }) => state !== 'rejected' && title.toLocaleLowerCase('sv').includes(wanted))
        .sort((a, b) => compareSwedish(a.title, b.title) || compareIds(a.id, b.id))
        .slice(0, MOST),
    [factors, wanted],
  );
  const open = wanted !== '';
  const take = (hit: string | undefined): void => {
    if (hit === undefined) return;
    setQuery('');
    found(hit);
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown') setAt(Math.min(at + 1, hits.length - 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0));
    else if (event.key === 'Enter') take(hits[at]?.id);
    else if (event.key === 'Escape') setQuery('');
    else return;
    event.preventDefault();
  };
  return (
    <div className={styles['find']}>
      <input
        type="search"
        role="combobox"
        aria-label={words.map.find}
        aria-expanded={open && hits.length > 0}
        aria-controls={`${id}-hits`}
        aria-activedescendant={open && hits.length > 0 ? `${id}-${at}` : undefined}
        placeholder={words.map.find}
        title="Ctrl+F"
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setAt(0);
        }}
        onKeyDown={press}
        onBlur={() => setQuery('')}
      />
      {open && hits.length > 0 && (
        <div role="listbox" id={`${id}-hits`} aria-label={words.map.hits} className={styles['hits']}>
          {hits.map((hit, n) => (
            <div
              key={hit.id}
              id={`${id}-${n}`}
              role="option"
              tabIndex={-1}
              aria-selected={n === at}
              onPointerDown={(event) => {
                event.preventDefault();
                take(hit.id);
              }}
            >
              <ShortTitle title={hit.title} />
            </div>
          ))}
        </div>
      )}
      {factors !== undefined && hits.length === 0 && (
        <p className={styles['hits']} role="status">
          {words.map.noHits}
        </p>
      )}
    </div>
  );
};
