import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { InputOf } from '../../../electron/contract/calls.ts';
import type { Identity } from '../../../electron/contract/shapes.ts';
import { call } from '../../api.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { Modal } from '../../ui/Modal.tsx';
import ui from '../../ui/ui.module.css';
import { DialogEnd, KnownPassphrase, MadeUpPassphrase } from './KeyFields.tsx';
import { useKeyForm } from './use-key-form.ts';

interface BackupProps {
  readonly identity: Identity;
  readonly close: () => void;
  readonly done: (note: string) => void;
}

/** Unlocks the key where it is locked, then saves it under a passphrase of the copy's own. */
const saveBackup = async (unlock: string | null, order: InputOf<'identity.backup'>) => {
  if (unlock !== null) await call('identity.unlock', { passphrase: unlock });
  return call('identity.backup', order);
};

/** The key as a file that OpenSSH reads too, under a passphrase. */
export const BackupDialog = ({ identity, close, done }: BackupProps) => {
  const { words } = useWords();
  const { locked } = identity;
  const client = useQueryClient();
  const form = useKeyForm(identity, { passphrase: locked, newPassphrase: 'long' });
  const save = useMutation({
    mutationFn: ({ passphrase, newPassphrase }: { passphrase: string; newPassphrase: string }) =>
      saveBackup(locked ? passphrase : null, { passphrase: newPassphrase }),
    networkMode: 'always',
    onSettled: () => client.invalidateQueries({ queryKey: ['shell.status'] }),
    onSuccess: (saved) => saved !== null && done(fill(words.signingKey.backupSaved, { file: saved.file })),
  });
  const submit = form.handleSubmit((fields) => save.mutate(fields));
  return (
    <Modal title={words.signingKey.backup} close={close}>
      <form className={ui['stack']} onSubmit={(event) => void submit(event)} noValidate>
        <p>{words.signingKey.backupText}</p>
        {locked && <KnownPassphrase form={form} label={words.signingKey.currentPassphrase} error={save.error} />}
        <MadeUpPassphrase form={form} label={words.signingKey.backupPassphrase} help={words.signingKey.atLeast} />
        <DialogEnd error={save.error} going={save.isPending} submit={words.signingKey.saveBackup} close={close} />
      </form>
    </Modal>
  );
};
