import type { ShellStatus } from '../../../electron/contract/shapes.ts';
import { useAction } from '../../api.ts';
import { useWords } from '../../i18n/words.tsx';
import { Modal } from '../../ui/Modal.tsx';
import { Note } from '../../ui/Panel.tsx';
import ui from '../../ui/ui.module.css';
import { DialogEnd, KnownPassphrase, MadeUpPassphrase, PersonFields } from './KeyFields.tsx';
import { useKeyForm } from './use-key-form.ts';

interface RenewProps {
  readonly status: ShellStatus;
  readonly close: () => void;
  readonly done: (note: string) => void;
}

/** A new key in the place of the old one, which signs the change if it can; says first what it costs. */
export const RenewDialog = ({ status, close, done }: RenewProps) => {
  const { words } = useWords();
  const { systemProtectsKeys, identity } = status;
  const form = useKeyForm(identity, { passphrase: false, newPassphrase: systemProtectsKeys ? 'none' : 'long' });
  const renew = useAction('identity.renew', () => done(words.signingKey.renewed));
  const submit = form.handleSubmit(({ name, organisation, email, passphrase, newPassphrase }) =>
    renew.mutate({
      name,
      organisation,
      email,
      passphrase: systemProtectsKeys ? null : newPassphrase,
      oldPassphrase: passphrase === '' ? null : passphrase,
    }),
  );
  return (
    <Modal title={words.signingKey.renew} close={close}>
      <form className={ui['stack']} onSubmit={(event) => void submit(event)} noValidate>
        <Note tone="watch">{words.signingKey.renewText}</Note>
        {identity === null && <PersonFields form={form} />}
        {identity?.locked === true && (
          <KnownPassphrase
            form={form}
            label={words.signingKey.oldPassphrase}
            help={words.signingKey.oldPassphraseHelp}
            error={renew.error}
          />
        )}
        {!systemProtectsKeys && (
          <MadeUpPassphrase form={form} label={words.start.passphrase} help={words.signingKey.newPassphraseNeeded} />
        )}
        <DialogEnd error={renew.error} going={renew.isPending} submit={words.signingKey.make} close={close} />
      </form>
    </Modal>
  );
};
