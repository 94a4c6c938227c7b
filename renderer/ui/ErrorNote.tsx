import { failureOf } from '../api.ts';
import { useFailureText } from '../i18n/words.tsx';
import styles from './ui.module.css';

/** What went wrong, where it went wrong; read aloud when it appears. */
export const ErrorNote = ({ error }: { readonly error: unknown }) => {
  const text = useFailureText();
  if (error === null || error === undefined) return null;
  const failure = failureOf(error);
  // Who has ended something knows that it did not come about.
  if (failure.code === 'cancelled') return null;
  return (
    <p className={styles['error']} role="alert">
      {text(failure)}
    </p>
  );
};
