import { ChevronDown, ChevronRight, Plus } from 'lucide-react';
import { memo } from 'react';
import { useWords } from '../../i18n/words.tsx';
import { CellEditor, type NameHint } from './CellEditor.tsx';
import type { Column } from './column.ts';
import styles from './grid.module.css';
import type { Line } from './lines.ts';
import type { Editing, Onward } from './use-edit.ts';

export const cellId = (prefix: string, line: number, column: number): string => `${prefix}-${line}-${column}`;

/** The same for all rows and at all times. */
export interface RowActions {
  readonly store: (cell: Editing, text: string, onward: Onward) => void;
  readonly leave: (onward: Onward) => void;
  readonly hint: NameHint;
}

interface RowProps<R, F> {
  readonly prefix: string;
  readonly line: Line<R>;
  /** What the line is counted as; its place among the lines, from 0, and its distance from the top in px. */
  readonly number: number;
  readonly at: number;
  readonly start: number;
  readonly columns: readonly Column<R, F>[];
  /** Column of the cursor, or -1 where it is in another line. */
  readonly cursor: number;
  /** Chosen columns, first and last; -1 where none is. */
  readonly left: number;
  readonly right: number;
  readonly whole: boolean;
  readonly editing: Editing | null;
  readonly closed: boolean;
  readonly newLabel: string;
  readonly actions: RowActions;
}

type CellProps<R, F> = RowProps<R, F> & { readonly column: Column<R, F>; readonly index: number };

const content = <R, F>({ line, column, newLabel }: CellProps<R, F>) => {
  if (line.kind === 'row') return column.cell?.(line.row) ?? column.text(line.row);
  if (line.kind !== 'new' || column.names !== true) return null;
  return (
    <span className={styles['begin']}>
      <Plus size={14} aria-hidden />
      {newLabel}
    </span>
  );
};

const Cell = <R, F>(props: CellProps<R, F>) => {
  const { prefix, line, at, column, index, cursor, left, right, editing, actions } = props;
  const own = editing?.column === column.id ? editing : null;
  const row = line.kind === 'row' ? line.row : null;
  return (
    <div
      role="gridcell"
      id={cellId(prefix, at, index)}
      className={styles['cell']}
      aria-colindex={index + 2}
      aria-selected={left <= index && index <= right}
      aria-readonly={column.edit === undefined ? true : undefined}
      data-column={column.id}
      data-cursor={cursor === index ? true : undefined}
      data-end={column.alignEnd}
      title={row === null || own !== null ? undefined : (column.tip ?? column.text)(row)}
    >
      {own !== null && column.edit !== undefined ? (
        <CellEditor
          key={own.turn}
          label={column.head}
          edit={column.edit}
          editing={own}
          value={row === null ? '' : column.edit.value(row)}
          store={(text, onward) => actions.store(own, text, onward)}
          leave={actions.leave}
          hint={row === null ? actions.hint : undefined}
        />
      ) : (
        content(props)
      )}
    </div>
  );
};

const GroupCell = <R, F>(props: RowProps<R, F> & { readonly label: string; readonly count: number }) => {
  const { prefix, at, columns, closed, label, count, cursor } = props;
  const { words } = useWords();
  const Icon = closed ? ChevronRight : ChevronDown;
  return (
    <div
      role="gridcell"
      id={cellId(prefix, at, 0)}
      className={styles['groupHead']}
      aria-colindex={2}
      aria-colspan={columns.length}
      data-cursor={cursor >= 0 ? true : undefined}
    >
      <span className={styles['groupLabel']}>
        <Icon size={14} aria-hidden />
        <strong>{label === '' ? words.grid.noValue : label}</strong>
        <span className={styles['soft']}>{count}</span>
      </span>
    </div>
  );
};

const Row = <R extends { readonly id: string }, F>(props: RowProps<R, F>) => {
  const { line, number, at, start, columns, cursor, whole, left, closed } = props;
  return (
    <div
      role="row"
      className={styles['row']}
      aria-rowindex={at + 2}
      aria-selected={whole && left >= 0}
      aria-expanded={line.kind === 'group' ? !closed : undefined}
      data-line={line.id}
      data-kind={line.kind}
      data-current={cursor >= 0 ? true : undefined}
      style={{ transform: `translateY(${start}px)` }}
    >
      {line.kind === 'row' ? (
        <div role="rowheader" aria-colindex={1} className={styles['gutter']}>
          {number}
        </div>
      ) : (
        <div className={styles['gutter']} aria-hidden />
      )}
      {line.kind === 'group' ? (
        <GroupCell {...props} label={line.label} count={line.count} />
      ) : (
        columns.map((column, index) => <Cell key={column.id} {...props} column={column} index={index} />)
      )}
    </div>
  );
};

/** One line of a grid; drawn again only when something of it is different. */
export const GridRow = memo(Row) as typeof Row;
