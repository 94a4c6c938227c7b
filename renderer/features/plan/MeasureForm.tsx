import type { MeasureRecord } from '../../../db/domain/entities.ts';
import { useAction, useCall } from '../../api.ts';
import { useWords } from '../../i18n/words.tsx';
import { AutoText } from '../../ui/AutoText.tsx';
import { Check, Choice, Many } from '../../ui/Choice.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { optionalOptions } from '../../ui/options.ts';
import ui from '../../ui/ui.module.css';
import { fieldWriter, orNull } from '../record-actions.ts';

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

/** Everything about one measure, each field saved by itself. */
export const MeasureForm = ({ analysis, measure }: FormProps) => {
  const { words } = useWords();
  const factors = useCall('factor.list', { analysis }).data ?? [];
  const rows = useCall('plan.rows', { analysis }).data ?? [];
  const write = fieldWriter('measure', analysis, measure.id);
  const remove = useAction('measure.delete');
  const planned = new Set([...rows.map(({ factor }) => factor), ...measure.factors]);
  const options = factors.filter(({ id }) => planned.has(id)).map(({ id, title }) => ({ value: id, label: title }));
  const long = (field: 'title' | 'steps' | 'goal' | 'notes') => (
    <AutoText
      kind="text"
      label={words.measure[field]}
      value={measure[field]}
      save={(value) => write({ [field]: value })}
    />
  );
  return (
    <section className={ui['stack']} aria-label={measure.title}>
      {long('title')}
      {long('steps')}
      {long('goal')}
      <When analysis={analysis} measure={measure} />
      <Who analysis={analysis} measure={measure} />
      <Kind analysis={analysis} measure={measure} />
      <Many
        label={words.measure.factors}
        values={measure.factors}
        options={options}
        save={(ids) => write({ factors: ids })}
      />
      <Check label={words.measure.secrecy} value={measure.secrecy} save={(secrecy) => write({ secrecy })} />
      <AutoText
        label={words.measure.secrecyProvision}
        value={measure.secrecyProvision}
        save={(secrecyProvision) => write({ secrecyProvision })}
      />
      {long('notes')}
      <div className={ui['row']}>
        <button type="button" onClick={() => remove.mutate({ analysis, ids: [measure.id] })}>
          {words.common.remove}
        </button>
      </div>
      <ErrorNote error={remove.error} />
    </section>
  );
};
