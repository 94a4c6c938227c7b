import { useState } from 'react';
import { Link } from 'wouter';
import { useAction } from '../../api.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Empty } from '../../ui/Panel.tsx';
import { CoverageGrid } from './CoverageGrid.tsx';
import styles from './coverage.module.css';
import type { Choosing } from './use-choosing.ts';

interface TabProps {
  readonly analysis: string;
  readonly choosing: Choosing;
  readonly selected: string | null;
  readonly select: (id: string) => void;
}

/** Täckning: which measures are directed at which causes. */
export const CoverageTab = ({ analysis, choosing, selected, select }: TabProps) => {
  const { words } = useWords();
  const write = useAction('measure.update');
  const [said, setSaid] = useState('');
  const matrix = choosing.coverage?.matrix;
  if (matrix === undefined) return null;
  if (matrix.rows.length === 0) {
    return (
      <Empty actions={<Link href={`/analysis/${analysis}/derivation`}>{words.choice.noRowsNext}</Link>}>
        {words.choice.noRows}
      </Empty>
    );
  }
  const toggle = (cause: string, id: string): void => {
    const measure = choosing.known.get(id);
    if (measure === undefined) return;
    const has = measure.factors.includes(cause);
    const factors = has ? measure.factors.filter((factor) => factor !== cause) : [...measure.factors, cause];
    write.mutate({ analysis, id, fields: { factors } });
    const names = { measure: measure.title, cause: choosing.titles.get(cause) ?? '' };
    setSaid(fill(has ? words.choice.notAimed : words.choice.aimed, names));
  };
  const counts = fill(words.choice.coverageStatus, {
    causes: matrix.rows.length,
    empty: matrix.empty.length,
    loose: matrix.columns.filter(({ rows }) => rows === 0).length,
  });
  return (
    <div className={styles['coverage']}>
      <div className={styles['told']}>
        <p>{words.choice.coverageHelp}</p>
        <p role="status">{[said, counts].filter(Boolean).join(' ')}</p>
        <ErrorNote error={write.error} />
      </div>
      <CoverageGrid {...{ choosing, matrix, selected, select, toggle }} />
    </div>
  );
};
