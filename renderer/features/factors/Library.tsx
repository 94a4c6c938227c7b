import { useState } from 'react';
import { type LibraryFactor, library } from '../../../db/library/library.ts';
import { searchItems } from '../../../db/library/search.ts';
import { useAction, useCall } from '../../api.ts';
import { useWords } from '../../i18n/words.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Field } from '../../ui/Field.tsx';
import styles from './factors.module.css';
import { LibraryCompare } from './LibraryCompare.tsx';
import { LibraryItem } from './LibraryItem.tsx';

interface LibraryProps {
  readonly analysis: string;
  /** Shows a factor of the analysis: one that was taken in, or one that was there. */
  readonly inserted: (id: string) => void;
  readonly close: () => void;
}

/** The library of factors: search it, compare it with what the analysis has, and take what fits. */
export const Library = ({ analysis, inserted, close }: LibraryProps) => {
  const { words } = useWords();
  const allTitles = library().factors.map(({ title }) => title);
  const [query, setQuery] = useState('');
  const [comparing, setComparing] = useState<{ item: LibraryFactor; factor: string } | null>(null);
  const factors = useCall('factor.list', { analysis }).data ?? [];
  const insert = useAction('library.insert', ({ id }) => inserted(id));
  const taken = new Map(factors.map((factor) => [factor.libraryItem, factor]));
  const found = searchItems(library().factors, query);
  const similar = useCall('factor.mostSimilar', { analysis, titles: allTitles }).data ?? [];
  const near = new Map(library().factors.map(({ id }, at) => [id, similar[at] ?? null]));
  const take = (item: LibraryFactor): void => {
    setComparing(null);
    insert.mutate({ analysis, item: item.id });
  };
  const show = (id: string): void => {
    setComparing(null);
    inserted(id);
    close();
  };
  const beside = factors.find(({ id }) => id === comparing?.factor);
  return (
    <div className={styles['details']}>
      <div className={styles['titleLine']}>
        <h2>{words.factor.library}</h2>
        <button type="button" onClick={close}>
          {words.common.close}
        </button>
      </div>
      <Field label={words.common.search}>
        {(wired) => <input {...wired} type="search" value={query} onChange={(event) => setQuery(event.target.value)} />}
      </Field>
      <ErrorNote error={insert.error} />
      {found.length === 0 && <p role="status">{words.factor.libraryNothing}</p>}
      <ul className={styles['cards']}>
        {found.map((item) => (
          <LibraryItem
            key={item.id}
            {...{ item, show }}
            near={near.get(item.id) ?? null}
            taken={taken.get(item.id)}
            take={() => take(item)}
            compare={(factor) => setComparing({ item, factor })}
          />
        ))}
      </ul>
      {comparing !== null && beside !== undefined && (
        <LibraryCompare
          analysis={analysis}
          item={comparing.item}
          factor={beside}
          take={() => take(comparing.item)}
          show={() => show(beside.id)}
          close={() => setComparing(null)}
        />
      )}
    </div>
  );
};
