import { type KeyboardEvent, useId, useState } from 'react';
import { failureOf } from '../../api.ts';
import { useFailureText, useWords } from '../../i18n/words.tsx';
import { neighbour } from '../../ui/cells/cell-keys.ts';
import ui from '../../ui/ui.module.css';
import styles from './plan.module.css';

interface NewMeasureProps {
  /** The cause that it is against. */
  readonly factor: string;
  readonly create: (title: string) => Promise<unknown>;
}

/** The last line of a cause: a title typed here becomes a measure by Enter or when the line is left. */
export const NewMeasure = ({ factor, create }: NewMeasureProps) => {
  const { words } = useWords();
  const failureText = useFailureText();
  const id = useId();
  const [title, setTitle] = useState('');
  const [error, setError] = useState<string>();
  const make = (): void => {
    if (title.trim() === '') return;
    setTitle('');
    setError(undefined);
    create(title).catch((reason: unknown) => {
      setTitle(title);
      setError(failureText(failureOf(reason)));
    });
  };
  const press = (event: KeyboardEvent<HTMLInputElement>): void => {
    const { key } = event;
    const target = key === 'ArrowUp' || key === 'ArrowDown' ? neighbour(event.currentTarget, key) : null;
    if (key === 'Enter') make();
    else if (key === 'Escape') setTitle('');
    else if (target !== null) target.focus();
    else return;
    event.preventDefault();
  };
  return (
    <>
      <input
        className={styles['new']}
        aria-label={words.plan.addMeasure}
        aria-describedby={error === undefined ? undefined : id}
        aria-invalid={error !== undefined}
        placeholder={words.plan.addMeasure}
        data-cell="title"
        data-place={`planRow/${factor}/measures`}
        tabIndex={-1}
        value={title}
        onChange={(event) => setTitle(event.target.value)}
        onKeyDown={press}
        onBlur={make}
      />
      {error !== undefined && (
        <span id={id} className={ui['error']} role="alert">
          {error}
        </span>
      )}
    </>
  );
};
