import { ArrowDown, ArrowUp, Columns3, Rows3 } from 'lucide-react';
import type { GridLayout } from '../../../electron/contract/shapes.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { MenuButton, type MenuEntry, PanelButton } from '../Popup.tsx';
import ui from '../ui.module.css';
import type { Column } from './column.ts';
import styles from './grid.module.css';
import { inOrder, putColumn, toggleColumn } from './layout.ts';

interface ColumnsProps<R, F> {
  readonly columns: readonly Column<R, F>[];
  readonly layout: GridLayout;
  readonly change: (layout: GridLayout) => void;
  readonly restore: () => void;
}

/** Which columns show and in what order. */
export const ColumnsButton = <R, F>({ columns, layout, change, restore }: ColumnsProps<R, F>) => {
  const { words } = useWords();
  const list = inOrder(columns, layout);
  const put = (id: string, other: string | undefined): void => {
    if (other !== undefined) change(putColumn(layout, id, other));
  };
  const fields = () => (
    <>
      <ul className={styles['columnList']}>
        {list.map(({ id, head }, at) => (
          <li key={id} className={styles['columnLine']}>
            <label className={ui['inline']}>
              <input
                type="checkbox"
                checked={!layout.hidden.includes(id)}
                onChange={() => change(toggleColumn(layout, id))}
              />
              {head}
            </label>
            <button
              type="button"
              data-kind="quiet"
              className={styles['small']}
              aria-label={`${head}: ${words.grid.moveLeft}`}
              title={words.grid.moveLeft}
              onClick={() => put(id, list[at - 1]?.id)}
            >
              <ArrowUp size={14} aria-hidden />
            </button>
            <button
              type="button"
              data-kind="quiet"
              className={styles['small']}
              aria-label={`${head}: ${words.grid.moveRight}`}
              title={words.grid.moveRight}
              onClick={() => put(id, list[at + 1]?.id)}
            >
              <ArrowDown size={14} aria-hidden />
            </button>
          </li>
        ))}
      </ul>
      <button type="button" onClick={restore}>
        {words.grid.restoreColumns}
      </button>
    </>
  );
  return (
    <PanelButton className={styles['tool']} content={fields}>
      <Columns3 size={14} aria-hidden />
      {words.grid.columns}
    </PanelButton>
  );
};

/** By which column the rows stand together. */
export const GroupButton = <R, F>({ columns, layout, change }: Omit<ColumnsProps<R, F>, 'restore'>) => {
  const { words } = useWords();
  const grouped = columns.find(({ id }) => id === layout.group);
  const entries: MenuEntry[] = [
    {
      key: '',
      label: words.grid.noGroup,
      checked: grouped === undefined,
      run: () => change({ ...layout, group: null }),
    },
    ...columns
      .filter(({ byValues }) => byValues === true)
      .map(({ id, head }) => ({
        key: id,
        label: head,
        checked: layout.group === id,
        run: () => change({ ...layout, group: id }),
      })),
  ];
  return (
    <MenuButton className={styles['tool']} entries={entries}>
      <Rows3 size={14} aria-hidden />
      {grouped === undefined ? words.grid.group : fill(words.grid.groupBy, { column: grouped.head.toLowerCase() })}
    </MenuButton>
  );
};
