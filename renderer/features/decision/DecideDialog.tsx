import { useMemo } from 'react';
import type { CheckResult } from '../../../db/domain/checks/types.ts';
import { compareSwedish } from '../../../db/domain/collation.ts';
import type { AnalysisRecord } from '../../../db/domain/entities.ts';
import type { PlanVersionRecord } from '../../../db/domain/planning-records.ts';
import { useCall } from '../../api.ts';
import { useFormats } from '../../i18n/formats.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { Busy } from '../../ui/Busy.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Field } from '../../ui/Field.tsx';
import { Modal } from '../../ui/Modal.tsx';
import { Note } from '../../ui/Panel.tsx';
import { PersonnummerNote } from '../../ui/PersonnummerNote.tsx';
import ui from '../../ui/ui.module.css';
import { KeyFaultNote, KeyOffers } from '../settings/KeyOffers.tsx';
import { UnlockDialog } from '../sharing/UnlockDialog.tsx';
import styles from './decision.module.css';
import { orderOf, useVersionForm, type VersionForm, type VersionKind } from './decision-form.ts';
import { useDeciding } from './use-deciding.ts';

interface FieldsProps {
  readonly analysis: string;
  readonly kind: VersionKind;
  readonly form: VersionForm;
}

const none: readonly never[] = [];

const Organ = ({ analysis, kind, form: { register, formState } }: FieldsProps) => {
  const { words } = useWords();
  const actors = useCall('actor.list', { analysis }).data ?? none;
  const sorted = useMemo(() => actors.toSorted((a, b) => compareSwedish(a.name, b.name)), [actors]);
  const label = kind === 'referral' ? words.decision.referredTo : words.decision.organ;
  return (
    <Field label={label} help={words.decision.organHelp} error={formState.errors.organ?.message}>
      {(wired) => (
        // The choice is drawn again when the actors are there, so that what is chosen already shows.
        <select key={sorted.length} {...wired} {...register('organ')}>
          <option value="">{words.decision.noOrgan}</option>
          {sorted.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
};

const Fields = (props: FieldsProps) => {
  const { kind, form } = props;
  const { words } = useWords();
  const { register, formState, watch } = form;
  const { errors } = formState;
  const { versionTitle, date, decisionDate, paragraph, paragraphHelp, caseNumber } = words.decision;
  const isReferral = kind === 'referral';
  return (
    <>
      <Field
        label={versionTitle}
        error={errors.title?.message}
        note={<PersonnummerNote text={`${watch('title')}\n${watch('paragraph')}\n${watch('caseNumber')}`} />}
      >
        {(wired) => <input {...wired} {...register('title')} />}
      </Field>
      <div className={styles['pair']}>
        <Organ {...props} />
        <Field label={isReferral ? date : decisionDate} error={errors.date?.message}>
          {(wired) => <input {...wired} placeholder={words.common.dayPattern} {...register('date')} />}
        </Field>
        {!isReferral && (
          <Field label={paragraph} help={paragraphHelp} error={errors.paragraph?.message}>
            {(wired) => <input {...wired} {...register('paragraph')} />}
          </Field>
        )}
        <Field label={caseNumber} error={errors.caseNumber?.message}>
          {(wired) => <input {...wired} {...register('caseNumber')} />}
        </Field>
      </div>
    </>
  );
};

interface ReasonProps {
  readonly form: VersionForm;
  readonly failing: readonly CheckResult[];
  readonly isAsked: boolean;
}

/** What does not hold, and why it is decided all the same. */
const Reason = ({ form: { register, formState, watch }, failing, isAsked }: ReasonProps) => {
  const { words, domain } = useWords();
  const { number } = useFormats();
  if (failing.length === 0 && !isAsked) return <p className={ui['done']}>{words.decision.allHold}</p>;
  return (
    <section className={ui['stack']} aria-label={words.decision.checks}>
      {failing.length > 0 && (
        <Note tone="watch">
          {fill(words.decision.failing, { count: number(failing.length) })}
          <ul className={styles['failing']}>
            {failing.map(({ id, places }) => (
              <li key={id}>
                <strong>{id}</strong> {domain.check[id]}{' '}
                <span className={ui['muted']}>{fill(words.overview.fails, { count: number(places.length) })}</span>
              </li>
            ))}
          </ul>
        </Note>
      )}
      <Field
        label={words.decision.reason}
        help={words.decision.reasonHelp}
        error={formState.errors.checksReason?.message}
        note={<PersonnummerNote text={watch('checksReason')} />}
      >
        {(wired) => <textarea {...wired} rows={3} {...register('checksReason')} />}
      </Field>
    </section>
  );
};

interface DialogProps {
  readonly kind: VersionKind;
  readonly record: AnalysisRecord;
  readonly versions: readonly PlanVersionRecord[];
  readonly failing: readonly CheckResult[];
  readonly close: () => void;
  readonly done: (version: PlanVersionRecord) => void;
}

/** Asks what is to be said of a version and makes it: the plan as it is now, printed, stored and signed. */
export const DecideDialog = ({ kind, record, versions, failing, close, done }: DialogProps) => {
  const { words } = useWords();
  const { decision } = words;
  const status = useCall('shell.status', {}).data;
  const deciding = useDeciding(done);
  const needsReason = kind !== 'referral' && (failing.length > 0 || deciding.asksReason);
  const form = useVersionForm({ kind, record, versions }, needsReason);
  const submit = form.handleSubmit((fields) => deciding.order(orderOf(record.id, { kind, needsReason }, fields)));
  const texts = { referral: decision.referText, decided: decision.decideText, revised: decision.reviseText };
  const names = { referral: decision.refer, decided: decision.decide, revised: decision.revise };
  return (
    <Modal title={names[kind]} close={() => deciding.isGoing || close()}>
      {status !== undefined && status.keyFault !== null && (
        <>
          <KeyFaultNote status={status} />
          <KeyOffers status={status} />
        </>
      )}
      <form className={ui['stack']} onSubmit={(event) => void submit(event)} noValidate>
        <p className={ui['help']}>
          {texts[kind]} {decision.fixed}
        </p>
        <Fields analysis={record.id} kind={kind} form={form} />
        {kind !== 'referral' && <Reason form={form} failing={failing} isAsked={deciding.asksReason} />}
        <ErrorNote error={deciding.error} />
        {deciding.isStopped && <p role="status">{decision.stopped}</p>}
        <Busy going={deciding.isGoing} what={decision.making} cancel={deciding.stop} />
        <div className={ui['actions']}>
          <button type="button" aria-disabled={deciding.isGoing} onClick={() => deciding.isGoing || close()}>
            {words.common.cancel}
          </button>
          <button type="submit" data-kind="primary" aria-disabled={deciding.isGoing}>
            {names[kind]}
          </button>
        </div>
      </form>
      {deciding.isWaiting && <UnlockDialog close={deciding.giveUp} unlocked={deciding.goOn} />}
    </Modal>
  );
};
