import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import { failureOf } from '../../api.ts';
import { useFailureText, useWords } from '../../i18n/words.tsx';
import { Field } from '../../ui/Field.tsx';
import { PersonnummerNote } from '../../ui/PersonnummerNote.tsx';
import ui from '../../ui/ui.module.css';
import { useRefused } from '../../ui/unsaved.ts';

interface NewRecordProps {
  readonly label: string;
  readonly create: (title: string) => Promise<unknown>;
  /** What is worth knowing of the title while it is typed, below the line. */
  readonly below?: (title: string) => ReactNode;
}

/** One line that makes a record of its title; the line stays when the record could not be made. */
export const NewRecord = ({ label, create, below }: NewRecordProps) => {
  const { words } = useWords();
  const failureText = useFailureText();
  const [title, setTitle] = useState('');
  const [error, setError] = useState<string>();
  useRefused(error !== undefined && title.trim() !== '');
  const going = useRef(false);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (going.current) return; // a second Enter for the same title
    if (title.trim() === '') {
      setError(words.common.fieldRequired);
      return;
    }
    going.current = true;
    create(title)
      .then(
        () => {
          setTitle((now) => (now === title ? '' : now));
          setError(undefined);
        },
        (reason: unknown) => setError(failureText(failureOf(reason))),
      )
      .finally(() => {
        going.current = false;
      });
  };
  return (
    <form onSubmit={submit} className={ui['stack']}>
      <Field
        label={label}
        error={error}
        note={
          <>
            <PersonnummerNote text={title} />
            {below?.(title)}
          </>
        }
      >
        {(wired) => (
          <span className={ui['inline']}>
            <input {...wired} value={title} onChange={(event) => setTitle(event.target.value)} />
            <button type="submit">{words.common.add}</button>
          </span>
        )}
      </Field>
    </form>
  );
};
