import { useState } from 'react';
import type { ChosenKey, ShellStatus } from '../../../electron/contract/shapes.ts';
import { useAction } from '../../api.ts';
import { useWords } from '../../i18n/words.tsx';
import { Field } from '../../ui/Field.tsx';
import { Modal } from '../../ui/Modal.tsx';
import { Switch } from '../../ui/Switch.tsx';
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
      <dd>{chosen.fileName ?? words.signingKey.fromWords}</dd>
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

/** Where the key is chosen from: a file, or the words of a recovery sheet. */
const useChosen = () => {
  const choose = useAction('identity.choose');
  const hear = useAction('identity.hear');
  const [from, setFrom] = useState<'file' | 'words'>('file');
  const source = from === 'file' ? choose : hear;
  return { choose, hear, from, setFrom, chosen: source.data ?? null, error: source.error };
};

type Chooser = ReturnType<typeof useChosen>;

const Sources = ({ chooser, changed }: { readonly chooser: Chooser; readonly changed: () => void }) => {
  const { words } = useWords();
  const { choose, hear, from, setFrom, chosen } = chooser;
  const [written, setWritten] = useState('');
  const { fromFile, fromWords, sheetWords, sheetWordsHelp, readWords, chooseOther } = words.signingKey;
  const turn = (to: 'file' | 'words') => {
    changed();
    setFrom(to);
  };
  return (
    <>
      <Switch
        label={words.signingKey.from}
        values={['file', 'words']}
        names={{ file: fromFile, words: fromWords }}
        value={from}
        set={turn}
      />
      {from === 'words' && (
        <Field label={sheetWords} help={sheetWordsHelp}>
          {(wired) => (
            <textarea
              {...wired}
              rows={4}
              spellCheck={false}
              value={written}
              onChange={(event) => setWritten(event.target.value)}
            />
          )}
        </Field>
      )}
      <div>
        <button
          type="button"
          onClick={() => {
            changed();
            if (from === 'file') choose.mutate({});
            else hear.mutate({ words: written });
          }}
        >
          {from === 'words' ? readWords : chosen === null ? words.signingKey.choose : chooseOther}
        </button>
      </div>
    </>
  );
};

/** A key that a person has kept, as a file or on paper, becomes the key that signs. */
export const RestoreDialog = ({ status, close, done }: RestoreProps) => {
  const { words } = useWords();
  const chooser = useChosen();
  const restore = useAction('identity.restore', () => done(words.signingKey.restored));
  const { chosen } = chooser;
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
  return (
    <Modal title={words.signingKey.restore} close={close}>
      <form className={ui['stack']} onSubmit={(event) => void submit(event)} noValidate>
        <p>{words.signingKey.restoreText}</p>
        <Sources chooser={chooser} changed={restore.reset} />
        {chosen !== null && <AskedFields {...{ form, chosen, status }} error={restore.error} />}
        <DialogEnd
          error={chooser.error ?? restore.error}
          going={restore.isPending}
          submit={chosen === null ? null : words.signingKey.use}
          close={close}
        />
      </form>
    </Modal>
  );
};
