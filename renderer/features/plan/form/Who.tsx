import { TriangleAlert } from 'lucide-react';
import { useMemo } from 'react';
import { compareSwedish } from '../../../../db/domain/collation.ts';
import { hasRunOut, validBeyond } from '../../../../db/domain/plan/agreement.ts';
import { useCall } from '../../../api.ts';
import { fill, useWords } from '../../../i18n/words.tsx';
import { AutoText } from '../../../ui/AutoText.tsx';
import { Choice } from '../../../ui/Choice.tsx';
import { Fold } from '../../../ui/Fold.tsx';
import { PickMany } from '../../../ui/PickMany.tsx';
import ui from '../../../ui/ui.module.css';
import { today } from '../../age.ts';
import { orNull } from '../../record-actions.ts';
import { type FormProps, lineOf, writerOf } from './form-props.ts';

const none: readonly never[] = [];

/** Actors by name, as choices. */
const useActors = (analysis: string) => {
  const actors = useCall('actor.list', { analysis }).data ?? none;
  return useMemo(
    () => actors.map(({ id, name }) => ({ value: id, label: name })).sort((a, b) => compareSwedish(a.label, b.label)),
    [actors],
  );
};

/** The överenskommelse that a measure rests on, with a warning where it does not last. */
const Agreement = ({ analysis, measure }: FormProps) => {
  const { words } = useWords();
  const agreements = useCall('agreement.list', { analysis }).data ?? none;
  const write = writerOf({ analysis, measure });
  const { validUntil } = agreements.find(({ id }) => id === measure.agreement) ?? { validUntil: null };
  const { end } = measure;
  const warning = hasRunOut(validUntil, today())
    ? fill(words.agreement.expiredOn, { date: validUntil ?? '' })
    : end !== null && !validBeyond(validUntil, end)
      ? fill(words.agreement.expiredWith, { date: validUntil ?? '', end })
      : undefined;
  return (
    <>
      <Choice
        label={words.measure.agreement}
        value={measure.agreement ?? ''}
        options={[
          { value: '', label: words.form.noAgreement },
          ...agreements
            .map(({ id, title }) => ({ value: id, label: title }))
            .sort((a, b) => compareSwedish(a.label, b.label)),
        ]}
        save={(value) => write({ agreement: orNull(value) })}
      />
      {warning !== undefined && (
        <span className={ui['warning']} role="status">
          <TriangleAlert size={14} aria-hidden />
          {warning}
        </span>
      )}
    </>
  );
};

/** Vem: nämnd and function, why another than the deciding one, partners and what they agreed on. */
export const Who = ({ analysis, measure }: FormProps) => {
  const { words } = useWords();
  const actors = useActors(analysis);
  const functions = useCall('actorFunction.list', { analysis }).data ?? none;
  const write = writerOf({ analysis, measure });
  const { responsibleActor, responsibleFunction, responsibleReason, partners } = measure;
  const offers = functions
    .filter(({ actor }) => actor === responsibleActor)
    .map(({ title }) => title)
    .sort(compareSwedish);
  const name = actors.find(({ value }) => value === responsibleActor)?.label;
  const line = lineOf(
    [name, responsibleFunction, partners.length > 0 && fill(words.form.partners, { count: partners.length })],
    words.form.nothing,
  );
  return (
    <Fold name="who" title={words.form.who} line={line}>
      <Choice
        label={words.measure.responsibleActor}
        value={responsibleActor ?? ''}
        options={[{ value: '', label: words.common.choose }, ...actors]}
        save={(value) => write({ responsibleActor: orNull(value) })}
      />
      <AutoText
        label={words.measure.responsibleFunction}
        help={words.form.functionHelp}
        value={responsibleFunction}
        offers={offers}
        save={(value) => write({ responsibleFunction: value })}
      />
      <AutoText
        label={words.measure.responsibleReason}
        value={responsibleReason}
        save={(value) => write({ responsibleReason: value })}
      />
      <PickMany
        label={words.measure.partners}
        placeholder={words.form.addPartner}
        values={partners}
        options={actors}
        save={(chosen) => write({ partners: chosen })}
      />
      <Agreement analysis={analysis} measure={measure} />
    </Fold>
  );
};
