import { useVirtualizer } from '@tanstack/react-virtual';
import { TriangleAlert } from 'lucide-react';
import { type KeyboardEvent, type MouseEvent, useEffect, useId, useRef, useState } from 'react';
import type { CoverageMatrix } from '../../../db/domain/plan/matrix.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import styles from './coverage.module.css';
import { type Cursor, movedCursor } from './coverage-cursor.ts';
import type { Choosing } from './use-choosing.ts';

const NAME_WIDTH = 320;
const HEAD_HEIGHT = 168;
const ROW_HEIGHT = 30;
const COLUMN_WIDTH = 34;
const MARGIN = 6;
const SCROLLBAR = 16;

interface GridProps {
  readonly choosing: Choosing;
  readonly matrix: CoverageMatrix;
  readonly selected: string | null;
  readonly select: (measure: string) => void;
  readonly toggle: (cause: string, measure: string) => void;
}

/** The pattern of WAI-ARIA for cells in which a cursor moves; it is one stop of Tab. */
const gridOf = (label: string, { rows, columns }: CoverageMatrix, active: string | undefined) =>
  ({
    role: 'grid',
    tabIndex: 0,
    'aria-label': label,
    'aria-rowcount': rows.length + 1,
    'aria-colcount': columns.length + 1,
    'aria-activedescendant': active,
  }) as const;
const row = (index: number) => ({ role: 'row', 'aria-rowindex': index + 1 }) as const;
const rowHeader = { role: 'rowheader', 'aria-colindex': 1 } as const;
const columnHeader = (index: number) => ({ role: 'columnheader', 'aria-colindex': index + 2 }) as const;
const cellOf = (id: string, index: number, label: string, isChosen: boolean) =>
  ({ role: 'gridcell', id, 'aria-colindex': index + 2, 'aria-label': label, 'aria-selected': isChosen }) as const;

/** Rows and columns in sight, with the cursor among them. */
const useWindow = ({ rows, columns }: CoverageMatrix, cursor: Cursor) => {
  const box = useRef<HTMLDivElement>(null);
  const down = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: MARGIN,
    scrollPaddingEnd: HEAD_HEIGHT + SCROLLBAR,
  });
  const across = useVirtualizer({
    horizontal: true,
    count: columns.length,
    getScrollElement: () => box.current,
    estimateSize: () => COLUMN_WIDTH,
    overscan: MARGIN,
    scrollPaddingEnd: NAME_WIDTH + SCROLLBAR,
  });
  useEffect(() => {
    down.scrollToIndex(cursor.row, { align: 'auto' });
    across.scrollToIndex(cursor.column, { align: 'auto' });
  }, [down, across, cursor]);
  const page = (): number => Math.max(1, Math.floor(((box.current?.clientHeight ?? 0) - HEAD_HEIGHT) / ROW_HEIGHT) - 1);
  return { box, rows: down.getVirtualItems(), columns: across.getVirtualItems(), page };
};

type Shown = ReturnType<typeof useWindow>;

interface PartProps extends GridProps {
  readonly shown: Shown;
  readonly prefix: string;
  readonly cursor: Cursor;
}

const Head = ({ choosing, matrix, selected, shown }: PartProps) => {
  const { words } = useWords();
  return (
    <div {...row(0)} className={styles['head']} style={{ width: NAME_WIDTH + matrix.columns.length * COLUMN_WIDTH }}>
      <div {...{ role: 'columnheader', 'aria-colindex': 1 }} className={styles['corner']}>
        <span>{words.choice.cause}</span>
        <span>{words.choice.measures}</span>
      </div>
      {shown.columns.map(({ index, key, start }) => {
        const column = matrix.columns[index];
        if (column === undefined) return null;
        const title = choosing.known.get(column.measure)?.title ?? '';
        return (
          <div
            key={key}
            {...columnHeader(index)}
            className={styles['measure']}
            data-chosen={column.measure === selected || undefined}
            style={{ left: NAME_WIDTH + start }}
            title={`${title}\n${fill(words.choice.covered, { causes: column.rows })}`}
          >
            <span className={styles['title']}>{title}</span>
            <span className={styles['sum']} data-none={column.rows === 0 || undefined}>
              {column.rows}
            </span>
          </div>
        );
      })}
    </div>
  );
};

