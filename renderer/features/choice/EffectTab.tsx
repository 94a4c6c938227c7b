import { useId, useMemo, useState } from 'react';
import { compareIds, compareSwedish } from '../../../db/domain/collation.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import ui from '../../ui/ui.module.css';
import { EffectPlot } from './EffectPlot.tsx';
import styles from './effect.module.css';
import type { Choosing } from './use-choosing.ts';

interface TabProps {
  readonly analysis: string;
  readonly choosing: Choosing;
  readonly selected: string | null;
  readonly select: (id: string) => void;
}

interface RankingProps extends Omit<TabProps, 'analysis'> {
  readonly shown: ReadonlySet<string>;
}

/** The plot in words, in an order to talk about. */
const Ranking = ({ choosing, shown, selected, select }: RankingProps) => {
  const { words, domain } = useWords();
  const ranking = choosing.coverage?.ranking.filter(({ measure }) => shown.has(measure)) ?? [];
  return (
    <section className={ui['stack']}>
      <h2>{words.choice.ranking}</h2>
      <table className={styles['ranking']} aria-label={words.choice.ranking}>
        <thead>
          <tr>
            <th scope="col">{words.choice.rank}</th>
            <th scope="col">{words.choice.measure}</th>
            <th scope="col">{words.choice.effectName}</th>
            <th scope="col">{words.choice.effortName}</th>
          </tr>
        </thead>
        <tbody>
          {ranking.map(({ measure, effect, effort, rank }) => (
            <tr key={measure} data-chosen={measure === selected || undefined}>
              <td>{rank ?? <span className={ui['muted']}>{words.choice.notRanked}</span>}</td>
              <td>
                <button type="button" data-kind="quiet" onClick={() => select(measure)}>
                  {choosing.known.get(measure)?.title}
                </button>
              </td>
              <td>{domain.effect[effect]}</td>
              <td>{domain.effort[effort]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};

/** Effekt och insats: of all measures, or of those directed at one cause. */
export const EffectTab = ({ analysis, choosing, selected, select }: TabProps) => {
  const { words } = useWords();
  const id = useId();
  const [cause, setCause] = useState('');
  const measures = useMemo(
    () =>
      choosing.measures
        .filter(({ factors }) => cause === '' || factors.includes(cause))
        .toSorted((a, b) => compareSwedish(a.title, b.title) || compareIds(a.id, b.id)),
    [choosing.measures, cause],
  );
  const shown = useMemo(() => new Set(measures.map((measure) => measure.id)), [measures]);
  return (
    <div className={ui['stack']}>
      <div className={styles['tools']}>
        <label htmlFor={id} className={ui['label']}>
          {words.choice.cause}
        </label>
        <select id={id} value={cause} onChange={(event) => setCause(event.target.value)}>
          <option value="">{words.choice.allCauses}</option>
          {choosing.causes.map(({ id: factor, number, title }) => (
            <option key={factor} value={factor}>
              {fill(words.choice.numbered, { number, title })}
            </option>
          ))}
        </select>
      </div>
      <p className={styles['help']}>{words.choice.effectHelp}</p>
      {measures.length === 0 ? (
        <p>{words.choice.noneHere}</p>
      ) : (
        <>
          <EffectPlot {...{ analysis, measures, selected, select }} />
          <Ranking {...{ choosing, shown, selected, select }} />
        </>
      )}
    </div>
  );
};
