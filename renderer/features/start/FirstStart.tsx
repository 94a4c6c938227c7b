import { zodResolver } from '@hookform/resolvers/zod';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import type { ShellStatus } from '../../../electron/contract/shapes.ts';
import { useAction } from '../../api.ts';
import { useWords } from '../../i18n/words.tsx';
import { Busy } from '../../ui/Busy.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Field } from '../../ui/Field.tsx';
import { NewPassphrase, PASSPHRASE_LENGTH } from '../../ui/NewPassphrase.tsx';
import ui from '../../ui/ui.module.css';
import { RestoreDialog } from '../settings/RestoreDialog.tsx';
import styles from './start.module.css';

const usePersonForm = (protectedBySystem: boolean) => {
  const { words } = useWords();
  const filled = z.string().refine((value) => value.trim() !== '', words.common.fieldRequired);
  const schema = z.object({
    name: filled,
    organisation: filled,
    email: z.email(words.common.fieldEmail),
    passphrase: protectedBySystem ? z.string() : z.string().min(PASSPHRASE_LENGTH, words.common.fieldShort),
  });
  return useForm({
    resolver: zodResolver(schema),
    defaultValues: { name: '', organisation: '', email: '', passphrase: '' },
  });
};

interface StartProps {
  readonly status: ShellStatus;
  /** A new key was made; called before it is known to the rest of the page. */
  readonly made: () => void;
}

/** Who the person is; with a passphrase where the computer does not protect keys. */
export const FirstStart = ({ status, made }: StartProps) => {
  const { words } = useWords();
  const client = useQueryClient();
  const protectedBySystem = status.systemProtectsKeys;
  const known = (): void => void client.invalidateQueries({ queryKey: ['shell.status'] });
  const create = useAction('identity.create', () => {
    made();
    known();
  });
  const [restoring, setRestoring] = useState(false);
  const form = usePersonForm(protectedBySystem);
  const { errors } = form.formState;
  // In the order of the form: the first that is refused takes the focus.
  const name = form.register('name');
  const organisation = form.register('organisation');
  const email = form.register('email');
  const passphrase = form.register('passphrase');
  const submit = form.handleSubmit((person) =>
    create.mutate({ ...person, passphrase: protectedBySystem ? null : person.passphrase }),
  );
  return (
    <main className={styles['page']}>
      <h1>{words.start.title}</h1>
      <p>{words.start.intro}</p>
      <form className={ui['stack']} onSubmit={(event) => void submit(event)} noValidate>
        <Field label={words.start.name} error={errors.name?.message}>
          {(wired) => <input {...wired} {...name} autoComplete="off" />}
        </Field>
        <Field label={words.start.organisation} error={errors.organisation?.message}>
          {(wired) => <input {...wired} {...organisation} autoComplete="off" />}
        </Field>
        <Field label={words.start.email} help={words.start.emailHelp} error={errors.email?.message}>
          {(wired) => <input {...wired} {...email} type="email" autoComplete="off" />}
        </Field>
        {!protectedBySystem && (
          <NewPassphrase
            label={words.start.passphrase}
            help={words.start.passphraseHelp}
            error={errors.passphrase?.message}
            value={form.watch('passphrase')}
            input={passphrase}
          />
        )}
        <ErrorNote error={create.error} />
        <div className={ui['row']}>
          <button type="submit" data-kind="primary">
            {words.start.create}
          </button>
          <button type="button" onClick={() => setRestoring(true)}>
            {words.start.haveKey}
          </button>
          <Busy going={create.isPending} what={words.start.making} />
        </div>
      </form>
      {restoring && <RestoreDialog status={status} close={() => setRestoring(false)} done={known} />}
    </main>
  );
};