const Lines = ({ choosing, matrix, shown, prefix, cursor }: PartProps) => {
  const { words } = useWords();
  const numbers = new Map(choosing.causes.map((cause) => [cause.id, cause]));
  return shown.rows.map(({ index, key, start: top }) => {
    const line = matrix.rows[index];
    if (line === undefined) return null;
    const acting = new Set(line.measures);
    const title = fill(words.choice.numbered, { number: line.number, title: numbers.get(line.factor)?.title ?? '' });
    return (
      <div key={key} {...row(index + 1)} className={styles['line']} style={{ top }}>
        <div {...rowHeader} className={styles['cause']} title={title}>
          <span>{title}</span>
          {acting.size === 0 ? (
            <span className={styles['none']}>
              <TriangleAlert size={14} aria-hidden />
              {words.choice.noMeasure}
            </span>
          ) : (
            <span className={styles['count']}>{acting.size}</span>
          )}
        </div>
        {shown.columns.map(({ index: at, key: columnKey, start }) => {
          const measure = matrix.columns[at]?.measure ?? '';
          const acts = acting.has(measure);
          const isCursor = cursor.row === index && cursor.column === at;
          const label = fill(acts ? words.choice.acts : words.choice.actsNot, {
            measure: choosing.known.get(measure)?.title ?? '',
          });
          return (
            <div
              key={columnKey}
              {...cellOf(`${prefix}-${index}-${at}`, at, label, isCursor)}
              data-at={`${index} ${at}`}
              className={styles['cell']}
              data-acts={acts || undefined}
              style={{ left: NAME_WIDTH + start }}
              title={`${title}\n${label}`}
            />
          );
        })}
      </div>
    );
  });
};

/** What keys and clicks do in the grid. */
const useHandlers = ({ matrix, select, toggle }: GridProps, cursor: Cursor, go: (to: Cursor) => void, shown: Shown) => {
  const act = ({ row: line, column }: Cursor): void => {
    const [cause, measure] = [matrix.rows[line]?.factor, matrix.columns[column]?.measure];
    if (cause !== undefined && measure !== undefined) toggle(cause, measure);
  };
  return {
    onKeyDown: (event: KeyboardEvent): void => {
      if (event.altKey || event.metaKey) return;
      const size = { rows: matrix.rows.length, columns: matrix.columns.length, page: shown.page() };
      const moved = movedCursor(cursor, event, size);
      const measure = matrix.columns[cursor.column]?.measure;
      if (moved !== null) go(moved);
      else if (event.key === ' ') act(cursor);
      else if (event.key === 'Enter' && measure !== undefined) select(measure);
      else return;
      event.preventDefault();
    },
    onClick: ({ target }: MouseEvent): void => {
      const at = target instanceof Element ? target.closest<HTMLElement>('[data-at]')?.dataset['at'] : undefined;
      if (at === undefined) return;
      const [line = 0, column = 0] = at.split(' ').map(Number);
      go({ row: line, column });
      act({ row: line, column });
    },
  };
};

/** Causes against measures; only what is in sight is drawn. Sums stand at the names. */
export const CoverageGrid = (props: GridProps) => {
  const { matrix, selected } = props;
  const { words } = useWords();
  const prefix = useId();
  const chosen = matrix.columns.findIndex(({ measure }) => measure === selected);
  const [wanted, go] = useState<Cursor>({ row: 0, column: Math.max(0, chosen) });
  const cursor = {
    row: Math.min(wanted.row, matrix.rows.length - 1),
    column: Math.min(wanted.column, matrix.columns.length - 1),
  };
  const shown = useWindow(matrix, wanted);
  const handlers = useHandlers(props, cursor, go, shown);
  const isDrawn = shown.rows.some(({ index }) => index === cursor.row);
  const part = { ...props, shown, prefix, cursor };
  return (
    <div
      ref={shown.box}
      {...gridOf(words.choice.matrix, matrix, isDrawn ? `${prefix}-${cursor.row}-${cursor.column}` : undefined)}
      {...handlers}
      className={styles['grid']}
    >
      <Head {...part} />
      <div
        {...{ role: 'rowgroup' }}
        className={styles['lines']}
        style={{
          height: matrix.rows.length * ROW_HEIGHT,
          width: NAME_WIDTH + matrix.columns.length * COLUMN_WIDTH,
        }}
      >
        <Lines {...part} />
      </div>
    </div>
  );
};
