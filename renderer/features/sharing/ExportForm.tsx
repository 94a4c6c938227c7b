import { useState } from 'react';
import type { InputOf } from '../../../electron/contract/calls.ts';
import { failureOf, useAction, useCall } from '../../api.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { Busy } from '../../ui/Busy.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Field } from '../../ui/Field.tsx';
import { Note } from '../../ui/Panel.tsx';
import ui from '../../ui/ui.module.css';
import { KeyFaultNote, KeyOffers } from '../settings/KeyOffers.tsx';
import { Contents } from './Contents.tsx';
import { SealFields } from './SealFields.tsx';
import styles from './sharing.module.css';
import { UnlockDialog } from './UnlockDialog.tsx';
import { type Handover, orderOf, useHandover } from './use-handover.ts';

const Fields = ({ form: { register, formState } }: { readonly form: Handover }) => {
  const { words } = useWords();
  const { errors } = formState;
  return (
    <>
      <Field label={words.sharing.to} error={errors.to?.message}>
        {(wired) => <input {...wired} {...register('to')} />}
      </Field>
      <Field label={words.sharing.organisation} error={errors.organisation?.message}>
        {(wired) => <input {...wired} {...register('organisation')} />}
      </Field>
      <Field label={words.sharing.purpose} help={words.sharing.purposeHelp} error={errors.purpose?.message}>
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
    </>
  );
};

/** Saves the bundle; where the key is locked, the order waits for the passphrase. */
const useExport = () => {
  const status = useCall('shell.status', {}).data;
  const locked = status?.identity?.locked ?? false;
  const save = useAction('bundle.export');
  const [waiting, setWaiting] = useState<InputOf<'bundle.export'> | null>(null);
  const send = (order: InputOf<'bundle.export'>): void =>
    save.mutate(order, { onError: (error) => failureOf(error).code === 'key-locked' && setWaiting(order) });
  return {
    status,
    save,
    waiting,
    order: (order: InputOf<'bundle.export'>): void => (locked ? setWaiting(order) : send(order)),
    giveUp: () => setWaiting(null),
    goOn: () => {
      if (waiting !== null) send(waiting);
      setWaiting(null);
    },
  };
};

/** Hands the analysis over as a signed bundle: to whom, where and why is asked each time, and noted. */
export const ExportForm = ({ analysis }: { readonly analysis: string }) => {
  const { words } = useWords();
  const form = useHandover();
  const { status, save, waiting, order, giveUp, goOn } = useExport();
  const end = useAction('document.cancel');
  const submit = form.handleSubmit((fields) => order(orderOf(analysis, fields)));
  return (
    <div className={styles['handover']}>
      {status !== undefined && status.keyFault !== null && (
        <div className={`${ui['stack']} ${styles['whole']}`}>
          <KeyFaultNote status={status} />
          <KeyOffers status={status} />
        </div>
      )}
      <form className={ui['stack']} onSubmit={(event) => void submit(event)} noValidate>
        <Note tone="info">{words.sharing.notice}</Note>
        <Fields form={form} />
        <SealFields form={form} />
        <ErrorNote error={save.error} />
        <div className={ui['row']}>
          <button type="submit" data-kind="primary">
            {words.sharing.make}
          </button>
          <span role="status">{save.data && fill(words.sharing.made, { file: save.data.file })}</span>
        </div>
        <Busy going={save.isPending} what={words.sharing.making} cancel={() => end.mutate({ what: 'bundle.export' })} />
      </form>
      <Contents analysis={analysis} notes={form.watch('notes')} withPlan={form.watch('withPlan')} />
      {waiting !== null && <UnlockDialog close={giveUp} unlocked={goOn} />}
    </div>
  );
};
