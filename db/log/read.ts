/** What the log says: for bundles, for history, for choices. */
import { prepared, type ReadDb } from '../connection.ts';
import type { Json, VersionVector } from '../domain/change.ts';
import { DELETED } from '../domain/change.ts';
import { type EntityName, entityNames } from '../domain/entities.ts';
import { fieldSpec, fieldsOf, isPrivate, parseEntity } from '../domain/fold/fields.ts';
import { headsOf, seenByAll } from '../domain/fold/heads.ts';
import { readField } from '../domain/fold/reading.ts';
import { byField, foldRecord, readGroup } from '../domain/fold/record.ts';
import { reopenedField } from '../domain/fold/reopened.ts';
import { hlcTime } from '../domain/hybrid-clock.ts';
import { NOTES_SUFFIX, pickActors } from '../domain/version-vector.ts';
import { mappings } from './mapping.ts';
import { changesOfRecord, openVectors, readSeen, type Vectors } from './store.ts';
import type { Conflict, HistoryEntry, LoggedChange } from './types.ts';

interface ExportRow {
  readonly id: string;
  readonly actor: string;
  readonly seq: number;
  readonly hlc: string;
  readonly depsId: number;
  readonly entity: string;
  readonly record: string;
  readonly field: string;
  readonly value: string;
  readonly schemaVersion: number;
  readonly raw: string | null;
}

const PAGE = 2000;
const EXPORT = `SELECT id, actor, seq, hlc, deps_id AS depsId, entity, record, field, value,
  schema_version AS schemaVersion, raw FROM change WHERE analysis_id = ? AND id > ? ORDER BY id LIMIT ${PAGE}`;

const hiddenRecords = (db: ReadDb, analysisId: string): Set<string> => {
  const hidden = new Set<string>();
  for (const entity of entityNames) {
    const sql = `SELECT id FROM ${mappings[entity].table} WHERE analysis_id = ? AND deleted = 1 AND alive = 0`;
    for (const id of prepared(db, sql).pluck().all(analysisId)) hidden.add(`${entity}/${id}`);
  }
  return hidden;
};

/**
 * All changes that a bundle of the whole analysis holds, in the order of their ids, read page by page: without
 * working notes unless asked for, and of deleted records only that they are deleted. Nothing may be written to the
 * analysis until it is read to its end.
 */
export function* changesForExport(
  db: ReadDb,
  analysisId: string,
  { notes }: { readonly notes: boolean },
): Generator<LoggedChange> {
  const hidden = hiddenRecords(db, analysisId);
  const vectors = openVectors(db);
  let last = '';
  for (;;) {
    const rows = prepared(db, EXPORT).all(analysisId, last) as ExportRow[];
    for (const { depsId, record, value, raw, ...row } of rows) {
      const entity = `${row.entity}/${record}`;
      if (hidden.has(entity) && row.field !== DELETED) continue;
      const target = parseEntity(entity, analysisId);
      if (!notes && isPrivate(target?.entity ?? null, row.actor, row.field)) continue;
      yield { change: { ...row, entity, deps: vectors.byId(depsId), value: JSON.parse(value) as Json }, raw };
    }
    if (rows.length < PAGE) return;
    last = rows.at(-1)?.id ?? last;
  }
}

/** What this replica has seen of the analysis; actors of working notes only when asked for. */
export const versionVector = (
  db: ReadDb,
  analysisId: string,
  { notes }: { readonly notes: boolean } = { notes: false },
): VersionVector => pickActors(readSeen(db, analysisId), (actor) => notes || !actor.endsWith(NOTES_SUFFIX));

interface HistoryRow {
  readonly id: string;
  readonly field: string;
  readonly actor: string;
  readonly hlc: string;
  readonly value: string;
  readonly receivedIn: string | null;
}

const entryOf = (row: HistoryRow, current: boolean): HistoryEntry => ({
  changeId: row.id,
  field: row.field,
  actor: row.actor.endsWith(NOTES_SUFFIX) ? row.actor.slice(0, -NOTES_SUFFIX.length) : row.actor,
  at: new Date(hlcTime(row.hlc)).toISOString(),
  value: JSON.parse(row.value) as Json,
  receivedIn: row.receivedIn,
  current,
});

const HISTORY = `SELECT id, field, actor, hlc, value, received_in AS receivedIn FROM change
  WHERE analysis_id = ? AND entity = ? AND record = ? ORDER BY hlc DESC, actor DESC, id DESC`;

/** Every value that any field of the record ever had, the newest first; for a member of a set, whether it was in it. */
export const recordHistory = (db: ReadDb, analysisId: string, entity: EntityName, id: string): HistoryEntry[] => {
  const groups = byField(changesOfRecord(db, openVectors(db), analysisId, entity, id));
  const heads = new Set([...groups.values()].flatMap((changes) => headsOf(changes).map((head) => head.id)));
  const rows = prepared(db, HISTORY).all(analysisId, entity, id) as HistoryRow[];
  return rows.filter(({ field }) => reopenedField(field) === null).map((row) => entryOf(row, heads.has(row.id)));
};

