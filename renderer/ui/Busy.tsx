import { useEffect, useState } from 'react';
import { useWords } from '../i18n/words.tsx';
import styles from './busy.module.css';

const PATIENCE_MS = 300;

/** Whether something has been going on for so long that one wants to see it. */
const useLate = (going: boolean): boolean => {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!going) return;
    const timer = setTimeout(() => setLate(true), PATIENCE_MS);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [going]);
  return going && late;
};

interface BusyProps {
  readonly going: boolean;
  /** What is being done. */
  readonly what: string;
  /** Stops waiting for it. */
  readonly cancel?: () => void;
}

/** Nothing for the first 300 ms; then what is being done, and a way out. */
export const Busy = ({ going, what, cancel }: BusyProps) => {
  const { words } = useWords();
  const late = useLate(going);
  return (
    <div role="status" className={styles['busy']}>
      {late && (
        <>
          <progress aria-label={what} />
          <span>{what}</span>
          {cancel !== undefined && (
            <button type="button" onClick={cancel}>
              {words.common.cancel}
            </button>
          )}
        </>
      )}
    </div>
  );
};
