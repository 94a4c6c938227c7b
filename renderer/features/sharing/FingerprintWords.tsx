import { fingerprintWords } from '../../../db/domain/trust/fingerprint.ts';
import { useWords } from '../../i18n/words.tsx';
import styles from './sharing.module.css';

/** A word may come twice; it is known by its place. */
const numbered = (fingerprint: string) =>
  fingerprintWords(fingerprint).map((word, index) => [index + 1, word] as const);

/** A fingerprint as words to read aloud, numbered, four to a line. */
export const FingerprintWords = ({ fingerprint }: { readonly fingerprint: string }) => {
  const { words } = useWords();
  return (
    <ol className={styles['words']} aria-label={words.sharing.asWords}>
      {numbered(fingerprint).map(([place, word]) => (
        <li key={place}>{word}</li>
      ))}
    </ol>
  );
};
