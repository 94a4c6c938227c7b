import { compareIds } from '../../../db/domain/collation.ts';
import type { IndicatorRecord } from '../../../db/domain/planning-records.ts';
import { call, useCall } from '../../api.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Fold } from '../../ui/Fold.tsx';
import { numberText } from '../../ui/number-text.ts';
import ui from '../../ui/ui.module.css';
import { NewRecord } from '../sources/NewRecord.tsx';
import { IndicatorForm } from './IndicatorForm.tsx';
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

const Item = ({ analysis, indicator }: ItemProps) => {
  const line = useLine(indicator);
  return (
    <li>
      <Fold isInner name={`indicator/${indicator.id}`} title={indicator.title} line={line}>
        <IndicatorForm analysis={analysis} indicator={indicator} />
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
