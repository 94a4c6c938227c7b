import { ArrowDown, ArrowUp } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useMemo, useState } from 'react';
import styles from './pick-table.module.css';

export interface Column<T> {
  readonly head: string;
  readonly width?: string;
  readonly cell: (item: T) => ReactNode;
  /** What the column is sorted by; without it the column does not sort. */
  readonly by?: (item: T) => string | number;
}

interface PickTableProps<T> {
  readonly label: string;
  readonly items: readonly T[];
  readonly id: (item: T) => string;
  /** The name in the first column; the whole row is its button. */
  readonly name: Column<T>;
  readonly columns: readonly Column<T>[];
  readonly picked?: string | null;
  readonly pick: (item: T) => void;
  /** Whether arrows pick as they move, as a list with details beside does; else Enter picks. */
  readonly picksOnMove?: boolean;
  /** How many are there at first, and what the button says that brings all of them. */
  readonly atFirst?: { readonly most: number; readonly all: string };
}

interface Sorting {
  readonly column: number;
  readonly down: boolean;
}

const collator = new Intl.Collator('sv', { numeric: true, sensitivity: 'base' });

const compare = (a: string | number, b: string | number): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));

const Head = ({ head, sorted, sort }: { head: string; sorted: boolean | null; sort: (() => void) | undefined }) => {
  if (sort === undefined) return head;
  const Arrow = sorted === true ? ArrowDown : ArrowUp;
  return (
    <button type="button" data-kind="quiet" onClick={sort}>
      {head}
      {sorted !== null && <Arrow size={12} aria-hidden />}
    </button>
  );
};

const rowButtons = (from: HTMLElement): HTMLElement[] => [
  ...(from.closest('table')?.querySelectorAll<HTMLElement>('tbody [data-row]') ?? []),
];

/** The button of the row that an arrow, Home or End leads to. */
const rowBeside = (from: HTMLElement, key: string): HTMLElement | undefined => {
  const all = rowButtons(from);
  const at = all.indexOf(from);
  if (key === 'ArrowDown') return all[at + 1];
  if (key === 'ArrowUp') return all[at - 1];
  if (key === 'Home') return all[0];
  return key === 'End' ? all.at(-1) : undefined;
};

const useSorted = <T,>(items: readonly T[], columns: readonly Column<T>[], sorting: Sorting): readonly T[] => {
  const by = columns[sorting.column]?.by;
  return useMemo(() => {
    if (by === undefined) return items;
    const sign = sorting.down ? -1 : 1;
    return [...items].sort((a, b) => sign * compare(by(a), by(b)));
  }, [items, by, sorting.down]);
};

const ariaSort = (sorted: boolean | null): 'ascending' | 'descending' | undefined =>
  sorted === null ? undefined : sorted ? 'descending' : 'ascending';

/** A dense table of records: sorted by its heads, walked with the arrows, each row a button as a whole. */
export const PickTable = <T,>(props: PickTableProps<T>) => {
  const { label, items, id, name, columns, picked, pick, picksOnMove = false, atFirst } = props;
  const [sorting, setSorting] = useState<Sorting>({ column: 0, down: false });
  const all = [name, ...columns];
  const [isWhole, setWhole] = useState(false);
  const whole = useSorted(items, all, sorting);
  const isShort = atFirst !== undefined && !isWhole && whole.length > atFirst.most;
  const sorted = isShort ? whole.slice(0, atFirst.most) : whole;
  const stop = sorted.some((item) => id(item) === picked) ? picked : sorted[0] && id(sorted[0]);
  const press = (event: KeyboardEvent<HTMLElement>): void => {
    const target = rowBeside(event.currentTarget, event.key);
    if (target === undefined) return;
    event.preventDefault();
    target.focus();
    if (picksOnMove) target.click();
  };
  const isDown = (column: number): boolean | null => (sorting.column === column ? sorting.down : null);
  const sortBy = (column: number) => (): void => setSorting({ column, down: isDown(column) === false });
  const table = (
    <table className={styles['table']} aria-label={label}>
      <thead>
        <tr>
          {all.map(({ head, width, by }, index) => (
            <th key={head} scope="col" style={{ width }} aria-sort={by && ariaSort(isDown(index))}>
              <Head head={head} sorted={by ? isDown(index) : null} sort={by && sortBy(index)} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sorted.map((item) => (
          <tr key={id(item)} data-picked={id(item) === picked || undefined}>
            <td>
              <button
                type="button"
                data-row
                data-kind="quiet"
                className={styles['name']}
                aria-current={id(item) === picked || undefined}
                tabIndex={id(item) === stop ? 0 : -1}
                onClick={() => pick(item)}
                onKeyDown={press}
              >
                {name.cell(item)}
              </button>
            </td>
            {columns.map(({ head, cell }) => (
              <td key={head}>{cell(item)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
  return (
    <>
      {table}
      {isShort && (
        <div>
          <button type="button" onClick={() => setWhole(true)}>
            {atFirst.all}
          </button>
        </div>
      )}
    </>
  );
};
