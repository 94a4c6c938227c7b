import { CircleCheck, CircleDot } from 'lucide-react';
import { Link, useLocation } from 'wouter';
import type { MeasureRecord } from '../../../db/domain/entities.ts';
import { measureStates } from '../../../db/domain/plan/follow-up.ts';
import { inRound } from '../../../db/domain/plan/rounds.ts';
import type { FollowUpRoundRecord } from '../../../db/domain/planning-records.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { Dash } from '../../ui/cells/Dash.tsx';
import { Empty, Panel } from '../../ui/Panel.tsx';
import { PickTable } from '../../ui/PickTable.tsx';
import { Place } from '../../ui/Place.tsx';
import ui from '../../ui/ui.module.css';
import { Standing } from './Marks.tsx';
import { NewRound } from './NewRound.tsx';
import { compareAddress, type Rounds, useAddress } from './use-rounds.ts';

interface PlaceProps {
  readonly analysis: string;
  readonly known: Rounds;
}

/** A plan of thousands of measures opens at once. */
const MOST_AT_FIRST = 200;

const State = ({ round: { closed } }: { readonly round: FollowUpRoundRecord }) => {
  const { words } = useWords();
  const Icon = closed === null ? CircleDot : CircleCheck;
  return (
    <span className={`${ui['badge']} ${closed === null ? ui['watch'] : ui['done']}`}>
      <Icon size={12} aria-hidden />
      {closed === null ? words.rounds.open : fill(words.rounds.closedOn, { date: closed })}
    </span>
  );
};

const RoundTable = ({ analysis, known }: PlaceProps) => {
  const { words } = useWords();
  const [, go] = useLocation();
  const addressOf = useAddress(analysis);
  const { rounds } = words;
  const count = ({ id }: FollowUpRoundRecord): number => inRound(known.followUps, id).size;
  return (
    <PickTable
      label={rounds.heading}
      items={[...known.rounds].reverse()}
      id={({ id }) => id}
      name={{ head: rounds.title, cell: ({ title }) => title }}
      columns={[
        {
          head: rounds.opened,
          width: '120px',
          cell: ({ opened }) => opened ?? <Dash />,
          by: (one) => one.opened ?? '',
        },
        {
          head: rounds.closed,
          width: '160px',
          cell: (round) => <State round={round} />,
          by: (one) => one.closed ?? '9',
        },
        {
          head: rounds.followed,
          width: '120px',
          cell: (one) => fill(rounds.some, { followed: count(one), total: known.measures.size }),
          by: count,
        },
        { head: rounds.note, width: '30%', cell: ({ note }) => (note === '' ? <Dash /> : note) },
      ]}
      pick={({ id }) => go(addressOf(id))}
    />
  );
};

/** Every measure with what was last said of it. */
const StandingTable = ({ analysis, known }: PlaceProps) => {
  const { words } = useWords();
  const [, go] = useLocation();
  const addressOf = useAddress(analysis);
  const { followUp } = words;
  const states = measureStates(known.followUps);
  const latest = ({ id }: MeasureRecord) => states.get(id)?.followUp;
  const where = (measure: MeasureRecord): string => {
    const last = latest(measure);
    if (last == null) return '';
    return known.rounds.find(({ id }) => id === last.round)?.title ?? followUp.running;
  };
  const responsible = ({ responsibleActor }: MeasureRecord): string =>
    known.actors.get(responsibleActor ?? '')?.name ?? '';
  return (
    <PickTable
      label={followUp.standing}
      items={[...known.measures.values()]}
      atFirst={{ most: MOST_AT_FIRST, all: fill(followUp.showAll, { count: known.measures.size }) }}
      id={({ id }) => id}
      name={{ head: followUp.measure, cell: ({ title }) => title, by: ({ title }) => title }}
      columns={[
        { head: followUp.responsible, width: '22%', cell: (one) => responsible(one) || <Dash />, by: responsible },
        {
          head: followUp.status,
          width: '190px',
          cell: (one) => <Standing followUp={latest(one)} />,
          by: (one) => `${latest(one)?.status ?? ''} ${latest(one)?.light ?? ''}`,
        },
        {
          head: followUp.date,
          width: '110px',
          cell: (one) => latest(one)?.date ?? <Dash />,
          by: (one) => latest(one)?.date ?? '',
        },
        { head: followUp.where, width: '20%', cell: (one) => where(one) || <Dash />, by: where },
      ]}
      pick={({ id }) => go(addressOf(id))}
    />
  );
};

/** Uppföljning: the rounds, and how the measures stand. */
export const RoundsPlace = ({ analysis, known }: PlaceProps) => {
  const { words } = useWords();
  const [, go] = useLocation();
  const addressOf = useAddress(analysis);
  const followed = measureStates(known.followUps).size;
  return (
    <Place
      title={words.places.followup}
      status={fill(words.followUp.standingStatus, {
        rounds: known.rounds.length,
        followed,
        total: known.measures.size,
      })}
      actions={known.rounds.length > 1 && <Link href={addressOf(compareAddress())}>{words.report.compare}</Link>}
    >
      <div className={ui['wide']}>
        <Panel title={words.rounds.heading}>
          {known.rounds.length === 0 && <Empty>{words.rounds.empty}</Empty>}
          {known.rounds.length > 0 && <RoundTable {...{ analysis, known }} />}
          <NewRound analysis={analysis} opened={(id) => go(addressOf(id))} />
        </Panel>
        <Panel title={words.followUp.standing}>
          {known.measures.size === 0 ? (
            <Empty actions={<Link href={`/analysis/${analysis}/plan`}>{words.rounds.toPlan}</Link>}>
              {words.rounds.noMeasures}
            </Empty>
          ) : (
            <>
              <p className={ui['help']}>{words.followUp.standingHelp}</p>
              <StandingTable {...{ analysis, known }} />
            </>
          )}
        </Panel>
      </div>
    </Place>
  );
};
