/** Reading records of any kind. What they are is in `entities.ts`; rows with 0 and 1 never leave this file. */
import { prepared, type ReadDb } from '../connection.ts';
import { AppError } from '../domain/app-error.ts';
import { type EntityName, entityNames, type RecordOf } from '../domain/entities.ts';
import { type EntityMapping, mappings, type SqlValue } from '../log/mapping.ts';

/** A reference to a record that is deleted reads as null; the log keeps it. Parents of what shows always show. */
const selectFields = ({ table, fields }: EntityMapping): string =>
  fields
    .map(({ column, refersTo, parent }) => {
      if (refersTo === undefined || parent) return `t.${column}`;
      const target = mappings[refersTo].table;
      return `(SELECT r.id FROM ${target} r WHERE r.analysis_id = t.analysis_id AND r.id = t.${column} AND r.deleted = 0)`;
    })
    .join(', ')
    .concat(` FROM ${table} t`);

interface ReadSql {
  readonly list: string;
  readonly get: string;
  readonly sets: readonly { readonly set: string; readonly list: string; readonly get: string }[];
}

const readSql = Object.fromEntries(
  entityNames.map((entity): [EntityName, ReadSql] => {
    const mapping = mappings[entity];
    const select = `SELECT t.id, ${selectFields(mapping)} WHERE t.analysis_id = ? AND t.deleted = 0`;
    const sets = mapping.sets.map(({ set, table, owner, element, refersTo }) => {
      const shown = (kind: EntityName): string =>
        `JOIN ${mappings[kind].table} r ON r.analysis_id = s.analysis_id AND r.id = s.${element} AND r.deleted = 0`;
      const join = refersTo === undefined ? '' : shown(refersTo);
      const members = `SELECT s.${owner}, s.${element} FROM ${table} s ${join} WHERE s.analysis_id = ?`;
      const order = `ORDER BY s.${owner}, s.${element}`;
      return { set, list: `${members} ${order}`, get: `${members} AND s.${owner} = ? ${order}` };
    });
    return [entity, { list: `${select} ORDER BY t.id`, get: `${select} AND t.id = ?`, sets }];
  }),
) as Record<EntityName, ReadSql>;

type Row = [string, ...SqlValue[]];

const recordOf = <E extends EntityName>(entity: E, row: Row, members: ReadonlyMap<string, string[]>[]): RecordOf<E> => {
  const { fields, sets } = mappings[entity];
  const record: Record<string, unknown> = { id: row[0] };
  fields.forEach(({ field, fromSql }, index) => {
    record[field] = fromSql(row[index + 1] ?? null);
  });
  sets.forEach(({ set }, index) => {
    record[set] = members[index]?.get(row[0]) ?? [];
  });
  return record as RecordOf<E>; // the mapping is made from the same entity
};

const grouped = (rows: [string, string][]): Map<string, string[]> => {
  const groups = new Map<string, string[]>();
  for (const [owner, element] of rows) {
    const group = groups.get(owner);
    if (group === undefined) groups.set(owner, [element]);
    else group.push(element);
  }
  return groups;
};

/** All living records of a kind in an analysis, by id. References to deleted records read as null. */
export const listRecords = <E extends EntityName>(db: ReadDb, entity: E, analysisId: string): RecordOf<E>[] => {
  const sql = readSql[entity];
  const rows = prepared(db, sql.list).raw().all(analysisId) as Row[];
  const members = sql.sets.map(({ list }) => grouped(prepared(db, list).raw().all(analysisId) as [string, string][]));
  return rows.map((row) => recordOf(entity, row, members));
};

/** How many living records of a kind an analysis has. */
export const countRecords = (db: ReadDb, entity: EntityName, analysisId: string): number =>
  prepared(db, `SELECT count(*) FROM ${mappings[entity].table} WHERE analysis_id = ? AND deleted = 0`)
    .pluck()
    .get(analysisId) as number;

/** The living ones among `ids`, in that order. */
export const getRecords = <E extends EntityName>(
  db: ReadDb,
  entity: E,
  analysisId: string,
  ids: readonly string[],
): RecordOf<E>[] => {
  const sql = readSql[entity];
  const statement = prepared(db, sql.get).raw();
  const records: RecordOf<E>[] = [];
  for (const id of ids) {
    const row = statement.get(analysisId, id) as Row | undefined;
    if (row === undefined) continue;
    const members = sql.sets.map(({ get }) =>
      grouped(prepared(db, get).raw().all(analysisId, id) as [string, string][]),
    );
    records.push(recordOf(entity, row, members));
  }
  return records;
};

/** The record. Throws `not-found` (entity, id). */
export const getRecord = <E extends EntityName>(db: ReadDb, entity: E, analysisId: string, id: string): RecordOf<E> => {
  const [record] = getRecords(db, entity, analysisId, [id]);
  if (record === undefined) throw new AppError('not-found', { entity, id });
  return record;
};
