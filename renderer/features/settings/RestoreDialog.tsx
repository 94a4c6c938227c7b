import type { ChosenKey, ShellStatus } from '../../../electron/contract/shapes.ts';
import { useAction } from '../../api.ts';
import { useWords } from '../../i18n/words.tsx';
import { Modal } from '../../ui/Modal.tsx';
import ui from '../../ui/ui.module.css';
import { DialogEnd, KnownPassphrase, MadeUpPassphrase, PersonFields } from './KeyFields.tsx';
import styles from './settings.module.css';
import { type KeyForm, useKeyForm } from './use-key-form.ts';

interface RestoreProps {
  readonly status: ShellStatus;
  readonly close: () => void;
  readonly done: (note: string) => void;
}

const Chosen = ({ chosen }: { readonly chosen: ChosenKey }) => {
  const { words } = useWords();
  return (
    <dl className={styles['facts']}>
      <dt>{words.sharing.file}</dt>
      <dd>{chosen.fileName}</dd>
      <dt>{words.sharing.fingerprint}</dt>
      <dd>{chosen.fingerprint}</dd>
    </dl>
  );
};

interface AskedProps {
  readonly form: KeyForm;
  readonly chosen: ChosenKey;
  readonly status: ShellStatus;
  readonly error: unknown;
}

/** What the chosen file, the computer and the stored identity leave to ask. */
const AskedFields = ({ form, chosen, status, error }: AskedProps) => {
  const { words } = useWords();
  const { newPassphrase, newPassphraseHelp, newPassphraseNeeded, filePassphrase } = words.signingKey;
  const help = chosen.encrypted ? newPassphraseHelp : newPassphraseNeeded;
  return (
    <>
      <Chosen chosen={chosen} />
      {chosen.encrypted && <KnownPassphrase form={form} label={filePassphrase} error={error} />}
      {!status.systemProtectsKeys && <MadeUpPassphrase form={form} label={newPassphrase} help={help} />}
      {status.identity === null && <PersonFields form={form} />}
    </>
  );
};

/** A key file that a person has kept becomes the key that signs. */
export const RestoreDialog = ({ status, close, done }: RestoreProps) => {
  const { words } = useWords();
  const choose = useAction('identity.choose');
  const restore = useAction('identity.restore', () => done(words.signingKey.restored));
  const chosen = choose.data ?? null;
  const encrypted = chosen?.encrypted ?? false;
  const long = encrypted ? 'long or none' : 'long';
  const form = useKeyForm(status.identity, {
    passphrase: encrypted,
    newPassphrase: status.systemProtectsKeys ? 'none' : long,
  });
  const submit = form.handleSubmit(({ passphrase, newPassphrase, ...person }) => {
    if (chosen === null) return;
    restore.mutate({
      ...person,
      token: chosen.token,
      passphrase: encrypted ? passphrase : null,
      newPassphrase: newPassphrase === '' ? null : newPassphrase,
    });
  });
  const { restoreText, chooseOther, use } = words.signingKey;
  const chooseFile = (): void => {
    restore.reset();
    choose.mutate({});
  };
  return (
    <Modal title={words.signingKey.restore} close={close}>
      <form className={ui['stack']} onSubmit={(event) => void submit(event)} noValidate>
        <p>{restoreText}</p>
        <div>
          <button type="button" onClick={chooseFile}>
            {chosen === null ? words.signingKey.choose : chooseOther}
          </button>
        </div>
        {chosen !== null && <AskedFields {...{ form, chosen, status }} error={restore.error} />}
        <DialogEnd
          error={choose.error ?? restore.error}
          going={restore.isPending}
          submit={chosen === null ? null : use}
          close={close}
        />
      </form>
    </Modal>
  );
};
