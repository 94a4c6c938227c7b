/** What an indicator says, in words. */
import { indicatorProgress } from '../../../db/domain/plan/follow-up.ts';
import type { IndicatorRecord, MeasurementRecord } from '../../../db/domain/planning-records.ts';
import { useFormats } from '../../i18n/formats.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { numberText } from '../../ui/number-text.ts';

export const useIndicatorWords = () => {
  const { words, language } = useWords();
  const { day, percent } = useFormats();
  const { show } = numberText(language);
  const { chart, indicators } = words;
  const withUnit = (value: number, { unit }: IndicatorRecord): string =>
    unit === '' ? show(value) : `${show(value)} ${unit}`;
  /** ”minst 80”, ”högst 5”. */
  const targetText = ({ target, direction }: IndicatorRecord): string =>
    target === null
      ? ''
      : fill(direction === 'higher' ? indicators.atLeast : indicators.atMost, { value: show(target) });
  const goalText = (indicator: IndicatorRecord): string => {
    const { target, targetDate, direction } = indicator;
    if (target === null) return chart.noTarget;
    const value = fill(direction === 'higher' ? indicators.atLeast : indicators.atMost, {
      value: withUnit(target, indicator),
    });
    return targetDate === null ? fill(chart.goal, { value }) : fill(chart.goalBy, { value, date: day(targetDate) });
  };
  /** One or two sentences: the latest value and how far it is to the target. */
  const pointOf = (indicator: IndicatorRecord, measured: readonly MeasurementRecord[]): string => {
    const { latest, share, reached } = indicatorProgress(indicator, measured);
    if (latest === null) return `${chart.unmeasured} ${goalText(indicator)}`;
    const now = fill(chart.latest, { value: withUnit(latest.value, indicator), date: day(latest.date) });
    if (reached === true) return `${chart.reached} ${now} ${goalText(indicator)}`;
    const { baseline, target } = indicator;
    if (share === null || baseline === null || target === null) return `${now} ${goalText(indicator)}`;
    const way = { from: show(baseline), to: show(target), share: percent(Math.max(0, share)) };
    return `${now} ${fill(share < 0 ? chart.away : chart.share, way)} ${goalText(indicator)}`;
  };
  return { show, withUnit, targetText, pointOf };
};
