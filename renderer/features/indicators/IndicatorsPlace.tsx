import { useCallback } from 'react';
import { Link, useLocation } from 'wouter';
import { type IndicatorGroup, indicatorStanding } from '../../../db/domain/plan/indicator-groups.ts';
import { useFormats } from '../../i18n/formats.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { CellTable } from '../../ui/cells/CellTable.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Empty } from '../../ui/Panel.tsx';
import { Place } from '../../ui/Place.tsx';
import { ShortTitle } from '../../ui/ShortTitle.tsx';
import ui from '../../ui/ui.module.css';
import { today } from '../age.ts';
import { IndicatorDetails } from './IndicatorDetails.tsx';
import { IndicatorRow } from './IndicatorRow.tsx';
import styles from './indicators.module.css';
import { NewIndicator } from './NewIndicator.tsx';
import { type Indicators, useIndicators } from './use-indicators.ts';

interface PlaceProps {
  readonly analysis: string;
  /** An indicator, or what some are of. */
  readonly selected: string | null;
}

const WIDTHS = ['19%', 'auto', '104px', '120px', '112px', '14%'];
const none: readonly never[] = [];

const Owner = ({ analysis, group: { owner, indicators } }: { analysis: string; group: IndicatorGroup }) => {
  const { words } = useWords();
  const { kind, number, title, id } = owner;
  return (
    <th scope="rowgroup" rowSpan={indicators.length} className={styles['owner']}>
      <Link href={`/analysis/${analysis}/plan/${encodeURIComponent(id)}`}>
        <ShortTitle title={title} />
      </Link>
      <div className={ui['muted']}>
        {kind === 'measure' && words.indicators.measure}
        {kind === 'factor' && (number === null ? words.indicators.goal : fill(words.indicators.goalOf, { number }))}
      </div>
    </th>
  );
};

interface TableProps extends PlaceProps {
  readonly known: Indicators;
  readonly select: (id: string) => void;
}

const Table = ({ analysis, selected, known, select }: TableProps) => {
  const { words } = useWords();
  const { of, latest } = words.indicators;
  const { title, baseline, source } = words.indicator;
  const isChosen = ({ owner }: IndicatorGroup, id: string): boolean => id === selected || owner.id === selected;
  return (
    <CellTable
      label={words.views.indicators}
      heads={[of, title, baseline, words.chart.target, latest, source]}
      widths={WIDTHS}
    >
      {known.groups.map((group) => (
        <tbody key={`${group.owner.kind}/${group.owner.id}`} className={styles['group']}>
          {group.indicators.map((indicator, at) => (
            <IndicatorRow
              key={indicator.id}
              {...{ analysis, indicator, select }}
              measured={known.measured.get(indicator.id) ?? none}
              sources={known.sources}
              isChosen={isChosen(group, indicator.id)}
              head={at === 0 && <Owner analysis={analysis} group={group} />}
            />
          ))}
        </tbody>
      ))}
    </CellTable>
  );
};

const useStatus = ({ indicators, measured, isThere }: Indicators): string => {
  const { words } = useWords();
  const { number } = useFormats();
  if (!isThere) return '';
  const standings = indicators.map((one) => indicatorStanding(one, measured.get(one.id) ?? none, today()));
  const count = (wanted: (typeof standings)[number]): string =>
    number(standings.filter((standing) => standing === wanted).length);
  return fill(words.indicators.status, {
    count: number(indicators.length),
    reached: count('reached'),
    late: count('late'),
    unmeasured: count('unmeasured'),
  });
};

/** Indikatorer: what shows whether the goals are reached, from where to where, and how far it has come. */
export const IndicatorsPlace = ({ analysis, selected }: PlaceProps) => {
  const { words } = useWords();
  const [, go] = useLocation();
  const known = useIndicators(analysis);
  const status = useStatus(known);
  const select = useCallback(
    (id: string): void => go(`/analysis/${analysis}/indicators/${encodeURIComponent(id)}`, { replace: true }),
    [analysis, go],
  );
  const { owners, indicators } = known;
  return (
    <Place
      title={words.views.indicators}
      status={status}
      tools={<ErrorNote error={known.error} />}
      details={{
        label: words.common.details,
        content: <IndicatorDetails {...{ analysis, selected, known }} />,
      }}
    >
      {known.isThere && (
        <div className={ui['wide']}>
          {indicators.length > 0 && <Table {...{ analysis, selected, known, select }} />}
          {indicators.length === 0 && (
            <Empty
              actions={owners.length === 0 && <Link href={`/analysis/${analysis}/plan`}>{words.rounds.toPlan}</Link>}
            >
              {owners.length === 0 ? words.indicators.noPlan : words.indicators.empty}
            </Empty>
          )}
          <NewIndicator {...{ analysis, known, selected }} made={select} />
        </div>
      )}
    </Place>
  );
};
