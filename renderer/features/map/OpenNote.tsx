import { Link } from 'wouter';
import type { Uncovered } from '../../../db/domain/plan/uncovered.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import styles from './map.module.css';

/** State of the address of the choice that opens it with the chains in words. */
const inWords = { tab: 'open' } as const;

interface NoteProps {
  readonly analysis: string;
  readonly uncovered: Uncovered;
}

/** In words: how many factors the chains without a measure pass, and where a measure would break them. */
export const OpenNote = ({ analysis, uncovered }: NoteProps) => {
  const { words } = useWords();
  const { factors, withinReach } = uncovered;
  return (
    <section className={styles['cutNote']} aria-label={words.map.openHelp}>
      {factors.length === 0 ? (
        <p>{words.map.openNothing}</p>
      ) : (
        <p>
          {fill(words.map.openLeft, { factors: factors.length, within: withinReach.length })}{' '}
          <Link href={`/analysis/${analysis}/choice`} state={inWords}>
            {words.map.openWords}
          </Link>
        </p>
      )}
    </section>
  );
};
