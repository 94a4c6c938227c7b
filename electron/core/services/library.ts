/** Taking factors of the library into an analysis. */
import { AppError } from '../../../db/domain/app-error.ts';
import type { FactorRecord } from '../../../db/domain/entities.ts';
import { type LibraryFactor, type LibrarySource, library } from '../../../db/library/library.ts';
import type { Edit } from '../../../db/log/index.ts';
import { getRecord, getRecords, listRecords } from '../../../db/repositories/records.ts';
import { type Store, writeEdits } from './store.ts';

const sourceEdit = ({ id, title, publisher, date, url, reference }: LibrarySource): Edit => ({
  entity: 'source',
  id,
  set: { title, publisher, date, url, reference },
  mode: 'create',
});

/** The sources that the item cites, as the library has them. */
const citedSources = (item: LibraryFactor): LibrarySource[] => {
  const cited = new Set(item.sources.map(({ source }) => source));
  return library().sources.filter(({ id }) => cited.has(id));
};

/**
 * The factor that came from an item of the library: made as one step with the sources that the analysis lacks and
 * with evidence from each, or, where it is in the analysis already, as it is. Throws `not-found`.
 */
export const insertFromLibrary = (store: Store, analysis: string, itemId: string): FactorRecord => {
  getRecord(store.db, 'analysis', analysis, analysis);
  const item = library().factors.find(({ id }) => id === itemId);
  if (item === undefined) throw new AppError('not-found', { entity: 'libraryItem', id: itemId });
  const taken = listRecords(store.db, 'factor', analysis).find(({ libraryItem }) => libraryItem === itemId);
  if (taken !== undefined) return taken;
  const factor = store.log.clock.newId();
  const sources = citedSources(item);
  const ids = sources.map(({ id }) => id);
  const known = new Set(getRecords(store.db, 'source', analysis, ids).map(({ id }) => id));
  const { title, description, kind, bone } = item;
  writeEdits(store, analysis, 'library.insert', [
    { entity: 'factor', id: factor, set: { title, description, kind, bone, libraryItem: itemId }, mode: 'create' },
    ...sources.filter(({ id }) => !known.has(id)).map(sourceEdit),
    ...ids.map((source): Edit => {
      const id = store.log.clock.newId();
      return { entity: 'evidence', id, set: { factor, source, stance: 'supports' }, mode: 'create' };
    }),
  ]);
  return getRecord(store.db, 'factor', analysis, factor);
};
