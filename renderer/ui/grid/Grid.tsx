import { type CSSProperties, type ReactNode, type RefObject, useId, useMemo, useRef, useState } from 'react';
import { fill, useWords } from '../../i18n/words.tsx';
import type { NameHint } from './CellEditor.tsx';
import { ColumnsButton, GroupButton } from './ColumnsButton.tsx';
import type { Column } from './column.ts';
import { FilterButton, FilterChips } from './Filters.tsx';
import { GridHead } from './GridHead.tsx';
import { cellId, GridRow, type RowActions } from './GridRow.tsx';
import styles from './grid.module.css';
import { NEW_LINE } from './lines.ts';
import { PastePreview } from './PastePreview.tsx';
import { cellAt } from './selection.ts';
import { type GridCells, useCells } from './use-cells.ts';
import { type GridEdit, useEdit } from './use-edit.ts';
import { type GridSource, type GridState, useGrid } from './use-grid.ts';
import { useKeys } from './use-keys.ts';
import { usePointer } from './use-pointer.ts';
import { GUTTER_WIDTH, LINE_HEIGHT, useScroll } from './use-scroll.ts';

interface GridProps<R extends { readonly id: string }, F> extends GridSource<R, F> {
  readonly label: string;
  /** What stands before the grid's own tools; `begin` starts a new record. */
  readonly tools: (begin: () => void) => ReactNode;
  /** What stands in the grid, instead of tools, while there is no record at all. */
  readonly empty: (begin: () => void) => ReactNode;
  /** What is worth knowing of the name of a new record while it is typed. `leave` goes back to typing, `close` ends it. */
  readonly hint?: NameHint | undefined;
}

/** Widths as CSS has them; the column that names the rows takes what is left over. */
const template = (columns: readonly { readonly width: number; readonly names?: boolean }[]): CSSProperties => {
  const widths = columns.map(({ width, names }) => (names === true ? `minmax(${width}px, 1fr)` : `${width}px`));
  const total = columns.reduce((sum, { width }) => sum + width, GUTTER_WIDTH);
  return {
    '--grid-columns': `${GUTTER_WIDTH}px ${widths.join(' ')}`,
    '--grid-width': `${total}px`,
    '--grid-line': `${LINE_HEIGHT}px`,
  } as CSSProperties; // custom properties are not in React's type
};

interface BodyProps<R extends { readonly id: string }, F> {
  readonly grid: GridState<R, F>;
  readonly edit: GridEdit;
  readonly scroll: ReturnType<typeof useScroll>;
  readonly prefix: string;
  readonly newLabel: string;
  readonly hint: NameHint | undefined;
}

const Body = <R extends { readonly id: string }, F>({
  grid,
  edit,
  scroll,
  prefix,
  newLabel,
  hint,
}: BodyProps<R, F>) => {
  const { lines, columns, range, selection, closed } = grid;
  const latest = useRef(edit);
  latest.current = edit;
  const latestHint = useRef(hint);
  latestHint.current = hint;
  const actions: RowActions = useMemo(
    () => ({
      store: (cell, text, onward) => latest.current.store(cell, text, onward),
      leave: (onward) => latest.current.leave(onward),
      hint: (text, ways) => latestHint.current?.(text, ways),
    }),
    [],
  );
  return (
    <div role="rowgroup" className={styles['body']} style={{ height: scroll.height }}>
      {scroll.items.map(({ index, start }) => {
        const line = lines[index];
        if (line === undefined) return null;
        const isChosen = range !== null && range.top <= index && index <= range.bottom;
        return (
          <GridRow
            key={line.id}
            prefix={prefix}
            line={line}
            number={grid.numbers[index] ?? 0}
            at={index}
            start={start}
            columns={columns}
            cursor={scroll.cursor.line === index ? scroll.cursor.column : -1}
            left={isChosen ? range.left : -1}
            right={isChosen ? range.right : -1}
            whole={selection?.whole === true}
            editing={edit.editing?.line === line.id ? edit.editing : null}
            closed={closed.has(line.id)}
            newLabel={newLabel}
            actions={actions}
          />
        );
      })}
    </div>
  );
};

const Foot = <R extends { readonly id: string }, F>({
  grid,
  cells,
}: {
  readonly grid: GridState<R, F>;
  readonly cells: GridCells;
}) => {
  const { words } = useWords();
  const { range, selection, ids } = grid;
  const columns = range === null ? 0 : range.right - range.left + 1;
  const isMany = range !== null && (range.bottom > range.top || columns > 1);
  const size = selection?.whole === true ? words.grid.selected : words.grid.cells;
  return (
    <div className={styles['foot']}>
      <span
        role={cells.note?.alert === true ? 'alert' : 'status'}
        className={styles['note']}
        data-alert={cells.note?.alert}
      >
        {cells.note?.text}
      </span>
      <span>{isMany && fill(size, { lines: ids.length, columns })}</span>
    </div>
  );
};

