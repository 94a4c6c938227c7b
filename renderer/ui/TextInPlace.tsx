import { type FocusEvent, type KeyboardEvent, useEffect, useId, useRef } from 'react';
import { useCellEdit } from './cells/use-cell-edit.ts';
import { PersonnummerNote } from './PersonnummerNote.tsx';
import styles from './text-in-place.module.css';
import ui from './ui.module.css';

interface TextInPlaceProps {
  readonly label: string;
  readonly value: string;
  /** What an empty one says: what may be written. */
  readonly placeholder: string;
  /** Stores the text; what it throws is shown at the text, which stays as it was typed. */
  readonly save: (value: string) => Promise<unknown>;
}

/** A longer text that reads as text and is written where it stands: Enter or leaving it stores, Escape leaves it as it was. */
export const TextInPlace = ({ label, value, placeholder, save }: TextInPlaceProps) => {
  const edit = useCellEdit({ text: value }, async ({ text }) => text !== undefined && save(text));
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const comesBack = useRef(false);
  const isOpen = edit.draft !== null;
  useEffect(() => {
    if (isOpen) area.current?.setSelectionRange(area.current.value.length, area.current.value.length);
    if (isOpen) area.current?.focus();
    else if (comesBack.current) button.current?.focus();
    comesBack.current = false;
  }, [isOpen]);
  if (edit.draft === null) {
    return (
      <span className={ui['field']}>
        <button
          ref={button}
          type="button"
          data-kind="quiet"
          className={styles['text']}
          data-empty={value === ''}
          aria-label={`${label}: ${value === '' ? placeholder : value}`}
          title={label}
          onClick={() => edit.open()}
        >
          {value === '' ? placeholder : value}
        </button>
        <PersonnummerNote text={value} />
      </span>
    );
  }
  const text = edit.draft['text'] ?? '';
  const press = (event: KeyboardEvent): void => {
    event.stopPropagation();
    comesBack.current = true;
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      void edit.commit();
    } else if (event.key === 'Escape') edit.cancel();
    else comesBack.current = false;
  };
  const leave = (event: FocusEvent): void => {
    if (event.relatedTarget !== null) comesBack.current = false;
    void edit.commit();
  };
  return (
    <span className={ui['field']}>
      <textarea
        ref={area}
        className={styles['area']}
        aria-label={label}
        aria-invalid={edit.error !== undefined}
        aria-describedby={edit.error === undefined ? undefined : id}
        value={text}
        onChange={(event) => edit.type('text', event.target.value, true)}
        onKeyDown={press}
        onBlur={leave}
      />
      <PersonnummerNote text={text} />
      {edit.error !== undefined && (
        <span id={id} className={ui['error']} role="alert">
          {edit.error}
        </span>
      )}
    </span>
  );
};
