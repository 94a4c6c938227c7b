import { useId } from 'react';
import {
  indicatorChart,
  type IndicatorChart as Layout,
  labelHeights,
} from '../../../db/domain/plan/indicator-chart.ts';
import type { IndicatorRecord, MeasurementRecord } from '../../../db/domain/planning-records.ts';
import { useWords } from '../../i18n/words.tsx';
import ui from '../../ui/ui.module.css';
import { useIndicatorWords } from './indicator-words.ts';
import styles from './indicators.module.css';

interface ChartProps {
  readonly indicator: IndicatorRecord;
  readonly measured: readonly MeasurementRecord[];
}

const WIDTH = 320;
const HEIGHT = 210;
const FRAME = { left: 40, top: 28, width: 190, height: 148 } as const;
const RIGHT = FRAME.left + FRAME.width;
const BOTTOM = FRAME.top + FRAME.height;
const GAP = 8;
/** Height of a label of two lines. */
const LABEL = 30;
const MARK = 4.5;

const Axes = ({ layout, indicator }: { readonly layout: Layout; readonly indicator: IndicatorRecord }) => {
  const { domain } = useWords();
  const { show } = useIndicatorWords();
  const arrow = indicator.direction === 'higher' ? '↑' : '↓';
  return (
    <>
      <text x={FRAME.left} y={12} className={styles['caption']}>
        {[indicator.unit, `${arrow} ${domain.direction[indicator.direction]}`].filter(Boolean).join(' · ')}
      </text>
      {layout.values.map(({ value, at }) => (
        <g key={value}>
          <line x1={FRAME.left} x2={RIGHT} y1={at} y2={at} className={value === 0 ? styles['zero'] : styles['tick']} />
          <text x={FRAME.left - GAP} y={at} dominantBaseline="middle" textAnchor="end">
            {show(value)}
          </text>
        </g>
      ))}
      {layout.days.map(({ value, at }, index) => (
        <text
          key={value}
          x={at}
          y={BOTTOM + 20}
          textAnchor={layout.days.length === 1 ? 'middle' : index === 0 ? 'start' : 'end'}
        >
          {value}
        </text>
      ))}
    </>
  );
};

/** Target and baseline: lines across, named at their end with their value. */
const Levels = ({ layout, indicator }: { readonly layout: Layout; readonly indicator: IndicatorRecord }) => {
  const { words } = useWords();
  const { show, targetText } = useIndicatorWords();
  const levels = [
    { kind: 'target', y: layout.targetY, name: words.chart.target, value: targetText(indicator) },
    {
      kind: 'baseline',
      y: layout.baselineY,
      name: words.indicator.baseline,
      value: indicator.baseline === null ? '' : show(indicator.baseline),
    },
  ].flatMap(({ y, ...level }) => (y === null ? [] : [{ ...level, y }]));
  const heights = labelHeights(
    levels.map(({ y }) => y),
    LABEL,
    BOTTOM,
  );
  return levels.map(({ kind, y, name, value }, at) => (
    <g key={kind} className={styles[kind]}>
      <line x1={FRAME.left} x2={RIGHT} y1={y} y2={y} />
      <text x={RIGHT + GAP} y={(heights[at] ?? y) - 2}>
        {name}
        <tspan x={RIGHT + GAP} dy="1.2em" className={styles['strong']}>
          {value}
        </tspan>
      </text>
    </g>
  ));
};

/** What was measured: a line through filled dots; the baseline is a hollow square. */
const Values = ({ layout }: { readonly layout: Layout }) => {
  const { show } = useIndicatorWords();
  const { points } = layout;
  const latest = points.findLast(({ kind }) => kind === 'measurement');
  const isRight = (latest?.x ?? 0) > FRAME.left + FRAME.width / 2;
  return (
    <g className={styles['values']}>
      <polyline points={points.map(({ x, y }) => `${x},${y}`).join(' ')} />
      {points.map(({ kind, key, date, value, x, y }) =>
        kind === 'baseline' ? (
          <rect key={key} x={x - MARK} y={y - MARK} width={2 * MARK} height={2 * MARK}>
            <title>{`${date}: ${show(value)}`}</title>
          </rect>
        ) : (
          <circle key={key} cx={x} cy={y} r={MARK}>
            <title>{`${date}: ${show(value)}`}</title>
          </circle>
        ),
      )}
      {latest !== undefined && (
        <text x={latest.x} y={latest.y - GAP - 2} textAnchor={isRight ? 'end' : 'start'} className={styles['latest']}>
          {show(latest.value)}
        </text>
      )}
    </g>
  );
};

/** Measured values over time against baseline and target; where the target is reached is hatched. */
const Picture = ({ layout, indicator, label }: { layout: Layout; indicator: IndicatorRecord; label: string }) => {
  const id = useId();
  const { good, targetX, targetY } = layout;
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className={styles['picture']} role="img" aria-label={label}>
      <defs>
        <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line x1="0" y1="0" x2="0" y2="6" className={styles['hatch']} />
        </pattern>
      </defs>
      {good !== null && (
        <rect x={FRAME.left} y={good.from} width={FRAME.width} height={good.to - good.from} fill={`url(#${id})`} />
      )}
      <Axes layout={layout} indicator={indicator} />
      <Levels layout={layout} indicator={indicator} />
      <Values layout={layout} />
      {targetX !== null && targetY !== null && (
        <path
          d={`M${targetX} ${targetY - MARK - 1}l${MARK + 1} ${MARK + 1}l${-MARK - 1} ${MARK + 1}l${-MARK - 1} ${-MARK - 1}z`}
          className={styles['aim']}
        />
      )}
    </svg>
  );
};

/** The point in words, and the chart under it; the table of measured values says the same. */
export const IndicatorChart = ({ indicator, measured }: ChartProps) => {
  const { words } = useWords();
  const { pointOf } = useIndicatorWords();
  const layout = indicatorChart(indicator, measured, FRAME);
  const point = pointOf(indicator, measured);
  return (
    <figure className={styles['chart']}>
      <figcaption>
        <p>{point}</p>
      </figcaption>
      {layout !== null && (
        <>
          <Picture layout={layout} indicator={indicator} label={fillLabel(indicator.title, point)} />
          <p className={ui['help']}>{layout.good === null ? words.chart.key : words.chart.keyWithTarget}</p>
        </>
      )}
    </figure>
  );
};

const fillLabel = (title: string, point: string): string => `${title}. ${point}`;
