import type { CheckPlace } from '../../../db/domain/checks/types.ts';
import type { MeasureRecord } from '../../../db/domain/entities.ts';
import { call, useCall } from '../../api.ts';
import { useWords } from '../../i18n/words.tsx';
import { AutoText } from '../../ui/AutoText.tsx';
import { Folds } from '../../ui/Fold.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import ui from '../../ui/ui.module.css';
import { ChecksPanel } from '../checks/ChecksPanel.tsx';
import { MeasureForm, openParts } from './MeasureForm.tsx';
import { RowForm } from './RowForm.tsx';
import type { Block } from './use-plan.ts';

export type PlanTab = 'measure' | 'checks';

interface DetailsProps {
  readonly analysis: string;
  readonly measure: MeasureRecord | undefined;
  /** The chosen cause, where no measure is chosen. */
  readonly block: Block | undefined;
  readonly tab: PlanTab;
  readonly show: (tab: PlanTab) => void;
  /** Told of the measure or cause that a check leads to where it stands in the table; null where it leads elsewhere. */
  readonly follow: (id: string | null) => void;
}

/** Fields of a measure that are cells of the table; the others are mended in its form. */
const inTable = new Set(['title', 'goal', 'start', 'end', 'responsibleActor', 'responsibleFunction', 'followUp']);

const Checks = ({ analysis, show, follow }: Pick<DetailsProps, 'analysis' | 'show' | 'follow'>) => {
  const { words } = useWords();
  const record = useCall('analysis.get', { analysis }).data;
  const leaving = ({ entity, id, field }: CheckPlace): void => {
    const isForm = (entity === 'measure' && !inTable.has(field ?? '')) || entity === 'secrecyMark';
    follow(isForm ? null : id);
    show(isForm ? 'measure' : 'checks');
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

/** Beside the plan: the chosen measure or cause, and the checks before a decision. */
export const PlanDetails = ({ analysis, measure, block, tab, show, follow }: DetailsProps) => {
  const { words } = useWords();
  const checks = useCall('checks.get', { analysis }).data ?? [];
  const isCause = measure === undefined && block !== undefined;
  return (
    <Folds initial={openParts}>
      <Tabs
        label={words.common.details}
        tabs={[
          { id: 'measure', label: isCause ? words.row.tab : words.plan.measure },
          { id: 'checks', label: words.plan.checks, count: checks.filter(({ holds }) => !holds).length },
        ]}
        shown={tab}
        show={show}
      >
        {tab === 'checks' && <Checks analysis={analysis} show={show} follow={follow} />}
        {tab === 'measure' && measure !== undefined && (
          <MeasureForm key={measure.id} analysis={analysis} measure={measure} />
        )}
        {tab === 'measure' && isCause && <RowForm key={block.row.factor} analysis={analysis} block={block} />}
        {tab === 'measure' && measure === undefined && !isCause && (
          <p className={ui['muted']}>{words.plan.selectOne}</p>
        )}
      </Tabs>
    </Folds>
  );
};
