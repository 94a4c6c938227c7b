import { type ChangeEvent, useEffect, useId, useRef } from 'react';
import { useWords } from '../../i18n/words.tsx';
import type { Reading } from '../AutoText.tsx';
import type { Option } from '../Choice.tsx';
import styles from './cells.module.css';
import type { CellEdit, Texts } from './use-cell-edit.ts';

export interface CellField {
  readonly name: string;
  readonly label: string;
  readonly kind: 'text' | 'line' | 'date' | 'number' | 'choice';
  readonly value: string;
  /** How a text is read that is stored in another form than it is typed in; a day is read as days are. */
  readonly reads?: Reading;
  /** The values of a choice. */
  readonly options?: readonly Option[];
}

interface ControlProps {
  readonly field: CellField;
  readonly value: string;
  readonly edit: CellEdit;
  readonly error: string | undefined;
}

const Control = ({ field, value, edit, error }: ControlProps) => {
  const { words } = useWords();
  const { name, label, kind, options = [] } = field;
  const soon = kind === 'text' || kind === 'line';
  const wired = {
    name,
    'aria-label': label,
    'aria-invalid': edit.error !== undefined,
    'aria-describedby': error,
    value,
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>) =>
      edit.type(name, event.target.value, soon),
  };
  if (kind === 'text') return <textarea {...wired} rows={1} />;
  if (kind !== 'choice')
    return <input {...wired} placeholder={kind === 'date' ? words.common.dayPattern : undefined} />;
  return (
    <select {...wired}>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
};

interface EditorProps {
  readonly label: string;
  readonly fields: readonly CellField[];
  readonly edit: CellEdit;
  readonly draft: Texts;
}

/** The controls of an open cell, with what was refused below them. */
export const CellEditor = ({ label, fields, edit, draft }: EditorProps) => {
  const id = useId();
  const group = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    const first = group.current?.querySelector<HTMLElement>('input, textarea, select');
    first?.focus();
    if (first instanceof HTMLTextAreaElement) first.setSelectionRange(first.value.length, first.value.length);
  }, []);
  const several = fields.length > 1;
  return (
    <fieldset ref={group} className={styles['editor']} aria-label={label}>
      {fields.map((field) => (
        <div key={field.name}>
          {several && (
            <span className={styles['name']} aria-hidden>
              {field.label}
            </span>
          )}
          <Control
            field={field}
            value={draft[field.name] ?? ''}
            edit={edit}
            error={edit.error === undefined ? undefined : id}
          />
        </div>
      ))}
      {edit.error !== undefined && (
        <span id={id} className={styles['refused']} role="alert">
          {edit.error}
        </span>
      )}
    </fieldset>
  );
};
