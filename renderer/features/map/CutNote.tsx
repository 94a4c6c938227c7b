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
  return (
    <section className={styles['cutNote']} aria-label={words.derivation.cut}>
      {cut.length === 0 ? (
        <p>{words.map.cutNothing}</p>
      ) : (
        <>
          <strong>{cut.map(({ title }) => title).join(', ')}</strong>
          <p>{fill(words.map.cutBreaks, { count: highlight.broken.size })}</p>
        </>
      )}
      {content.unbreakable.length > 0 && (
        <>
          <p>{words.map.cutLeft}</p>
          <ul>
            {content.unbreakable.map((path) => (
              <li key={path.join(' ')}>{path.map(name).join(' → ')}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
};
