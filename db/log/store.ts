/** Rows of the change log. What is kept between calls lives for one transaction only, so that a rollback forgets it. */
import { prepared, type ReadDb, type WriteDb } from '../connection.ts';
import { assertPresent } from '../domain/app-error.ts';
import type { VersionVector } from '../domain/change.ts';
import type { EntityName } from '../domain/entities.ts';
import type { FoldChange } from '../domain/fold/heads.ts';
import { compactEntry, dots, unionEntry, upto } from '../domain/version-vector.ts';

/** A change as it is stored. */
export interface StoredChange extends FoldChange {
  readonly entity: string;
  readonly record: string;
  readonly schemaVersion: number;
  readonly receivedIn: string | null;
  readonly raw: string | null;
}

/** Version vectors by the number they are stored under; equal ones are one object, which the fold builds on. */
export interface Vectors {
  byId(id: number): VersionVector;
  intern(vector: VersionVector): { id: number; vector: VersionVector };
}

export const openVectors = (db: ReadDb): Vectors => {
  const byId = new Map<number, VersionVector>();
  const byJson = new Map<string, { id: number; vector: VersionVector }>();
  const remember = (id: number, json: string): { id: number; vector: VersionVector } => {
    const known = byJson.get(json);
    if (known !== undefined) return known;
    const entry = { id, vector: JSON.parse(json) as VersionVector }; // written by `intern`
    byId.set(id, entry.vector);
    byJson.set(json, entry);
    return entry;
  };
  return {
    byId(id) {
      const known = byId.get(id);
      if (known !== undefined) return known;
      const json = prepared(db, 'SELECT json FROM version_vector WHERE id = ?').pluck().get(id);
      return remember(id, String(assertPresent(json, 'version vector of a change'))).vector;
    },
    intern(vector) {
      const json = JSON.stringify(vector);
      const known = byJson.get(json);
      if (known !== undefined) return known;
      const found = prepared(db, 'SELECT id FROM version_vector WHERE json = ?').pluck().get(json);
      if (typeof found === 'number') return remember(found, json);
      const { lastInsertRowid } = prepared(db, 'INSERT INTO version_vector (json) VALUES (?)').run(json);
      return remember(Number(lastInsertRowid), json);
    },
  };
};

const INSERT = `INSERT INTO change
  (id, analysis_id, actor, seq, hlc, deps_id, entity, record, field, value, schema_version, received_in, raw)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (analysis_id, id) DO NOTHING`;

/** Adds a change; false where one with its id is there already. */
export const insertChange = (db: WriteDb, analysisId: string, c: StoredChange, depsId: number): boolean =>
  prepared(db, INSERT).run(
    c.id,
    analysisId,
    c.actor,
    c.seq,
    c.hlc,
    depsId,
    c.entity,
    c.record,
    c.field,
    c.text,
    c.schemaVersion,
    c.receivedIn,
    c.raw,
  ).changes === 1;

type ChangeRow = [string, string, number, string, number, string, string];
const OF_RECORD = `SELECT id, actor, seq, hlc, deps_id, field, value FROM change
  WHERE analysis_id = ? AND entity = ? AND record = ?`;

/** All changes of a record. */
export const changesOfRecord = (
  db: ReadDb,
  vectors: Vectors,
  analysisId: string,
  entity: EntityName,
  record: string,
): FoldChange[] => {
  const rows = prepared(db, OF_RECORD).raw().all(analysisId, entity, record) as ChangeRow[];
  return rows.map(([id, actor, seq, hlc, depsId, field, text]) => {
    return { id, actor, seq, hlc, deps: vectors.byId(depsId), field, text };
  });
};

/** What has been seen of each actor, gathered in memory and written by `save`. */
export interface Seen {
  vector(): VersionVector;
  /** The number of an actor's next change. */
  next(actor: string): number;
  add(actor: string, seq: number): void;
  adopt(vector: VersionVector): void;
  save(db: WriteDb): void;
}

const SAVE_SEEN = `INSERT INTO seen (analysis_id, actor, upto, dots) VALUES (?, ?, ?, ?)
  ON CONFLICT (analysis_id, actor) DO UPDATE SET upto = excluded.upto, dots = excluded.dots`;

export const readSeen = (db: ReadDb, analysisId: string): VersionVector => {
  const rows = prepared(db, 'SELECT actor, upto, dots FROM seen WHERE analysis_id = ? ORDER BY actor')
    .raw()
    .all(analysisId) as [string, number, string][];
  return Object.fromEntries(
    rows.map(([actor, bound, later]) => [actor, compactEntry(bound, JSON.parse(later) as number[])]),
  );
};

export const openSeen = (db: ReadDb, analysisId: string): Seen => {
  const entries = new Map(Object.entries(readSeen(db, analysisId)));
  const added = new Map<string, number[]>();
  const dirty = new Set<string>();
  const settle = (): void => {
    for (const [actor, seqs] of added) {
      const entry = entries.get(actor);
      entries.set(actor, compactEntry(upto(entry), [...dots(entry), ...seqs]));
      dirty.add(actor);
    }
    added.clear();
  };
  const highest = (actor: string): number => {
    const entry = entries.get(actor);
    return Math.max(upto(entry), ...dots(entry));
  };
  return {
    vector() {
      settle();
      return Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));
    },
    next(actor) {
      return (added.get(actor)?.at(-1) ?? highest(actor)) + 1;
    },
    add(actor, seq) {
      const list = added.get(actor);
      if (list === undefined) added.set(actor, [seq]);
      else list.push(seq);
    },
    adopt(vector) {
      settle();
      for (const [actor, entry] of Object.entries(vector)) {
        entries.set(actor, unionEntry(entries.get(actor), entry));
        dirty.add(actor);
      }
    },
    save(target) {
      settle();
      for (const actor of dirty) {
        const entry = entries.get(actor);
        prepared(target, SAVE_SEEN).run(analysisId, actor, upto(entry), JSON.stringify(dots(entry)));
      }
      dirty.clear();
    },
  };
};

export interface LogHead {
  readonly lastHlc: string | null;
  readonly changeCount: number;
}

/** Where the log of an analysis stands; makes an empty one where there is none. */
export const openLog = (db: WriteDb, analysisId: string, now: number): LogHead => {
  prepared(db, 'INSERT INTO analysis_log (analysis_id, changed_at) VALUES (?, ?) ON CONFLICT DO NOTHING').run(
    analysisId,
    now,
  );
  const row = prepared(db, 'SELECT last_hlc, change_count FROM analysis_log WHERE analysis_id = ?')
    .raw()
    .get(analysisId) as [string | null, number];
  return { lastHlc: row[0], changeCount: row[1] };
};

/** Notes that changes were added, at `now` ms. */
export const advanceLog = (
  db: WriteDb,
  analysisId: string,
  added: number,
  lastHlc: string | null,
  now: number,
): void => {
  prepared(
    db,
    'UPDATE analysis_log SET change_count = change_count + ?, last_hlc = ?, changed_at = ? WHERE analysis_id = ?',
  ).run(added, lastHlc, now, analysisId);
};
