import { Link } from 'wouter';
import { compareIds } from '../../../db/domain/collation.ts';
import type { MeasureRecord } from '../../../db/domain/entities.ts';
import type { FollowUpRecord } from '../../../db/domain/planning-records.ts';
import { call, useAction } from '../../api.ts';
import { useWords } from '../../i18n/words.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Empty, Panel } from '../../ui/Panel.tsx';
import { Place } from '../../ui/Place.tsx';
import ui from '../../ui/ui.module.css';
import { today } from '../age.ts';
import { Facts } from './Facts.tsx';
import { FollowUpForm } from './FollowUpForm.tsx';
import styles from './follow-up.module.css';
import { Standing } from './Marks.tsx';
import { type Rounds, useAddress } from './use-rounds.ts';
import { useOwnWriting } from './use-writer.ts';

interface PlaceProps {
  readonly analysis: string;
  readonly known: Rounds;
  readonly measure: MeasureRecord;
}

interface OwnProps extends Omit<PlaceProps, 'known'> {
  readonly record: FollowUpRecord;
}

/** A follow-up outside of rounds, edited where it stands. */
const Running = ({ analysis, measure, record }: OwnProps) => {
  const { words } = useWords();
  const writing = useOwnWriting(analysis, record);
  return (
    <>
      <FollowUpForm {...{ analysis, measure, writing }} />
      <div>
        <button type="button" onClick={() => void call('followUp.delete', { analysis, ids: [record.id] })}>
          {words.followUp.remove}
        </button>
      </div>
    </>
  );
};

/** One measure outside of rounds: all its follow-ups, the latest first, and a new one. */
export const MeasurePlace = ({ analysis, known, measure }: PlaceProps) => {
  const { words } = useWords();
  const addressOf = useAddress(analysis);
  const create = useAction('followUp.create');
  const own = known.followUps
    .filter((one) => one.measure === measure.id)
    .sort((a, b) => compareIds(b.date ?? '', a.date ?? '') || compareIds(b.id, a.id));
  const add = (): void => {
    const { status, reason } = own[0] ?? { status: 'notStarted' as const, reason: '' };
    create.mutate({ analysis, fields: { measure: measure.id, status, reason, date: today() } });
  };
  return (
    <Place
      title={measure.title}
      status={known.actors.get(measure.responsibleActor ?? '')?.name ?? words.rounds.noActor}
      actions={
        <>
          <Link href={addressOf()}>{words.rounds.all}</Link>
          <Link href={`/analysis/${analysis}/plan/${encodeURIComponent(measure.id)}`}>{words.followUp.inPlan}</Link>
          <button type="button" data-kind="primary" title={words.followUp.runningHelp} onClick={add}>
            {words.followUp.runningNew}
          </button>
        </>
      }
      tools={<ErrorNote error={create.error} />}
    >
      <div className={ui['wide']}>
        {own.length === 0 && <Empty>{words.followUp.none}</Empty>}
        {own.map((record) => {
          const round = known.rounds.find(({ id }) => id === record.round);
          return (
            <Panel
              key={record.id}
              title={`${round?.title ?? words.followUp.running}, ${record.date ?? ''}`}
              actions={
                round === undefined ? (
                  <Standing followUp={record} />
                ) : (
                  <Link href={addressOf(record.id)}>{words.common.open}</Link>
                )
              }
            >
              <div className={styles['own']}>
                {round === undefined ? (
                  <Running {...{ analysis, measure, record }} />
                ) : (
                  <Facts analysis={analysis} followUp={record} />
                )}
              </div>
            </Panel>
          );
        })}
      </div>
    </Place>
  );
};
