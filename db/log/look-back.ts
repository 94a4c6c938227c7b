/** The analysis as it was: folds of the part of the log that was written up to a moment. */
import { prepared, type ReadDb } from '../connection.ts';
import type { AnalysisState, RecordChange } from '../domain/fold/state.ts';
import { foldState } from '../domain/fold/state.ts';
import { formatHlc, hlcTime } from '../domain/hybrid-clock.ts';
import { NOTES_SUFFIX } from '../domain/version-vector.ts';
import { openVectors } from './store.ts';

type Row = [string, string, number, string, number, string, string, string, string];
const UP_TO = `SELECT id, actor, seq, hlc, deps_id, entity, record, field, value FROM change
  WHERE analysis_id = ? AND hlc < ?`;
/** Greater than every time that a clock gives. */
const LATEST = '~';

/**
 * All records as they were when `until` (ms since 1970, that moment counted in; `null`: now) was the time of the
 * clock of whoever wrote. Later changes that came here earlier make no difference: everyone sees the same past.
 */
export const stateAt = (db: ReadDb, analysisId: string, until: number | null): AnalysisState => {
  const vectors = openVectors(db);
  const before = until === null ? LATEST : formatHlc(until + 1, 0);
  const rows = prepared(db, UP_TO).raw().all(analysisId, before) as Row[];
  const changes = rows.map(([id, actor, seq, hlc, depsId, entity, record, field, text]): RecordChange => {
    return { id, actor, seq, hlc, deps: vectors.byId(depsId), entity, record, field, text };
  });
  return foldState(changes, analysisId);
};

/** What one person wrote at one moment: a step, unless two came within a millisecond. */
export interface Moment {
  /** ms since 1970, of the author's clock. */
  readonly at: number;
  readonly actor: string;
  readonly changes: number;
}

const MOMENTS = `SELECT substr(hlc, 1, 15), actor, count(*) FROM change WHERE analysis_id = ?
  GROUP BY 1, 2 ORDER BY 1 DESC, 2`;

/** Every moment at which something was written, the latest first. */
export const momentsOf = (db: ReadDb, analysisId: string): Moment[] => {
  const rows = prepared(db, MOMENTS).raw().all(analysisId) as [string, string, number][];
  const moments = new Map<string, Moment>();
  for (const [time, writer, changes] of rows) {
    const actor = writer.endsWith(NOTES_SUFFIX) ? writer.slice(0, -NOTES_SUFFIX.length) : writer;
    const key = `${time} ${actor}`;
    moments.set(key, { at: hlcTime(time), actor, changes: changes + (moments.get(key)?.changes ?? 0) });
  }
  return [...moments.values()];
};
