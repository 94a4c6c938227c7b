import { Filter as FilterIcon, X } from 'lucide-react';
import { compareSwedish } from '../../../db/domain/collation.ts';
import { fill, useWords, type Words } from '../../i18n/words.tsx';
import { Field } from '../Field.tsx';
import { PanelButton } from '../Popup.tsx';
import ui from '../ui.module.css';
import { type Column, codeOf } from './column.ts';
import styles from './grid.module.css';
import type { Filter } from './lines.ts';

export interface FilterProps<R, F> {
  readonly columns: readonly Column<R, F>[];
  readonly rows: readonly R[];
  readonly filters: readonly Filter[];
  readonly setFilters: (filters: readonly Filter[]) => void;
}

interface Value {
  readonly code: string;
  readonly label: string;
}

/** A code in words, also where nothing has it any longer. */
const labelOf = <R, F>({ coded }: Column<R, F>, words: Words, code: string): string => {
  if (code === '') return words.grid.noValue;
  return coded === undefined ? code : coded.label(code) || words.grid.goneValue;
};

/** The values that occur in a column, in its order; after them those that are asked for and do not. */
const occurring = <R, F>(column: Column<R, F>, words: Words, rows: readonly R[], asked: readonly string[]): Value[] => {
  const ranks = new Map(rows.map((row) => [codeOf(column, row), column.rank?.(row) ?? 0]));
  const found = [...ranks].map(([code, rank]) => ({ code, rank, label: labelOf(column, words, code) }));
  const gone = asked.filter((code) => !ranks.has(code)).map((code) => ({ code, label: labelOf(column, words, code) }));
  return [...found.sort((a, b) => a.rank - b.rank || compareSwedish(a.label, b.label)), ...gone];
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
            maxLength={200}
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
      {occurring(column, words, rows, values).map(({ code, label }) => (
        <label key={code} className={ui['inline']}>
          <input type="checkbox" checked={values.includes(code)} onChange={() => choose(code)} />
          {label}
        </label>
      ))}
    </fieldset>
  );
};

interface ButtonProps<R, F> extends FilterProps<R, F> {
  readonly column: string;
  readonly setColumn: (column: string) => void;
  readonly buttonClass: string | undefined;
  readonly quiet?: boolean;
  /** What a column is called where there is no table. */
  readonly columnLabel?: string;
}

/** Chooses rows by what a column holds. */
export const FilterButton = <R, F>({
  column,
  setColumn,
  buttonClass,
  quiet,
  columnLabel,
  ...props
}: ButtonProps<R, F>) => {
  const { columns, rows, filters, setFilters } = props;
  const { words } = useWords();
  const chosen = columns.find(({ id }) => id === column) ?? columns[0];
  const set = (filter: Filter | null): void => {
    const others = filters.filter((one) => one.column !== chosen?.id);
    setFilters(filter === null ? others : [...others, filter]);
  };
  const fields = () => (
    <>
      <Field label={columnLabel ?? words.grid.column}>
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
    <PanelButton className={buttonClass} quiet={quiet} content={fields}>
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
    const column = columns.find(({ id }) => id === filter.column);
    if (column === undefined) return '';
    const values = 'values' in filter ? filter.values.map((code) => labelOf(column, words, code)).join(', ') : null;
    const what = values ?? ('contains' in filter ? `”${filter.contains}”` : '');
    return fill(words.grid.chip, { column: column.head, what });
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
