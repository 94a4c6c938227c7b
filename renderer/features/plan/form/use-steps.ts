/** The steps of a measure in their order, and what is done to them; each is one step to undo. */
import { useMemo, useState } from 'react';
import { orderedSteps, placingAt } from '../../../../db/domain/event-chain.ts';
import type { MeasureStepRecord } from '../../../../db/domain/planning-records.ts';
import { call, useCall, usePositionsAhead } from '../../../api.ts';

const none: readonly never[] = [];

/** The steps of one measure, in order. */
export const useSteps = (analysis: string, measure: string): readonly MeasureStepRecord[] => {
  const all = useCall('measureStep.list', { analysis }).data ?? none;
  return useMemo(() => orderedSteps(all.filter((step) => step.measure === measure)), [all, measure]);
};

export const useStepWriting = (analysis: string, measure: string, steps: readonly MeasureStepRecord[]) => {
  const [refused, setRefused] = useState<unknown>(null);
  const showAhead = usePositionsAhead('measureStep.list', analysis);
  const tried = (work: Promise<unknown>): void => {
    work.then(() => setRefused(null), setRefused);
  };
  return {
    refused,
    update: (id: string, fields: Partial<Omit<MeasureStepRecord, 'id' | 'measure'>>) =>
      call('measureStep.update', { analysis, id, fields }),
    create: (title: string) => {
      const { position, renumbered } = placingAt(steps, steps.length);
      return call('measureStep.write', {
        analysis,
        create: [{ fields: { measure, title, position } }],
        update: renumbered.map((one) => ({ id: one.id, fields: { position: one.position } })),
      });
    },
    /** To place `at` among the other steps, from 0; false where it stands there already or there is no such place. */
    move: (step: MeasureStepRecord, at: number): boolean => {
      const others = steps.filter(({ id }) => id !== step.id);
      if (at < 0 || at > others.length || steps[at]?.id === step.id) return false;
      const { position, renumbered } = placingAt(others, at);
      const changed = [{ id: step.id, position }, ...renumbered];
      const update = changed.map((one) => ({ id: one.id, fields: { position: one.position } }));
      const stored = call('measureStep.write', { analysis, create: [], update });
      showAhead(changed, stored);
      tried(stored);
      return true;
    },
    remove: (id: string): void => tried(call('measureStep.delete', { analysis, ids: [id] })),
    finish: (id: string, done: string | null): void =>
      tried(call('measureStep.update', { analysis, id, fields: { done } })),
  };
};

export type StepWriting = ReturnType<typeof useStepWriting>;
