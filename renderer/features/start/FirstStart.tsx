import { zodResolver } from '@hookform/resolvers/zod';
import { useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { useAction } from '../../api.ts';
import { useWords } from '../../i18n/words.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Field } from '../../ui/Field.tsx';
import ui from '../../ui/ui.module.css';
import styles from './start.module.css';

const PASSPHRASE_LENGTH = 12;

/** Who the person is; with a passphrase where the computer does not protect keys. */
export const FirstStart = ({ protectedBySystem }: { readonly protectedBySystem: boolean }) => {
  const { words } = useWords();
  const client = useQueryClient();
  const create = useAction('identity.create', () => void client.invalidateQueries({ queryKey: ['shell.status'] }));
  const filled = z.string().refine((value) => value.trim() !== '', words.common.fieldRequired);
  const schema = z.object({
    name: filled,
    organisation: filled,
    email: z.email(words.common.fieldEmail),
    passphrase: protectedBySystem ? z.string() : z.string().min(PASSPHRASE_LENGTH, words.common.fieldShort),
  });
  const { register, handleSubmit, formState } = useForm({
    resolver: zodResolver(schema),
    defaultValues: { name: '', organisation: '', email: '', passphrase: '' },
  });
  const { errors } = formState;
  const submit = handleSubmit((person) =>
    create.mutate({ ...person, passphrase: protectedBySystem ? null : person.passphrase }),
  );
  return (
    <main className={styles['page']}>
      <h1>{words.start.title}</h1>
      <p>{words.start.intro}</p>
      <form className={ui['stack']} onSubmit={(event) => void submit(event)} noValidate>
        <Field label={words.start.name} error={errors.name?.message}>
          {(wired) => <input {...wired} {...register('name')} autoComplete="off" />}
        </Field>
        <Field label={words.start.organisation} error={errors.organisation?.message}>
          {(wired) => <input {...wired} {...register('organisation')} autoComplete="off" />}
        </Field>
        <Field label={words.start.email} error={errors.email?.message}>
          {(wired) => <input {...wired} {...register('email')} type="email" autoComplete="off" />}
        </Field>
        {!protectedBySystem && (
          <Field label={words.start.passphrase} help={words.start.passphraseHelp} error={errors.passphrase?.message}>
            {(wired) => <input {...wired} {...register('passphrase')} type="password" autoComplete="new-password" />}
          </Field>
        )}
        <ErrorNote error={create.error} />
        <div className={ui['row']}>
          <button type="submit" data-kind="primary">
            {words.start.create}
          </button>
        </div>
      </form>
    </main>
  );
};
