import { useMemo } from 'react';
import { compareSwedish } from '../../../db/domain/collation.ts';
import type { IndicatorRecord } from '../../../db/domain/planning-records.ts';
import type { directions } from '../../../db/domain/planning-values.ts';
import { useAction, useCall } from '../../api.ts';
import { useWords } from '../../i18n/words.tsx';
import { AutoText } from '../../ui/AutoText.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { Combo } from '../../ui/Combo.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Field } from '../../ui/Field.tsx';
import { NumberInput } from '../../ui/NumberInput.tsx';
import ui from '../../ui/ui.module.css';
import { fieldWriter, orNull } from '../record-actions.ts';
import styles from './indicator-editor.module.css';

interface ItemProps {
  readonly analysis: string;
  readonly indicator: IndicatorRecord;
}

const none: readonly never[] = [];

const SourceChoice = ({ analysis, indicator }: ItemProps) => {
  const { words } = useWords();
  const sources = useCall('source.list', { analysis }).data ?? none;
  const write = useAction('indicator.update');
  const options = useMemo(
    () => [
      { value: '', label: words.indicator.noSource },
      ...sources.map(({ id, title }) => ({ value: id, label: title })).sort((a, b) => compareSwedish(a.label, b.label)),
    ],
    [sources, words],
  );
  return (
    <>
      <Field label={words.indicator.source}>
        {(wired) => (
          <Combo
            wired={wired}
            options={options}
            value={indicator.source ?? ''}
            choose={(source) => write.mutate({ analysis, id: indicator.id, fields: { source: orNull(source) } })}
          />
        )}
      </Field>
      <ErrorNote error={write.error} />
    </>
  );
};

/** A value and the day that it is of. */
const ValueAndDay = ({ analysis, indicator, of }: ItemProps & { readonly of: 'baseline' | 'target' }) => {
  const { words } = useWords();
  const write = fieldWriter('indicator', analysis, indicator.id);
  const day = `${of}Date` as const;
  return (
    <>
      <NumberInput
        label={words.indicator[of]}
        fault={words.indicator.numberFault}
        value={indicator[of]}
        save={(value) => write({ [of]: value })}
      />
      <AutoText
        kind="date"
        label={words.indicator[day]}
        value={indicator[day] ?? ''}
        save={(value) => write({ [day]: orNull(value) })}
      />
    </>
  );
};

/** Everything about one indicator, each field saved by itself. */
export const IndicatorForm = ({ analysis, indicator }: ItemProps) => {
  const { words, domain } = useWords();
  const write = fieldWriter('indicator', analysis, indicator.id);
  const remove = useAction('indicator.delete');
  const text = (field: 'title' | 'unit' | 'method', kind: 'line' | 'text') => (
    <AutoText
      kind={kind}
      label={words.indicator[field]}
      value={indicator[field]}
      save={(value) => write({ [field]: value })}
    />
  );
  return (
    <>
      {text('title', 'text')}
      <div className={styles['pair']}>
        {text('unit', 'line')}
        <Choice
          label={words.indicator.direction}
          value={indicator.direction}
          options={Object.entries(domain.direction).map(([value, label]) => ({ value, label }))}
          save={(value) => write({ direction: value as (typeof directions)[number] })}
        />
        <ValueAndDay analysis={analysis} indicator={indicator} of="baseline" />
        <ValueAndDay analysis={analysis} indicator={indicator} of="target" />
      </div>
      <SourceChoice analysis={analysis} indicator={indicator} />
      {text('method', 'text')}
      <div className={ui['row']}>
        <button type="button" onClick={() => remove.mutate({ analysis, ids: [indicator.id] })}>
          {words.indicator.remove}
        </button>
        <span className={ui['help']}>{words.plan.removeHelp}</span>
      </div>
      <ErrorNote error={remove.error} />
    </>
  );
};
