import { useMemo } from 'react';
import { compareSwedish } from '../../../db/domain/collation.ts';
import { stepsByDate } from '../../../db/domain/plan/standing.ts';
import { call, useCall } from '../../api.ts';
import { useWords } from '../../i18n/words.tsx';
import { CellTable } from '../../ui/cells/CellTable.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Empty, Panel } from '../../ui/Panel.tsx';
import { NewRecord } from '../sources/NewRecord.tsx';
import styles from './decision.module.css';
import { StepRow } from './StepRow.tsx';

const none: readonly never[] = [];
const WIDTHS = ['112px', '46%', '28%', '112px', '64px', '76px'];

/** Beslutsplanering: the meetings and steps until the decision and after it, by date; edited in place. */
export const Schedule = ({ analysis }: { readonly analysis: string }) => {
  const { words } = useWords();
  const steps = useCall('decisionStep.list', { analysis });
  const actors = useCall('actor.list', { analysis }).data ?? none;
  const sorted = useMemo(() => stepsByDate(steps.data ?? none), [steps.data]);
  const organs = useMemo(
    () => actors.map(({ id, name }) => ({ value: id, label: name })).sort((a, b) => compareSwedish(a.label, b.label)),
    [actors],
  );
  const create = (title: string): Promise<unknown> => call('decisionStep.create', { analysis, fields: { title } });
  const { when, step, who, standingHead, done, remove } = words.decision;
  return (
    <Panel title={words.decision.schedule}>
      <ErrorNote error={steps.error} />
      {steps.isSuccess && sorted.length === 0 && <Empty>{words.decision.scheduleEmpty}</Empty>}
      {sorted.length > 0 && (
        <CellTable
          label={words.decision.schedule}
          heads={[when, step, who, standingHead, done, remove]}
          widths={WIDTHS}
        >
          <tbody>
            {sorted.map((item) => (
              <StepRow key={item.id} {...{ analysis, organs }} step={item} />
            ))}
          </tbody>
        </CellTable>
      )}
      <div className={styles['new']}>
        <NewRecord label={words.decision.addStep} create={create} />
      </div>
    </Panel>
  );
};
