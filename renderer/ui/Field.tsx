import { type ReactNode, useId } from 'react';
import { useLabelMark } from './field-marks.ts';
import styles from './ui.module.css';

interface Wired {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': boolean;
}

interface FieldProps {
  readonly label: string;
  readonly help?: string | undefined;
  readonly error?: string | undefined;
  /** What is worth minding about the value, below help; the value is kept all the same. */
  readonly note?: ReactNode;
  /** The control, given the attributes that tie it to label, help and error. */
  readonly children: (wired: Wired) => ReactNode;
}

/** Label above, help and error below, all tied to the control. */
export const Field = ({ label, help, error, note, children }: FieldProps) => {
  const id = useId();
  const mark = useLabelMark(label);
  const name = (
    <label className={styles['label']} htmlFor={id}>
      {label}
    </label>
  );
  const notes = [help === undefined ? null : `${id}-help`, error === undefined ? null : `${id}-error`];
  const described = notes.filter((note) => note !== null).join(' ');
  return (
    <div className={styles['field']}>
      {mark === null ? (
        name
      ) : (
        <span className={styles['row']}>
          {name}
          {mark}
        </span>
      )}
      {children({
        id,
        'aria-describedby': described === '' ? undefined : described,
        'aria-invalid': error !== undefined,
      })}
      {help !== undefined && (
        <span className={styles['help']} id={`${id}-help`}>
          {help}
        </span>
      )}
      {note}
      {error !== undefined && (
        <span className={styles['error']} id={`${id}-error`} role="alert">
          {error}
        </span>
      )}
    </div>
  );
};
