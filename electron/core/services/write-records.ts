/** Making and changing many records as one step: a pasted table, a column filled down, several rows changed alike. */
import { AppError } from '../../../db/domain/app-error.ts';
import type { EntityName } from '../../../db/domain/entities.ts';
import { getRecord } from '../../../db/repositories/records.ts';
import { MOST_FAULTS, type WriteFault, type WriteInput } from '../../contract/records.ts';
import { checkDependencies } from './planning-rules.ts';
import { createEdit, updateEdit } from './records.ts';
import { type Store, writeEdits } from './store.ts';

/** Collects what is wrong with the items instead of stopping at the first. */
const collecting = () => {
  const faults: WriteFault[] = [];
  const first: AppError[] = [];
  const tried = <T>(list: WriteFault['list'], at: number, work: () => T): T[] => {
    try {
      return [work()];
    } catch (error) {
      if (!(error instanceof AppError) || (error.code !== 'invalid-value' && error.code !== 'not-found')) throw error;
      const { id = '', field = 'id', reason = error.code } = error.params;
      faults.push({ list, at, id: String(id), field: String(field), reason: String(reason) });
      first.push(error);
      return [];
    }
  };
  const finish = (): void => {
    const [error] = first;
    if (error === undefined) return;
    const told = { count: faults.length, faults: JSON.stringify(faults.slice(0, MOST_FAULTS)) };
    throw new AppError(error.code, { ...error.params, ...told }, { cause: error });
  };
  return { tried, finish };
};

/**
 * Writes all items or none. Throws `invalid-value` or `not-found` of the first item that does not fit, with `count`
 * and `faults` (`writeFaults` reads it) for all that do not.
 */
export const writeRecords = <E extends EntityName>(
  store: Store,
  entity: E,
  { analysis, create, update }: WriteInput<E>,
): { created: string[]; updated: number } => {
  getRecord(store.db, 'analysis', analysis, analysis);
  const { tried, finish } = collecting();
  const creates = create.flatMap(({ id, fields }, at) =>
    tried('create', at, () => createEdit(store, entity, analysis, id, fields)),
  );
  const updates = update.flatMap(({ id, fields }, at) =>
    tried('update', at, () => updateEdit(store, entity, analysis, id, fields)),
  );
  finish();
  checkDependencies(store, analysis, [...creates, ...updates]);
  writeEdits(store, analysis, `${entity}.write`, [...creates, ...updates]);
  return { created: creates.map(({ id }) => id), updated: updates.length };
};
