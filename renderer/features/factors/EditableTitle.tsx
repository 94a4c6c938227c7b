import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { failureOf } from '../../api.ts';
import { useFailureText, useWords } from '../../i18n/words.tsx';
import styles from './factors.module.css';

interface TitleProps {
  readonly value: string;
  /** Stores the text; what it throws is shown and the text stays in the cell. */
  readonly save: (value: string) => Promise<unknown>;
  readonly done: () => void;
}

/** A cell while it is written in: Enter or leaving it stores, Escape leaves it as it was. */
export const EditableTitle = ({ value, save, done }: TitleProps) => {
  const { words } = useWords();
  const failureText = useFailureText();
  const input = useRef<HTMLInputElement>(null);
  const closed = useRef(false);
  const [text, setText] = useState(value);
  const [error, setError] = useState<string>();
  useEffect(() => input.current?.select(), []);
  const finish = (): void => {
    closed.current = true;
    done();
  };
  const store = (): void => {
    if (closed.current) return;
    if (text === value) {
      finish();
      return;
    }
    save(text).then(finish, (reason: unknown) => setError(failureText(failureOf(reason))));
  };
  const press = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key === 'Enter') store();
    else if (event.key === 'Escape') finish();
  };
  return (
    <span className={styles['editing']}>
      <input
        ref={input}
        aria-label={words.factor.title}
        aria-invalid={error !== undefined}
        title={error}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={press}
        onBlur={store}
      />
      {error !== undefined && (
        <span className={styles['refused']} role="alert">
          {error}
        </span>
      )}
    </span>
  );
};
