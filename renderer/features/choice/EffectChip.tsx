import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';
import type { MeasureRecord } from '../../../db/domain/entities.ts';
import { effects } from '../../../db/domain/planning-values.ts';
import { efforts } from '../../../db/domain/values.ts';
import { useWords } from '../../i18n/words.tsx';
import { arrowSteps, chipBeside } from '../../ui/plot/chips.ts';
import styles from './effect.module.css';

export const DRAGGED = 'application/x-rotorsak-measure';
export type Effect = MeasureRecord['effect'];
export type Effort = MeasureRecord['effort'];

export interface ChipActions {
  readonly select: (id: string) => void;
  /** Writes effect and effort in one step. */
  readonly move: (measure: MeasureRecord, effect: Effect, effort: Effort) => void;
  /** The measure that takes the focus where it is drawn next. */
  readonly focusNext: RefObject<string | null>;
}

interface ChipProps extends ChipActions {
  readonly measure: MeasureRecord;
  readonly chosen: boolean;
  /** Whether Tab stops at it. */
  readonly stop: boolean;
}

/** One measure in the plot: chosen by click or Enter, moved by dragging or by Ctrl (or Alt) and an arrow. */
export const EffectChip = ({ measure, chosen, stop, select, move, focusNext }: ChipProps) => {
  const { words } = useWords();
  const button = useRef<HTMLButtonElement>(null);
  const { id, effect, effort } = measure;
  useEffect(() => {
    if (focusNext.current !== id) return;
    focusNext.current = null;
    button.current?.focus();
  }, [focusNext, id]);
  const press = (event: KeyboardEvent<HTMLElement>): void => {
    const step = arrowSteps[event.key];
    if (step === undefined || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    if (!event.ctrlKey && !event.altKey) {
      chipBeside(event.currentTarget, step, efforts.length)?.focus();
      return;
    }
    const row = effects[effects.indexOf(effect) + step[0]];
    const column = efforts[efforts.indexOf(effort) + step[1]];
    if (row === undefined || column === undefined) return;
    focusNext.current = id;
    move(measure, row, column);
  };
  return (
    <button
      ref={button}
      type="button"
      data-kind="quiet"
      data-chip={id}
      draggable
      className={styles['chip']}
      aria-current={chosen ? 'true' : undefined}
      tabIndex={stop ? 0 : -1}
      title={words.choice.keys}
      onClick={() => select(id)}
      onKeyDown={press}
      onDragStart={(event) => {
        event.dataTransfer.setData(DRAGGED, id);
        event.dataTransfer.effectAllowed = 'move';
      }}
    >
      {measure.title}
    </button>
  );
};
