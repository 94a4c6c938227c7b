/** What waits for a choice in the analysis that is shown, for everything inside `Conflicts`. */
import { createContext, useContext } from 'react';
import type { EntityName } from '../../../db/domain/entities.ts';
import type { ConflictItem, Conflicts } from '../../../electron/contract/conflict-calls.ts';

export interface Waiting extends Conflicts {
  /** Those of one record. */
  of(entity: EntityName, id: string): readonly ConflictItem[];
}

const NONE: readonly ConflictItem[] = [];

export const waitingOf = (data: Conflicts | undefined): Waiting => {
  if (data === undefined || data.conflicts.length === 0) return { conflicts: NONE, names: {}, of: () => NONE };
  const byRecord = Map.groupBy(data.conflicts, ({ entity, id }) => `${entity}/${id}`);
  return { ...data, of: (entity, id) => byRecord.get(`${entity}/${id}`) ?? NONE };
};

export const WaitingContext = createContext<Waiting>(waitingOf(undefined));

export const useConflicts = (): Waiting => useContext(WaitingContext);
