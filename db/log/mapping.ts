/** Where a kind of record lies in the tables: columns for its fields, and the SQL to write and read them. */
import { type AnyColumn, getTableColumns, getTableName } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { assertPresent } from '../domain/app-error.ts';
import { canonicalJson } from '../domain/canonical-json.ts';
import type { Json } from '../domain/change.ts';
import { type EntityName, entityNames } from '../domain/entities.ts';
import { fieldsOf, setsOf } from '../domain/fold/fields.ts';
import { entityTables, setTables } from '../schema/index.ts';

export type SqlValue = string | number | null;

interface FieldColumn {
  readonly field: string;
  readonly column: string;
  readonly refersTo: EntityName | undefined;
  readonly parent: boolean;
  readonly initial: SqlValue;
  toSql(value: Json): SqlValue;
  fromSql(value: SqlValue): Json;
}

interface SetTable {
  readonly set: string;
  readonly table: string;
  readonly owner: string;
  readonly element: string;
  /** Kind of record whose ids the set holds; `undefined` where it holds values. */
  readonly refersTo: EntityName | undefined;
}

export interface EntityMapping {
  readonly entity: EntityName;
  readonly table: string;
  readonly fields: readonly FieldColumn[];
  readonly sets: readonly SetTable[];
  /** Writes known, alive, deleted and all fields of one record. */
  readonly upsert: string;
  /** All that `upsert` writes. */
  readonly select: string;
  readonly placeholder: string;
  readonly setDeleted: string;
}

const identifier = (name: string): string => `"${name}"`;

const fieldColumn = (entity: EntityName, field: string, column: AnyColumn): FieldColumn => {
  const { refersTo, parent = false, initial } = fieldsOf(entity)[field] ?? { initial: null };
  // A parent that no change has named is '' in the record and NULL in the table, where it is a foreign key.
  const blankIsNull = parent && initial === '';
  const toSql = (value: Json): SqlValue => {
    if (typeof value === 'boolean') return value ? 1 : 0;
    if (typeof value === 'object' && value !== null) return canonicalJson(value);
    return value === '' && blankIsNull ? null : value;
  };
  const fromSql = (value: SqlValue): Json => {
    if (value === null) return blankIsNull ? '' : null;
    if (column.dataType === 'boolean') return value === 1;
    return column.dataType === 'json' ? (JSON.parse(String(value)) as Json) : value;
  };
  const name = identifier(column.name);
  return { field, column: name, refersTo, parent, initial: toSql(initial as Json), toSql, fromSql };
};

const setTable = (entity: EntityName, set: string, refersTo: EntityName | undefined): SetTable => {
  const tables: Readonly<Record<string, Readonly<Record<string, SQLiteTable>>>> = setTables;
  const table = assertPresent(tables[entity]?.[set], `table for ${entity}.${set}`);
  const columns: Readonly<Record<string, AnyColumn>> = getTableColumns(table);
  const owner = assertPresent(columns['ownerId'], `owner of ${entity}.${set}`);
  const element = assertPresent(columns['elementId'], `element of ${entity}.${set}`);
  return {
    set,
    table: identifier(getTableName(table)),
    owner: identifier(owner.name),
    element: identifier(element.name),
    refersTo,
  };
};

const mappingFor = (entity: EntityName): EntityMapping => {
  const table = identifier(getTableName(entityTables[entity]));
  const columns: Record<string, AnyColumn> = getTableColumns(entityTables[entity]);
  const fields = Object.keys(fieldsOf(entity)).map((field) => {
    return fieldColumn(entity, field, assertPresent(columns[field], `column for ${entity}.${field}`));
  });
  const sets = Object.entries(setsOf(entity)).map(([set, { refersTo }]) => setTable(entity, set, refersTo));
  const written = ['known', 'alive', 'deleted', ...fields.map(({ column }) => column)];
  const key = 'analysis_id = ? AND id = ?';
  return {
    entity,
    table,
    fields,
    sets,
    upsert: `INSERT INTO ${table} (analysis_id, id, ${written.join(', ')}) VALUES (?, ?${', ?'.repeat(written.length)})
      ON CONFLICT (analysis_id, id) DO UPDATE SET ${written.map((name) => `${name} = excluded.${name}`).join(', ')}`,
    select: `SELECT ${written.join(', ')} FROM ${table} WHERE ${key}`,
    placeholder: `INSERT INTO ${table} (analysis_id, id) VALUES (?, ?) ON CONFLICT DO NOTHING`,
    setDeleted: `UPDATE ${table} SET deleted = ? WHERE ${key}`,
  };
};

export const mappings = Object.fromEntries(entityNames.map((entity) => [entity, mappingFor(entity)])) as Record<
  EntityName,
  EntityMapping
>;

/** Kinds of records so that what is referred to comes before what refers; foreign keys want it so. */
export const writeOrder: readonly EntityName[] = [
  'author',
  'actor',
  'source',
  'patternTag',
  'factor',
  'link',
  'evidence',
  'agreement',
  'measure',
  'planRow',
  'openQuestion',
  'chainStep',
  'priorityGround',
  'mapNode',
  'savedView',
  'scenario',
  'scenarioChange',
  'comment',
  'measureStep',
  'indicator',
  'measurement',
  'actorFunction',
  'request',
  'refusedSuggestion',
  'secrecyMark',
  'decisionStep',
  'planVersion',
  'followUpRound',
  'followUp',
  'learning',
  'analysis',
];

export interface ChildColumn {
  readonly entity: EntityName;
  /** Ids of the records that name a given one as their parent. */
  readonly select: string;
}

const childColumnsOf = (parent: EntityName): ChildColumn[] =>
  entityNames.flatMap((entity) =>
    mappings[entity].fields
      .filter((field) => field.parent && field.refersTo === parent)
      .map(({ column }) => ({
        entity,
        select: `SELECT id FROM ${mappings[entity].table} WHERE analysis_id = ? AND ${column} = ?`,
      })),
  );

/** For each kind of record, the columns that make others its children. */
export const childColumns = Object.fromEntries(
  entityNames.map((entity) => [entity, childColumnsOf(entity)]),
) as unknown as Record<EntityName, readonly ChildColumn[]>;
