import { Link } from 'wouter';
import { useWords } from '../../i18n/words.tsx';
import { Fold } from '../../ui/Fold.tsx';
import ui from '../../ui/ui.module.css';
import { IndicatorChart } from './IndicatorChart.tsx';
import { IndicatorForm } from './IndicatorForm.tsx';
import styles from './indicators.module.css';
import { Measurements } from './Measurements.tsx';
import type { Indicators } from './use-indicators.ts';

interface DetailsProps {
  readonly analysis: string;
  readonly selected: string | null;
  readonly known: Indicators;
}

const none: readonly never[] = [];

/** Beside the indicators: the chosen one as a chart, its measured values, and its particulars. */
export const IndicatorDetails = ({ analysis, selected, known }: DetailsProps) => {
  const { words } = useWords();
  const indicator = known.indicators.find(({ id }) => id === selected);
  if (indicator === undefined) return <p className={ui['muted']}>{words.indicators.selectOne}</p>;
  const measured = known.measured.get(indicator.id) ?? none;
  const owner = indicator.measure ?? indicator.factor ?? '';
  return (
    <section className={styles['details']} aria-label={indicator.title}>
      <h3>{indicator.title}</h3>
      <IndicatorChart indicator={indicator} measured={measured} />
      <Measurements {...{ analysis, indicator, measured, known }} />
      <Fold name="particulars" title={words.indicators.particulars}>
        <IndicatorForm key={indicator.id} analysis={analysis} indicator={indicator} />
      </Fold>
      <Link href={`/analysis/${analysis}/plan/${encodeURIComponent(owner)}`}>{words.followUp.inPlan}</Link>
    </section>
  );
};
