/** What is due, with the names that its rows say and the places that they lead to. */
import { useMemo } from 'react';
import { clocksOf } from '../../../db/domain/plan/due-groups.ts';
import type { Due } from '../../../db/domain/plan/dues.ts';
import { useCall } from '../../api.ts';
import { useWords } from '../../i18n/words.tsx';
import { focusPlace } from '../../ui/focus-place.ts';
import { today } from '../age.ts';
import { dueAddress, dueLabel, duePlace } from './due-places.ts';

const none: readonly never[] = [];

export const useDues = (analysis: string) => {
  const list = useCall('plan.dues', { analysis });
  return { dues: list.data ?? (none as readonly Due[]), isThere: list.isSuccess, error: list.error };
};

/** A function from the id of an actor to its name; empty where there is none. */
export const useActorName = (analysis: string): ((id: string | null) => string) => {
  const actors = useCall('actor.list', { analysis }).data;
  return useMemo(() => {
    const names = new Map((actors ?? none).map(({ id, name }) => [id, name]));
    return (id) => (id === null ? '' : (names.get(id) ?? ''));
  }, [actors]);
};

/** The address of a due day, and the function that finds its very field once one is there. */
export const useDueLinks = (analysis: string) => {
  const { words } = useWords();
  const steps = useCall('measureStep.list', { analysis }).data ?? none;
  return useMemo(() => {
    const address = (due: Due): string => dueAddress(analysis, due, steps);
    return { address, arrive: (due: Due): void => focusPlace(duePlace(due), dueLabel(due, words)) };
  }, [analysis, steps, words]);
};

export type DueLinks = ReturnType<typeof useDueLinks>;

/** The two clocks of the law; undefined until what they are read from is there. */
export const useClocks = (analysis: string) => {
  const record = useCall('analysis.get', { analysis }).data;
  const planVersions = useCall('planVersion.list', { analysis }).data;
  const followUpRounds = useCall('followUpRound.list', { analysis }).data;
  return useMemo(() => {
    if (record === undefined || planVersions === undefined || followUpRounds === undefined) return undefined;
    return clocksOf({ analysis: record, planVersions, followUpRounds }, today());
  }, [record, planVersions, followUpRounds]);
};
