import type { CheckPlace } from '../../../db/domain/checks/types.ts';
import type { MeasureRecord } from '../../../db/domain/entities.ts';
import { call, useCall } from '../../api.ts';
import { useWords } from '../../i18n/words.tsx';
import { AutoText } from '../../ui/AutoText.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import ui from '../../ui/ui.module.css';
import { ChecksPanel } from '../checks/ChecksPanel.tsx';
import { MeasureForm } from './MeasureForm.tsx';

export type PlanTab = 'measure' | 'checks';

interface DetailsProps {
  readonly analysis: string;
  readonly measure: MeasureRecord | undefined;
  readonly tab: PlanTab;
  readonly show: (tab: PlanTab) => void;
  /** Told of the measure that a check leads to where it stands in the table; null where it leads elsewhere. */
  readonly follow: (measure: string | null) => void;
}

/** Fields of a measure that are cells of the table; the others are mended in its form. */
const inTable = new Set(['title', 'goal', 'start', 'end', 'responsibleActor', 'responsibleFunction', 'followUp']);

const Checks = ({ analysis, show, follow }: Pick<DetailsProps, 'analysis' | 'show' | 'follow'>) => {
  const { words } = useWords();
  const record = useCall('analysis.get', { analysis }).data;
  const leaving = ({ entity, id, field }: CheckPlace): void => {
    const isCell = entity === 'measure' && inTable.has(field ?? '');
    follow(isCell ? id : null);
    show(entity === 'measure' && !isCell ? 'measure' : 'checks');
  };
  return (
    <>
      <ChecksPanel analysis={analysis} leaving={leaving} />
      {record !== undefined && (
        <AutoText
          kind="text"
          label={words.analysis.checksReason}
          help={words.plan.checksReasonHelp}
          value={record.checksReason}
          save={(checksReason) => call('analysis.update', { analysis, id: analysis, fields: { checksReason } })}
        />
      )}
    </>
  );
};

/** Beside the plan: the chosen measure, and the checks before a decision. */
export const PlanDetails = ({ analysis, measure, tab, show, follow }: DetailsProps) => {
  const { words } = useWords();
  const checks = useCall('checks.get', { analysis }).data ?? [];
  return (
    <Tabs
      label={words.common.details}
      tabs={[
        { id: 'measure', label: words.plan.measure },
        { id: 'checks', label: words.plan.checks, count: checks.filter(({ holds }) => !holds).length },
      ]}
      shown={tab}
      show={show}
    >
      {tab === 'checks' && <Checks analysis={analysis} show={show} follow={follow} />}
      {tab === 'measure' && measure === undefined && <p className={ui['muted']}>{words.plan.selectOne}</p>}
      {tab === 'measure' && measure !== undefined && (
        <MeasureForm key={measure.id} analysis={analysis} measure={measure} />
      )}
    </Tabs>
  );
};
