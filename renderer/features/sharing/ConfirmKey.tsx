import { type FormEvent, useState } from 'react';
import { comparedWays } from '../../../db/domain/trust/ways.ts';
import type { InputOf } from '../../../electron/contract/calls.ts';
import { failureOf, useAction } from '../../api.ts';
import { useWords } from '../../i18n/words.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Field } from '../../ui/Field.tsx';
import ui from '../../ui/ui.module.css';

interface ConfirmProps {
  /** The key, and what is claimed of whose it is. */
  readonly claimed: Omit<InputOf<'trust.confirm'>, 'fingerprint' | 'how'>;
  readonly confirmed: () => void;
  /** Leaves without confirming, where the form stands in a dialog of its own. */
  readonly close?: () => void;
}

/** Trust in a key comes from a fingerprint that its owner read out, never from the file that brought the key. */
export const ConfirmKey = ({ claimed, confirmed, close }: ConfirmProps) => {
  const { words } = useWords();
  const [said, setSaid] = useState({ ...claimed, fingerprint: '' });
  const [how, setHow] = useState<(typeof comparedWays)[number]>('phone');
  const confirm = useAction('trust.confirm', confirmed);
  const differs = confirm.error !== null && failureOf(confirm.error).params['reason'] === 'differs';
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    confirm.mutate({ ...said, how });
  };
  const put = (name: keyof typeof said) => (event: { readonly target: { readonly value: string } }) =>
    setSaid({ ...said, [name]: event.target.value });
  const { confirmText, confirmName, confirmOrganisation, confirmEmail, typed } = words.bundle;
  return (
    <form className={ui['stack']} onSubmit={submit}>
      <p>{confirmText}</p>
      <Field label={confirmName}>{(wired) => <input {...wired} value={said.name} onChange={put('name')} />}</Field>
      <Field label={confirmOrganisation}>
        {(wired) => <input {...wired} value={said.organisation} onChange={put('organisation')} />}
      </Field>
      <Field label={confirmEmail}>{(wired) => <input {...wired} value={said.email} onChange={put('email')} />}</Field>
      <Field label={typed} help={words.bundle.typedHelp} error={differs ? words.bundle.differs : undefined}>
        {(wired) => <textarea {...wired} rows={3} value={said.fingerprint} onChange={put('fingerprint')} />}
      </Field>
      <Field label={words.bundle.how}>
        {(wired) => (
          <select
            {...wired}
            value={how}
            onChange={({ target }) => setHow(comparedWays[target.selectedIndex] ?? 'other')}
          >
            {comparedWays.map((way) => (
              <option key={way} value={way}>
                {words.sharing.ways[way]}
              </option>
            ))}
          </select>
        )}
      </Field>
      {!differs && <ErrorNote error={confirm.error} />}
      <div className={ui['row']}>
        {close !== undefined && (
          <button type="button" onClick={close}>
            {words.common.cancel}
          </button>
        )}
        <button type="submit">{words.bundle.confirm}</button>
      </div>
    </form>
  );
};
