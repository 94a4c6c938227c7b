import { type FocusEvent, type KeyboardEvent, type ReactNode, useRef } from 'react';
import { useWords } from '../../i18n/words.tsx';
import type { Reading } from '../AutoText.tsx';
import { parseDayOrNone } from '../day.ts';
import { useCellMark } from '../field-marks.ts';
import { useRefused } from '../unsaved.ts';
import { CellEditor, type CellField } from './CellEditor.tsx';
import { neighbour, openBeside } from './cell-keys.ts';
import styles from './cells.module.css';
import { type CellEdit, type Texts, useCellEdit } from './use-cell-edit.ts';

interface EditCellProps {
  /** Column, for moving up and down. */
  readonly column: string;
  /** What the cell is of, `entity/id/field` for each of its fields, for links that lead to it. */
  readonly place: string;
  readonly label: string;
  readonly fields: readonly CellField[];
  /** Stores the fields that changed; what it throws is shown in the cell and the cell stays open. */
  readonly save: (changed: Texts) => Promise<unknown>;
  /** What Delete does; without it the fields are emptied. */
  readonly remove?: () => void;
  readonly span?: number;
  /** What stands in the closed cell. */
  readonly children: ReactNode;
}

const controls = (cell: HTMLElement): HTMLElement[] => [
  ...cell.querySelectorAll<HTMLElement>('input, select, textarea'),
];

const isTyped = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  key.length === 1 && !ctrlKey && !metaKey && !altKey;

const valuesOf = (fields: readonly CellField[]): Texts =>
  Object.fromEntries(fields.map(({ name, value }) => [name, value]));

/** How the fields are read that are stored in another form than they are typed in. */
const readingsOf = (fields: readonly CellField[], dayFault: string): ReadonlyMap<string, Reading> => {
  const days: Reading = { read: parseDayOrNone, fault: dayFault };
  const read = fields.flatMap(({ name, kind, reads }): [string, Reading][] => {
    const reading = reads ?? (kind === 'date' ? days : undefined);
    return reading === undefined ? [] : [[name, reading]];
  });
  return new Map(read);
};

/** The same as it is stored, however it was typed. */
const asStored = (readings: ReadonlyMap<string, Reading>, texts: Texts): Texts =>
  Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, readings.get(name)?.read(text) ?? text]));

/** Keys of a closed cell. */
const pressClosed = (event: KeyboardEvent<HTMLElement>, edit: CellEdit, props: EditCellProps): void => {
  const first = props.fields[0];
  const target = neighbour(event.currentTarget, event.key);
  if (target !== null) target.focus();
  else if (event.key === 'Enter' || event.key === 'F2') edit.open();
  else if (event.key === 'Delete') {
    if (props.remove !== undefined) props.remove();
    else void props.save(Object.fromEntries(props.fields.map(({ name }) => [name, ''])));
  } else if (isTyped(event) && first !== undefined && first.kind !== 'choice') {
    edit.open({ [first.name]: event.key });
  } else return;
  event.preventDefault();
};

/** Keys of an open cell: Escape leaves, Enter stores, Tab stores and opens the next. */
const pressOpen = (event: KeyboardEvent<HTMLElement>, edit: CellEdit, commit: () => Promise<boolean>): void => {
  const cell = event.currentTarget;
  const all = controls(cell);
  const atEnd = event.target === (event.shiftKey ? all[0] : all.at(-1));
  if (event.key === 'Escape') {
    edit.cancel();
    cell.focus();
  } else if (event.key === 'Enter' && !event.shiftKey) {
    void commit().then((done) => done && cell.focus());
  } else if (event.key === 'Tab' && atEnd) {
    void commit().then((done) => done && openBeside(cell, event.shiftKey));
  } else return;
  event.preventDefault();
  event.stopPropagation();
};

/** One cell of a table is a stop of Tab; which one, `keepTabStop` says. */
const focusable = { role: 'gridcell', tabIndex: -1 } as const;

/** A cell of a table that is edited where it stands: click, F2, Enter or typing opens it. */
export const EditCell = (props: EditCellProps) => {
  const { column, place, label, fields, save, span, children } = props;
  const { words } = useWords();
  const readings = readingsOf(fields, words.common.fieldDay);
  const edit = useCellEdit(valuesOf(fields), (changed) => save(asStored(readings, changed)));
  useRefused(edit.error !== undefined);
  const cell = useRef<HTMLTableCellElement>(null);
  const mark = useCellMark(place);
  const isOpen = edit.draft !== null;
  const commit = async (): Promise<boolean> => {
    const refused = [...readings].find(([name, { read }]) => read(edit.draft?.[name] ?? '') === null);
    if (refused !== undefined) edit.refuse(refused[1].fault);
    return refused === undefined && (await edit.commit());
  };
  const leave = ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>): void => {
    const inside = currentTarget.contains(relatedTarget) || currentTarget.contains(document.activeElement);
    if (isOpen && !inside) void commit();
  };
  return (
    <td
      ref={cell}
      {...focusable}
      colSpan={span}
      data-cell={column}
      data-place={place}
      data-open={isOpen || undefined}
      className={styles['cell']}
      onClick={(event) => event.target instanceof HTMLElement && !event.target.closest('button, a') && edit.open()}
      onKeyDown={(event) => {
        if (isOpen) pressOpen(event, edit, commit);
        else if (event.target === event.currentTarget) pressClosed(event, edit, props);
      }}
      onBlur={leave}
    >
      {edit.draft === null && mark}
      {edit.draft === null ? children : <CellEditor label={label} fields={fields} edit={edit} draft={edit.draft} />}
    </td>
  );
};
