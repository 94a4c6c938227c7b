import { useEffect, useId } from 'react';
import type { FactorRecord } from '../../../db/domain/entities.ts';
import { useAction } from '../../api.ts';
import { useWords } from '../../i18n/words.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { ShortTitle } from '../../ui/ShortTitle.tsx';
import ui from '../../ui/ui.module.css';
import { InfluenceDetails } from './InfluenceDetails.tsx';
import styles from './influence.module.css';

const levels = ['own', 'shared', 'none'] as const;

interface QuestionProps {
  readonly analysis: string;
  readonly factor: FactorRecord;
  /** On to the next factor. */
  readonly next: () => void;
}

/** Where keys mean something else: text, lists and buttons. */
const keepsKeys = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('input:not([type="radio"]), textarea, select, dialog, [popover]') !== null;

/** The question about one factor: 1, 2 and 3 answer, Enter goes on. */
export const InfluenceQuestion = ({ analysis, factor, next }: QuestionProps) => {
  const { words, domain } = useWords();
  const id = useId();
  const update = useAction('factor.update');
  const { mutate } = update;
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (keepsKeys(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
      const influenceLevel = levels[Number(event.key) - 1];
      const isButton = event.target instanceof HTMLButtonElement || event.target instanceof HTMLAnchorElement;
      if (influenceLevel !== undefined) mutate({ analysis, id: factor.id, fields: { influenceLevel } });
      else if (event.key === 'Enter' && !isButton) next();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [analysis, factor.id, mutate, next]);
  return (
    <section className={styles['question']} aria-labelledby={id}>
      <h2 id={id}>
        <ShortTitle title={factor.title} />
      </h2>
      {factor.description !== '' && <p>{factor.description}</p>}
      <fieldset className={styles['answers']}>
        <legend className={styles['legend']}>{words.factor.influenceQuestion}</legend>
        {levels.map((level, at) => (
          <label key={level} className={styles['answer']}>
            <input
              type="radio"
              name={id}
              checked={factor.influenceLevel === level}
              onChange={() => mutate({ analysis, id: factor.id, fields: { influenceLevel: level } })}
            />
            <span>
              <strong>{domain.influenceLevel[level]}</strong>
              <span className={styles['hint']}>{words.influence.hints[level]}</span>
            </span>
            <kbd aria-hidden>{at + 1}</kbd>
          </label>
        ))}
      </fieldset>
      <ErrorNote error={update.error} />
      <div className={ui['stack']}>
        <InfluenceDetails key={factor.id} analysis={analysis} factor={factor} />
      </div>
    </section>
  );
};
