import type { EntityName } from '../domain/entities.ts';
import type { FoldOutcome } from './fold-tables.ts';
import type { ChangedRecords } from './types.ts';

/** The records by kind that read differently now, for whoever shows them. */
export const changedRecords = (outcomes: readonly FoldOutcome[]): ChangedRecords[] => {
  const byEntity = new Map<EntityName, string[]>();
  for (const { entity, id, shownBefore, shows, changed, conflicts, conflictsBefore } of outcomes) {
    if (shownBefore === shows && !changed && conflicts === conflictsBefore) continue;
    const ids = byEntity.get(entity);
    if (ids === undefined) byEntity.set(entity, [id]);
    else ids.push(id);
  }
  return [...byEntity].map(([entity, ids]) => ({ entity, ids }));
};
