/** Folding again from the log: when the rules of the fold changed, and to check that the tables are what it says. */
import { inTransaction, prepared, type ReadDb, rolledBack, type WriteDb } from '../connection.ts';
import { FOLD_VERSION, parseEntity } from '../domain/fold/fields.ts';
import { canonicalDump } from './dump.ts';
import { foldIntoTables, type Touched } from './fold-tables.ts';
import { mappings, writeOrder } from './mapping.ts';
import { changesOfRecord, openVectors } from './store.ts';

const clear = (db: WriteDb, analysisId: string): void => {
  prepared(db, 'DELETE FROM conflict WHERE analysis_id = ?').run(analysisId);
  for (const { sets } of Object.values(mappings)) {
    for (const { table } of sets) prepared(db, `DELETE FROM ${table} WHERE analysis_id = ?`).run(analysisId);
  }
  for (const entity of [...writeOrder].reverse()) {
    prepared(db, `DELETE FROM ${mappings[entity].table} WHERE analysis_id = ?`).run(analysisId);
  }
};

/** Builds the tables of an analysis anew from its log. */
export const refold = (db: WriteDb, analysisId: string): void =>
  inTransaction(db, () => {
    clear(db, analysisId);
    const vectors = openVectors(db);
    const records = prepared(db, 'SELECT DISTINCT entity, record FROM change WHERE analysis_id = ?')
      .raw()
      .all(analysisId) as [string, string][];
    const touched: Touched[] = [];
    for (const [entity, record] of records) {
      const target = parseEntity(`${entity}/${record}`, analysisId);
      if (target === null) continue;
      const changes = changesOfRecord(db, vectors, analysisId, target.entity, target.id);
      touched.push({ ...target, changes, mayExist: false });
    }
    foldIntoTables(db, analysisId, touched);
  });

const analysisIds = (db: ReadDb): string[] =>
  prepared(db, 'SELECT analysis_id FROM analysis_log').pluck().all() as string[];

/** Whether the tables were folded by other rules than ours. */
export const needsRefold = (db: ReadDb): boolean =>
  prepared(db, "SELECT value FROM meta WHERE key = 'foldVersion'").pluck().get() !== String(FOLD_VERSION);

/** Folds every analysis again, in one transaction, and notes by which rules. */
export const refoldAll = (db: WriteDb): void =>
  inTransaction(db, () => {
    for (const id of analysisIds(db)) refold(db, id);
    prepared(
      db,
      "INSERT INTO meta (key, value) VALUES ('foldVersion', ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
    ).run(String(FOLD_VERSION));
  });

/** Whether the tables of an analysis are what its log says. Nothing is kept of the trial. */
export const isFoldOfLog = (db: WriteDb, analysisId: string): boolean =>
  rolledBack(db, () => {
    const before = canonicalDump(db, analysisId);
    refold(db, analysisId);
    return canonicalDump(db, analysisId) === before;
  });
