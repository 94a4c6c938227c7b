import { Plus } from 'lucide-react';
import type { FactorRecord } from '../../../db/domain/entities.ts';
import { type LibraryMeasure, library } from '../../../db/library/library.ts';
import { useFormats } from '../../i18n/formats.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { Panel } from '../../ui/Panel.tsx';
import ui from '../../ui/ui.module.css';
import { NewRecord } from '../sources/NewRecord.tsx';
import styles from './requests.module.css';
import type { Requests } from './use-requests.ts';

export interface Asked {
  readonly title: string;
  /** Id in the library that it is taken from. */
  readonly libraryItem: string | null;
}

interface UnaskedProps {
  readonly known: Requests;
  readonly ask: (factor: FactorRecord, asked: Asked) => Promise<unknown>;
}

/** Requests of the library about a factor that was taken from it. */
const offersFor = ({ libraryItem }: FactorRecord): LibraryMeasure[] =>
  libraryItem === null
    ? []
    : library().measures.filter(({ request, factors }) => request && factors.includes(libraryItem));

const Item = ({ factor, known, ask }: UnaskedProps & { readonly factor: FactorRecord }) => {
  const { words } = useWords();
  const { list } = useFormats();
  const others = factor.otherActors.flatMap((id) => known.actors.byId.get(id)?.name ?? []);
  return (
    <li className={styles['unasked']}>
      <div>
        <strong>{factor.title}</strong>
        <div className={ui['help']}>
          {others.length === 0 ? words.requests.nobody : fill(words.requests.who, { actors: list(others) })}
        </div>
      </div>
      <div className={ui['stack']}>
        <NewRecord
          label={fill(words.requests.create, { title: factor.title })}
          create={(title) => ask(factor, { title, libraryItem: null })}
        />
        {offersFor(factor).map(({ id, title }) => (
          <button key={id} type="button" data-kind="quiet" onClick={() => void ask(factor, { title, libraryItem: id })}>
            <Plus size={14} aria-hidden />
            {fill(words.requests.fromLibrary, { title })}
          </button>
        ))}
      </div>
    </li>
  );
};

/** The factors out of reach that nobody is asked about yet, each with a line that asks. */
export const Unasked = ({ known, ask }: UnaskedProps) => {
  const { words } = useWords();
  if (known.unasked.length === 0) {
    return <p className={ui['muted']}>{known.outside === 0 ? words.requests.noneOutside : words.requests.allAsked}</p>;
  }
  return (
    <Panel title={words.requests.without}>
      <p className={ui['help']}>{words.requests.withoutHelp}</p>
      <ul className={styles['list']}>
        {known.unasked.map((factor) => (
          <Item key={factor.id} factor={factor} known={known} ask={ask} />
        ))}
      </ul>
    </Panel>
  );
};
