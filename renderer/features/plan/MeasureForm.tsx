import type { MeasureRecord } from '../../../db/domain/entities.ts';
import { useAction, useCall } from '../../api.ts';
import { useWords } from '../../i18n/words.tsx';
import { AutoText } from '../../ui/AutoText.tsx';
import { Check, Choice, Many } from '../../ui/Choice.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { optionalOptions } from '../../ui/options.ts';
import ui from '../../ui/ui.module.css';
import { ComparedFields } from '../compared/ComparedFields.tsx';
import { fieldWriter, orNull } from '../record-actions.ts';
import styles from './plan.module.css';

interface FormProps {
  readonly analysis: string;
  readonly measure: MeasureRecord;
}

const When = ({ analysis, measure }: FormProps) => {
  const { words } = useWords();
  const write = fieldWriter('measure', analysis, measure.id);
  const date = (field: 'start' | 'end' | 'followUp') => (
    <AutoText
      kind="date"
      label={words.measure[field]}
      value={measure[field] ?? ''}
      save={(value) => write({ [field]: orNull(value) })}
    />
  );
  return (
    <>
      {date('start')}
      {date('end')}
      {date('followUp')}
    </>
  );
};

const Who = ({ analysis, measure }: FormProps) => {
  const { words } = useWords();
  const actors = useCall('actor.list', { analysis }).data ?? [];
  const write = fieldWriter('measure', analysis, measure.id);
  return (
    <>
      <Choice
        label={words.measure.responsibleActor}
        value={measure.responsibleActor ?? ''}
        options={[
          { value: '', label: words.common.choose },
          ...actors.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        save={(value) => write({ responsibleActor: orNull(value) })}
      />
      <AutoText
        label={words.measure.responsibleFunction}
        value={measure.responsibleFunction}
        save={(responsibleFunction) => write({ responsibleFunction })}
      />
      <AutoText
        label={words.measure.responsibleReason}
        value={measure.responsibleReason}
        save={(responsibleReason) => write({ responsibleReason })}
      />
    </>
  );
};

const Kind = ({ analysis, measure }: FormProps) => {
  const { words, domain } = useWords();
  const write = fieldWriter('measure', analysis, measure.id);
  const choice = (field: 'basis' | 'horizon' | 'approach' | 'work') => (
    <Choice
      label={words.measure[field]}
      value={measure[field] ?? ''}
      options={optionalOptions(domain[field], words.common.choose)}
      save={(value) => write({ [field]: orNull(value) })}
    />
  );
  return (
    <>
      {choice('basis')}
      {choice('horizon')}
      {choice('approach')}
      {choice('work')}
    </>
  );
};

/** The words of a measure. */
const Text = ({ analysis, measure }: FormProps) => {
  const { words } = useWords();
  const write = fieldWriter('measure', analysis, measure.id);
  const long = (field: 'title' | 'steps' | 'goal' | 'notes') => (
    <AutoText
      kind="text"
      label={words.measure[field]}
      value={measure[field]}
      save={(value) => write({ [field]: value })}
    />
  );
  return (
    <>
      {long('title')}
      {long('steps')}
      {long('goal')}
      {long('notes')}
    </>
  );
};

const Secrecy = ({ analysis, measure }: FormProps) => {
  const { words } = useWords();
  const write = fieldWriter('measure', analysis, measure.id);
  return (
    <>
      <Check label={words.measure.secrecy} value={measure.secrecy} save={(secrecy) => write({ secrecy })} />
      {(measure.secrecy || measure.secrecyProvision !== '') && (
        <AutoText
          label={words.measure.secrecyProvision}
          help={words.analysis.secrecyHelp}
          value={measure.secrecyProvision}
          save={(secrecyProvision) => write({ secrecyProvision })}
        />
      )}
    </>
  );
};

const Causes = ({ analysis, measure }: FormProps) => {
  const { words } = useWords();
  const factors = useCall('factor.list', { analysis }).data ?? [];
  const rows = useCall('plan.rows', { analysis }).data ?? [];
  const write = fieldWriter('measure', analysis, measure.id);
  const numbers = new Map(rows.map(({ factor, number }) => [factor, number]));
  const chosen = new Set(measure.factors);
  const options = factors
    .filter(({ id }) => numbers.has(id) || chosen.has(id))
    .sort((a, b) => (numbers.get(a.id) ?? Infinity) - (numbers.get(b.id) ?? Infinity))
    .map(({ id, title }) => ({ value: id, label: [numbers.get(id), title].filter(Boolean).join('. ') }));
  return (
    <Many
      label={words.measure.factors}
      values={measure.factors}
      options={options}
      save={(factorIds) => write({ factors: factorIds })}
    />
  );
};

/** Everything about one measure, each field saved by itself. */
export const MeasureForm = ({ analysis, measure }: FormProps) => {
  const { words } = useWords();
  const remove = useAction('measure.delete');
  return (
    <section className={ui['stack']} aria-label={measure.title}>
      <ComparedFields analysis={analysis} entity="measure" id={measure.id} />
      <Text analysis={analysis} measure={measure} />
      <div className={styles['pair']}>
        <When analysis={analysis} measure={measure} />
      </div>
      <Who analysis={analysis} measure={measure} />
      <div className={styles['pair']}>
        <Kind analysis={analysis} measure={measure} />
      </div>
      <Causes analysis={analysis} measure={measure} />
      <Secrecy analysis={analysis} measure={measure} />
      <div className={ui['row']}>
        <button type="button" onClick={() => remove.mutate({ analysis, ids: [measure.id] })}>
          {words.plan.removeMeasure}
        </button>
        <span className={ui['help']}>{words.plan.removeHelp}</span>
      </div>
      <ErrorNote error={remove.error} />
    </section>
  );
};
