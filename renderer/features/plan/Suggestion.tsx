import { useState } from 'react';
import type { MeasureRecord } from '../../../db/domain/entities.ts';
import type { LibraryMeasure } from '../../../db/library/library.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import ui from '../../ui/ui.module.css';
import styles from './plan.module.css';
import { RefuseForm } from './RefuseForm.tsx';
import { sourceTitles } from './suggested.ts';
import suggestions from './suggestions.module.css';

interface SuggestionProps {
  readonly item: LibraryMeasure;
  /** The measure of the plan that was taken from it, against other causes. */
  readonly existing: MeasureRecord | undefined;
  readonly take: () => void;
  readonly adapt: () => void;
  readonly join: (measure: MeasureRecord) => void;
  readonly refuse: (reason: string) => Promise<unknown>;
}

/** What it is, who would own it, how it works and where that is known from. */
const About = ({ item }: Pick<SuggestionProps, 'item'>) => {
  const { words, domain } = useWords();
  const sources = sourceTitles(item);
  const techniques = item.techniques.map((technique) => domain.technique[technique]).join(', ');
  return (
    <div>
      <strong>{item.title}</strong>
      <p>{item.description}</p>
      <p className={styles['sub']}>
        {fill(words.suggestion.owner, { owner: item.owner })}
        {item.basis !== null && ` · ${domain.basis[item.basis]}`}
      </p>
      {techniques !== '' && <p className={styles['sub']}>{fill(words.suggestion.techniques, { techniques })}</p>}
      <p className={styles['sub']}>
        {sources === '' ? words.suggestion.noSource : fill(words.suggestion.source, { sources })}
      </p>
    </div>
  );
};

const Taking = ({ item, existing, take, adapt, join }: Omit<SuggestionProps, 'refuse'>) => {
  const { suggestion } = useWords().words;
  const { title } = item;
  if (existing !== undefined) {
    return (
      <button type="button" aria-label={fill(suggestion.joinTitle, { title })} onClick={() => join(existing)}>
        {suggestion.join}
      </button>
    );
  }
  return (
    <>
      <button type="button" aria-label={fill(suggestion.takeTitle, { title })} onClick={take}>
        {suggestion.take}
      </button>
      <button type="button" aria-label={fill(suggestion.adaptTitle, { title })} onClick={adapt}>
        {suggestion.adapt}
      </button>
    </>
  );
};

/** One suggestion of the library: taken in as it is, taken in and adapted, or refused with a reason. */
export const Suggestion = (props: SuggestionProps) => {
  const { suggestion } = useWords().words;
  const { item, existing, refuse } = props;
  const [isRefusing, setRefusing] = useState(false);
  return (
    <li className={suggestions['item']}>
      <About item={item} />
      {existing !== undefined && <p className={styles['sub']}>{suggestion.alreadyThere}</p>}
      {isRefusing ? (
        <RefuseForm title={item.title} store={refuse} close={() => setRefusing(false)} />
      ) : (
        <div className={ui['row']}>
          <Taking {...props} />
          <button
            type="button"
            data-kind="quiet"
            aria-label={fill(suggestion.refuseTitle, { title: item.title })}
            onClick={() => setRefusing(true)}
          >
            {suggestion.refuse}
          </button>
        </div>
      )}
    </li>
  );
};
