import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import type { DerivedFactor } from '../../../db/domain/derivation/types.ts';
import type { FactorRecord } from '../../../db/domain/entities.ts';
import { explain } from '../../../db/domain/words/index.ts';
import { useAction, useCall } from '../../api.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Field } from '../../ui/Field.tsx';
import { Modal } from '../../ui/Modal.tsx';
import { optionsOf } from '../../ui/options.ts';
import ui from '../../ui/ui.module.css';

interface DialogProps {
  readonly analysis: string;
  readonly factor: DerivedFactor;
  readonly close: () => void;
}

const useMoveForm = (record: FactorRecord) => {
  const { words } = useWords();
  const schema = z
    .object({ placement: z.string(), reason: z.string() })
    .refine(({ placement, reason }) => placement === '' || reason.trim() !== '', {
      path: ['reason'],
      message: words.derivation.rules,
    });
  return useForm({
    resolver: zodResolver(schema),
    defaultValues: { placement: record.placement ?? '', reason: record.placementReason },
  });
};

const MoveForm = ({ analysis, factor, close, record }: DialogProps & { readonly record: FactorRecord }) => {
  const { words, domain, language } = useWords();
  const place = useAction('derivation.place', close);
  const { register, handleSubmit, formState, watch } = useMoveForm(record);
  const byRules = watch('placement') === '';
  const submit = handleSubmit(({ placement, reason }) =>
    place.mutate({
      analysis,
      factor: factor.id,
      placement: placement === '' ? null : (placement as NonNullable<FactorRecord['placement']>),
      reason,
    }),
  );
  return (
    <form className={ui['stack']} onSubmit={(event) => void submit(event)} noValidate>
      <p>{explain(factor.explanation, language)}</p>
      <Field label={words.derivation.placement}>
        {(wired) => (
          <select {...wired} {...register('placement')}>
            <option value="">{words.derivation.byRules}</option>
            {optionsOf(domain.placement).map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
        )}
      </Field>
      {!byRules && (
        <Field
          label={words.derivation.reason}
          help={words.derivation.reasonHelp}
          error={formState.errors.reason?.message}
        >
          {(wired) => <textarea {...wired} {...register('reason')} />}
        </Field>
      )}
      <ErrorNote error={place.error} />
      <div className={ui['actions']}>
        <button type="button" onClick={close}>
          {words.common.cancel}
        </button>
        <button type="submit" data-kind="primary">
          {words.common.save}
        </button>
      </div>
    </form>
  );
};

/** Moves a candidate or leaves it out; only with a reason, which is printed. */
export const PlaceDialog = (props: DialogProps) => {
  const { words } = useWords();
  const { analysis, factor, close } = props;
  const record = useCall('factor.get', { analysis, ids: [factor.id] }).data?.[0];
  return (
    <Modal title={fill(words.derivation.placeTitle, { title: factor.title })} close={close}>
      {record !== undefined && <MoveForm {...props} record={record} />}
    </Modal>
  );
};
