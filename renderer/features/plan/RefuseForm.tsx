import { type FormEvent, useState } from 'react';
import { failureOf } from '../../api.ts';
import { fill, useFailureText, useWords } from '../../i18n/words.tsx';
import { Field } from '../../ui/Field.tsx';
import { PersonnummerNote } from '../../ui/PersonnummerNote.tsx';
import ui from '../../ui/ui.module.css';

interface FormProps {
  readonly title: string;
  /** Stores the reason; what it throws is shown and the text stays. */
  readonly store: (reason: string) => Promise<unknown>;
  readonly close: () => void;
}

/** The text is written in at once when the form comes. */
const focusFirst = (area: HTMLTextAreaElement | null): void => area?.focus();

/** Why a suggestion is refused; without a reason it is not. */
export const RefuseForm = ({ title, store, close }: FormProps) => {
  const { words } = useWords();
  const failureText = useFailureText();
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string>();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (reason.trim() === '') setError(words.common.fieldRequired);
    else store(reason).catch((refused: unknown) => setError(failureText(failureOf(refused))));
  };
  return (
    <form className={ui['stack']} onSubmit={submit}>
      <Field
        label={fill(words.suggestion.reason, { title })}
        help={words.suggestion.reasonHelp}
        error={error}
        note={<PersonnummerNote text={reason} />}
      >
        {(wired) => (
          <textarea {...wired} ref={focusFirst} value={reason} onChange={(event) => setReason(event.target.value)} />
        )}
      </Field>
      <div className={ui['row']}>
        <button type="submit">{words.suggestion.refuse}</button>
        <button type="button" data-kind="quiet" onClick={close}>
          {words.common.cancel}
        </button>
      </div>
    </form>
  );
};
