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

/** Who wrote last of a record, and when. */
export interface Writing {
  /** `<entity>/<id>` */
  readonly key: string;
  /** ms since 1970, of the author's clock. */
  readonly at: number;
  readonly actor: string;
}

/** SQLite gives the other columns of the row that `max` is of. */
const LAST_WRITINGS = `SELECT entity, record, max(hlc), actor FROM change
  WHERE analysis_id = ? AND hlc >= ? AND hlc < ? GROUP BY 1, 2`;

const openActor = (writer: string): string =>
  writer.endsWith(NOTES_SUFFIX) ? writer.slice(0, -NOTES_SUFFIX.length) : writer;

/** The last change of each record that was written after `from` and up to `until` (ms since 1970; `null`: now). */
export const lastWritings = (db: ReadDb, analysisId: string, from: number, until: number | null): Writing[] => {
  const end = until === null ? LATEST : formatHlc(until + 1, 0);
  const rows = prepared(db, LAST_WRITINGS)
    .raw()
    .all(analysisId, formatHlc(from + 1, 0), end) as [string, string, string, string][];
  return rows.map(([entity, record, hlc, actor]) => ({
    key: `${entity}/${record}`,
    at: hlcTime(hlc),
    actor: openActor(actor),
  }));
};

/** Every moment at which something was written, the latest first. */
export const momentsOf = (db: ReadDb, analysisId: string): Moment[] => {
  const rows = prepared(db, MOMENTS).raw().all(analysisId) as [string, string, number][];
  const moments = new Map<string, Moment>();
  for (const [time, writer, changes] of rows) {
    const actor = openActor(writer);
    const key = `${time} ${actor}`;
    moments.set(key, { at: hlcTime(time), actor, changes: changes + (moments.get(key)?.changes ?? 0) });
  }
  return [...moments.values()];
};
