import { type FormEvent, useState } from 'react';
import { Link } from 'wouter';
import type { FactorRecord, MeasureRecord } from '../../../db/domain/entities.ts';
import type { LearningRecord } from '../../../db/domain/planning-records.ts';
import { learnedFields } from '../../../db/domain/planning-values.ts';
import { planReport } from '../../../db/domain/words/index.ts';
import { useAction, useCall } from '../../api.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Field } from '../../ui/Field.tsx';
import { Modal } from '../../ui/Modal.tsx';
import { optionsOf } from '../../ui/options.ts';
import { PersonnummerNote } from '../../ui/PersonnummerNote.tsx';
import ui from '../../ui/ui.module.css';
import { useLearnedWords } from './learned-words.ts';

interface LearnProps {
  readonly analysis: string;
  readonly measure: MeasureRecord;
  readonly followUp: string;
}

interface DialogProps {
  readonly analysis: string;
  readonly factors: readonly FactorRecord[];
  readonly followUp: string;
  readonly close: (isApplied: boolean) => void;
}

type LearnedField = LearningRecord['field'];

/** A field of one of a few values. */
const Select = (props: {
  readonly label: string;
  readonly help?: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly set: (value: string) => void;
}) => (
  <Field label={props.label} help={props.help}>
    {(wired) => (
      <select {...wired} value={props.value} onChange={(event) => props.set(event.target.value)}>
        {props.options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    )}
  </Field>
);

/** Which factor, what of it, what it is instead, and why. */
const useLesson = ({ factors, followUp, analysis, close }: DialogProps) => {
  const { words } = useWords();
  const { valuesOf } = useLearnedWords();
  const [factorId, setFactor] = useState(factors[0]?.id ?? '');
  const [field, setField] = useState<LearnedField>('significance');
  const [chosen, setAfter] = useState('');
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string>();
  const apply = useAction('learning.apply', () => close(true));
  const factor = factors.find(({ id }) => id === factorId) ?? factors[0];
  const now = factor?.[field] ?? '';
  const options = optionsOf(valuesOf(field)).filter(({ value }) => value !== now);
  const after = options.some(({ value }) => value === chosen) ? chosen : (options[0]?.value ?? '');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (factor === undefined) return;
    if (reason.trim() === '') setError(words.common.fieldRequired);
    else apply.mutate({ analysis, followUp, factor: factor.id, field, after, reason });
  };
  return { factor, setFactor, field, setField, now, options, after, setAfter, reason, setReason, error, apply, submit };
};

const LearnDialog = (props: DialogProps) => {
  const { words, domain } = useWords();
  const { sayValue } = useLearnedWords();
  const lesson = useLesson(props);
  const { learnings } = words;
  return (
    <Modal title={learnings.open} close={() => props.close(false)}>
      <form onSubmit={lesson.submit} className={ui['stack']}>
        <p className={ui['help']}>{learnings.openHelp}</p>
        <Select
          label={learnings.factor}
          value={lesson.factor?.id ?? ''}
          options={props.factors.map(({ id, title }) => ({ value: id, label: title }))}
          set={lesson.setFactor}
        />
        <Select
          label={learnings.field}
          value={lesson.field}
          options={optionsOf(domain.learnedField)}
          set={(value) => lesson.setField(learnedFields.find((name) => name === value) ?? 'significance')}
        />
        <Select
          label={learnings.after}
          help={fill(learnings.now, { value: sayValue(lesson.field, lesson.now) })}
          value={lesson.after}
          options={lesson.options}
          set={lesson.setAfter}
        />
        <Field label={learnings.reason} error={lesson.error} note={<PersonnummerNote text={lesson.reason} />}>
          {(wired) => (
            <textarea {...wired} value={lesson.reason} onChange={(event) => lesson.setReason(event.target.value)} />
          )}
        </Field>
        <ErrorNote error={lesson.apply.error} />
        <div className={ui['actions']}>
          <button type="button" onClick={() => props.close(false)}>
            {words.common.cancel}
          </button>
          <button type="submit" data-kind="primary">
            {learnings.apply}
          </button>
        </div>
      </form>
    </Modal>
  );
};

/** Derives the plan again after the analysis was changed, and says what that did. */
const DeriveAgain = ({ analysis }: Pick<LearnProps, 'analysis'>) => {
  const { words, language } = useWords();
  const derive = useAction('plan.derive');
  return (
    <>
      <span role="status">
        {derive.data === undefined ? words.learnings.applied : planReport(derive.data, language)}
      </span>
      <button type="button" onClick={() => derive.mutate({ analysis })}>
        {words.learnings.derive}
      </button>
      <Link href={`/analysis/${analysis}/derivation`}>{words.learnings.toDerivation}</Link>
      <ErrorNote error={derive.error} />
    </>
  );
};

/** Takes what a follow-up showed back to the analysis. */
export const LearnButton = ({ analysis, measure, followUp }: LearnProps) => {
  const { words } = useWords();
  const [isOpen, setOpen] = useState(false);
  /** How many were applied here. */
  const [applied, setApplied] = useState(0);
  const all = useCall('factor.list', { analysis }).data ?? [];
  const own = new Set(measure.factors);
  const factors = all.filter(({ id }) => own.has(id));
  if (factors.length === 0) return <p className={ui['help']}>{words.learnings.noFactors}</p>;
  const close = (done: boolean): void => {
    setOpen(false);
    if (done) setApplied(applied + 1);
  };
  return (
    <div className={ui['row']}>
      <button type="button" title={words.learnings.openHelp} onClick={() => setOpen(true)}>
        {words.learnings.open}
      </button>
      {applied > 0 && <DeriveAgain key={applied} analysis={analysis} />}
      {isOpen && <LearnDialog {...{ analysis, factors, followUp, close }} />}
    </div>
  );
};
