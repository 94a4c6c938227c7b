import { type FormEvent, useState } from 'react';
import { fill, useWords } from '../../i18n/words.tsx';
import { Field } from '../../ui/Field.tsx';
import { Modal } from '../../ui/Modal.tsx';
import { PersonnummerNote } from '../../ui/PersonnummerNote.tsx';
import ui from '../../ui/ui.module.css';

interface DialogProps {
  readonly count: number;
  /** `null`: the factors stay as they are. */
  readonly answer: (reason: string | null) => void;
}

/** Asks why factors are rejected, before they are. */
export const ReasonDialog = ({ count, answer }: DialogProps) => {
  const { words } = useWords();
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string>();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (reason.trim() === '') setError(words.common.fieldRequired);
    else answer(reason);
  };
  return (
    <Modal
      title={count === 1 ? words.factor.rejectOne : fill(words.factor.rejectMany, { count })}
      close={() => answer(null)}
    >
      <form onSubmit={submit} className={ui['stack']}>
        <Field
          label={words.factor.rejectedReason}
          help={words.factor.rejectHelp}
          error={error}
          note={<PersonnummerNote text={reason} />}
        >
          {(wired) => <textarea {...wired} value={reason} onChange={(event) => setReason(event.target.value)} />}
        </Field>
        <div className={ui['actions']}>
          <button type="button" onClick={() => answer(null)}>
            {words.common.cancel}
          </button>
          <button type="submit" data-kind="primary">
            {words.factor.reject}
          </button>
        </div>
      </form>
    </Modal>
  );
};
