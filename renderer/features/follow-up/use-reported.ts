/** A round as it was reported: what was kept when it was closed, beside what is written of it now. */
import { useMemo } from 'react';
import { type RoundDrift, roundDrift } from '../../../db/domain/plan/round-drift.ts';
import type { RoundSaid } from '../../../db/domain/plan/round-report.ts';
import { byResponsible } from '../../../db/domain/plan/rounds.ts';
import type { FollowUpRecord, FollowUpRoundRecord } from '../../../db/domain/planning-records.ts';
import type { ReportedRound } from '../../../electron/contract/plan-calls.ts';
import { useCallWhen } from '../../api.ts';
import type { Rounds } from './use-rounds.ts';

export interface Reported extends Pick<ReportedRound, 'standing' | 'hash'> {
  /** As it was reported where that is kept and whole; else as it is now. */
  readonly said: RoundSaid;
  /** `null` where nothing was kept to tell it from. */
  readonly drift: RoundDrift | null;
}

type Now = Pick<Rounds, 'actors' | 'measures' | 'followUps'>;

const saidNow = ({ actors, measures, followUps }: Now, round: FollowUpRoundRecord): RoundSaid => ({
  round,
  actors: [...actors.values()],
  measures: [...measures.values()],
  followUps: followUps.filter((one) => one.round === round.id),
});

/** `undefined` while it is read, and where `round` is. */
export const useReported = (
  analysis: string,
  known: Rounds,
  round: FollowUpRoundRecord | undefined,
): { readonly reported: Reported | undefined; readonly error: Error | null } => {
  const isKept = round !== undefined && round.closed !== null && round.snapshot !== null;
  const { data, error } = useCallWhen('plan.round.reported', isKept ? { analysis, id: round.id } : null);
  const { actors, measures, followUps } = known;
  const reported = useMemo((): Reported | undefined => {
    if (round === undefined || (isKept && data === undefined)) return undefined;
    const now = saidNow({ actors, measures, followUps }, round);
    const nothing = { standing: round.closed === null ? 'open' : 'unkept', hash: null, said: null } as const;
    const { standing, hash, said } = (isKept ? data : undefined) ?? nothing;
    return { standing, hash, said: said ?? now, drift: said === null ? null : roundDrift(said, now) };
  }, [round, isKept, data, actors, measures, followUps]);
  return { reported, error };
};

const byId = <T extends { readonly id: string }>(records: readonly T[]): ReadonlyMap<string, T> =>
  new Map(records.map((record) => [record.id, record]));

/** What a round is of, as it reports it; working notes, which no report holds, stay as they are. */
export const knownAs = (
  followUps: readonly FollowUpRecord[],
  { round, actors, measures, followUps: said }: RoundSaid,
): Pick<Rounds, 'followUps' | 'measures' | 'actors' | 'groups'> => {
  const written = byId(followUps);
  const others = followUps.filter((one) => one.round !== round.id);
  const own = said.map((one) => ({ ...one, notes: written.get(one.id)?.notes ?? '' }));
  return {
    followUps: [...others, ...own],
    measures: byId(measures),
    actors: byId(actors),
    groups: byResponsible(measures, actors),
  };
};
