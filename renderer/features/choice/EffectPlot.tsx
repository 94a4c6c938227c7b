import { useMemo, useRef, useState } from 'react';
import type { MeasureRecord } from '../../../db/domain/entities.ts';
import { effects } from '../../../db/domain/planning-values.ts';
import { efforts } from '../../../db/domain/values.ts';
import { useAction } from '../../api.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { useDropCell } from '../../ui/plot/chips.ts';
import ui from '../../ui/ui.module.css';
import { type ChipActions, DRAGGED, EffectChip } from './EffectChip.tsx';
import styles from './effect.module.css';

/** Chips that a cell shows before more are asked for. */
const MOST_SHOWN = 8;

interface PlotProps {
  readonly analysis: string;
  /** In Swedish order of titles. */
  readonly measures: readonly MeasureRecord[];
  readonly selected: string | null;
  readonly select: (id: string) => void;
}

interface CellProps extends ChipActions {
  readonly measures: readonly MeasureRecord[];
  readonly selected: string | null;
  /** The measure that Tab stops at. */
  readonly stop: string | undefined;
  readonly label: string;
  /** Whether effect or effort is not judged here. */
  readonly isUnset: boolean;
  readonly drop: (id: string) => void;
}

const Cell = ({ measures, selected, stop, label, isUnset, drop, ...actions }: CellProps) => {
  const { words } = useWords();
  const [all, setAll] = useState(false);
  const { over, handlers } = useDropCell(DRAGGED, drop);
  const isKept = (id: string): boolean => id === selected || id === stop;
  return (
    <td className={styles['cell']} data-over={over} data-unset={isUnset || undefined} {...handlers}>
      <div className={styles['box']}>
        <ul className={styles['chips']} aria-label={label}>
          {measures
            .filter(({ id }, at) => all || at < MOST_SHOWN || isKept(id))
            .map((measure) => (
              <li key={measure.id}>
                <EffectChip {...actions} {...{ measure }} chosen={measure.id === selected} stop={measure.id === stop} />
              </li>
            ))}
        </ul>
        <span className={styles['foot']}>
          {measures.length > MOST_SHOWN ? (
            <button type="button" data-kind="quiet" onClick={() => setAll(!all)}>
              {all ? words.choice.fewer : fill(words.choice.all, { count: measures.length })}
            </button>
          ) : (
            measures.length > 0 && <span className={ui['muted']}>{measures.length}</span>
          )}
        </span>
      </div>
    </td>
  );
};

/** Moving of measures between cells, told of when it is done. */
const usePlot = ({ analysis, measures, selected, select }: PlotProps) => {
  const { words, domain } = useWords();
  const cells = useMemo(() => Map.groupBy(measures, ({ effect, effort }) => `${effect}/${effort}`), [measures]);
  const write = useAction('measure.update');
  const [moved, setMoved] = useState<string | null>(null);
  const focusNext = useRef<string | null>(null);
  const byId = (id: string | null) => measures.find((measure) => measure.id === id);
  const move: ChipActions['move'] = ({ id, ...before }, effect, effort) => {
    if (before.effect === effect && before.effort === effort) return;
    write.mutate({ analysis, id, fields: { effect, effort } });
    setMoved(id);
    select(id);
  };
  const now = byId(moved);
  const said =
    now === undefined
      ? ''
      : fill(words.choice.moved, {
          title: now.title,
          effect: domain.effect[now.effect].toLocaleLowerCase('sv'),
          effort: domain.effort[now.effort].toLocaleLowerCase('sv'),
        });
  const first = effects.flatMap((effect) => efforts.flatMap((effort) => cells.get(`${effect}/${effort}`) ?? []))[0];
  return { cells, move, byId, focusNext, said, error: write.error, stop: byId(selected)?.id ?? first?.id };
};

/** Effekt × insats: every measure in the cell of its values, those that are not judged at the edges. The table is its own text. */
export const EffectPlot = (props: PlotProps) => {
  const { selected, select } = props;
  const { words, domain } = useWords();
  const { cells, move, byId, focusNext, said, error, stop } = usePlot(props);
  return (
    <div className={styles['plotPlace']}>
      <p className={styles['said']} role="status">
        {said}
      </p>
      <ErrorNote error={error} />
      <table className={styles['plot']} aria-label={words.choice.effect}>
        <thead>
          <tr>
            <th scope="col">{words.choice.corner}</th>
            {efforts.map((effort) => (
              <th key={effort} scope="col">
                {fill(words.choice.effortOf, { effort: domain.effort[effort].toLocaleLowerCase('sv') })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {effects.map((effect) => (
            <tr key={effect}>
              <th scope="row">
                {fill(words.choice.effectOf, { effect: domain.effect[effect].toLocaleLowerCase('sv') })}
              </th>
              {efforts.map((effort) => (
                <Cell
                  key={effort}
                  {...{ selected, select, stop, move, focusNext }}
                  measures={cells.get(`${effect}/${effort}`) ?? []}
                  isUnset={effect === 'unset' || effort === 'unset'}
                  label={fill(words.choice.cell, { effect: domain.effect[effect], effort: domain.effort[effort] })}
                  drop={(id) => {
                    const measure = byId(id);
                    if (measure !== undefined) move(measure, effect, effort);
                  }}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
