import { CircleCheck } from 'lucide-react';
import { useState } from 'react';
import { type LibraryFactor, library } from '../../../db/library/library.ts';
import { searchItems } from '../../../db/library/search.ts';
import { call, useCall } from '../../api.ts';
import { useWords } from '../../i18n/words.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Field } from '../../ui/Field.tsx';
import ui from '../../ui/ui.module.css';
import styles from './factors.module.css';

/** Puts a factor of the library into the analysis, with the sources that it rests on. */
const insert = async (analysis: string, item: LibraryFactor, known: ReadonlySet<string>): Promise<string> => {
  const { id } = await call('factor.create', {
    analysis,
    fields: {
      title: item.title,
      description: item.description,
      kind: item.kind,
      bone: item.bone,
      libraryItem: item.id,
    },
  });
  for (const cited of item.sources) {
    const source = library().sources.find((one) => one.id === cited.source);
    if (source === undefined) continue;
    const { id: sourceId, title, publisher, date, url, reference } = source;
    if (!known.has(sourceId)) {
      await call('source.create', { analysis, id: sourceId, fields: { title, publisher, date, url, reference } });
    }
    await call('evidence.create', { analysis, fields: { factor: id, source: sourceId, stance: 'supports' } });
  }
  return id;
};

interface LibraryProps {
  readonly analysis: string;
  readonly inserted: (id: string) => void;
  readonly close: () => void;
}

interface ItemProps {
  readonly item: LibraryFactor;
  readonly isTaken: boolean;
  readonly take: () => void;
}

const Item = ({ item, isTaken, take }: ItemProps) => {
  const { words, domain } = useWords();
  return (
    <li className={styles['card']}>
      <strong>{item.title}</strong>
      <p>{item.description}</p>
      <div className={ui['row']}>
        <span className={ui['help']}>{domain.factorKind[item.kind]}</span>
        {isTaken ? (
          <span className={`${ui['badge']} ${ui['done']}`}>
            <CircleCheck size={14} aria-hidden />
            {words.factor.inserted}
          </span>
        ) : (
          <button type="button" onClick={take}>
            {words.factor.insert}
          </button>
        )}
      </div>
    </li>
  );
};

/** The library of factors: search it, and take what fits. */
export const Library = ({ analysis, inserted, close }: LibraryProps) => {
  const { words } = useWords();
  const [query, setQuery] = useState('');
  const [error, setError] = useState<unknown>(null);
  const factors = useCall('factor.list', { analysis }).data ?? [];
  const sources = useCall('source.list', { analysis }).data ?? [];
  const taken = new Set(factors.map(({ libraryItem }) => libraryItem));
  const known = new Set(sources.map(({ id }) => id));
  const found = searchItems(library().factors, query);
  const take = (item: LibraryFactor): void => {
    insert(analysis, item, known).then(inserted, setError);
  };
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
      <ErrorNote error={error} />
      {found.length === 0 && <p role="status">{words.factor.libraryNothing}</p>}
      <ul className={styles['cards']}>
        {found.map((item) => (
          <Item key={item.id} item={item} isTaken={taken.has(item.id)} take={() => take(item)} />
        ))}
      </ul>
    </div>
  );
};
