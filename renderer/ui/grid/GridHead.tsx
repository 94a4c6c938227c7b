import { ArrowDown, ArrowUp, ChevronDown } from 'lucide-react';
import type { PointerEvent as ReactPointerEvent } from 'react';
import type { GridLayout } from '../../../electron/contract/shapes.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { MenuButton, type MenuEntry } from '../Popup.tsx';
import type { Column } from './column.ts';
import styles from './grid.module.css';
import { moveColumn, nextSort, putColumn, sizeColumn, toggleColumn } from './layout.ts';

const WIDTH_STEP = 24;
const DRAGGED = 'application/x-rotorsak-column';

interface HeadProps<R, F> {
  readonly columns: readonly Column<R, F>[];
  readonly layout: GridLayout;
  readonly change: (layout: GridLayout) => void;
  readonly filter: (column: string) => void;
}

type OneProps<R, F> = Omit<HeadProps<R, F>, 'columns'> & { readonly column: Column<R, F>; readonly index: number };

const useEntries = <R, F>({ column, layout, change, filter }: OneProps<R, F>): MenuEntry[] => {
  const { words } = useWords();
  const { id, width, byValues } = column;
  const sort = (descending: boolean) => () => change({ ...layout, sort: { column: id, descending } });
  const entry = (key: keyof typeof words.grid & string, run: () => void, stays = false): MenuEntry => ({
    key,
    label: words.grid[key],
    run,
    stays,
  });
  const sorted = layout.sort?.column === id;
  return [
    entry('ascending', sort(false)),
    entry('descending', sort(true)),
    ...(sorted ? [entry('unsorted', () => change({ ...layout, sort: null }))] : []),
    entry('filter', () => filter(id)),
    ...(layout.group === id ? [entry('ungroup', () => change({ ...layout, group: null }))] : []),
    ...(byValues === true && layout.group !== id ? [entry('group', () => change({ ...layout, group: id }))] : []),
    entry('moveLeft', () => change(moveColumn(layout, id, -1))),
    entry('moveRight', () => change(moveColumn(layout, id, 1))),
    entry('wider', () => change(sizeColumn(layout, id, width + WIDTH_STEP)), true),
    entry('narrower', () => change(sizeColumn(layout, id, width - WIDTH_STEP)), true),
    entry('hide', () => change(toggleColumn(layout, id))),
  ];
};

/** The right edge of a head: dragged, it sizes the column. */
const Edge = <R, F>({ column, layout, change }: OneProps<R, F>) => {
  const drag = (event: ReactPointerEvent<HTMLSpanElement>): void => {
    event.preventDefault();
    const edge = event.currentTarget;
    const from = event.clientX;
    edge.setPointerCapture(event.pointerId);
    edge.onpointermove = ({ clientX }) => change(sizeColumn(layout, column.id, column.width + clientX - from));
    edge.onlostpointercapture = () => {
      edge.onpointermove = null;
    };
  };
  return <span className={styles['edge']} aria-hidden onPointerDown={drag} />;
};

const Head = <R, F>(props: OneProps<R, F>) => {
  const { column, index, layout, change } = props;
  const { words } = useWords();
  const entries = useEntries(props);
  const sort = layout.sort?.column === column.id ? layout.sort : null;
  const SortIcon = sort?.descending === true ? ArrowDown : ArrowUp;
  const order = sort?.descending === true ? 'descending' : 'ascending';
  return (
    <div
      role="columnheader"
      aria-colindex={index + 2}
      aria-sort={sort === null ? 'none' : order}
      className={styles['headCell']}
      data-column={column.id}
      data-end={column.alignEnd}
      onDragOver={(event) => event.dataTransfer.types.includes(DRAGGED) && event.preventDefault()}
      onDrop={(event) => change(putColumn(layout, event.dataTransfer.getData(DRAGGED), column.id))}
    >
      <button
        type="button"
        data-kind="quiet"
        tabIndex={-1}
        draggable
        title={column.head}
        className={styles['headName']}
        onDragStart={(event) => event.dataTransfer.setData(DRAGGED, column.id)}
        onClick={() => change({ ...layout, sort: nextSort(layout.sort, column.id) })}
      >
        <span className={styles['headText']}>{column.head}</span>
        {sort !== null && <SortIcon size={14} aria-hidden />}
      </button>
      <MenuButton
        quiet
        passedOver
        className={styles['headMenu']}
        label={fill(words.grid.columnMenu, { column: column.head })}
        entries={entries}
      >
        <ChevronDown size={14} aria-hidden />
      </MenuButton>
      <Edge {...props} />
    </div>
  );
};

/** The heads of the columns: a click sorts, dragging moves, the edge sizes, and a menu does all of it by keys. */
export const GridHead = <R, F>({ columns, ...rest }: HeadProps<R, F>) => {
  const { words } = useWords();
  return (
    <div role="rowgroup" className={styles['head']}>
      <div role="row" aria-rowindex={1} className={styles['headRow']}>
        <div role="columnheader" aria-colindex={1} className={styles['gutter']}>
          {words.grid.number}
        </div>
        {columns.map((column, index) => (
          <Head key={column.id} {...rest} column={column} index={index} />
        ))}
      </div>
    </div>
  );
};
