import { Fragment } from 'react';
import type { FactorRecord } from '../../../db/domain/entities.ts';
import { useWords } from '../../i18n/words.tsx';
import { ShortTitle } from '../../ui/ShortTitle.tsx';
import styles from './cause-tree.module.css';

interface PathProps {
  readonly problem: string;
  /** Ids from the problem to the chosen factor. */
  readonly path: readonly string[];
  readonly factors: ReadonlyMap<string, FactorRecord>;
  readonly select: (id: string | null) => void;
}

/** The way from the problem to the chosen cause, with the question that leads from each to the next. */
export const WhyPath = ({ problem, path, factors, select }: PathProps) => {
  const { words } = useWords();
  return (
    <nav className={styles['path']} aria-label={words.tree.path}>
      <button type="button" data-kind="quiet" onClick={() => select(null)}>
        <ShortTitle title={problem} />
      </button>
      {path.map((id) => (
        <Fragment key={id}>
          <span className={styles['question']}>{words.tree.question}</span>
          <button type="button" data-kind="quiet" onClick={() => select(id)}>
            <ShortTitle title={factors.get(id)?.title ?? id} />
          </button>
        </Fragment>
      ))}
    </nav>
  );
};
