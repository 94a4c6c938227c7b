/** Analyses as wholes: list, new, sample, copy. */
import type { AnalysisRecord, EntityName, Fields } from '../../../db/domain/entities.ts';
import { entityNames } from '../../../db/domain/entities.ts';
import type { Edit } from '../../../db/log/index.ts';
import { listAnalyses } from '../../../db/repositories/analyses.ts';
import { getRecord, getRecords, listRecords } from '../../../db/repositories/records.ts';
import { type Store, writeEdits } from './store.ts';

const written = (store: Store, id: string): AnalysisRecord => getRecord(store.db, 'analysis', id, id);

/** Making an analysis is not a step to undo: one archives it. */
const make = (store: Store, id: string, label: string, edits: readonly Edit[]): AnalysisRecord => {
  writeEdits(store, id, label, edits, { undoable: false });
  return written(store, id);
};

export const createAnalysis = (store: Store, fields: Partial<Fields<'analysis'>>): AnalysisRecord => {
  const id = store.log.clock.newId();
  return make(store, id, 'analysis.create', [{ entity: 'analysis', id, set: fields, mode: 'create' }]);
};

export const analysisExists = (store: Store, id: string): boolean =>
  getRecords(store.db, 'analysis', id, [id]).length === 1;

/** Writes a new analysis from edits made for the id `from`; takes an id of its own where that one is taken. */
export const createFromEdits = (store: Store, from: string, label: string, edits: readonly Edit[]): AnalysisRecord => {
  const id = analysisExists(store, from) ? store.log.clock.newId() : from;
  const own = edits.map((edit) => (edit.entity === 'analysis' ? { ...edit, id } : edit));
  return make(store, id, label, own);
};

const copyOf = (store: Store, entity: EntityName, from: string): Edit[] =>
  listRecords(store.db, entity, from).map(({ id, ...fields }) => ({ entity, id, set: fields }) as Edit);

/**
 * A copy with an id and a title of its own: the records as they are now, without their history; of authors, those of
 * comments. Versions of the plan stay behind: what was decided and signed is about the analysis that it was decided of.
 */
export const duplicateAnalysis = (store: Store, from: string, title: string): AnalysisRecord => {
  const id = store.log.clock.newId();
  const { id: _, ...fields } = written(store, from);
  const authors = new Set(
    listRecords(store.db, 'comment', from).flatMap((comment) => [comment.author, comment.resolvedBy]),
  );
  const left: readonly EntityName[] = ['analysis', 'author', 'planVersion'];
  const copied = entityNames.filter((entity) => !left.includes(entity));
  return make(store, id, 'analysis.duplicate', [
    { entity: 'analysis', id, set: { ...fields, title, archived: false } },
    ...copied.flatMap((entity) => copyOf(store, entity, from)),
    ...copyOf(store, 'author', from).filter((author) => authors.has(author.id)),
  ]);
};

export const analysisSummaries = (store: Store) => listAnalyses(store.db);
