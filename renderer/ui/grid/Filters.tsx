import { Filter as FilterIcon, X } from 'lucide-react';
import { compareSwedish } from '../../../db/domain/collation.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { Field } from '../Field.tsx';
import { PanelButton } from '../Popup.tsx';
import ui from '../ui.module.css';
import type { Column } from './column.ts';
import styles from './grid.module.css';
import type { Filter } from './lines.ts';

export interface FilterProps<R, F> {
  readonly columns: readonly Column<R, F>[];
  readonly rows: readonly R[];
  readonly filters: readonly Filter[];
  readonly setFilters: (filters: readonly Filter[]) => void;
}

/** The texts that occur in a column, in its order. */
const occurring = <R, F>({ text, rank }: Column<R, F>, rows: readonly R[]): string[] => {
  const ranks = new Map(rows.map((row) => [text(row), rank?.(row) ?? 0]));
  return [...ranks].sort(([a, x], [b, y]) => x - y || compareSwedish(a, b)).map(([label]) => label);
};

const toggledValue = (values: readonly string[], value: string): string[] =>
  values.includes(value) ? values.filter((one) => one !== value) : [...values, value];

const ColumnFilter = <R, F>({
  column,
  rows,
  filter,
  set,
}: {
  readonly column: Column<R, F>;
  readonly rows: readonly R[];
  readonly filter: Filter | undefined;
  readonly set: (filter: Filter | null) => void;
}) => {
  const { words } = useWords();
  if (column.byValues !== true) {
    const contains = filter !== undefined && 'contains' in filter ? filter.contains : '';
    return (
      <Field label={words.grid.contains}>
        {(wired) => (
          <input
            {...wired}
            value={contains}
            onChange={({ target: { value } }) => set(value === '' ? null : { column: column.id, contains: value })}
          />
        )}
      </Field>
    );
  }
  const values = filter !== undefined && 'values' in filter ? filter.values : [];
  const choose = (value: string): void => {
    const next = toggledValue(values, value);
    set(next.length === 0 ? null : { column: column.id, values: next });
  };
  return (
    <fieldset className={styles['values']}>
      <legend className={ui['label']}>{column.head}</legend>
      {occurring(column, rows).map((value) => (
        <label key={value} className={ui['inline']}>
          <input type="checkbox" checked={values.includes(value)} onChange={() => choose(value)} />
          {value === '' ? words.grid.noValue : value}
        </label>
      ))}
    </fieldset>
  );
};

interface ButtonProps<R, F> extends FilterProps<R, F> {
  readonly column: string;
  readonly setColumn: (column: string) => void;
  readonly buttonClass: string | undefined;
}

/** Chooses rows by what a column holds. */
export const FilterButton = <R, F>({ column, setColumn, buttonClass, ...props }: ButtonProps<R, F>) => {
  const { columns, rows, filters, setFilters } = props;
  const { words } = useWords();
  const chosen = columns.find(({ id }) => id === column) ?? columns[0];
  const set = (filter: Filter | null): void => {
    const others = filters.filter((one) => one.column !== chosen?.id);
    setFilters(filter === null ? others : [...others, filter]);
  };
  const fields = () => (
    <>
      <Field label={words.grid.column}>
        {(wired) => (
          <select {...wired} value={chosen?.id} onChange={(event) => setColumn(event.target.value)}>
            {columns.map(({ id, head }) => (
              <option key={id} value={id}>
                {head}
              </option>
            ))}
          </select>
        )}
      </Field>
      {chosen !== undefined && (
        <ColumnFilter column={chosen} rows={rows} filter={filters.find((one) => one.column === chosen.id)} set={set} />
      )}
    </>
  );
  return (
    <PanelButton className={buttonClass} content={fields}>
      <FilterIcon size={14} aria-hidden />
      {words.grid.filter}
    </PanelButton>
  );
};

/** The filters that hold, each with a way to take it away. */
export const FilterChips = <R, F>({ columns, filters, setFilters }: Omit<FilterProps<R, F>, 'rows'>) => {
  const { words } = useWords();
  if (filters.length === 0) return null;
  const said = (filter: Filter): string => {
    const column = columns.find(({ id }) => id === filter.column)?.head;
    const values = 'values' in filter ? filter.values.map((value) => value || words.grid.noValue).join(', ') : null;
    return fill(words.grid.chip, { column, what: values ?? ('contains' in filter ? `”${filter.contains}”` : '') });
  };
  return (
    <div className={styles['chips']}>
      {filters.map((filter) => (
        <button
          key={filter.column}
          type="button"
          className={styles['chip']}
          title={fill(words.grid.removeChip, { chip: said(filter) })}
          onClick={() => setFilters(filters.filter((one) => one !== filter))}
        >
          <span className={styles['chipText']}>{said(filter)}</span>
          <X size={14} aria-hidden />
        </button>
      ))}
      <button type="button" data-kind="quiet" onClick={() => setFilters([])}>
        {words.grid.clear}
      </button>
    </div>
  );
};
