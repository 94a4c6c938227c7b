import { useCall } from '../../api.ts';
import { useWords } from '../../i18n/words.tsx';
import { Field } from '../../ui/Field.tsx';
import ui from '../../ui/ui.module.css';
import type { Handover } from './use-handover.ts';

/** Who alone can open the bundle: people whose keys are confirmed, and others by their recipient of age. */
export const SealFields = ({ form: { register, formState } }: { readonly form: Handover }) => {
  const { words } = useWords();
  const keys = useCall('trust.list', {}).data ?? [];
  const confirmed = keys.filter(
    ({ own, confirmedAt, revokedAt }) => !own && confirmedAt !== null && revokedAt === null,
  );
  const { seal, sealHelp, sealNobody, sealOthers, sealOthersHelp } = words.sharing;
  return (
    <fieldset className={ui['stack']}>
      <legend>{seal}</legend>
      <p className={ui['help']}>{confirmed.length === 0 ? sealNobody : sealHelp}</p>
      {confirmed.map(({ fingerprint, name, organisation }) => (
        <label key={fingerprint} className={ui['inline']}>
          <input type="checkbox" value={fingerprint} {...register('sealKeys')} />
          {[name, organisation].filter(Boolean).join(', ')}
        </label>
      ))}
      <Field label={sealOthers} help={sealOthersHelp} error={formState.errors.sealRecipients?.message}>
        {(wired) => <textarea {...wired} rows={2} spellCheck={false} {...register('sealRecipients')} />}
      </Field>
    </fieldset>
  );
};
