import { zodResolver } from '@hookform/resolvers/zod';
import { useRef } from 'react';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { useAction } from '../../api.ts';
import { useWords } from '../../i18n/words.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Field } from '../../ui/Field.tsx';
import { Modal } from '../../ui/Modal.tsx';
import ui from '../../ui/ui.module.css';

export const NewAnalysis = ({ close, made }: { readonly close: () => void; readonly made: (id: string) => void }) => {
  const { words } = useWords();
  const create = useAction('analysis.create', ({ id }) => made(id));
  const filled = z.string().refine((value) => value.trim() !== '', words.common.fieldRequired);
  const { register, handleSubmit, formState } = useForm({
    resolver: zodResolver(z.object({ title: filled, problem: filled })),
    defaultValues: { title: '', problem: '' },
  });
  const going = useRef(false);
  const submit = handleSubmit((fields) => {
    if (going.current) return; // a second Enter for the same analysis
    going.current = true;
    create.mutate(fields, {
      onError: () => {
        going.current = false;
      },
    });
  });
  return (
    <Modal title={words.analyses.create} close={close}>
      <form className={ui['stack']} onSubmit={(event) => void submit(event)} noValidate>
        <Field label={words.analyses.name} error={formState.errors.title?.message}>
          {(wired) => <input {...wired} {...register('title')} />}
        </Field>
        <Field
          label={words.analyses.problem}
          help={words.analyses.problemHelp}
          error={formState.errors.problem?.message}
        >
          {(wired) => <input {...wired} {...register('problem')} />}
        </Field>
        <ErrorNote error={create.error} />
        <div className={ui['actions']}>
          <button type="button" onClick={close}>
            {words.common.cancel}
          </button>
          <button type="submit" data-kind="primary">
            {words.analyses.create}
          </button>
        </div>
      </form>
    </Modal>
  );
};
