import { TriangleAlert } from 'lucide-react';
import { daysBetween } from '../../../db/domain/days.ts';
import type { MeasureRecord } from '../../../db/domain/entities.ts';
import { useTimeWords } from './time-words.ts';
import styles from './timeline.module.css';
import type { Dates } from './use-dates.ts';
import type { Dragging } from './use-drag.ts';
import type { Step } from './use-timeline.ts';

/** The parts of a grid, for lines that are no table. `index` from 0. */
export const row = (index: number, more: { id?: string; 'aria-selected'?: boolean } = {}) =>
  ({ role: 'row', 'aria-rowindex': index + 1, ...more }) as const;
export const rowHeader = { role: 'rowheader' } as const;
const cell = (label: string) => ({ role: 'gridcell', 'aria-label': label }) as const;

const sentences = (parts: readonly string[]): string =>
  parts.map((part) => (part.endsWith('.') ? part : `${part}.`)).join(' ');

interface BarProps {
  readonly measure: MeasureRecord;
  /** What is shown, while it is dragged too. */
  readonly dates: Dates;
  readonly isDragged: boolean;
  readonly isFaulty: boolean;
  /** First day of the axis. */
  readonly start: string;
  readonly perDay: number;
  readonly handlers: ReturnType<Dragging['handlers']>;
}

const Bar = ({ measure, dates, isDragged, isFaulty, start, perDay, handlers }: BarProps) => {
  const timeWords = useTimeWords();
  const first = dates.start ?? dates.end ?? start;
  const days = daysBetween(first, dates.end ?? first) + 1;
  const isOpen = measure.start === null || measure.end === null;
  const width = Math.max(6, days * perDay);
  return (
    <div
      className={styles['bar']}
      data-bar={measure.id}
      data-open={(isOpen && !isDragged) || undefined}
      data-faulty={isFaulty || undefined}
      data-dragged={isDragged || undefined}
      style={{ left: daysBetween(start, first) * perDay, width }}
      {...handlers}
    >
      <span data-grip="start" className={styles['grip']} />
      <span data-grip="end" className={styles['grip']} />
      {isDragged && <span className={styles['said']}>{timeWords.span(dates)}</span>}
    </div>
  );
};

interface LineProps extends Omit<BarProps, 'handlers'> {
  readonly id: string;
  readonly index: number;
  readonly top: number;
  readonly width: number;
  readonly steps: readonly Step[];
  /** In words, each. */
  readonly faults: readonly string[];
  readonly isChosen: boolean;
  readonly dragging: Dragging;
}

const Marks = ({ measure, steps, start, perDay }: Pick<LineProps, 'measure' | 'steps' | 'start' | 'perDay'>) => {
  const at = (day: string): number => (daysBetween(start, day) + 0.5) * perDay;
  return (
    <>
      {steps.map((step) =>
        step.due === null ? null : (
          <span
            key={step.id}
            className={styles['step']}
            data-done={step.done !== null || undefined}
            style={{ left: at(step.due) }}
          />
        ),
      )}
      {measure.followUp !== null && <span className={styles['followUp']} style={{ left: at(measure.followUp) }} />}
    </>
  );
};

/** A measure in time. */
export const BarLine = ({ id, index, top, width, faults, steps, isChosen, dragging, ...bar }: LineProps) => {
  const timeWords = useTimeWords();
  const { measure, dates } = bar;
  const said = [
    timeWords.span(dates),
    ...faults,
    ...steps.filter(({ due }) => due !== null).map(timeWords.step),
    measure.followUp === null ? '' : timeWords.followUp(measure.followUp),
  ].filter((part) => part !== '');
  return (
    <div
      {...row(index, { id, 'aria-selected': isChosen })}
      data-measure={measure.id}
      className={styles['line']}
      style={{ top }}
    >
      <div {...rowHeader} className={styles['name']} title={measure.title}>
        <span>{measure.title}</span>
        {faults.length > 0 && <TriangleAlert size={14} aria-hidden className={styles['faultMark']} />}
      </div>
      <div {...cell(sentences(said))} className={styles['track']} style={{ width }} title={said.join('\n')}>
        <Bar {...bar} handlers={dragging.handlers(measure)} />
        <Marks measure={measure} steps={steps} start={bar.start} perDay={bar.perDay} />
      </div>
    </div>
  );
};
