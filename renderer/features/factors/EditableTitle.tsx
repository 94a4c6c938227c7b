import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useWords } from '../../i18n/words.tsx';
import styles from './factors.module.css';

interface TitleProps {
  readonly value: string;
  /** Why the text was refused, when it comes back to be mended. */
  readonly error: string | undefined;
  /** Takes the text; the cell is closed when this returns. */
  readonly store: (value: string) => void;
  readonly leave: () => void;
}

/** A cell while it is written in: Enter or leaving it stores, Escape leaves it as it was. */
export const EditableTitle = ({ value, error, store, leave }: TitleProps) => {
  const { words } = useWords();
  const input = useRef<HTMLInputElement>(null);
  const closed = useRef(false);
  const [text, setText] = useState(value);
  useEffect(() => input.current?.select(), []);
  const once = (finish: () => void): void => {
    if (closed.current) return;
    closed.current = true;
    finish();
  };
  const press = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key === 'Enter') once(() => store(text));
    else if (event.key === 'Escape') once(leave);
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
        onBlur={() => once(() => store(text))}
      />
      {error !== undefined && (
        <span className={styles['refused']} role="alert">
          {error}
        </span>
      )}
    </span>
  );
};
