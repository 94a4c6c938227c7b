import { TriangleAlert } from 'lucide-react';
import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';
import type { FactorRecord } from '../../../db/domain/entities.ts';
import { type Level, missingOfInfluence, type Significance } from '../../../db/domain/priority-matrix.ts';
import { influenceLevels, significances } from '../../../db/domain/values.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import ui from '../../ui/ui.module.css';
import { CompareMark } from '../compared/CompareMark.tsx';
import styles from './plot.module.css';

export const DRAGGED = 'application/x-rotorsak-factor';

export interface PlotActions {
  readonly select: (id: string) => void;
  /** Writes significance and rådighet in one step. */
  readonly move: (factor: FactorRecord, significance: Significance, level: Level) => void;
  /** The factor that takes the focus where it is drawn next. */
  readonly focusNext: RefObject<string | null>;
}

interface ChipProps extends PlotActions {
  readonly factor: FactorRecord;
  readonly chosen: boolean;
  /** Whether Tab stops at it. */
  readonly stop: boolean;
}

const steps: Readonly<Record<string, readonly [row: number, column: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

const chipsOf = (cell: Element | undefined): HTMLElement[] => [
  ...(cell?.querySelectorAll<HTMLElement>('[data-chip]') ?? []),
];

/** The chip that an arrow leads to: up and down within the column, left and right to the nearest cell that has any. */
const neighbour = (chip: HTMLElement, [row, column]: readonly [number, number]): HTMLElement | undefined => {
  const cells = [...(chip.closest('table')?.querySelectorAll('td') ?? [])];
  const at = cells.findIndex((cell) => cell.contains(chip));
  const wide = influenceLevels.length;
  const own = chipsOf(cells[at]).indexOf(chip);
  if (row !== 0) {
    const inColumn = cells.filter((_, index) => index % wide === at % wide).flatMap(chipsOf);
    return inColumn[inColumn.indexOf(chip) + row];
  }
  for (let to = at + column; Math.floor(to / wide) === Math.floor(at / wide); to += column) {
    const chips = chipsOf(cells[to]);
    if (chips.length > 0) return chips[Math.min(own, chips.length - 1)];
  }
  return undefined;
};

/** What the rådighet of a factor lacks, in words; empty where nothing is. */
export const useMissingText = (): ((factor: FactorRecord) => string) => {
  const { words } = useWords();
  return (factor) =>
    missingOfInfluence(factor)
      .map((need) => words.matrix.needs[need])
      .join(', ');
};

/** One factor in the plot: chosen by click or Enter, moved by dragging or by Ctrl (or Alt) and an arrow. */
export const PlotChip = ({ factor, chosen, stop, select, move, focusNext }: ChipProps) => {
  const { words } = useWords();
  const missing = useMissingText()(factor);
  const button = useRef<HTMLButtonElement>(null);
  const { id, significance, influenceLevel } = factor;
  useEffect(() => {
    if (focusNext.current !== id) return;
    focusNext.current = null;
    button.current?.focus();
  }, [focusNext, id]);
  const press = (event: KeyboardEvent<HTMLElement>): void => {
    const step = steps[event.key];
    if (step === undefined || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    if (!event.ctrlKey && !event.altKey) {
      neighbour(event.currentTarget, step)?.focus();
      return;
    }
    const row = significances[significances.indexOf(significance) + step[0]];
    const level = influenceLevels[influenceLevels.indexOf(influenceLevel) + step[1]];
    if (row === undefined || level === undefined) return;
    focusNext.current = id;
    move(factor, row, level);
  };
  return (
    <button
      ref={button}
      type="button"
      data-kind="quiet"
      data-chip={id}
      data-state={factor.state}
      draggable
      className={styles['chip']}
      aria-current={chosen ? 'true' : undefined}
      tabIndex={stop ? 0 : -1}
      title={missing === '' ? words.matrix.keys : fill(words.matrix.missing, { what: missing })}
      onClick={() => select(id)}
      onKeyDown={press}
      onDragStart={(event) => {
        event.dataTransfer.setData(DRAGGED, id);
        event.dataTransfer.effectAllowed = 'move';
      }}
    >
      <span>{factor.title}</span>
      {factor.state === 'draft' && <span className={ui['muted']}>{words.matrix.draft}</span>}
      <CompareMark entity="factor" id={id} compact />
      {missing !== '' && <TriangleAlert size={14} className={ui['watch']} aria-hidden />}
    </button>
  );
};
