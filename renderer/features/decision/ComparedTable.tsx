import { useMemo, useState } from 'react';
import {
  type ComparedMeasure,
  type ComparedRow,
  comparePlanTables,
  type MeasureColumn,
  type TableMeasure,
  type TableRow,
} from '../../../db/domain/plan/plan-table.ts';
import { useFormats } from '../../i18n/formats.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { shortTitle } from '../../ui/ShortTitle.tsx';
import ui from '../../ui/ui.module.css';
import { Difference, StandingMark } from './Difference.tsx';
import styles from './decision.module.css';

/** Rows that are drawn until more are asked for. */
const FIRST = 100;

interface CellProps {
  readonly measure: ComparedMeasure;
  readonly field: MeasureColumn;
  /** Before the value where the cell holds more than one. */
  readonly label?: string;
}

const NOTHING = '–';

/** One field of a measure, before and after. */
const Value = ({ measure: { before, after }, field, label }: CellProps) => {
  const text = (side: TableMeasure | null): string | null => {
    if (side === null) return null;
    return field === 'title' ? shortTitle(side.title) : (side[field] ?? '');
  };
  const [was, is] = [text(before), text(after)];
  if ((was ?? '') === '' && (is ?? '') === '') return label === undefined ? NOTHING : null;
  return (
    <div>
      {label !== undefined && <span className={ui['muted']}>{label} </span>}
      <Difference before={was} after={is} />
    </div>
  );
};

const MeasureCells = ({ measure }: { readonly measure: ComparedMeasure }) => {
  const { words } = useWords();
  const { start, end } = words.decision.measureFields;
  return (
    <>
      <td>
        <StandingMark standing={measure.standing} />
        <strong>
          <Value measure={measure} field="title" />
        </strong>
      </td>
      <td>
        <Value measure={measure} field="goal" />
      </td>
      <td>
        <Value measure={measure} field="start" label={start} />
        <Value measure={measure} field="end" label={end} />
      </td>
      <td>
        <Value measure={measure} field="actor" />
        <Value measure={measure} field="function" label="" />
      </td>
      <td>
        <Value measure={measure} field="followUp" />
      </td>
    </>
  );
};

const MEASURE_COLUMNS = 5;

const Cause = ({ row, lines }: { readonly row: ComparedRow; readonly lines: number }) => {
  const { words } = useWords();
  const { before, after, factor } = row;
  const of = (side: TableRow | null): string | null =>
    side && fill(words.decision.row, { number: side.number, cause: shortTitle(side.cause) });
  const goal = (side: TableRow | null): string | null => side?.goal ?? null;
  return (
    <th scope="rowgroup" rowSpan={lines} className={styles['cause']}>
      <StandingMark standing={row.own} />
      <div>
        {factor === '' ? words.decision.looseRow : <Difference before={of(before)} after={of(after)} />}
        {after?.flagged === true && <div className={ui['watch']}>{words.decision.flagged}</div>}
      </div>
      <div className={styles['goal']}>
        <Difference before={goal(before)} after={goal(after)} />
      </div>
    </th>
  );
};

interface BlockProps {
  readonly row: ComparedRow;
  readonly onlyDifferent: boolean;
}

/** A cause with its measures; of those that are the same it says only that there are such. */
const Block = ({ row, onlyDifferent }: BlockProps) => {
  const { words } = useWords();
  const { number } = useFormats();
  const shown = onlyDifferent ? row.measures.filter(({ standing }) => standing !== 'same') : row.measures;
  const hidden = row.measures.length - shown.length;
  const note =
    hidden > 0
      ? fill(words.decision.sameMeasures, { count: number(hidden) })
      : row.measures.length === 0
        ? words.decision.noMeasures
        : null;
  const lines = shown.length + (note === null ? 0 : 1);
  const noteCell = note !== null && (
    <td colSpan={MEASURE_COLUMNS} className={ui['muted']}>
      {note}
    </td>
  );
  return (
    <tbody data-standing={row.standing}>
      {shown.map((measure, at) => (
        <tr key={measure.id} data-standing={measure.standing}>
          {at === 0 && <Cause row={row} lines={lines} />}
          <MeasureCells measure={measure} />
        </tr>
      ))}
      {note !== null && (
        <tr>
          {shown.length === 0 && <Cause row={row} lines={lines} />}
          {noteCell}
        </tr>
      )}
    </tbody>
  );
};

const useCounts = (rows: readonly ComparedRow[]): string => {
  const { words } = useWords();
  const { number } = useFormats();
  const count = (wanted: ComparedRow['standing']): string =>
    number(rows.filter(({ standing }) => standing === wanted).length);
  const [added, changed, removed, same] = [count('added'), count('changed'), count('removed'), count('same')];
  return fill(words.decision.tableStatus, { added, changed, removed, same });
};

interface TableProps {
  readonly tables: { readonly before: readonly TableRow[]; readonly after: readonly TableRow[] };
}

/** Two versions as one table: what came, went and became another is marked by a word and in the text itself. */
export const ComparedTable = ({ tables }: TableProps) => {
  const { words } = useWords();
  const [onlyDifferent, setOnlyDifferent] = useState(true);
  const [all, setAll] = useState(false);
  const rows = useMemo(() => comparePlanTables(tables.before, tables.after), [tables]);
  const counts = useCounts(rows);
  const wanted = onlyDifferent ? rows.filter(({ standing }) => standing !== 'same') : rows;
  const { cause, measureFields, onlyDifferent: label, sameTable, compare } = words.decision;
  const { when, who } = words.plan;
  const { title, goal, followUp } = measureFields;
  return (
    <div className={styles['compared']}>
      <div className={styles['told']}>
        <p role="status" className={ui['help']}>
          {counts}
        </p>
        <label className={ui['inline']}>
          <input type="checkbox" checked={onlyDifferent} onChange={() => setOnlyDifferent(!onlyDifferent)} />
          {label}
        </label>
      </div>
      {wanted.length === 0 ? (
        <p>{sameTable}</p>
      ) : (
        <table aria-label={compare} className={styles['differences']}>
          <thead>
            <tr>
              {[cause, title, goal, when, who, followUp].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          {wanted.slice(0, all ? wanted.length : FIRST).map((row) => (
            <Block key={row.factor} row={row} onlyDifferent={onlyDifferent} />
          ))}
        </table>
      )}
      {!all && wanted.length > FIRST && (
        <div>
          <button type="button" onClick={() => setAll(true)}>
            {fill(words.compare.more, { count: wanted.length })}
          </button>
        </div>
      )}
    </div>
  );
};
