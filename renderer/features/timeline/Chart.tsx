import { type DragEvent, type KeyboardEvent, type MouseEvent, useId } from 'react';
import { addDays, daysBetween } from '../../../db/domain/days.ts';
import type { MeasureRecord } from '../../../db/domain/entities.ts';
import { lineAway, type TimeGroup } from '../../../db/domain/plan/timeline-lines.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { BarLine, row, rowHeader } from './BarLine.tsx';
import { ChartBack, ChartHead } from './ChartHead.tsx';
import { Dependencies } from './Dependencies.tsx';
import { datesAfterKey, rowsAfterKey } from './time-keys.ts';
import { useTimeWords } from './time-words.ts';
import styles from './timeline.module.css';
import { type ChartView, LINE_HEIGHT, NAME_WIDTH } from './use-chart-view.ts';
import type { Dates } from './use-dates.ts';
import { type Dragging, useDrag } from './use-drag.ts';
import type { TimelineModel } from './use-timeline.ts';

export const DRAGGED = 'application/x-rotorsak-measure';
const none: readonly never[] = [];

interface ChartProps {
  readonly model: TimelineModel;
  readonly view: ChartView;
  readonly selected: string | null;
  readonly select: (id: string) => void;
  readonly open: (id: string) => void;
  /** Writes dates and says so. */
  readonly write: (id: string, dates: Dates) => void;
  /** A measure of the tray was let go on a day. */
  readonly drop: (id: string, day: string) => void;
}

/** What stands over the lines of a group. */
export const useGroupTitle = (grouping: 'cause' | 'actor') => {
  const { words } = useWords();
  return ({ id, number, title }: TimeGroup): string => {
    if (id === null) return grouping === 'cause' ? words.timeline.noCause : words.timeline.noActor;
    return number === null ? title : fill(words.timeline.numbered, { number, title });
  };
};

interface GroupProps {
  readonly title: string;
  readonly count: number;
  readonly index: number;
  readonly top: number;
}

const GroupLine = ({ title, count, index, top }: GroupProps) => {
  const { words } = useWords();
  return (
    <div {...row(index)} className={styles['group']} style={{ top }}>
      <div {...rowHeader} className={styles['groupName']} title={title}>
        <span>{title}</span>
        <span className={styles['count']} aria-hidden>
          {count}
        </span>
        <span className={styles['unseen']}>{fill(words.timeline.count, { count })}</span>
      </div>
    </div>
  );
};

