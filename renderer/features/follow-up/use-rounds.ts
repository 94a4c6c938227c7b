/** Rounds, follow-ups and what they are of, kept equal while nothing in them changed. */
import { useMemo } from 'react';
import type { MeasureRecord } from '../../../db/domain/entities.ts';
import { byOpened, byResponsible } from '../../../db/domain/plan/rounds.ts';
import type { FollowUpRecord, FollowUpRoundRecord } from '../../../db/domain/planning-records.ts';
import { useCall } from '../../api.ts';

const none: readonly never[] = [];

const byId = <T extends { readonly id: string }>(records: readonly T[]): ReadonlyMap<string, T> =>
  new Map(records.map((record) => [record.id, record]));

export const useRounds = (analysis: string) => {
  const roundList = useCall('followUpRound.list', { analysis });
  const followUpList = useCall('followUp.list', { analysis });
  const measureList = useCall('measure.list', { analysis });
  const actorList = useCall('actor.list', { analysis });
  const measures = measureList.data ?? none;
  const actors = actorList.data ?? none;
  return {
    /** The earliest first. */
    rounds: useMemo(() => [...(roundList.data ?? none)].sort(byOpened), [roundList.data]),
    followUps: followUpList.data ?? none,
    measures: useMemo(() => byId(measures), [measures]),
    actors: useMemo(() => byId(actors), [actors]),
    groups: useMemo(() => byResponsible(measures, actors), [measures, actors]),
    isThere: roundList.isSuccess && followUpList.isSuccess && measureList.isSuccess && actorList.isSuccess,
    error: roundList.error ?? followUpList.error ?? measureList.error ?? actorList.error,
  };
};

export type Rounds = ReturnType<typeof useRounds>;

/** What an address of the follow-up shows. */
export type Shown =
  | { readonly kind: 'all' }
  | { readonly kind: 'round'; readonly round: FollowUpRoundRecord; readonly measure: string | undefined }
  | { readonly kind: 'measure'; readonly measure: MeasureRecord }
  | { readonly kind: 'compare'; readonly before: string | undefined; readonly after: string | undefined };

const COMPARE = 'compare';
/** As ids of follow-ups are built: a round, then the measure. */
const JOIN = '~';

export const roundAddress = (round: string, measure?: string): string =>
  measure === undefined ? round : `${round}${JOIN}${measure}`;

export const compareAddress = (before?: string, after?: string): string =>
  [COMPARE, before, after].filter((part) => part !== undefined).join(JOIN);

/** All rounds where the address names nothing that is there. */
export const shownBy = ({ rounds, measures, followUps }: Rounds, selected: string | null): Shown => {
  const [first = '', second, third] = (selected ?? '').split(JOIN);
  if (first === COMPARE) return { kind: 'compare', before: second, after: third };
  const round = rounds.find(({ id }) => id === first);
  if (round !== undefined) return { kind: 'round', round, measure: second };
  const own = followUps.find(({ id }: FollowUpRecord) => id === selected)?.measure;
  const measure = measures.get(own ?? selected ?? '');
  return measure === undefined ? { kind: 'all' } : { kind: 'measure', measure };
};

export const useAddress = (analysis: string): ((selected?: string) => string) =>
  useMemo(
    () => (selected) =>
      `/analysis/${analysis}/followup${selected === undefined ? '' : `/${encodeURIComponent(selected)}`}`,
    [analysis],
  );
