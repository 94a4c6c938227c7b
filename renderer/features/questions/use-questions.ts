/** What is left to find out, in the order in which it is due. */
import { useMemo } from 'react';
import { compareIds, compareSwedish } from '../../../db/domain/collation.ts';
import type { ActorRecord, FactorRecord, OpenQuestionRecord } from '../../../db/domain/entities.ts';
import { useCall } from '../../api.ts';
import type { Option } from '../../ui/Choice.tsx';
import { today } from '../age.ts';

const none: readonly never[] = [];
/** After every day: what has no day comes last. */
const NO_DAY = '9';

export const isOverdue = ({ state, due }: OpenQuestionRecord): boolean =>
  state === 'open' && due !== null && due < today();

const byDue = (a: OpenQuestionRecord, b: OpenQuestionRecord): number =>
  compareIds(a.due ?? NO_DAY, b.due ?? NO_DAY) || compareIds(a.id, b.id);

const optionsOf = <T extends { readonly id: string }>(records: readonly T[], label: (record: T) => string): Option[] =>
  records
    .map((record) => ({ value: record.id, label: label(record) }))
    .sort((a, b) => compareSwedish(a.label, b.label));

export const useQuestions = (analysis: string) => {
  const list = useCall('openQuestion.list', { analysis });
  const factorList = useCall('factor.list', { analysis }).data ?? none;
  const actorList = useCall('actor.list', { analysis }).data ?? none;
  const questions = useMemo(() => [...(list.data ?? none)].sort(byDue), [list.data]);
  const factors = useMemo(
    () => ({
      byId: new Map<string, FactorRecord>(factorList.map((factor) => [factor.id, factor])),
      options: optionsOf(factorList, ({ title }) => title),
    }),
    [factorList],
  );
  const actors = useMemo(
    () => ({
      byId: new Map<string, ActorRecord>(actorList.map((actor) => [actor.id, actor])),
      options: optionsOf(actorList, ({ name }) => name),
    }),
    [actorList],
  );
  return { questions, factors, actors, error: list.error, isThere: list.isSuccess };
};

export type Questions = ReturnType<typeof useQuestions>;
