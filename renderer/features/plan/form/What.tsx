import { useCall } from '../../../api.ts';
import { fill, useWords } from '../../../i18n/words.tsx';
import { AutoText } from '../../../ui/AutoText.tsx';
import { Choice } from '../../../ui/Choice.tsx';
import { Fold } from '../../../ui/Fold.tsx';
import { optionalOptions } from '../../../ui/options.ts';
import { PickMany } from '../../../ui/PickMany.tsx';
import { orNull } from '../../record-actions.ts';
import styles from '../plan.module.css';
import { type FormProps, lineOf, writerOf } from './form-props.ts';
import { StepList } from './StepList.tsx';
import { useSteps } from './use-steps.ts';

/** Numbers of the causes in the plan, by factor. */
const useNumbers = (analysis: string): ReadonlyMap<string, number> => {
  const rows = useCall('plan.rows', { analysis }).data ?? [];
  return new Map(rows.map(({ factor, number }) => [factor, number]));
};

const Causes = ({ analysis, measure }: FormProps) => {
  const { words } = useWords();
  const factors = useCall('factor.list', { analysis }).data ?? [];
  const numbers = useNumbers(analysis);
  const write = writerOf({ analysis, measure });
  const chosen = new Set(measure.factors);
  const options = factors
    .filter(({ id }) => numbers.has(id) || chosen.has(id))
    .sort((a, b) => (numbers.get(a.id) ?? Infinity) - (numbers.get(b.id) ?? Infinity))
    .map(({ id, title }) => ({ value: id, label: [numbers.get(id), title].filter(Boolean).join('. ') }));
  return (
    <PickMany
      label={words.measure.factors}
      placeholder={words.form.addCause}
      values={measure.factors}
      options={options}
      save={(factorIds) => write({ factors: factorIds })}
    />
  );
};

const Kind = ({ analysis, measure }: FormProps) => {
  const { words, domain } = useWords();
  const write = writerOf({ analysis, measure });
  const choice = (field: 'horizon' | 'approach' | 'work') => (
    <Choice
      label={words.measure[field]}
      value={measure[field] ?? ''}
      options={optionalOptions(domain[field], words.common.choose)}
      save={(value) => write({ [field]: orNull(value) })}
    />
  );
  return (
    <div className={styles['pair']}>
      {choice('horizon')}
      {choice('approach')}
      {choice('work')}
    </div>
  );
};

const useLine = ({ analysis, measure }: FormProps): string => {
  const { words, domain } = useWords();
  const steps = useSteps(analysis, measure.id);
  const numbers = useNumbers(analysis);
  const against = measure.factors.flatMap((factor) => numbers.get(factor) ?? []).sort((a, b) => a - b);
  const { horizon, approach, work } = measure;
  const done = steps.filter((step) => step.done !== null).length;
  return lineOf(
    [
      against.length > 0 && fill(words.form.causes, { numbers: against.join(', ') }),
      steps.length > 0 && fill(words.form.stepCount, { done, count: steps.length }),
      horizon && domain.horizon[horizon],
      approach && domain.approach[approach],
      work && domain.work[work],
    ],
    words.form.nothing,
  );
};

/** Vad: the words of the measure, its steps, the causes that it is against, and what kind it is. */
export const What = ({ analysis, measure }: FormProps) => {
  const { words } = useWords();
  const line = useLine({ analysis, measure });
  const write = writerOf({ analysis, measure });
  const long = (field: 'title' | 'steps' | 'goal' | 'notes') => (
    <AutoText
      kind="text"
      label={words.measure[field]}
      value={measure[field]}
      save={(value) => write({ [field]: value })}
    />
  );
  return (
    <Fold name="what" title={words.form.what} line={line}>
      <div data-place={`measureForm/${measure.id}/title`}>{long('title')}</div>
      {long('goal')}
      <StepList analysis={analysis} measure={measure} />
      {long('steps')}
      <Causes analysis={analysis} measure={measure} />
      <Kind analysis={analysis} measure={measure} />
      {long('notes')}
    </Fold>
  );
};
