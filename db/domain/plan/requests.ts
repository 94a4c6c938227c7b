/** Önskemål till andra: what waits for an answer, and which factors out of reach nobody has been asked about. */
import { compareIds, compareSwedish } from '../collation.ts';
import type { FactorRecord } from '../entities.ts';
import type { RequestRecord } from '../planning-records.ts';

/** Whether it was sent and its day for an answer has passed on the day `today`. */
export const isUnanswered = ({ state, answerBy }: Pick<RequestRecord, 'state' | 'answerBy'>, today: string): boolean =>
  state === 'sent' && answerBy !== null && answerBy < today;

type Reached = Pick<FactorRecord, 'id' | 'title' | 'state' | 'influenceLevel'>;

/** Active factors that the municipality cannot influence. */
export const outOfReach = <T extends Reached>(factors: readonly T[]): T[] =>
  factors.filter(({ state, influenceLevel }) => state === 'active' && influenceLevel === 'none');

/** Those of them that no request is about, one that was taken back not counted; in Swedish order of titles. */
export const unasked = <T extends Reached>(
  factors: readonly T[],
  requests: readonly Pick<RequestRecord, 'factor' | 'state'>[],
): T[] => {
  const asked = new Set(requests.filter(({ state }) => state !== 'withdrawn').map(({ factor }) => factor));
  return outOfReach(factors)
    .filter(({ id }) => !asked.has(id))
    .sort((a, b) => compareSwedish(a.title, b.title) || compareIds(a.id, b.id));
};