/** Every value the field ever had, the newest first. */
export const fieldHistory = (
  db: ReadDb,
  analysisId: string,
  entity: EntityName,
  id: string,
  field: string,
): HistoryEntry[] => recordHistory(db, analysisId, entity, id).filter((entry) => entry.field === field);

interface ConflictRow {
  readonly entity: EntityName;
  readonly record: string;
  readonly field: string;
  readonly kind: Conflict['kind'];
  readonly changes: string;
}

const SHOWN = `SELECT entity, record, field, kind, changes FROM conflict WHERE analysis_id = ? ORDER BY entity, record, field`;

const isShown = (db: ReadDb, analysisId: string, { entity, id }: { entity: EntityName; id: string }): boolean =>
  prepared(db, `SELECT deleted FROM ${mappings[entity].table} WHERE analysis_id = ? AND id = ?`)
    .pluck()
    .get(analysisId, id) === 0;

const ENTRY =
  'SELECT id, field, actor, hlc, value, received_in AS receivedIn FROM change WHERE analysis_id = ? AND id = ?';
const entryOfChange = (db: ReadDb, analysisId: string, id: string): HistoryEntry =>
  entryOf(prepared(db, ENTRY).get(analysisId, id) as HistoryRow, true);

const shownConflicts = (db: ReadDb, analysisId: string): ConflictRow[] =>
  (prepared(db, SHOWN).all(analysisId) as ConflictRow[]).filter(({ entity, record }) =>
    isShown(db, analysisId, { entity, id: record }),
  );

export const countConflicts = (db: ReadDb, analysisId: string): number => shownConflicts(db, analysisId).length;

/** Fields of records that show where a person has to choose, sorted. A choice is written as an ordinary edit. */
export const openConflicts = (db: ReadDb, analysisId: string): Conflict[] =>
  shownConflicts(db, analysisId).map(({ entity, record, field, kind, changes }) => {
    const choices = (JSON.parse(changes) as string[]).map((id) => entryOfChange(db, analysisId, id));
    return { entity, id: record, field, kind, choices };
  });

/** Fields of free text, of whatever kind of record. */
const WORDS = JSON.stringify([
  ...new Set(
    entityNames.flatMap((entity) =>
      Object.entries(fieldsOf(entity))
        .filter(([, { words }]) => words === true)
        .map(([name]) => name),
    ),
  ),
]);
const WRITTEN_BY_SEVERAL = `SELECT DISTINCT entity, record FROM (
  SELECT entity, record FROM change WHERE analysis_id = ? AND field IN (SELECT value FROM json_each(?))
  GROUP BY entity, record, field HAVING count(DISTINCT actor) > 1) ORDER BY entity, record`;

/** Free texts of one record which are put together of what several wrote, and which nobody has written since. */
export const mergedTextsOf = (
  db: ReadDb,
  analysisId: string,
  { entity, id }: { readonly entity: EntityName; readonly id: string },
  vectors: Vectors = openVectors(db),
): Conflict[] => {
  if (!isShown(db, analysisId, { entity, id })) return [];
  const { merged } = foldRecord(entity, changesOfRecord(db, vectors, analysisId, entity, id));
  return merged.map(({ field, changes }): Conflict => {
    const choices = changes.map((change) => entryOfChange(db, analysisId, change));
    return { entity, id, field, kind: 'merged', choices };
  });
};

/** The same of all records of the analysis. */
export const mergedTexts = (db: ReadDb, analysisId: string): Conflict[] => {
  const vectors = openVectors(db);
  const records = prepared(db, WRITTEN_BY_SEVERAL).raw().all(analysisId, WORDS) as [string, string][];
  return records.flatMap(([kind, record]) => {
    const target = parseEntity(`${kind}/${record}`, analysisId);
    return target === null ? [] : mergedTextsOf(db, analysisId, target, vectors);
  });
};

/** What a field reads as now, and what it read as when those who wrote the changes `between` had seen the same of it. */
export const readBetween = (
  db: ReadDb,
  analysisId: string,
  { entity, id, field }: Pick<Conflict, 'entity' | 'id' | 'field'>,
  between: readonly string[],
): { readonly now: Json; readonly base: Json } => {
  const groups = byField(changesOfRecord(db, openVectors(db), analysisId, entity, id));
  const changes = groups.get(field) ?? [];
  const heads = changes.filter((change) => between.includes(change.id));
  const spec = fieldSpec(entity, field);
  const initial = spec === undefined ? false : (spec.initial as Json);
  return {
    now: readGroup(entity, field, groups).value ?? initial,
    base: readField(entity, field, seenByAll(changes, heads)).value ?? initial,
  };
};
