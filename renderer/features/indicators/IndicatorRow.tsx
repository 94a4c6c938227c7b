import { ArrowDown, ArrowRight, ArrowUp, CircleCheck, CircleDashed, Clock } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import { indicatorProgress } from '../../../db/domain/plan/follow-up.ts';
import { indicatorStanding } from '../../../db/domain/plan/indicator-groups.ts';
import type { IndicatorRecord, MeasurementRecord } from '../../../db/domain/planning-records.ts';
import { call } from '../../api.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { Dash } from '../../ui/cells/Dash.tsx';
import { EditCell } from '../../ui/cells/EditCell.tsx';
import { numberText } from '../../ui/number-text.ts';
import { optionsOf } from '../../ui/options.ts';
import { PersonnummerNote } from '../../ui/PersonnummerNote.tsx';
import ui from '../../ui/ui.module.css';
import { today } from '../age.ts';
import { indicatorCells, indicatorSaver } from './indicator-cells.ts';
import { useIndicatorWords } from './indicator-words.ts';
import styles from './indicators.module.css';
import type { Indicators } from './use-indicators.ts';

interface RowProps {
  readonly analysis: string;
  readonly indicator: IndicatorRecord;
  readonly measured: readonly MeasurementRecord[];
  readonly sources: Indicators['sources'];
  readonly isChosen: boolean;
  readonly select: (id: string) => void;
  /** What it is of, on the first of them. */
  readonly head?: ReactNode;
}

type Own = Pick<RowProps, 'indicator' | 'measured'>;

const standings = {
  reached: { Icon: CircleCheck, tone: 'done' },
  late: { Icon: Clock, tone: 'off' },
  unmeasured: { Icon: CircleDashed, tone: 'muted' },
} as const;
/** Which way the value has gone; whether that is good stands beside it. */
const wayOf = (from: number, to: number) => (to > from ? ArrowUp : to < from ? ArrowDown : ArrowRight);

const Standing = ({ indicator, measured }: Own) => {
  const { words } = useWords();
  const standing = indicatorStanding(indicator, measured, today());
  if (standing === 'under way') return null;
  const { Icon, tone } = standings[standing];
  return (
    <div className={`${ui['badge']} ${ui[tone]}`}>
      <Icon size={12} aria-hidden />
      {words.indicators.standing[standing]}
    </div>
  );
};

const Target = ({ indicator }: Pick<Own, 'indicator'>) => {
  const { words, domain } = useWords();
  const { targetText } = useIndicatorWords();
  const { target, targetDate, direction } = indicator;
  return (
    <>
      {target === null ? <div className={ui['muted']}>{domain.direction[direction]}</div> : targetText(indicator)}
      {targetDate !== null && (
        <div className={`${ui['muted']} ${ui['nowrap']}`}>{fill(words.indicators.byDay, { date: targetDate })}</div>
      )}
    </>
  );
};

const Latest = ({ indicator, measured }: Own) => {
  const { words } = useWords();
  const { show } = useIndicatorWords();
  const { latest, trend } = indicatorProgress(indicator, measured);
  const Way = wayOf(indicator.baseline ?? 0, latest?.value ?? 0);
  return (
    <>
      {latest !== null && (
        <>
          <div className={styles['latestValue']}>{show(latest.value)}</div>
          <div className={ui['muted']}>{latest.date}</div>
        </>
      )}
      {trend !== null && (
        <div className={ui['badge']} title={words.indicators.trendHelp}>
          <Way size={12} aria-hidden />
          {words.indicators.trend[trend]}
        </div>
      )}
      <Standing indicator={indicator} measured={measured} />
    </>
  );
};

/** One indicator; its own fields are edited where they stand, its measured values in the details. */
export const IndicatorRow = memo(({ analysis, indicator, measured, sources, isChosen, select, head }: RowProps) => {
  const { words, domain, language } = useWords();
  const { show } = useIndicatorWords();
  const ways = numberText(language);
  const { id, title, unit, baseline, baselineDate, source } = indicator;
  const cells = indicatorCells(indicator, words, { ways, sources, directions: optionsOf(domain.direction) });
  const cell = (name: keyof typeof cells) => ({
    column: name,
    label: words.indicator[name],
    place: cells[name].map((field) => `indicator/${id}/${field.name}`).join(' '),
    fields: cells[name],
    save: indicatorSaver(analysis, id, ways),
  });
  const remove = (): void => void call('indicator.delete', { analysis, ids: [id] });
  return (
    <tr aria-selected={isChosen} onFocus={() => isChosen || select(id)}>
      {head}
      <EditCell {...cell('title')} remove={remove}>
        <div className={styles['title']}>{title}</div>
        <div className={ui['muted']}>{unit}</div>
        <PersonnummerNote text={title} />
      </EditCell>
      <EditCell {...cell('baseline')}>
        {baseline === null ? <Dash /> : show(baseline)}
        <div className={ui['muted']}>{baselineDate}</div>
      </EditCell>
      <EditCell {...cell('target')}>
        <Target indicator={indicator} />
      </EditCell>
      <td>
        <Latest indicator={indicator} measured={measured} />
      </td>
      <EditCell {...cell('source')}>{sources.find(({ value }) => value === source)?.label ?? <Dash />}</EditCell>
    </tr>
  );
});
