import { type DragEvent, useMemo, useRef, useState } from 'react';
import type { FactorRecord } from '../../../db/domain/entities.ts';
import { cellsOf, type Level, plotCells, type Significance } from '../../../db/domain/priority-matrix.ts';
import { influenceLevels, significances } from '../../../db/domain/values.ts';
import { useAction } from '../../api.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import ui from '../../ui/ui.module.css';
import { GoneFactors, useLeftOut } from '../compared/GoneFactors.tsx';
import { MoreDifferences } from '../compared/MoreDifferences.tsx';
import { DRAGGED, type PlotActions, PlotChip, useMissingText } from './PlotChip.tsx';
import styles from './plot.module.css';

/** Chips that a cell shows before more are asked for. */
const MOST_SHOWN = 8;

interface PlotProps {
  readonly analysis: string;
  readonly factors: readonly FactorRecord[];
  readonly selected: string | null;
  readonly select: (id: string) => void;
}

interface CellProps extends PlotActions {
  readonly factors: readonly FactorRecord[];
  /** What stood here in the state that is compared with. */
  readonly gone: readonly FactorRecord[];
  readonly selected: string | null;
  /** The factor that Tab stops at. */
  readonly stop: string | undefined;
  readonly label: string;
  readonly drop: (id: string) => void;
}

const useDrop = (drop: (id: string) => void) => {
  const [over, setOver] = useState(false);
  const handlers = {
    onDragOver: (event: DragEvent): void => {
      if (!event.dataTransfer.types.includes(DRAGGED)) return;
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: (event: DragEvent): void => {
      if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
    },
    onDrop: (event: DragEvent): void => {
      event.preventDefault();
      setOver(false);
      drop(event.dataTransfer.getData(DRAGGED));
    },
  };
  return { over, handlers };
};

/** The first factors, and those that must be seen: the chosen one, and the one that Tab stops at. */
const shownOf = (factors: readonly FactorRecord[], all: boolean, kept: readonly (string | null | undefined)[]) =>
  factors.filter(({ id }, index) => all || index < MOST_SHOWN || kept.includes(id));

const PlotCell = ({ factors, gone, selected, stop, label, drop, ...actions }: CellProps) => {
  const { words } = useWords();
  const [all, setAll] = useState(false);
  const { over, handlers } = useDrop(drop);
  const shown = shownOf(factors, all, [selected, stop]);
  return (
    <td className={styles['plotCell']} data-over={over} {...handlers}>
      <div className={styles['plotBox']}>
        <ul className={styles['chips']} aria-label={label}>
          {shown.map((factor) => (
            <li key={factor.id}>
              <PlotChip {...actions} factor={factor} chosen={factor.id === selected} stop={factor.id === stop} />
            </li>
          ))}
        </ul>
        <GoneFactors factors={gone} selected={selected} select={actions.select} />
        <span className={styles['foot']}>
          {factors.length > MOST_SHOWN ? (
            <button type="button" data-kind="quiet" onClick={() => setAll(!all)}>
              {all ? words.matrix.fewer : fill(words.matrix.all, { count: factors.length })}
            </button>
          ) : (
            factors.length > 0 && <span className={ui['muted']}>{factors.length}</span>
          )}
        </span>
      </div>
    </td>
  );
};

/** Where a moved factor stands now, and what its rådighet then needs. */
const useMovedText = () => {
  const { words, domain } = useWords();
  const missingText = useMissingText();
  return (factor: FactorRecord | undefined): string => {
    if (factor === undefined) return '';
    const what = missingText(factor);
    return fill(what === '' ? words.matrix.moved : words.matrix.movedMissing, {
      title: factor.title,
      significance: domain.significance[factor.significance].toLocaleLowerCase('sv'),
      influence: domain.influenceLevel[factor.influenceLevel].toLocaleLowerCase('sv'),
      what,
    });
  };
};

/** Moving of factors between cells, told of when it is done. */
const usePlot = ({ analysis, factors, selected, select }: PlotProps) => {
  const cells = useMemo(() => plotCells(factors), [factors]);
  const known = useMemo(() => new Map(factors.map((factor) => [factor.id, factor])), [factors]);
  const write = useAction('factor.update');
  const [moved, setMoved] = useState<string | null>(null);
  const focusNext = useRef<string | null>(null);
  const movedText = useMovedText();
  const move: PlotActions['move'] = ({ id }, significance, influenceLevel) => {
    const before = known.get(id);
    if (before?.significance === significance && before.influenceLevel === influenceLevel) return;
    write.mutate({ analysis, id, fields: { significance, influenceLevel } });
    setMoved(id);
    select(id);
  };
  const drop = (id: string, significance: Significance, level: Level): void => {
    const factor = known.get(id);
    if (factor !== undefined) move(factor, significance, level);
  };
  const isShown = selected !== null && known.get(selected)?.state !== 'rejected' && known.has(selected);
  const first = significances.flatMap((row) => influenceLevels.flatMap((level) => cells.get(`${row}/${level}`) ?? []));
  return {
    ...{ cells, move, drop, focusNext, error: write.error },
    stop: isShown ? selected : first[0]?.id,
    said: movedText(known.get(moved ?? '')),
  };
};

/** Betydelse × rådighet: every factor that is not rejected, in the cell of its values. The table is its own text. */
export const Plot = (props: PlotProps) => {
  const { selected, select } = props;
  const { words, domain } = useWords();
  const { cells, move, drop, focusNext, error, stop, said } = usePlot(props);
  const goneFactors = useLeftOut();
  const goneCells = useMemo(() => cellsOf(goneFactors), [goneFactors]);
  if (cells.size === 0) return <p className={ui['help']}>{words.matrix.plotEmpty}</p>;
  return (
    <div className={styles['plotPlace']}>
      <p className={styles['help']}>{words.matrix.plotHelp}</p>
      <p className={styles['said']} role="status">
        {said}
      </p>
      <ErrorNote error={error} />
      <table className={styles['plot']} aria-label={words.matrix.plot}>
        <thead>
          <tr>
            <th scope="col">{words.matrix.corner}</th>
            {influenceLevels.map((level) => (
              <th key={level} scope="col" title={domain.influenceLevel[level]}>
                {words.influence.short[level]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {significances.map((significance) => (
            <tr key={significance}>
              <th scope="row">{domain.significance[significance]}</th>
              {influenceLevels.map((level) => (
                <PlotCell
                  key={level}
                  {...{ selected, select, stop, move, focusNext }}
                  factors={cells.get(`${significance}/${level}`) ?? []}
                  gone={goneCells.get(`${significance}/${level}`) ?? []}
                  label={fill(words.matrix.cell, {
                    significance: domain.significance[significance],
                    influence: domain.influenceLevel[level],
                  })}
                  drop={(id) => drop(id, significance, level)}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <MoreDifferences analysis={props.analysis} all={['link']} />
    </div>
  );
};
