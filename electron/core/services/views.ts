/** Views that people keep, and where they put nodes in them. */
import type { Fields, MapNodeRecord, SavedViewRecord } from '../../../db/domain/entities.ts';
import type { Edit } from '../../../db/log/index.ts';
import { getRecord, getRecords, listRecords } from '../../../db/repositories/records.ts';
import { createEdit } from './records.ts';
import { newRecordId } from './rules.ts';
import { type Store, writeEdits } from './store.ts';

interface PlacedNode {
  readonly factor: string;
  readonly x: number;
  readonly y: number;
}

/** Throws `not-found` (no such analysis), and `invalid-value` where a node is none; then nothing is stored. */
export const placeNodes = (
  store: Store,
  analysis: string,
  view: string,
  nodes: readonly PlacedNode[],
): MapNodeRecord[] => {
  getRecord(store.db, 'analysis', analysis, analysis);
  const edits = nodes.map((node): Edit & { readonly id: string } => {
    const set = { view, ...node };
    return { entity: 'mapNode', id: newRecordId(store, analysis, 'mapNode', undefined, set), set };
  });
  writeEdits(store, analysis, 'mapNode.place', edits);
  return getRecords(
    store.db,
    'mapNode',
    analysis,
    edits.map(({ id }) => id),
  );
};

/** Gives nodes back to the automatic layout; answers how many had a place. Throws `not-found`. */
export const clearNodes = (
  store: Store,
  analysis: string,
  view: string,
  factors: readonly string[] | undefined,
): number => {
  getRecord(store.db, 'analysis', analysis, analysis);
  const wanted = factors && new Set(factors);
  const edits = listRecords(store.db, 'mapNode', analysis)
    .filter((node) => node.view === view && (wanted === undefined || wanted.has(node.factor)))
    .map(({ id }): Edit => ({ entity: 'mapNode', id, delete: true }));
  writeEdits(store, analysis, 'mapNode.clear', edits);
  return edits.length;
};

/** A new view, with the nodes of `from` where they stand there. Throws `not-found` (no such analysis) and `invalid-value`. */
export const keepView = (
  store: Store,
  analysis: string,
  fields: Fields<'savedView'>,
  from: string | null,
): SavedViewRecord => {
  getRecord(store.db, 'analysis', analysis, analysis);
  const view = createEdit(store, 'savedView', analysis, undefined, fields);
  const places = listRecords(store.db, 'mapNode', analysis)
    .filter((node) => node.view === from)
    .map(({ factor, x, y }): Edit => {
      const set = { view: view.id, factor, x, y };
      return { entity: 'mapNode', id: newRecordId(store, analysis, 'mapNode', undefined, set), set };
    });
  writeEdits(store, analysis, 'savedView.keep', [view, ...places]);
  return getRecord(store.db, 'savedView', analysis, view.id);
};
