import { useState } from 'react';
import type { DerivedFactor } from '../../../db/domain/derivation/types.ts';
import type { FactorRecord } from '../../../db/domain/entities.ts';
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

/** Moves a candidate or leaves it out; only with a reason, which is printed. */
export const PlaceDialog = ({ analysis, factor, close }: DialogProps) => {
  const { words, domain } = useWords();
  const record = useCall('factor.get', { analysis, ids: [factor.id] }).data?.[0];
  const [placement, setPlacement] = useState<string | null>(null);
  const [reason, setReason] = useState<string | null>(null);
  const place = useAction('derivation.place', close);
  const chosen = placement ?? record?.placement ?? '';
  const why = reason ?? record?.placementReason ?? '';
  const save = (): void =>
    place.mutate({
      analysis,
      factor: factor.id,
      placement: chosen === '' ? null : (chosen as NonNullable<FactorRecord['placement']>),
      reason: why,
    });
  return (
    <Modal title={fill(words.derivation.placeTitle, { title: factor.title })} close={close}>
      <div className={ui['stack']}>
        <Field label={words.derivation.placement}>
          {(wired) => (
            <select {...wired} value={chosen} onChange={(event) => setPlacement(event.target.value)}>
              <option value="">{words.derivation.byRules}</option>
              {optionsOf(domain.placement).map((option) => (
                <option key={option.value} value={option.value}>
                  {option.label}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={words.derivation.reason} help={words.derivation.reasonHelp}>
          {(wired) => <textarea {...wired} value={why} onChange={(event) => setReason(event.target.value)} />}
        </Field>
        <ErrorNote error={place.error} />
        <div className={ui['actions']}>
          <button type="button" onClick={close}>
            {words.common.cancel}
          </button>
          <button type="button" data-kind="primary" onClick={save}>
            {words.common.save}
          </button>
        </div>
      </div>
    </Modal>
  );
};
