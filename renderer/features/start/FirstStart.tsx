import { zodResolver } from '@hookform/resolvers/zod';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { useAction } from '../../api.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { Busy } from '../../ui/Busy.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Field } from '../../ui/Field.tsx';
import ui from '../../ui/ui.module.css';
import styles from './start.module.css';

const PASSPHRASE_LENGTH = 12;
/** Some four words: so long that guessing is hopeless. */
const GOOD_LENGTH = 20;

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

type PersonForm = ReturnType<typeof usePersonForm>;

/** How long the passphrase is against what is asked, in words and as a bar. */
const Length = ({ length }: { readonly length: number }) => {
  const { words } = useWords();
  const missing = PASSPHRASE_LENGTH - length;
  const enough = length >= GOOD_LENGTH ? words.start.passphraseGood : words.start.passphraseEnough;
  const text = missing > 0 ? fill(words.start.passphraseMissing, { count: missing }) : enough;
  return (
    <div className={styles['length']}>
      <meter
        min={0}
        max={GOOD_LENGTH}
        low={PASSPHRASE_LENGTH}
        high={GOOD_LENGTH - 1}
        optimum={GOOD_LENGTH}
        value={Math.min(length, GOOD_LENGTH)}
        aria-label={words.start.passphraseLength}
      />
      <span className={ui['help']} role="status">
        {length > 0 && text}
      </span>
    </div>
  );
};

const Passphrase = ({ form }: { readonly form: PersonForm }) => {
  const { words } = useWords();
  const [isShown, setShown] = useState(false);
  return (
    <>
      <Field
        label={words.start.passphrase}
        help={words.start.passphraseHelp}
        error={form.formState.errors.passphrase?.message}
      >
        {(wired) => (
          <span className={styles['secret']}>
            <input
              {...wired}
              {...form.register('passphrase')}
              type={isShown ? 'text' : 'password'}
              autoComplete="new-password"
              spellCheck={false}
            />
            <button type="button" aria-pressed={isShown} onClick={() => setShown(!isShown)}>
              {words.start.show}
            </button>
          </span>
        )}
      </Field>
      <Length length={form.watch('passphrase').length} />
    </>
  );
};

/** Who the person is; with a passphrase where the computer does not protect keys. */
export const FirstStart = ({ protectedBySystem }: { readonly protectedBySystem: boolean }) => {
  const { words } = useWords();
  const client = useQueryClient();
  const create = useAction('identity.create', () => void client.invalidateQueries({ queryKey: ['shell.status'] }));
  const form = usePersonForm(protectedBySystem);
  const { errors } = form.formState;
  const submit = form.handleSubmit((person) =>
    create.mutate({ ...person, passphrase: protectedBySystem ? null : person.passphrase }),
  );
  return (
    <main className={styles['page']}>
      <h1>{words.start.title}</h1>
      <p>{words.start.intro}</p>
      <form className={ui['stack']} onSubmit={(event) => void submit(event)} noValidate>
        <Field label={words.start.name} error={errors.name?.message}>
          {(wired) => <input {...wired} {...form.register('name')} autoComplete="off" />}
        </Field>
        <Field label={words.start.organisation} error={errors.organisation?.message}>
          {(wired) => <input {...wired} {...form.register('organisation')} autoComplete="off" />}
        </Field>
        <Field label={words.start.email} help={words.start.emailHelp} error={errors.email?.message}>
          {(wired) => <input {...wired} {...form.register('email')} type="email" autoComplete="off" />}
        </Field>
        {!protectedBySystem && <Passphrase form={form} />}
        <ErrorNote error={create.error} />
        <div className={ui['row']}>
          <button type="submit" data-kind="primary">
            {words.start.create}
          </button>
          <Busy going={create.isPending} what={words.start.making} />
        </div>
      </form>
    </main>
  );
};
