import { CircleCheck } from 'lucide-react';
import { useCallback, useMemo, useRef, useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { MeasureRecord } from '../../../db/domain/entities.ts';
import { type ActorMeasures, inRound, nextMeasure } from '../../../db/domain/plan/rounds.ts';
import type { FollowUpRecord, FollowUpRoundRecord } from '../../../db/domain/planning-records.ts';
import { useCall } from '../../api.ts';
import { useFormats } from '../../i18n/formats.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Empty, Panel } from '../../ui/Panel.tsx';
import { Place } from '../../ui/Place.tsx';
import ui from '../../ui/ui.module.css';
import { CloseRound } from './CloseRound.tsx';
import styles from './follow-up.module.css';
import { LearningList } from './Learnings.tsx';
import { MeasureItem } from './MeasureItem.tsx';
import { ReportStands } from './ReportStands.tsx';
import { RoundAbout } from './RoundAbout.tsx';
import { knownAs, type Reported, useReported } from './use-reported.ts';
import { compareAddress, type Rounds, roundAddress, useAddress } from './use-rounds.ts';

interface PlaceProps {
  readonly analysis: string;
  readonly known: Rounds;
  readonly round: FollowUpRoundRecord;
  /** The measure that the address names, if any. */
  readonly selected: string | undefined;
}

interface ViewProps extends PlaceProps {
  readonly reported: Reported;
  /** The records as they are now, also where the round is shown as it was reported. */
  readonly today: Rounds;
}

interface InRound extends ViewProps {
  readonly measure: MeasureRecord | undefined;
  readonly followed: ReadonlyMap<string, FollowUpRecord>;
  readonly group: ActorMeasures | undefined;
  readonly open: (measure: string) => void;
  /** The measure that takes the focus at once, so that one can begin: the first, where the address names none. */
  readonly begin: string | null;
}

const has = (group: ActorMeasures, id: string | undefined): boolean => group.measures.some((one) => one.id === id);

/** Who is responsible, and how far each of them has come. */
const Actors = ({ known, followed, group, open }: InRound) => {
  const { words } = useWords();
  return (
    <nav className={styles['actors']} aria-label={words.rounds.actors}>
      <h2>{words.rounds.actors}</h2>
      {known.groups.map((one) => {
        const done = one.measures.filter(({ id }) => followed.has(id)).length;
        const first = nextMeasure([one], followed, null) ?? one.measures[0]?.id;
        return (
          <button
            key={one.actor?.id ?? ''}
            type="button"
            data-kind="quiet"
            aria-current={one === group || undefined}
            onClick={() => first !== undefined && open(first)}
          >
            <span>{one.actor?.name ?? words.rounds.noActor}</span>
            <span className={styles['count']}>
              {done === one.measures.length && <CircleCheck size={12} aria-hidden className={ui['done']} />}
              {fill(words.rounds.some, { followed: done, total: one.measures.length })}
            </span>
          </button>
        );
      })}
    </nav>
  );
};

/** A nämnd with thousands of measures opens at once: the first, and some beyond the one that is open. */
const MOST_AT_FIRST = 100;
const AHEAD = 50;

const Measures = (props: InRound) => {
  const { known, round, followed, group, measure, open, begin } = props;
  const { words } = useWords();
  const focusNext = useRef<string | null>(begin);
  const [said, say] = useState('');
  const [isWhole, setWhole] = useState(false);
  const openOne = useCallback(
    (id: string): void => {
      focusNext.current = id;
      open(id);
    },
    [open],
  );
  const next = (): void => {
    const id = nextMeasure(known.groups, followed, measure?.id ?? null);
    say(id === null ? words.rounds.allDone : '');
    if (id === null) return;
    openOne(id);
  };
  const name = group?.actor?.name ?? words.rounds.noActor;
  const at = group?.measures.findIndex(({ id }) => id === measure?.id) ?? 0;
  const most = isWhole ? Number.POSITIVE_INFINITY : Math.max(MOST_AT_FIRST, at + AHEAD);
  return (
    <section className={ui['stack']} aria-label={fill(words.rounds.measuresOf, { name })}>
      <h2>{name}</h2>
      {round.closed === null && <p className={ui['help']}>{words.rounds.keys}</p>}
      <ul className={styles['items']}>
        {group?.measures.slice(0, most).map((one) => (
          <MeasureItem
            key={one.id}
            {...props}
            measure={one}
            record={followed.get(one.id)}
            isOpen={one.id === measure?.id}
            {...{ open: openOne, next, focusNext }}
          />
        ))}
      </ul>
      {group !== undefined && group.measures.length > most && (
        <div>
          <button type="button" onClick={() => setWhole(true)}>
            {fill(words.followUp.showAll, { count: group.measures.length })}
          </button>
        </div>
      )}
      <p role="status">{said}</p>
    </section>
  );
};

/** What follow-ups of the round taught. */
const RoundLearnings = ({ analysis, followed }: InRound) => {
  const { words } = useWords();
  const own = new Set([...followed.values()].map(({ id }) => id));
  const all = useCall('learning.list', { analysis }).data ?? [];
  const learnings = all.filter(({ followUp }) => followUp !== null && own.has(followUp));
  if (learnings.length === 0) return null;
  return (
    <Panel
      title={words.learnings.title}
      actions={<Link href={`/analysis/${analysis}/derivation`}>{words.learnings.toDerivation}</Link>}
    >
      <LearningList analysis={analysis} learnings={learnings} withFactor />
    </Panel>
  );
};

const Actions = ({ analysis, known, round, closing }: PlaceProps & { readonly closing: () => void }) => {
  const { words } = useWords();
  const addressOf = useAddress(analysis);
  const before = known.rounds[known.rounds.findIndex(({ id }) => id === round.id) - 1];
  return (
    <>
      <Link href={addressOf()}>{words.rounds.all}</Link>
      {before !== undefined && (
        <Link href={addressOf(compareAddress(before.id, round.id))}>{words.report.compareLast}</Link>
      )}
      {round.closed === null && (
        <>
          <RoundAbout analysis={analysis} round={round} />
          <button type="button" onClick={closing}>
            {words.rounds.close}
          </button>
        </>
      )}
    </>
  );
};

const RoundView = (props: ViewProps) => {
  const { analysis, known, round, selected, today, reported } = props;
  const { words } = useWords();
  const { day } = useFormats();
  const [, go] = useLocation();
  const addressOf = useAddress(analysis);
  const [isClosing, setClosing] = useState(false);
  const followed = inRound(known.followUps, round.id);
  const first = nextMeasure(known.groups, followed, null) ?? known.groups[0]?.measures[0]?.id ?? '';
  // Stays where it began when that is followed up, until one goes on.
  const [begun] = useState(first);
  const named = known.measures.get(selected ?? '');
  const measure = named ?? known.measures.get(begun) ?? known.measures.get(first);
  const group = known.groups.find((one) => has(one, measure?.id));
  const open = useCallback(
    (id: string): void => go(addressOf(roundAddress(round.id, id)), { replace: true }),
    [go, addressOf, round.id],
  );
  const counts = { followed: followed.size, total: known.measures.size };
  const status =
    round.closed === null
      ? fill(words.rounds.status, counts)
      : fill(words.rounds.statusClosed, { ...counts, date: day(round.closed) });
  const inside: InRound = {
    ...props,
    measure,
    followed,
    group,
    open,
    begin: named === undefined ? (measure?.id ?? null) : null,
  };
  return (
    <Place
      title={round.title}
      status={status}
      actions={<Actions {...props} closing={() => setClosing(true)} />}
      tools={<ReportStands known={today} reported={reported} />}
    >
      {known.measures.size === 0 ? (
        <Empty actions={<Link href={`/analysis/${analysis}/plan`}>{words.rounds.toPlan}</Link>}>
          {words.rounds.noMeasures}
        </Empty>
      ) : (
        <div className={styles['round']}>
          <Actors {...inside} />
          <div className={ui['wide']}>
            <Measures {...inside} />
            <RoundLearnings {...inside} />
          </div>
        </div>
      )}
      {isClosing && <CloseRound {...{ analysis, known, round, followed }} close={() => setClosing(false)} />}
    </Place>
  );
};

/** One round: the measures of one who is responsible at a time. A closed round is shown as it was reported. */
export const RoundPlace = (props: PlaceProps) => {
  const { analysis, known, round } = props;
  const { reported, error } = useReported(analysis, known, round);
  const { followUps } = known;
  const said = reported?.standing === 'open' ? undefined : reported?.said;
  const own = useMemo(() => (said === undefined ? {} : knownAs(followUps, said)), [followUps, said]);
  if (reported === undefined) {
    return (
      <Place title={round.title} tools={<ErrorNote error={error} />}>
        {null}
      </Place>
    );
  }
  return (
    <RoundView {...props} {...{ reported }} today={known} known={{ ...known, ...own }} round={reported.said.round} />
  );
};
