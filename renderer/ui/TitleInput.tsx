import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { failureOf } from '../api.ts';
import { useFailureText } from '../i18n/words.tsx';
import { focusAgain } from './focus-again.ts';
import { PersonnummerNote } from './PersonnummerNote.tsx';
import styles from './ui.module.css';
import { useRefused } from './unsaved.ts';

interface TitleInputProps {
  readonly label: string;
  readonly value: string;
  /** Stores the text; what it throws is shown and the text stays typed. */
  readonly save: (value: string) => Promise<unknown>;
  readonly close: () => void;
}

/** Writing in a title where it stands: Enter or leaving it stores, Escape leaves it as it was. */
export const TitleInput = ({ label, value, save, close }: TitleInputProps) => {
  const failureText = useFailureText();
  const [text, setText] = useState(value);
  const [error, setError] = useState<string>();
  useRefused(error !== undefined);
  const input = useRef<HTMLInputElement>(null);
  const closed = useRef(false);
  const from = useRef(document.activeElement);
  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);
  const finish = (): void => {
    closed.current = true;
    if (document.activeElement === input.current) focusAgain(from.current);
    close();
  };
  const store = (): void => {
    if (closed.current) return;
    if (text === value) finish();
    else save(text).then(finish, (reason: unknown) => setError(failureText(failureOf(reason))));
  };
  const press = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key === 'Enter') store();
    else if (event.key === 'Escape') finish();
  };
  return (
    <span className={styles['field']}>
      <input
        ref={input}
        aria-label={label}
        aria-invalid={error !== undefined}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={press}
        onBlur={store}
      />
      <PersonnummerNote text={text} />
      {error !== undefined && (
        <span className={styles['error']} role="alert">
          {error}
        </span>
      )}
    </span>
  );
};
