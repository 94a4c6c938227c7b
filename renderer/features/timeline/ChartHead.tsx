import type { Scale } from '../../../db/domain/days.ts';
import type { TimeAxis } from '../../../db/domain/plan/time-axis.ts';
import { usePeriodText } from '../../i18n/periods.ts';
import { useWords } from '../../i18n/words.tsx';
import styles from './timeline.module.css';

/** Least width in pixels of what is written over a period. */
const SHORT = 34;
const LONG = 72;

interface HeadProps {
  readonly axis: TimeAxis;
  readonly scale: Scale;
  readonly perDay: number;
  /** Days to today. */
  readonly today: number;
}

/** The years, and below them the periods. For the eye: the lines say their days in words. */
export const ChartHead = ({ axis, scale, perDay, today }: HeadProps) => {
  const { words } = useWords();
  const text = usePeriodText();
  return (
    <div className={styles['head']} aria-hidden>
      <div className={styles['corner']}>{words.timeline.heads.measure}</div>
      <div className={styles['scale']} style={{ width: axis.days * perDay }}>
        {axis.years.map(({ year, at, days }) => (
          <div key={year} className={styles['year']} style={{ left: at * perDay, width: days * perDay }}>
            <span>{days * perDay >= SHORT ? year : ''}</span>
          </div>
        ))}
        {axis.ticks.map(({ period, at, days }) => {
          const width = days * perDay;
          const written = width >= LONG ? text.full(period, scale) : width >= SHORT ? text.short(period, scale) : '';
          return (
            <div
              key={period.key}
              className={styles['period']}
              style={{ left: at * perDay, width }}
              title={text.full(period, scale)}
            >
              {written}
            </div>
          );
        })}
        {today >= 0 && today < axis.days && (
          <span className={styles['todayName']} style={{ left: (today + 0.5) * perDay }}>
            {words.timeline.today}
          </span>
        )}
      </div>
    </div>
  );
};

/** What stands behind the bars: where periods begin, and today. */
export const ChartBack = ({ axis, perDay, today, height }: Omit<HeadProps, 'scale'> & { readonly height: number }) => (
  <div className={styles['back']} style={{ width: axis.days * perDay, height }} aria-hidden>
    {axis.ticks.map(({ period, at }) => (
      <span
        key={period.key}
        className={styles['tick']}
        data-year={period.number === 1 || undefined}
        style={{ left: at * perDay }}
      />
    ))}
    {today >= 0 && today < axis.days && (
      <span className={styles['todayLine']} style={{ left: (today + 0.5) * perDay }} />
    )}
  </div>
);
