import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { useAction, useCall } from '../../api.ts';
import { useWords } from '../../i18n/words.tsx';
import { Field } from '../../ui/Field.tsx';
import ui from '../../ui/ui.module.css';
import { useEvidenceStates } from '../evidence-states.ts';
import { NewRecord } from '../sources/NewRecord.tsx';
import { FactorForm } from './FactorForm.tsx';
import { FactorGrid } from './FactorGrid.tsx';
import styles from './factors.module.css';
import { Library } from './Library.tsx';

/** Orsaksanalys: the register of factors, the form of the chosen one, and the library. */
export const FactorsPlace = ({
  analysis,
  selected,
}: {
  readonly analysis: string;
  readonly selected: string | null;
}) => {
  const { words } = useWords();
  const [, go] = useLocation();
  const [search, setSearch] = useState('');
  const [library, setLibrary] = useState(false);
  const factors = useCall('factor.list', { analysis });
  const states = useEvidenceStates(analysis);
  const select = (id: string): void => go(`/analysis/${analysis}/factors/${encodeURIComponent(id)}`);
  const create = useAction('factor.create', ({ id }) => select(id));
  const shown = useMemo(() => {
    const wanted = search.toLocaleLowerCase('sv');
    const collator = new Intl.Collator('sv');
    return (factors.data ?? [])
      .filter(({ title }) => title.toLocaleLowerCase('sv').includes(wanted))
      .sort((a, b) => collator.compare(a.title, b.title));
  }, [factors.data, search]);
  const chosen = factors.data?.find(({ id }) => id === selected);
  return (
    <div className={styles['columns']}>
      <section className={ui['stack']}>
        <div className={ui['row']}>
          <h1>{words.places.factors}</h1>
          <button type="button" onClick={() => setLibrary(!library)} aria-expanded={library}>
            {words.factor.library}
          </button>
        </div>
        <NewRecord
          label={words.factor.create}
          create={(title) => create.mutateAsync({ analysis, fields: { title } })}
        />
        <Field label={words.factor.filter}>
          {(wired) => (
            <input {...wired} type="search" value={search} onChange={(event) => setSearch(event.target.value)} />
          )}
        </Field>
        {factors.isSuccess && factors.data.length === 0 && <p>{words.factor.empty}</p>}
        <FactorGrid analysis={analysis} factors={shown} states={states} selected={selected} select={select} />
      </section>
      <section className={styles['form']} aria-label={words.common.details}>
        {library && <Library analysis={analysis} inserted={select} />}
        {!library && chosen === undefined && <p>{words.factor.selectOne}</p>}
        {!library && chosen !== undefined && <FactorForm key={chosen.id} analysis={analysis} factor={chosen} />}
      </section>
    </div>
  );
};
