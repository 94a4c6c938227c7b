import { zodResolver } from '@hookform/resolvers/zod';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { failureOf, useAction, useCall } from '../../api.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Field } from '../../ui/Field.tsx';
import ui from '../../ui/ui.module.css';

const Unlock = () => {
  const { words } = useWords();
  const client = useQueryClient();
  const [passphrase, setPassphrase] = useState('');
  const unlock = useAction('identity.unlock', () => void client.invalidateQueries({ queryKey: ['shell.status'] }));
  return (
    <form
      className={ui['stack']}
      onSubmit={(event) => {
        event.preventDefault();
        unlock.mutate({ passphrase });
      }}
    >
      <Field label={words.start.passphrase} help={words.sharing.unlockText}>
        {(wired) => (
          <input
            {...wired}
            type="password"
            value={passphrase}
            onChange={(event) => setPassphrase(event.target.value)}
          />
        )}
      </Field>
      <ErrorNote error={unlock.error} />
      <div className={ui['row']}>
        <button type="submit">{words.sharing.unlock}</button>
      </div>
    </form>
  );
};

/** Hands the analysis over as a signed bundle: to whom, where and why is asked each time, and noted. */
export const ExportForm = ({ analysis }: { readonly analysis: string }) => {
  const { words } = useWords();
  const locked = useCall('shell.status', {}).data?.identity?.locked ?? false;
  const save = useAction('bundle.export');
  const filled = z.string().refine((value) => value.trim() !== '', words.common.fieldRequired);
  const { register, handleSubmit, formState } = useForm({
    resolver: zodResolver(
      z.object({ to: filled, organisation: filled, purpose: filled, notes: z.boolean(), withPlan: z.boolean() }),
    ),
    defaultValues: { to: '', organisation: '', purpose: '', notes: false, withPlan: true },
  });
  const submit = handleSubmit((fields) => save.mutate({ analysis, ...fields }));
  const { errors } = formState;
  const needsKey = locked || (save.error !== null && failureOf(save.error).code === 'key-locked');
  return (
    <section className={ui['stack']}>
      <h2>{words.sharing.export}</h2>
      <p>{words.sharing.notice}</p>
      {needsKey && <Unlock />}
      <form className={ui['stack']} onSubmit={(event) => void submit(event)} noValidate>
        <Field label={words.sharing.to} error={errors.to?.message}>
          {(wired) => <input {...wired} {...register('to')} />}
        </Field>
        <Field label={words.sharing.organisation} error={errors.organisation?.message}>
          {(wired) => <input {...wired} {...register('organisation')} />}
        </Field>
        <Field label={words.sharing.purpose} error={errors.purpose?.message}>
          {(wired) => <textarea {...wired} {...register('purpose')} />}
        </Field>
        <label className={ui['inline']}>
          <input type="checkbox" {...register('withPlan')} />
          {words.sharing.withPlan}
        </label>
        <label className={ui['inline']}>
          <input type="checkbox" {...register('notes')} />
          {words.sharing.notes}
        </label>
        <ErrorNote error={save.error} />
        <div className={ui['row']}>
          <button type="submit" data-kind="primary">
            {words.sharing.make}
          </button>
          <span role="status">{save.data && fill(words.sharing.made, { file: save.data.file })}</span>
        </div>
      </form>
    </section>
  );
};