/** Keys of the chart. */
const usePress = ({ model, view, selected, select, open, write }: ChartProps) => {
  const at = model.lines.findIndex((line) => line.kind === 'bar' && line.bar.measure === selected);
  return (event: KeyboardEvent): void => {
    const measure = model.known.get(selected ?? '');
    const rows = rowsAfterKey(event, view.page());
    const dates = measure !== undefined && at >= 0 ? datesAfterKey(event, measure) : null;
    if (rows !== null) {
      const line = model.lines[lineAway(model.lines, at, rows)];
      if (line?.kind === 'bar') select(line.bar.measure);
    } else if (dates !== null && measure !== undefined) {
      if (dates.start !== measure.start || dates.end !== measure.end) write(measure.id, dates);
    } else if (event.key === 'Enter' && measure !== undefined) open(measure.id);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
};

/** The measure whose line was pressed. */
const pressed = (target: EventTarget): string | undefined =>
  target instanceof Element ? target.closest<HTMLElement>('[data-measure]')?.dataset['measure'] : undefined;

const rowGroup = { role: 'rowgroup' } as const;

/** The day that a point of the chart lies on. */
const dayAt = (event: DragEvent<HTMLElement>, start: string, perDay: number): string => {
  const { left } = event.currentTarget.getBoundingClientRect();
  const x = event.clientX - left - NAME_WIDTH + event.currentTarget.scrollLeft;
  return addDays(start, Math.max(0, Math.floor(x / perDay)));
};

interface LinesProps {
  readonly props: ChartProps;
  readonly dragging: Dragging;
  readonly prefix: string;
  readonly datesOf: (measure: MeasureRecord) => Dates;
}

/** The lines in sight. */
const Lines = ({ props, dragging, prefix, datesOf }: LinesProps) => {
  const { model, view, selected } = props;
  const timeWords = useTimeWords();
  const groupTitle = useGroupTitle(model.by);
  const { lines, known, axis } = model;
  const { perDay, items } = view;
  return items.map(({ index, key, start: top }) => {
    const line = lines[index];
    if (line === undefined) return null;
    if (line.kind === 'head') {
      const { group } = line;
      return <GroupLine key={key} title={groupTitle(group)} count={group.bars.length} {...{ index, top }} />;
    }
    const measure = known.get(line.bar.measure);
    if (measure === undefined) return null;
    const faults = model.faultsOf.get(measure.id) ?? none;
    return (
      <BarLine
        key={key}
        id={`${prefix}-${measure.id}`}
        {...{ index, top, measure, perDay, dragging }}
        width={axis.days * perDay}
        start={axis.start}
        dates={datesOf(measure)}
        isDragged={dragging.drag?.id === measure.id}
        isFaulty={faults.length > 0}
        faults={faults.map((fault) => timeWords.fault(fault, known))}
        steps={model.stepsOf.get(measure.id) ?? none}
        isChosen={measure.id === selected}
      />
    );
  });
};

/** What keys and pointer do in the chart. */
const useHandlers = (props: ChartProps) => {
  const { model, view, select, open, drop } = props;
  const press = usePress(props);
  return {
    onKeyDown: press,
    onClick: ({ target }: MouseEvent): void => {
      const id = pressed(target);
      if (id !== undefined) select(id);
    },
    onDoubleClick: ({ target }: MouseEvent): void => {
      const id = pressed(target);
      if (id !== undefined) open(id);
    },
    onDragOver: (event: DragEvent): void => {
      if (event.dataTransfer.types.includes(DRAGGED)) event.preventDefault();
    },
    onDrop: (event: DragEvent<HTMLElement>): void => {
      event.preventDefault();
      drop(event.dataTransfer.getData(DRAGGED), dayAt(event, model.axis.start, view.perDay));
    },
  };
};

/** The pattern of WAI-ARIA for rows in which a cursor moves; it is one stop of Tab. */
const gridOf = (label: string, rows: number, active: string | undefined) =>
  ({
    role: 'grid',
    tabIndex: 0,
    'aria-label': label,
    'aria-rowcount': rows,
    'aria-activedescendant': active,
  }) as const;

/** Åtgärderna som staplar över tiden; only the lines in sight are drawn. */
export const Chart = (props: ChartProps) => {
  const { model, view, selected } = props;
  const { words } = useWords();
  const prefix = useId();
  const dragging = useDrag(view.perDay, props.write);
  const handlers = useHandlers(props);
  const { axis, lines, known } = model;
  const { perDay, items, height } = view;
  const width = axis.days * perDay;
  const { drag } = dragging;
  const datesOf = (measure: MeasureRecord): Dates => (drag?.id === measure.id ? drag.dates : measure);
  const today = daysBetween(axis.start, model.today);
  const isDrawn = items.some(({ index }) => {
    const line = lines[index];
    return line?.kind === 'bar' && line.bar.measure === selected;
  });
  return (
    <div
      ref={view.attach}
      {...gridOf(words.timeline.chart, lines.length, isDrawn ? `${prefix}-${selected}` : undefined)}
      className={styles['chart']}
      {...handlers}
    >
      <ChartHead {...{ axis, perDay, today }} scale={model.scale} />
      <div {...rowGroup} className={styles['lines']} style={{ width: NAME_WIDTH + width, height }}>
        <ChartBack {...{ axis, perDay, today, height }} />
        <Lines {...{ props, dragging, prefix, datesOf }} />
        <Dependencies
          {...{ lines, known, datesOf, perDay, width }}
          faults={model.faults}
          start={axis.start}
          lineHeight={LINE_HEIGHT}
          from={items[0]?.index ?? 0}
          to={items.at(-1)?.index ?? 0}
        />
      </div>
    </div>
  );
};
