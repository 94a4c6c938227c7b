import type { EntityName } from '../domain/entities.ts';
import type { FoldOutcome } from './fold-tables.ts';
import type { ChangedRecords } from './types.ts';
import type { Draft } from './writer.ts';

const readsDifferently = ({ shownBefore, shows, changed, conflicts, conflictsBefore }: FoldOutcome): boolean =>
  shownBefore !== shows || changed || conflicts !== conflictsBefore;

/**
 * The records by kind that read differently now, and those written here (a choice may say what was so already), for
 * whoever shows them.
 */
export const changedRecords = (outcomes: readonly FoldOutcome[], drafts: Iterable<Draft>): ChangedRecords[] => {
  const written = new Set<string>();
  for (const { entity, id, written: changes } of drafts) if (changes.length > 0) written.add(`${entity}/${id}`);
  const byEntity = new Map<EntityName, string[]>();
  for (const outcome of outcomes) {
    const { entity, id } = outcome;
    if (!readsDifferently(outcome) && !written.has(`${entity}/${id}`)) continue;
    const ids = byEntity.get(entity);
    if (ids === undefined) byEntity.set(entity, [id]);
    else ids.push(id);
  }
  return [...byEntity].map(([entity, ids]) => ({ entity, ids }));
};
