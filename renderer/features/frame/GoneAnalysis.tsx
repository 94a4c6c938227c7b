import { useEffect } from 'react';
import { Link } from 'wouter';
import { useWords } from '../../i18n/words.tsx';
import styles from './frame.module.css';

/** In place of an analysis that is not here: what that may mean, and the way to those that are. */
export const GoneAnalysis = () => {
  const { words } = useWords();
  const { goneTitle, goneText, goneBack } = words.frame;
  useEffect(() => {
    document.title = `${goneTitle} – Rotorsak`;
  }, [goneTitle]);
  return (
    <main className={styles['gone']}>
      <h1>{goneTitle}</h1>
      <p>{goneText}</p>
      <Link href="/">{goneBack}</Link>
    </main>
  );
};
