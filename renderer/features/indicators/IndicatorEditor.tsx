import { useMemo } from 'react';
import { compareIds, compareSwedish } from '../../../db/domain/collation.ts';
import type { IndicatorRecord } from '../../../db/domain/planning-records.ts';
import type { directions } from '../../../db/domain/planning-values.ts';
import { call, useAction, useCall } from '../../api.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { AutoText } from '../../ui/AutoText.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { Combo } from '../../ui/Combo.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Field } from '../../ui/Field.tsx';
import { Fold } from '../../ui/Fold.tsx';
import { NumberInput } from '../../ui/NumberInput.tsx';
import { numberText } from '../../ui/number-text.ts';
import ui from '../../ui/ui.module.css';
import { fieldWriter, orNull } from '../record-actions.ts';
import { NewRecord } from '../sources/NewRecord.tsx';
import styles from './indicator-editor.module.css';

/** What the indicators are of: a measure, or the row of the plan of a factor. */
export type IndicatorOwner = { readonly measure: string } | { readonly factor: string };

interface ItemProps {
  readonly analysis: string;
  readonly indicator: IndicatorRecord;
}

const none: readonly never[] = [];

const isOf = (indicator: IndicatorRecord, owner: IndicatorOwner): boolean =>
  'measure' in owner ? indicator.measure === owner.measure : indicator.factor === owner.factor;

/** ”från 12 till 30 st, 2027-12-31”. */
const useLine = ({ unit, baseline, target, targetDate }: IndicatorRecord): string => {
  const { words, language } = useWords();
  const { show } = numberText(language);
  if (target === null) return words.indicator.noTarget;
  const values = [
    baseline !== null && fill(words.indicator.from, { value: show(baseline) }),
    fill(words.indicator.to, { value: show(target) }),
    unit,
  ];
  const said = values.filter(Boolean).join(' ');
  return targetDate === null ? said : `${said}, ${targetDate}`;
};

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

const Item = ({ analysis, indicator }: ItemProps) => {
  const { words, domain } = useWords();
  const line = useLine(indicator);
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
    <li>
      <Fold isInner name={`indicator/${indicator.id}`} title={indicator.title} line={line}>
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
      </Fold>
    </li>
  );
};

interface EditorProps {
  readonly analysis: string;
  readonly owner: IndicatorOwner;
}

/** The indicators of a measure or of the goal of a cause: what is measured, from where to where, and how. */
export const IndicatorEditor = ({ analysis, owner }: EditorProps) => {
  const { words } = useWords();
  const all = useCall('indicator.list', { analysis });
  const own = (all.data ?? none).filter((one) => isOf(one, owner)).sort((a, b) => compareIds(a.id, b.id));
  return (
    <div className={ui['stack']}>
      <ErrorNote error={all.error} />
      {own.length === 0 && <p className={ui['help']}>{words.indicator.empty}</p>}
      {own.length > 0 && (
        <ul className={styles['list']} aria-label={words.indicator.heading}>
          {own.map((indicator) => (
            <Item key={indicator.id} analysis={analysis} indicator={indicator} />
          ))}
        </ul>
      )}
      <NewRecord
        label={words.indicator.create}
        create={(title) => call('indicator.create', { analysis, fields: { ...owner, title } })}
      />
    </div>
  );
};
