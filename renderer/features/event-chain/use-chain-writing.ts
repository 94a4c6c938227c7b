/** What the chain of events writes: each is one step to undo. */
import { useState } from 'react';
import type { ChainStepRecord } from '../../../db/domain/entities.ts';
import { placingAt } from '../../../db/domain/event-chain.ts';
import { call, usePositionsAhead } from '../../api.ts';

type Step = ChainStepRecord;
type StepFields = Partial<Omit<Step, 'id'>>;

export interface ChainWriting {
  /** A new step at place `at`, from 0; gives its id. Throws what it is refused with. */
  create(at: number, title: string): Promise<string>;
  /** Throws what it is refused with. */
  update(id: string, fields: StepFields): Promise<unknown>;
  mark(step: Step, breakable: boolean): void;
  /** To place `at` among the other steps. */
  move(step: Step, at: number): void;
  remove(step: Step): void;
  /** Puts a factor in a step; one that comes from another step leaves it. */
  put(step: Step, factor: string, from: Step | undefined): void;
  take(step: Step, factor: string): void;
  /** What was refused, and at which step. */
  readonly refused: { readonly step: string; readonly reason: unknown } | null;
}

const placed = (position: number): StepFields => ({ position });

export const useChainWriting = (analysis: string, steps: readonly Step[]): ChainWriting => {
  const [refused, setRefused] = useState<ChainWriting['refused']>(null);
  const showAhead = usePositionsAhead('chainStep.list', analysis);
  const update = (id: string, fields: StepFields) => call('chainStep.update', { analysis, id, fields });
  const tried = (step: string, work: Promise<unknown>): void => {
    work.then(
      () => setRefused(null),
      (reason: unknown) => setRefused({ step, reason }),
    );
  };
  const write = (create: StepFields[], changes: readonly (readonly [string, StepFields])[]) =>
    call('chainStep.write', {
      analysis,
      create: create.map((fields) => ({ fields })),
      update: changes.map(([id, fields]) => ({ id, fields })),
    });
  return {
    refused,
    update,
    create: async (at, title) => {
      const { position, renumbered } = placingAt(steps, at);
      const others = renumbered.map((one) => [one.id, placed(one.position)] as const);
      const { created } = await write([{ title, position }], others);
      return created[0] ?? '';
    },
    mark: (step, breakable) => tried(step.id, update(step.id, { breakable })),
    move: (step, at) => {
      const others = steps.filter(({ id }) => id !== step.id);
      if (at < 0 || at > others.length || steps[at]?.id === step.id) return;
      const { position, renumbered } = placingAt(others, at);
      const moved = [{ id: step.id, position }, ...renumbered];
      const stored =
        moved.length === 1
          ? update(step.id, { position })
          : write(
              [],
              moved.map((one) => [one.id, placed(one.position)]),
            );
      showAhead(moved, stored);
      tried(step.id, stored);
    },
    remove: ({ id }) => tried(id, call('chainStep.delete', { analysis, ids: [id] })),
    put: (step, factor, from) => {
      if (step.factors.includes(factor)) return;
      const factors = [...step.factors, factor];
      const left = from?.factors.filter((id) => id !== factor);
      if (from === undefined || left === undefined) tried(step.id, update(step.id, { factors }));
      else {
        const both = [
          [step.id, { factors }],
          [from.id, { factors: left }],
        ] as const;
        tried(step.id, write([], both));
      }
    },
    take: (step, factor) => tried(step.id, update(step.id, { factors: step.factors.filter((id) => id !== factor) })),
  };
};
