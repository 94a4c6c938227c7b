import { useState } from 'react';
import type { FactorRecord, MeasureRecord } from '../../../db/domain/entities.ts';
import type { RefusedSuggestionRecord } from '../../../db/domain/planning-records.ts';
import { library } from '../../../db/library/library.ts';
import { refusedItems, suggestedMeasures } from '../../../db/library/suggestions.ts';
import { useCall } from '../../api.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Fold } from '../../ui/Fold.tsx';
import { Popover } from '../../ui/Popover.tsx';
import ui from '../../ui/ui.module.css';
import styles from './plan.module.css';
import { Suggestion } from './Suggestion.tsx';
import { joinTo, refuse, suggestAgain, takeIn } from './suggested.ts';
import suggestions from './suggestions.module.css';

interface SuggestionsProps {
  readonly analysis: string;
  /** The cause. */
  readonly factor: FactorRecord;
  /** Its measures. */
  readonly measures: readonly MeasureRecord[];
  readonly refused: readonly RefusedSuggestionRecord[];
  /** Opens a measure that was just taken in, at its title. */
  readonly adapt: (id: string) => void;
}

interface RefusedProps {
  readonly refused: readonly RefusedSuggestionRecord[];
  readonly again: (id: string) => void;
}

/** What was refused, with the reasons, and the way back. */
const Refused = ({ refused, again }: RefusedProps) => {
  const { suggestion } = useWords().words;
  const known = new Map(library().measures.map(({ id, title }) => [id, title]));
  return (
    <Fold isInner name="refused" title={fill(suggestion.refused, { count: refused.length })}>
      <ul className={suggestions['list']}>
        {refused.map(({ id, libraryItem, reason }) => {
          const title = known.get(libraryItem) ?? fill(suggestion.unknownItem, { id: libraryItem });
          return (
            <li key={id} className={suggestions['refused']}>
              <div>
                <strong>{title}</strong>
                <p className={styles['sub']}>{fill(suggestion.because, { reason })}</p>
              </div>
              <button type="button" aria-label={fill(suggestion.restoreTitle, { title })} onClick={() => again(id)}>
                {suggestion.restore}
              </button>
            </li>
          );
        })}
      </ul>
    </Fold>
  );
};

/** The opened part: it alone reads all measures, for those that are in the plan against other causes. */
const Content = ({ close, ...props }: SuggestionsProps & { readonly close: () => void }) => {
  const { analysis, factor, measures, refused, adapt } = props;
  const { words } = useWords();
  const all = useCall('measure.list', { analysis }).data ?? [];
  const [error, setError] = useState<unknown>(null);
  const items = suggestedMeasures(factor, measures, refusedItems(factor.id, refused));
  const tried = (work: Promise<unknown>): void => {
    work.then(() => setError(null), setError);
  };
  return (
    <div className={ui['stack']}>
      <ErrorNote error={error} />
      {items.length === 0 && <p className={ui['muted']}>{words.suggestion.none}</p>}
      <ul className={suggestions['list']}>
        {items.map((item) => (
          <Suggestion
            key={item.id}
            item={item}
            existing={all.find(({ libraryItem }) => libraryItem === item.id)}
            take={() => tried(takeIn(analysis, factor.id, item))}
            adapt={() =>
              tried(
                takeIn(analysis, factor.id, item).then((id) => {
                  close();
                  adapt(id);
                }),
              )
            }
            join={(measure) => tried(joinTo(analysis, factor.id, measure))}
            refuse={(reason) => refuse(analysis, factor.id, item.id, reason)}
          />
        ))}
      </ul>
      {refused.length > 0 && <Refused refused={refused} again={(id) => tried(suggestAgain(analysis, id))} />}
    </div>
  );
};

/** Measures of the library against a cause that are not in the plan yet, and those that were refused. */
export const Suggestions = (props: SuggestionsProps) => {
  const { words } = useWords();
  const { factor, measures, refused } = props;
  const count = suggestedMeasures(factor, measures, refusedItems(factor.id, refused)).length;
  if (count === 0 && refused.length === 0) return null;
  const label =
    count === 0
      ? fill(words.suggestion.refused, { count: refused.length })
      : fill(words.plan.suggestionCount, { count });
  return (
    <Popover label={label} title={words.plan.suggestions}>
      {(close) => <Content {...props} close={close} />}
    </Popover>
  );
};
