import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useCall } from '../../api.ts';
import { useWords } from '../../i18n/words.tsx';
import styles from './similar.module.css';

const PAUSE_MS = 300;
/** Fewer letters than this are never looked for (`db/domain/similar.ts`). */
const LEAST_LETTERS = 4;

interface SimilarProps {
  readonly analysis: string;
  /** What is being typed. */
  readonly text: string;
  /** The factor that it is typed in. */
  readonly except?: string;
  /** Goes to a factor that is found. */
  readonly choose: (id: string) => void;
  /** Escape on one that is found: back to the typing. */
  readonly leave?: () => void;
}

/** The text as it was when the typing last paused. */
const usePaused = (text: string): string => {
  const [paused, setPaused] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return paused;
};

const Found = ({ analysis, text, except, choose, leave }: SimilarProps) => {
  const { words } = useWords();
  const found = useCall('factor.similar', { analysis, title: text, except: except ?? null }).data ?? [];
  const part = useRef<HTMLSpanElement>(null);
  const count = found.length;
  // Below a line at the lower edge it would be out of sight.
  useEffect(() => {
    if (count > 0) part.current?.scrollIntoView({ block: 'nearest' });
  }, [count]);
  if (count === 0) return null;
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || leave === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    leave();
  };
  return (
    <span ref={part}>
      {words.similar.found}{' '}
      {found.map(({ id, title }) => (
        <button key={id} type="button" data-kind="quiet" onClick={() => choose(id)} onKeyDown={press}>
          {title}
        </button>
      ))}
    </span>
  );
};

/** Factors that say nearly what is being typed, after a pause, so that none is written twice; it stops nothing. */
export const SimilarFactors = (props: SimilarProps) => {
  const text = usePaused(props.text).trim();
  return (
    <span className={styles['similar']} role="status">
      {text.length >= LEAST_LETTERS && <Found {...props} text={text} />}
    </span>
  );
};
