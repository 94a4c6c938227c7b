import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { failureOf, useAction } from '../../api.ts';
import { useFailureText, useWords } from '../../i18n/words.tsx';
import { Field } from '../../ui/Field.tsx';
import { Modal } from '../../ui/Modal.tsx';
import ui from '../../ui/ui.module.css';

interface UnlockProps {
  readonly close: () => void;
  readonly unlocked: () => void;
  /** What the key is unlocked for, where it is not to sign. */
  readonly help?: string;
}

/** Asks for the passphrase of the signing key; what was to be signed goes on when it is right. */
export const UnlockDialog = ({ close, unlocked, help }: UnlockProps) => {
  const { words } = useWords();
  const failureText = useFailureText();
  const client = useQueryClient();
  const [passphrase, setPassphrase] = useState('');
  const unlock = useAction('identity.unlock', () => {
    void client.invalidateQueries({ queryKey: ['shell.status'] });
    unlocked();
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    event.stopPropagation();
    unlock.mutate({ passphrase });
  };
  const error = unlock.error === null ? undefined : failureText(failureOf(unlock.error));
  return (
    <Modal title={words.sharing.unlock} close={close}>
      <form className={ui['stack']} onSubmit={submit}>
        <Field label={words.start.passphrase} help={help ?? words.sharing.unlockText} error={error}>
          {(wired) => (
            <input
              {...wired}
              type="password"
              autoComplete="off"
              value={passphrase}
              onChange={(event) => setPassphrase(event.target.value)}
            />
          )}
        </Field>
        <div className={ui['actions']}>
          <button type="button" onClick={close}>
            {words.common.cancel}
          </button>
          <button type="submit" data-kind="primary">
            {words.sharing.unlock}
          </button>
        </div>
      </form>
    </Modal>
  );
};
