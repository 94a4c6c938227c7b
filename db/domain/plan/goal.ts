/** The draft of an operative goal (derivation.md, 6), until a person writes or confirms one. */
import type { FactorRecord } from '../entities.ts';

export const draftGoal = (factor: Pick<FactorRecord, 'kind' | 'title'>): string =>
  `${factor.kind === 'protective' ? 'Stärk' : 'Motverka'}: ${factor.title}`;

const drafted = /^(?:Motverka|Stärk): /;

/** Whether a goal that nobody confirmed is a draft, perhaps of an earlier title; any other text is a person's. */
export const isDraftGoal = (goal: string): boolean => goal.trim() === '' || drafted.test(goal);
