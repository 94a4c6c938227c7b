import { useEffect, useRef } from 'react';
import { type ColumnKey, columnsOf } from '../../../db/domain/tables/columns.ts';
import type { CellFault, CellNote } from '../../../db/domain/tables/faults.ts';
import { faultSentence, noteSentence } from '../../../db/domain/tables/sentences.ts';
import { columnLetters } from '../../../db/domain/tables/table.ts';
import { tableWords } from '../../../db/domain/tables/words/index.ts';
import type { TablePreview } from '../../../electron/contract/table-calls.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import ui from '../../ui/ui.module.css';
import { statusIcons, statusTones } from './Summary.tsx';
import styles from './tables.module.css';
import type { Review } from './use-review.ts';

type Row = TablePreview['rows'][number];
type Place = Pick<CellFault, 'row' | 'column'>;

/** Sentences by cell; a fault of no column belongs to its row, as column -1. */
const useSentences = (preview: TablePreview | undefined) => {
  const { language } = useWords();
  const faults = new Map<string, string>();
  const notes = new Map<string, string>();
  for (const fault of preview?.faults.list ?? []) {
    faults.set(`${fault.row}/${fault.column ?? -1}`, faultSentence(fault as CellFault, language));
  }
  for (const note of preview?.notes.list ?? []) {
    notes.set(`${note.row}/${note.column ?? -1}`, noteSentence(note as CellNote, language));
  }
  return { faults, notes };
};

const ColumnHead = ({ review, column }: { readonly review: Review; readonly column: number }) => {
  const { words, language } = useWords();
  const { mapping, sheet } = review;
  const chosen = mapping.columns[column] ?? '';
  const heading = mapping.headings === null ? '' : (sheet?.head[mapping.headings]?.[column] ?? '');
  const letters = columnLetters(column);
  return (
    <th scope="col" data-out={chosen === ''}>
      <span className={styles['heading']} title={heading}>
        <span className={styles['letters']}>{letters}</span> {heading}
      </span>
      <select
        aria-label={fill(words.tables.column, { letters })}
        value={chosen}
        onChange={(event) => {
          const { value } = event.target;
          review.chooseColumn(column, value === '' ? null : (value as ColumnKey));
        }}
      >
        <option value="">{words.tables.skipColumn}</option>
        {columnsOf(mapping.kind).map((key) => (
          <option key={key} value={key}>
            {tableWords(language).column[key]}
          </option>
        ))}
      </select>
    </th>
  );
};

const Status = ({ status, fault }: { readonly status: Row['status']; readonly fault: string | undefined }) => {
  const { words } = useWords();
  if (status === 'unread') return null;
  const Icon = statusIcons[status];
  return (
    <span className={`${ui['badge']} ${styles[statusTones[status]]}`} title={fault}>
      <Icon size={14} aria-hidden />
      {words.tables.status[status]}
    </span>
  );
};

const fileColumns = ({ mapping }: Review) =>
  mapping.columns.map((key, column) => ({ key, column, letters: columnLetters(column) }));

interface LineProps {
  readonly row: Row;
  readonly review: Review;
  readonly sentences: ReturnType<typeof useSentences>;
  readonly shown: Place | null;
}

const Line = ({ row, review, sentences, shown }: LineProps) => (
  <tr data-status={row.status}>
    <th scope="row" className={styles['number']}>
      {row.row + 1}
    </th>
    <td>
      <Status status={row.status} fault={sentences.faults.get(`${row.row}/-1`)} />
    </td>
    {fileColumns(review).map(({ key, column, letters }) => {
      const at = `${row.row}/${column}`;
      const fault = sentences.faults.get(at);
      const note = sentences.notes.get(at);
      const isShown = shown?.row === row.row && shown.column === column;
      return (
        <td
          key={letters}
          title={fault ?? note}
          data-out={key === null}
          data-fault={fault !== undefined}
          data-note={note !== undefined}
          data-changed={row.changed.includes(column)}
          data-shown={isShown}
          tabIndex={isShown ? -1 : undefined}
        >
          <span className={styles['text']}>{row.cells[column] ?? ''}</span>
          {fault !== undefined && <span className={styles['sentence']}>{fault}</span>}
        </td>
      );
    })}
  </tr>
);

interface PreviewGridProps {
  readonly review: Review;
  readonly preview: TablePreview | undefined;
  readonly shown: Place | null;
}

/** The rows as they are in the file, marked with what becomes of each and what is wrong in which cell. */
export const PreviewGrid = ({ review, preview, shown }: PreviewGridProps) => {
  const { words } = useWords();
  const box = useRef<HTMLElement>(null);
  const sentences = useSentences(preview);
  useEffect(() => {
    if (shown === null) return;
    const cell = box.current?.querySelector<HTMLElement>('[data-shown="true"]');
    cell?.scrollIntoView({ block: 'center', inline: 'center' });
    cell?.focus({ preventScroll: true });
  }, [shown]);
  const rows = preview?.rows ?? [];
  const columns = fileColumns(review);
  return (
    <div className={styles['gridBox']}>
      <section className={styles['grid']} ref={box} aria-label={words.tables.preview}>
        <table>
          <thead>
            <tr>
              <th scope="col" className={styles['number']}>
                {words.tables.row}
              </th>
              <th scope="col">{words.tables.rowStatus}</th>
              {columns.map(({ column, letters }) => (
                <ColumnHead key={letters} review={review} column={column} />
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Line key={row.row} row={row} review={review} sentences={sentences} shown={shown} />
            ))}
          </tbody>
        </table>
      </section>
      {preview !== undefined && preview.total > rows.length && (
        <p className={ui['help']}>{fill(words.tables.shown, { shown: rows.length, total: preview.total })}</p>
      )}
    </div>
  );
};