interface ToolsProps<R extends { readonly id: string }, F> {
  readonly top: RefObject<HTMLDivElement | null>;
  readonly hidden: boolean;
  readonly rows: readonly R[];
  readonly all: readonly Column<R, F>[];
  readonly grid: GridState<R, F>;
  readonly filterColumn: string;
  readonly setFilterColumn: (column: string) => void;
  readonly children: ReactNode;
}

/** The tools above a grid; while it is empty there is nothing to do with them. */
const Tools = <R extends { readonly id: string }, F>(props: ToolsProps<R, F>) => {
  const { top, hidden, rows, all, grid, filterColumn, setFilterColumn, children } = props;
  const { filters, setFilters, layout, change, restore, shown } = grid;
  const { words } = useWords();
  if (hidden) return null;
  return (
    <div ref={top} className={styles['tools']}>
      {children}
      <FilterButton
        {...{ rows, filters, setFilters }}
        columns={all}
        column={filterColumn}
        setColumn={setFilterColumn}
        buttonClass={`${styles['tool']} ${styles['filterButton']}`}
      />
      <GroupButton columns={all} layout={layout} change={change} />
      <ColumnsButton columns={all} layout={layout} change={change} restore={restore} />
      <span className={styles['count']} role="status">
        {fill(words.grid.shown, { shown, total: rows.length })}
      </span>
    </div>
  );
};

/** Starts a record on the line for new ones, which no filter hides. */
const useBegin = <R extends { readonly id: string }, F>({ layout, setFilters }: GridState<R, F>, edit: GridEdit) => {
  const first = layout.order[0] ?? '';
  return (): void => {
    setFilters([]);
    edit.begin({ line: NEW_LINE, column: first });
  };
};

/**
 * A register: as many records as there are, only those that show drawn; every cell is written in where it stands.
 * Keys, mouse, clipboard and undo work as in a spreadsheet.
 */
export const Grid = <R extends { readonly id: string }, F>(props: GridProps<R, F>) => {
  const { label, rows, columns: all, newLabel, tools, empty } = props;
  const { words } = useWords();
  const prefix = useId();
  const box = useRef<HTMLDivElement>(null);
  const top = useRef<HTMLDivElement>(null);
  const [filterColumn, setFilterColumn] = useState('');
  const grid = useGrid(props);
  const cells = useCells(props, grid);
  const edit = useEdit(props, grid, box, cells.setNote);
  const scroll = useScroll(box, grid);
  const begin = useBegin(grid, edit);
  const press = useKeys({ grid, edit, cells, box, page: scroll.page });
  const pointer = usePointer(grid, edit, newLabel);
  const { columns, layout, change, lines, shown, setSelection, filters, setFilters } = grid;
  const { line, column } = scroll.cursor;
  const isDrawn = line !== undefined && scroll.items.some(({ index }) => index === line);
  const first = columns[0]?.id;
  const filter = (id: string): void => {
    setFilterColumn(id);
    top.current?.querySelector<HTMLElement>(`.${styles['filterButton']}`)?.click();
  };
  return (
    <div className={styles['grid']}>
      <Tools top={top} hidden={rows.length === 0} {...{ rows, all, grid, filterColumn, setFilterColumn }}>
        {tools(begin)}
      </Tools>
      <FilterChips columns={all} filters={filters} setFilters={setFilters} />
      <div
        ref={box}
        className={styles['box']}
        style={template(columns)}
        role="grid"
        aria-label={label}
        aria-description={words.grid.help}
        aria-multiselectable
        aria-rowcount={lines.length + 1}
        aria-colcount={columns.length + 1}
        aria-activedescendant={isDrawn && edit.editing === null ? cellId(prefix, line, Math.max(0, column)) : undefined}
        tabIndex={0}
        onFocus={() => setSelection((now) => now ?? (lines[0] && first ? cellAt(lines[0].id, first) : null))}
        onKeyDown={press}
        onCopy={cells.copy}
        onPaste={cells.paste}
        {...pointer}
      >
        <GridHead columns={columns} layout={layout} change={change} filter={filter} />
        <Body
          {...{ grid, edit, scroll, prefix }}
          newLabel={fill(words.grid.newLine, { what: newLabel ?? '' })}
          hint={props.hint}
        />
        {shown === 0 && (
          <div className={styles['nothing']}>{rows.length === 0 ? empty(begin) : <p>{words.grid.empty}</p>}</div>
        )}
      </div>
      <Foot grid={grid} cells={cells} />
      {cells.waiting !== null && <PastePreview pasted={cells.waiting} accept={cells.store} close={cells.drop} />}
    </div>
  );
};
