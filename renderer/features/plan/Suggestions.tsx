import type { FactorRecord, MeasureRecord } from '../../../db/domain/entities.ts';
import { type LibraryMeasure, library } from '../../../db/library/library.ts';
import { suggestedMeasures } from '../../../db/library/suggestions.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { Popover } from '../../ui/Popover.tsx';
import styles from './plan.module.css';

interface SuggestionsProps {
  readonly factor: FactorRecord | undefined;
  readonly measures: readonly MeasureRecord[];
  /** Items of the library that were refused for the factor. */
  readonly refused: ReadonlySet<string>;
  readonly take: (item: LibraryMeasure) => Promise<unknown>;
}

const sourceTitles = (item: LibraryMeasure): string => {
  const known = new Map(library().sources.map(({ id, title }) => [id, title]));
  return item.sources.map(({ source }) => known.get(source) ?? source).join('; ');
};

const Suggestion = ({ item, take }: { readonly item: LibraryMeasure; readonly take: () => void }) => {
  const { words, domain } = useWords();
  const sources = sourceTitles(item);
  return (
    <li className={styles['suggestion']}>
      <div>
        <strong>{item.title}</strong>
        <p>{item.description}</p>
        <p className={styles['sub']}>
          {fill(words.plan.owner, { owner: item.owner })}
          {item.basis !== null && ` · ${domain.basis[item.basis]}`}
        </p>
        {sources !== '' && <p className={styles['sub']}>{fill(words.plan.source, { sources })}</p>}
      </div>
      <button type="button" aria-label={fill(words.plan.takeTitle, { title: item.title })} onClick={take}>
        {words.plan.take}
      </button>
    </li>
  );
};

/** Measures of the library against a cause that are not in the plan yet; one is a measure when it is taken. */
export const Suggestions = ({ factor, measures, refused, take }: SuggestionsProps) => {
  const { words } = useWords();
  const items = factor === undefined ? [] : suggestedMeasures(factor, measures, refused);
  if (items.length === 0) return null;
  return (
    <Popover label={fill(words.plan.suggestionCount, { count: items.length })} title={words.plan.suggestions}>
      {() => (
        <ul className={styles['suggestions']}>
          {items.map((item) => (
            <Suggestion key={item.id} item={item} take={() => void take(item)} />
          ))}
        </ul>
      )}
    </Popover>
  );
};
