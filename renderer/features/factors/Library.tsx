import { useState } from 'react';
import { type LibraryFactor, library } from '../../../db/library/library.ts';
import { searchItems } from '../../../db/library/search.ts';
import { call, useCall } from '../../api.ts';
import { useWords } from '../../i18n/words.tsx';
import { Field } from '../../ui/Field.tsx';
import ui from '../../ui/ui.module.css';

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
}

/** The library of factors: search it, and take what fits. */
export const Library = ({ analysis, inserted }: LibraryProps) => {
  const { words } = useWords();
  const [query, setQuery] = useState('');
  const factors = useCall('factor.list', { analysis }).data ?? [];
  const sources = useCall('source.list', { analysis }).data ?? [];
  const taken = new Set(factors.map(({ libraryItem }) => libraryItem));
  const known = new Set(sources.map(({ id }) => id));
  return (
    <div className={ui['stack']}>
      <h2>{words.factor.library}</h2>
      <Field label={words.common.search}>
        {(wired) => <input {...wired} type="search" value={query} onChange={(event) => setQuery(event.target.value)} />}
      </Field>
      <ul className={ui['stack']}>
        {searchItems(library().factors, query).map((item) => (
          <li key={item.id} className={ui['stack']}>
            <strong>{item.title}</strong>
            <p>{item.description}</p>
            <div className={ui['row']}>
              {taken.has(item.id) ? (
                <span className={ui['muted']}>{words.factor.inserted}</span>
              ) : (
                <button type="button" onClick={() => void insert(analysis, item, known).then(inserted)}>
                  {words.factor.insert}
                </button>
              )}
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
};
