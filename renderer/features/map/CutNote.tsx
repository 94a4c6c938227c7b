import type { Highlight } from '../../../db/domain/picture/highlight.ts';
import type { MapContent } from '../../../db/domain/picture/types.ts';
import { PROBLEM_ID } from '../../../db/domain/values.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import styles from './map.module.css';

/** In words: what the smallest intervention set breaks, and the chains that it cannot. */
export const CutNote = ({ content, highlight }: { readonly content: MapContent; readonly highlight: Highlight }) => {
  const { words } = useWords();
  const titles = new Map(content.factors.map(({ id, title }) => [id, title]));
  const name = (id: string): string => (id === PROBLEM_ID ? content.problem : (titles.get(id) ?? id));
  const cut = content.factors.filter(({ inCut }) => inCut);
  const chains = content.unbreakable.length;
  return (
    <section className={styles['cutNote']} aria-label={words.derivation.cut}>
      {cut.length === 0 ? (
        <p>{words.map.cutNothing}</p>
      ) : (
        <p>{fill(words.map.cutBreaks, { factors: cut.length, count: highlight.broken.size })}</p>
      )}
      {chains > 0 && (
        <details>
          <summary>{fill(words.map.cutLeft, { count: chains })}</summary>
          <ul>
            {content.unbreakable.map((path) => (
              <li key={path.join(' ')}>{path.map(name).join(' → ')}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
};
