/** What others are asked for, in the order of its factors, with the choices of its cells. */
import { useMemo } from 'react';
import { compareIds, compareSwedish } from '../../../db/domain/collation.ts';
import type { ActorRecord, FactorRecord } from '../../../db/domain/entities.ts';
import { outOfReach, unasked } from '../../../db/domain/plan/requests.ts';
import { useCall } from '../../api.ts';
import type { Option } from '../../ui/Choice.tsx';

const none: readonly never[] = [];

const optionsOf = <T extends { readonly id: string }>(records: readonly T[], label: (record: T) => string): Option[] =>
  records
    .map((record) => ({ value: record.id, label: label(record) }))
    .sort((a, b) => compareSwedish(a.label, b.label));

export const useRequests = (analysis: string) => {
  const list = useCall('request.list', { analysis });
  const factorList = useCall('factor.list', { analysis });
  const actorList = useCall('actor.list', { analysis }).data ?? none;
  const factors = factorList.data ?? none;
  const byFactor = useMemo(
    () => new Map<string, FactorRecord>(factors.map((factor) => [factor.id, factor])),
    [factors],
  );
  const requests = useMemo(() => {
    const titleOf = (id: string): string => byFactor.get(id)?.title ?? '';
    return (list.data ?? none).toSorted(
      (a, b) => compareSwedish(titleOf(a.factor), titleOf(b.factor)) || compareIds(a.id, b.id),
    );
  }, [list.data, byFactor]);
  const actors = useMemo(
    () => ({
      byId: new Map<string, ActorRecord>(actorList.map((actor) => [actor.id, actor])),
      options: optionsOf(actorList, ({ name }) => name),
    }),
    [actorList],
  );
  return {
    requests,
    factors: byFactor,
    actors,
    /** Factors out of reach that nobody is asked about, and how many are out of reach at all. */
    unasked: useMemo(() => unasked(factors, list.data ?? none), [factors, list.data]),
    outside: outOfReach(factors).length,
    error: list.error ?? factorList.error,
    isThere: list.isSuccess && factorList.isSuccess,
  };
};

export type Requests = ReturnType<typeof useRequests>;
