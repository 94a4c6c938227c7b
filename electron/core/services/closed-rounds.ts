/** A closed round of follow-up is what was reported: neither it nor its follow-ups are changed any more. */
import { AppError } from '../../../db/domain/app-error.ts';
import type { EntityName } from '../../../db/domain/entities.ts';
import type { Edit } from '../../../db/log/index.ts';
import { getRecords } from '../../../db/repositories/records.ts';
import type { AnyFields } from './invalid.ts';
import type { Store } from './store.ts';

type Reading = Pick<Store, 'db'>;

const refuseWhereClosed = (store: Reading, analysis: string, rounds: readonly string[]): void => {
  const closed = getRecords(store.db, 'followUpRound', analysis, rounds).find((round) => round.closed !== null);
  if (closed !== undefined) throw new AppError('round-closed', { id: closed.id, title: closed.title });
};

/** Throws `round-closed` where a record with these fields is a closed round, or would be or is a follow-up of one. */
export const checkRoundOpen = (
  store: Reading,
  analysis: string,
  entity: EntityName,
  id: string,
  fields: AnyFields,
): void => {
  if (entity === 'followUpRound') refuseWhereClosed(store, analysis, [id]);
  if (entity === 'followUp' && typeof fields['round'] === 'string') {
    refuseWhereClosed(store, analysis, [fields['round']]);
  }
};

/** Throws `round-closed` where edits would take away a closed round, or a follow-up of one with its measure. */
export const checkRoundsKept = (store: Reading, analysis: string, edits: readonly Edit[]): void => {
  const gone = (entity: EntityName): string[] =>
    edits.filter((edit) => edit.entity === entity && 'delete' in edit).map(({ id }) => id);
  const followUps = getRecords(store.db, 'followUp', analysis, gone('followUp'));
  const rounds = followUps.flatMap(({ round }) => round ?? []);
  refuseWhereClosed(store, analysis, [...gone('followUpRound'), ...new Set(rounds)]);
};
