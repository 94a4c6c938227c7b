import { type ReactNode, useEffect, useRef } from 'react';
import { keepTabStop } from './cell-keys.ts';
import styles from './cell-table.module.css';

interface CellTableProps {
  readonly label: string;
  readonly heads: readonly string[];
  /** Widths of the columns as shares of the table. */
  readonly widths: readonly string[];
  /** Whether it stands in a pane and is as narrow as that. */
  readonly narrow?: boolean;
  /** Whether only the rows in sight are there. */
  readonly isPartial?: boolean;
  /** One or more `tbody`. */
  readonly children: ReactNode;
}

/** The pattern of WAI-ARIA for a table whose cells take the focus. */
const grid = { role: 'grid' } as const;

/** A dense table with a head that stays, whose cells are edited in place; it is one stop of Tab. */
export const CellTable = ({ label, heads, widths, narrow = false, isPartial = false, children }: CellTableProps) => {
  const table = useRef<HTMLTableElement>(null);
  useEffect(() => {
    if (table.current !== null) keepTabStop(table.current, null);
  });
  return (
    <table
      ref={table}
      {...grid}
      aria-label={label}
      aria-rowcount={isPartial ? -1 : undefined}
      data-narrow={narrow || undefined}
      className={styles['table']}
      onFocus={(event) => keepTabStop(event.currentTarget, event.target)}
    >
      <thead>
        <tr>
          {heads.map((head, index) =>
            head === '' ? (
              <td key={head} style={{ width: widths[index] }} />
            ) : (
              <th key={head} scope="col" style={{ width: widths[index] }}>
                {head}
              </th>
            ),
          )}
        </tr>
      </thead>
      {children}
    </table>
  );
};
