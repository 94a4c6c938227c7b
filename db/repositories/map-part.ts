/** Reading part of a large map: links are followed by their indexes, and only what lies near is read. */
import { prepared, type ReadDb } from '../connection.ts';
import { compareIds } from '../domain/collation.ts';
import type { MapRecords } from '../domain/picture/content.ts';
import type { Walk } from '../domain/picture/highlight.ts';
import { PROBLEM_ID } from '../domain/values.ts';
import { getRecord, getRecords, listRecords } from './records.ts';

/** The other end is in the map: the problem, whose row is no factor, or a factor that is not rejected. */
const isShown = `(f.id = '${PROBLEM_ID}' OR (f.deleted = 0 AND f.state <> 'rejected'))`;
const ends = (near: string, far: string): string =>
  `SELECT l.${far} FROM link l JOIN factor f ON f.analysis_id = l.analysis_id AND f.id = l.${far}
   WHERE l.analysis_id = ? AND l.${near} = ? AND l.deleted = 0 AND ${isShown} ORDER BY l.id`;
const CAUSES = ends('to_id', 'from_id');
const EFFECTS = ends('from_id', 'to_id');
const LINKS = 'SELECT id, from_id FROM link WHERE analysis_id = ? AND to_id = ? AND deleted = 0';
const SHOWN = "FROM factor WHERE analysis_id = ? AND deleted = 0 AND state <> 'rejected'";
const evidenceOf = (owner: 'factor_id' | 'link_id'): string =>
  `SELECT id FROM evidence WHERE analysis_id = ? AND ${owner} = ? AND deleted = 0`;

/** Factors that the whole map has. */
export const countOnMap = (db: ReadDb, analysis: string): number =>
  prepared(db, `SELECT count(*) ${SHOWN}`).pluck().get(analysis) as number;

export const isOnMap = (db: ReadDb, analysis: string, factor: string): boolean =>
  prepared(db, `SELECT 1 ${SHOWN} AND id = ?`).pluck().get(analysis, factor) !== undefined;

/** Causes and effects of one factor at a time. */
export const walkOf = (db: ReadDb, analysis: string): Walk => {
  const read = (sql: string, id: string) => prepared(db, sql).pluck().all(analysis, id) as string[];
  return {
    causes: { get: (id) => read(CAUSES, id) },
    effects: { get: (id) => (id === PROBLEM_ID ? [] : read(EFFECTS, id)) },
  };
};

const linkIds = (db: ReadDb, analysis: string, shown: ReadonlySet<string>): string[] => {
  const into = prepared(db, LINKS).raw();
  const rows = [...shown].flatMap((to) => into.all(analysis, to) as [string, string][]);
  return rows.flatMap(([id, from]) => (shown.has(from) ? [id] : [])).sort(compareIds);
};

/** The records of these factors and of what is between them and the problem. Throws `not-found` where there is no such analysis. */
export const recordsNear = (db: ReadDb, analysis: string, factors: ReadonlySet<string>): MapRecords => {
  const links = linkIds(db, analysis, new Set([...factors, PROBLEM_ID]));
  const evidence = (owner: 'factor_id' | 'link_id', ids: Iterable<string>): string[] =>
    [...ids].flatMap((id) => prepared(db, evidenceOf(owner)).pluck().all(analysis, id) as string[]);
  const owned = [...evidence('factor_id', factors), ...evidence('link_id', links)];
  return {
    analysis: getRecord(db, 'analysis', analysis, analysis),
    factors: getRecords(db, 'factor', analysis, [...factors]),
    links: getRecords(db, 'link', analysis, links),
    evidence: getRecords(db, 'evidence', analysis, owned),
    sources: listRecords(db, 'source', analysis),
  };
};
