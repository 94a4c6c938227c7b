import { useCall } from '../../api.ts';
import { useWords } from '../../i18n/words.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Place } from '../../ui/Place.tsx';
import ui from '../../ui/ui.module.css';
import { ChecksPanel } from '../checks/ChecksPanel.tsx';
import { GuideList } from '../guide/GuideList.tsx';
import { CaseForm } from './CaseForm.tsx';
import { Counts } from './Counts.tsx';
import { Due } from './Due.tsx';
import { LookingBack } from './LookingBack.tsx';
import { NextStep } from './NextStep.tsx';
import styles from './overview.module.css';

/** What the case is, how far it has come, what is due, and what is missing before a decision. */
export const OverviewPlace = ({ analysis }: { readonly analysis: string }) => {
  const { words } = useWords();
  const { data: record, error } = useCall('analysis.get', { analysis });
  return (
    <Place
      title={words.overview.title}
      actions={
        <>
          <LookingBack analysis={analysis} />
          <NextStep analysis={analysis} />
        </>
      }
      details={{
        label: words.common.details,
        content: (
          <div className={styles['side']}>
            {record !== undefined && <Due record={record} />}
            <Panel title={words.overview.checks}>
              <ChecksPanel analysis={analysis} />
            </Panel>
          </div>
        ),
      }}
    >
      <div className={ui['wide']}>
        <ErrorNote error={error} />
        {record !== undefined && (
          <section className={styles['problem']}>
            <span className={ui['help']}>{words.analysis.problem}</span>
            <h2>{record.problem}</h2>
            {record.problemDescription !== '' && <p>{record.problemDescription}</p>}
            {record.disclaimer !== '' && <p className={ui['help']}>{record.disclaimer}</p>}
          </section>
        )}
        <Counts analysis={analysis} />
        <Panel title={words.guide.title}>
          <GuideList analysis={analysis} />
        </Panel>
        {record !== undefined && <CaseForm record={record} />}
      </div>
    </Place>
  );
};
