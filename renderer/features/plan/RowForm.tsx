import { Link } from 'wouter';
import { useWords } from '../../i18n/words.tsx';
import { AutoText } from '../../ui/AutoText.tsx';
import ui from '../../ui/ui.module.css';
import { ComparedFields } from '../compared/ComparedFields.tsx';
import { RecordFields } from '../conflicts/RecordFields.tsx';
import { IndicatorEditor } from '../indicators/IndicatorEditor.tsx';
import { goalWriter } from './goal-writer.ts';
import type { Block } from './use-plan.ts';

interface FormProps {
  readonly analysis: string;
  readonly block: Block;
}

/** Everything about one cause of the plan: its goal and the indicators that show whether it is reached. */
export const RowForm = ({ analysis, block: { row, factor } }: FormProps) => {
  const { words } = useWords();
  const title = factor?.title ?? row.factor;
  return (
    <RecordFields analysis={analysis} entity="planRow" id={row.factor}>
      <section className={ui['stack']} aria-label={title}>
        <h3>{`${row.number}. ${title}`}</h3>
        <Link href={`/analysis/${analysis}/factors/${encodeURIComponent(row.factor)}`}>{words.row.seeFactor}</Link>
        <ComparedFields analysis={analysis} entity="planRow" id={row.factor} />
        <AutoText kind="text" label={words.row.goal} value={row.goal} save={goalWriter(analysis, row.factor, factor)} />
        <div className={`${ui['stack']} ${ui['section']}`}>
          <h3>{words.indicator.heading}</h3>
          <IndicatorEditor analysis={analysis} owner={{ factor: row.factor }} />
        </div>
      </section>
    </RecordFields>
  );
};
