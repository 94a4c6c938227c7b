import { CircleCheck, CircleSlash2 } from 'lucide-react';
import type { LibraryFactor } from '../../../db/library/library.ts';
import type { OutputOf } from '../../../electron/contract/calls.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { ShortTitle } from '../../ui/ShortTitle.tsx';
import ui from '../../ui/ui.module.css';
import styles from './factors.module.css';
import { type CitedSource, citedBy } from './library-sources.ts';
import likeness from './likeness.module.css';

type Similar = NonNullable<OutputOf<'factor.mostSimilar'>[number]>;

interface ItemProps {
  readonly item: LibraryFactor;
  /** The factor of the analysis that is most like it. */
  readonly near: Similar | null;
  /** The factor of the analysis that came from it. */
  readonly taken: { readonly id: string; readonly title: string } | undefined;
  readonly take: () => void;
  readonly show: (id: string) => void;
  /** Puts it beside a factor of the analysis. */
  readonly compare: (factor: string) => void;
}

/** Sources by title, publisher and day, each with how it was read. */
export const CitedSources = ({ cited }: { readonly cited: readonly CitedSource[] }) => {
  const { words } = useWords();
  return (
    <ul className={likeness['cited']}>
      {cited.map(({ source, reading }) => (
        <li key={source.id}>
          {[source.title, source.publisher, source.date, words.libraryItem.readings[reading]]
            .filter((part) => part !== null && part !== '')
            .join(', ')}
        </li>
      ))}
    </ul>
  );
};

/** The factor of the analysis that says nearly the same, to be put beside the library's. */
const Near = ({ best, compare }: { readonly best: Similar } & Pick<ItemProps, 'compare'>) => {
  const { words } = useWords();
  const isSame = best.score === 1;
  return (
    <p className={likeness['near']}>
      {isSame ? words.libraryItem.exists : words.libraryItem.resembles}{' '}
      <strong>
        <ShortTitle title={best.title} />
      </strong>
      <button
        type="button"
        aria-label={fill(words.libraryItem.compareWith, { title: best.title })}
        onClick={() => compare(best.id)}
      >
        {words.libraryItem.compare}
      </button>
    </p>
  );
};

/** One factor of the library: what it says, what it rests on, and what the analysis has that is like it. */
export const LibraryItem = ({ item, near, taken, take, show, compare }: ItemProps) => {
  const { words, domain } = useWords();
  return (
    <li className={styles['card']}>
      <strong>{item.title}</strong>
      <p>{item.description}</p>
      <CitedSources cited={citedBy(item)} />
      {item.contested && (
        <span className={`${ui['badge']} ${ui['watch']}`}>
          <CircleSlash2 size={14} aria-hidden />
          {words.libraryItem.contested}
        </span>
      )}
      {taken === undefined && near !== null && <Near best={near} compare={compare} />}
      <div className={ui['row']}>
        <span className={ui['help']}>{domain.factorKind[item.kind]}</span>
        {taken === undefined ? (
          <button type="button" onClick={take}>
            {words.factor.insert}
          </button>
        ) : (
          <>
            <span className={`${ui['badge']} ${ui['done']}`}>
              <CircleCheck size={14} aria-hidden />
              {words.factor.inserted}
            </span>
            <button type="button" data-kind="quiet" onClick={() => show(taken.id)}>
              {words.libraryItem.show}
            </button>
          </>
        )}
      </div>
    </li>
  );
};
