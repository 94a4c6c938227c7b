import { useState } from 'react';
import { Link } from 'wouter';
import type { Workload, WorkloadCell, WorkloadRow } from '../../../db/domain/plan/workload.ts';
import { useCall } from '../../api.ts';
import { useFormats } from '../../i18n/formats.ts';
import { usePeriodText } from '../../i18n/periods.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Empty } from '../../ui/Panel.tsx';
import { Switch } from '../../ui/Switch.tsx';
import ui from '../../ui/ui.module.css';
import styles from './load.module.css';

const shownKinds = ['count', 'cost'] as const;
type ShownKind = (typeof shownKinds)[number];
const loadScales = ['quarter', 'tertial'] as const;

const amountOf = (cell: WorkloadCell, shown: ShownKind): number =>
  shown === 'count' ? cell.measures.length : cell.cost;

interface LoadProps {
  readonly load: Workload;
  readonly shown: ShownKind;
  readonly nameOf: (actor: string | null) => string;
}

/** The sentence above the bars: who carries most, and when. */
const usePoint = ({ load, shown, nameOf }: LoadProps): string => {
  const { words } = useWords();
  const { number } = useFormats();
  const text = usePeriodText();
  const named = load.rows.filter(({ actor }) => actor !== null);
  const all = (named.length === 0 ? load.rows : named).flatMap(({ actor, cells }) =>
    cells.map((cell, at) => ({ actor, value: amountOf(cell, shown), period: load.periods[at] })),
  );
  const most = all.toSorted((a, b) => b.value - a.value)[0];
  if (most?.period === undefined || most.value === 0) return words.choice.noCost;
  const period = text.full(most.period, load.scale);
  const actor = nameOf(most.actor);
  return shown === 'count'
    ? fill(words.choice.loadPoint, { actor, count: number(most.value), period })
    : fill(words.choice.costPoint, { actor, cost: number(most.value), period });
};

/** Bars from zero, as high as the same value in every row; the table below says them in numbers. */
const LoadChart = (props: LoadProps) => {
  const { load, shown, nameOf } = props;
  const { number } = useFormats();
  const text = usePeriodText();
  const values = load.rows.flatMap(({ cells }) => cells.map((cell) => amountOf(cell, shown)));
  const most = Math.max(1, ...values);
  const columns = { gridTemplateColumns: `200px repeat(${load.periods.length}, minmax(72px, 132px))` };
  return (
    <figure className={styles['chart']} aria-hidden>
      {load.rows.map(({ actor, cells }) => (
        <div key={actor} className={styles['row']} style={columns}>
          <span className={styles['actor']}>{nameOf(actor)}</span>
          {cells.map((cell) => {
            const value = amountOf(cell, shown);
            return (
              <span key={cell.period} className={styles['column']}>
                {value > 0 && <span className={styles['value']}>{number(value)}</span>}
                <span className={styles['bar']} style={{ height: `${(value / most) * 44}px` }} />
              </span>
            );
          })}
        </div>
      ))}
      <div className={styles['row']} style={columns}>
        <span />
        {load.periods.map((period) => (
          <span key={period.key} className={styles['period']}>
            {text.full(period, load.scale)}
          </span>
        ))}
      </div>
    </figure>
  );
};

const CellText = ({ cell, shown }: { readonly cell: WorkloadCell; readonly shown: ShownKind }) => {
  const { words } = useWords();
  const { number } = useFormats();
  const { starting, ending } = cell;
  if (shown === 'cost') return number(cell.cost);
  return (
    <>
      {number(cell.measures.length)}
      {starting + ending > 0 && (
        <div className={styles['sub']}>{fill(words.choice.cellCounts, { starting, ending })}</div>
      )}
    </>
  );
};

const sumOf = (row: WorkloadRow, shown: ShownKind): number =>
  shown === 'cost' ? row.cost : new Set(row.cells.flatMap(({ measures }) => measures)).size;

const LoadTable = ({ load, shown, nameOf }: LoadProps) => {
  const { words } = useWords();
  const { number } = useFormats();
  const text = usePeriodText();
  const total = (at: number): number =>
    load.rows.reduce((sum, { cells }) => sum + (cells[at] === undefined ? 0 : amountOf(cells[at], shown)), 0);
  return (
    <table className={styles['table']} aria-label={words.choice.loadTable}>
      <thead>
        <tr>
          <th scope="col">{words.choice.actor}</th>
          {load.periods.map((period) => (
            <th key={period.key} scope="col">
              {text.full(period, load.scale)}
            </th>
          ))}
          <th scope="col">{words.choice.sum}</th>
        </tr>
      </thead>
      <tbody>
        {load.rows.map((row) => (
          <tr key={row.actor}>
            <th scope="row">{nameOf(row.actor)}</th>
            {row.cells.map((cell) => (
              <td key={cell.period}>
                <CellText cell={cell} shown={shown} />
              </td>
            ))}
            <td>{number(sumOf(row, shown))}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{words.choice.sum}</th>
          {load.periods.map(({ key }, at) => (
            <td key={key}>{number(total(at))}</td>
          ))}
          <td>{number(load.rows.reduce((sum, row) => sum + sumOf(row, shown), 0))}</td>
        </tr>
      </tfoot>
    </table>
  );
};

const Shown = (props: LoadProps) => {
  const { words } = useWords();
  const point = usePoint(props);
  const { load, shown } = props;
  const hasAny = load.rows.some(({ cells }) => cells.some((cell) => amountOf(cell, shown) > 0));
  return (
    <>
      <h2>{point}</h2>
      {hasAny && <LoadChart {...props} />}
      {hasAny && <LoadTable {...props} />}
      {shown === 'cost' && <p className={ui['help']}>{words.choice.costHelp}</p>}
      {load.undated.length > 0 && (
        <p className={ui['help']}>{fill(words.choice.undated, { count: load.undated.length })}</p>
      )}
    </>
  );
};

/** Belastning: how much each nämnd carries in each quarter or tertial. */
export const LoadTab = ({ analysis }: { readonly analysis: string }) => {
  const { words } = useWords();
  const [scale, setScale] = useState<(typeof loadScales)[number]>('quarter');
  const [shown, setShown] = useState<ShownKind>('count');
  const { data: load, error } = useCall('plan.workload', { analysis, scale });
  const actors = useCall('actor.list', { analysis }).data ?? [];
  const names = new Map(actors.map(({ id, name }) => [id, name]));
  const nameOf = (actor: string | null): string => names.get(actor ?? '') ?? words.choice.noActor;
  const { scales } = words.timeline;
  return (
    <div className={ui['stack']}>
      <div className={ui['row']}>
        <Switch label={words.choice.scale} values={loadScales} names={scales} value={scale} set={setScale} />
        <Switch label={words.choice.shown} values={shownKinds} names={words.choice} value={shown} set={setShown} />
      </div>
      <ErrorNote error={error} />
      {load?.rows.length === 0 && (
        <Empty actions={<Link href={`/analysis/${analysis}/timeline`}>{words.choice.noLoadNext}</Link>}>
          {words.choice.noLoad}
        </Empty>
      )}
      {load !== undefined && load.rows.length > 0 && <Shown {...{ load, shown, nameOf }} />}
    </div>
  );
};
