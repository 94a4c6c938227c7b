/** Deleting a record together with what means nothing without it, so that both go in one step and come back in one. */
import { prepared, type ReadDb, type WriteDb } from '../connection.ts';
import { AppError } from '../domain/app-error.ts';
import { type EntityName, entityNames } from '../domain/entities.ts';
import { childColumns, mappings } from './mapping.ts';
import type { Edit, LogContext, SetEdit, StepResult } from './types.ts';
import { writeStep } from './write-step.ts';

const isShown = (db: ReadDb, analysisId: string, entity: EntityName, id: string): boolean =>
  prepared(db, `SELECT deleted FROM ${mappings[entity].table} WHERE analysis_id = ? AND id = ?`)
    .pluck()
    .get(analysisId, id) === 0;

const dependents = (db: ReadDb, analysisId: string, entity: EntityName, id: string) =>
  childColumns[entity].flatMap((child) =>
    (prepared(db, child.select).pluck().all(analysisId, id) as string[])
      .filter((childId) => isShown(db, analysisId, child.entity, childId))
      .map((childId) => ({ entity: child.entity, id: childId })),
  );

/** For each record that holds one of the deleted in a set, the set without them. */
const untied = (
  db: ReadDb,
  analysisId: string,
  gone: ReadonlyMap<string, { entity: EntityName; id: string }>,
): Edit[] => {
  const edits: Edit[] = [];
  for (const owner of entityNames) {
    for (const { set, table, owner: ownerColumn, element, refersTo } of mappings[owner].sets) {
      if (refersTo === undefined) continue;
      const owners = new Set<string>();
      const naming = `SELECT ${ownerColumn} FROM ${table} WHERE analysis_id = ? AND ${element} = ?`;
      for (const { entity, id } of gone.values()) {
        if (entity !== refersTo) continue;
        for (const ownerId of prepared(db, naming).pluck().all(analysisId, id) as string[]) owners.add(ownerId);
      }
      const members = `SELECT ${element} FROM ${table} WHERE analysis_id = ? AND ${ownerColumn} = ?`;
      for (const id of owners) {
        if (gone.has(`${owner}/${id}`) || !isShown(db, analysisId, owner, id)) continue;
        const left = (prepared(db, members).pluck().all(analysisId, id) as string[]).filter(
          (member) => !gone.has(`${refersTo}/${member}`) && isShown(db, analysisId, refersTo, member),
        );
        // `set` is a set of `owner`: both come from its mapping
        edits.push({ entity: owner, id, set: { [set]: left } } as SetEdit as Edit);
      }
    }
  }
  return edits;
};

/**
 * Edits that delete the records and all that means nothing without them: links, evidence, plan rows, and their places
 * in sets (a measure's factors). Throws `not-found` where a record does not exist.
 */
export const deleteEdits = (db: ReadDb, analysisId: string, entity: EntityName, ids: readonly string[]): Edit[] => {
  const gone = new Map<string, { entity: EntityName; id: string }>();
  const add = (record: { entity: EntityName; id: string }): void => {
    const key = `${record.entity}/${record.id}`;
    if (gone.has(key)) return;
    gone.set(key, record);
    for (const child of dependents(db, analysisId, record.entity, record.id)) add(child);
  };
  for (const id of ids) {
    if (!isShown(db, analysisId, entity, id)) throw new AppError('not-found', { entity, id });
    add({ entity, id });
  }
  const deletions = [...gone.values()].map((record): Edit => ({ ...record, delete: true }));
  return [...untied(db, analysisId, gone), ...deletions];
};

/** Writes `deleteEdits` as one step. Throws `not-found` where a record does not exist. */
export const deleteWithDependents = (
  db: WriteDb,
  context: LogContext,
  analysisId: string,
  label: string,
  entity: EntityName,
  ids: readonly string[],
): StepResult => writeStep(db, context, analysisId, label, deleteEdits(db, analysisId, entity, ids));
