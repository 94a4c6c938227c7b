import { TriangleAlert } from 'lucide-react';
import { useMemo } from 'react';
import { compareSwedish } from '../../../db/domain/collation.ts';
import { hasRunOut } from '../../../db/domain/plan/agreement.ts';
import type { AgreementRecord } from '../../../db/domain/planning-records.ts';
import { partialDate } from '../../../db/domain/values.ts';
import { useAction, useCall } from '../../api.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { AutoText } from '../../ui/AutoText.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { PickMany } from '../../ui/PickMany.tsx';
import ui from '../../ui/ui.module.css';
import { today } from '../age.ts';
import { fieldWriter, orNull } from '../record-actions.ts';

interface FormProps {
  readonly analysis: string;
  readonly agreement: AgreementRecord;
}

const none: readonly never[] = [];

const Days = ({ analysis, agreement }: FormProps) => {
  const { words } = useWords();
  const write = fieldWriter('agreement', analysis, agreement.id);
  const check = (typed: string): string | undefined =>
    partialDate.nullable().safeParse(orNull(typed.trim())).success ? undefined : words.source.dateFault;
  const date = (field: 'signedOn' | 'validUntil') => (
    <AutoText
      label={words.agreement[field]}
      help={words.agreement.dateHelp}
      value={agreement[field] ?? ''}
      check={check}
      save={(value) => write({ [field]: orNull(value.trim()) })}
    />
  );
  const { validUntil } = agreement;
  return (
    <>
      {date('signedOn')}
      {date('validUntil')}
      {validUntil !== null && hasRunOut(validUntil, today()) && (
        <span className={ui['warning']} role="status">
          <TriangleAlert size={14} aria-hidden />
          {fill(words.agreement.expiredOn, { date: validUntil })}
        </span>
      )}
    </>
  );
};

/** Everything about one överenskommelse, each field saved by itself. */
export const AgreementForm = ({ analysis, agreement }: FormProps) => {
  const { words } = useWords();
  const actors = useCall('actor.list', { analysis }).data ?? none;
  const options = useMemo(
    () => actors.map(({ id, name }) => ({ value: id, label: name })).sort((a, b) => compareSwedish(a.label, b.label)),
    [actors],
  );
  const write = fieldWriter('agreement', analysis, agreement.id);
  const remove = useAction('agreement.delete');
  const text = (field: 'title' | 'purposes' | 'area' | 'reference', help?: string) => (
    <AutoText
      kind="text"
      label={words.agreement[field]}
      help={help}
      value={agreement[field]}
      save={(value) => write({ [field]: value })}
    />
  );
  return (
    <section className={ui['stack']} aria-label={agreement.title}>
      {text('title')}
      <PickMany
        label={words.agreement.parties}
        placeholder={words.agreement.addParty}
        values={agreement.parties}
        options={options}
        save={(parties) => write({ parties })}
      />
      {text('purposes', words.agreement.purposesHelp)}
      {text('area')}
      <Days analysis={analysis} agreement={agreement} />
      {text('reference')}
      <div className={ui['row']}>
        <button type="button" onClick={() => remove.mutate({ analysis, ids: [agreement.id] })}>
          {words.agreement.remove}
        </button>
        <span className={ui['help']}>{words.plan.removeHelp}</span>
      </div>
      <ErrorNote error={remove.error} />
    </section>
  );
};
