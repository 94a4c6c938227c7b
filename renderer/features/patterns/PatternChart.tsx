import { useId } from 'react';
import type { PatternTagRecord } from '../../../db/domain/entities.ts';
import { useFormats } from '../../i18n/formats.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import ui from '../../ui/ui.module.css';
import styles from './patterns.module.css';
import type { Patterns } from './use-patterns.ts';

interface Counted {
  readonly tag: PatternTagRecord;
  readonly count: number;
}

interface ChartProps {
  readonly patterns: Patterns;
  readonly choose: (id: string) => void;
}

/** The sentence above the bars: which pattern shows in most factors. */
const usePoint = (counted: readonly Counted[], total: number): string => {
  const { words } = useWords();
  const { list } = useFormats();
  const most = counted[0]?.count ?? 0;
  if (most === 0) return words.patterns.chartNone;
  const names = counted.filter(({ count }) => count === most).map(({ tag }) => tag.name);
  if (names.length === 1) return fill(words.patterns.chartOne, { name: names[0], count: most, total });
  return fill(words.patterns.chartMany, { names: list(names.map((name) => `”${name}”`)), count: most, total });
};

const Bars = ({ counted, most }: { readonly counted: readonly Counted[]; readonly most: number }) => (
  <div className={styles['bars']} aria-hidden>
    {counted.map(({ tag, count }) => (
      <div key={tag.id} className={styles['bar']}>
        <span className={styles['barName']}>{tag.name}</span>
        <span className={styles['track']}>
          <span className={styles['fill']} style={{ inlineSize: `${(count / most) * 100}%` }} />
          <span>{count}</span>
        </span>
      </div>
    ))}
  </div>
);

/** The chart in words and numbers, each name a way to its factors. */
const Twin = ({ counted, choose }: { readonly counted: readonly Counted[] } & Pick<ChartProps, 'choose'>) => {
  const { words, domain } = useWords();
  return (
    <table className={styles['twin']} aria-label={words.patterns.table}>
      <thead>
        <tr>
          <th scope="col">{words.patterns.name}</th>
          <th scope="col">{words.patterns.dimension}</th>
          <th scope="col" className={styles['number']}>
            {words.patterns.factors}
          </th>
        </tr>
      </thead>
      <tbody>
        {counted.map(({ tag, count }) => (
          <tr key={tag.id}>
            <td>
              <button type="button" data-kind="quiet" onClick={() => choose(tag.id)}>
                {tag.name}
              </button>
            </td>
            <td>{domain.patternDimension[tag.dimension]}</td>
            <td className={styles['number']}>{count}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** How many factors each pattern shows in: bars from zero, and the same as a table. */
export const PatternChart = ({ patterns, choose }: ChartProps) => {
  const { words } = useWords();
  const id = useId();
  const counted = patterns.tags
    .map((tag) => ({ tag, count: patterns.factorsOf(tag).length }))
    .sort((a, b) => b.count - a.count);
  const point = usePoint(counted, patterns.factors.length);
  if (counted.length === 0) return null;
  return (
    <section className={styles['chart']} aria-labelledby={id}>
      <h2 id={id}>{point}</h2>
      <div className={styles['twins']}>
        <Bars counted={counted} most={Math.max(1, counted[0]?.count ?? 1)} />
        <div>
          <Twin counted={counted} choose={choose} />
          <p className={ui['help']}>{words.patterns.tableHelp}</p>
        </div>
      </div>
    </section>
  );
};
