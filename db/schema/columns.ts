/** What every table of records shares. */
import { type SQL, sql } from 'drizzle-orm';
import { type AnySQLiteColumn, check, integer, primaryKey, text } from 'drizzle-orm/sqlite-core';

/**
 * The key of a record and what the fold says of it. `known`: some change of it has come; a row without is there
 * only because another row names it. `alive`: its own changes leave it alive. `deleted`: what readers go by, with
 * what other records need of it (see `db/domain/fold`).
 */
export const recordColumns = () => ({
  analysisId: text('analysis_id').notNull(),
  id: text('id').notNull(),
  known: integer('known', { mode: 'boolean' }).notNull().default(false),
  alive: integer('alive', { mode: 'boolean' }).notNull().default(false),
  deleted: integer('deleted', { mode: 'boolean' }).notNull().default(true),
});

/** Free text, empty until somebody writes it. */
export const words = (name: string) => text(name).notNull().default('');
export const flag = (name: string) => integer(name, { mode: 'boolean' }).notNull().default(false);

const quoted = (value: string | number): string =>
  typeof value === 'number' ? String(value) : `'${value.replaceAll("'", "''")}'`;

/** CHECK that a column holds one of a closed list (or nothing, where it may be NULL). */
export const oneOf = (table: string, column: AnySQLiteColumn, values: readonly (string | number)[]) =>
  check(`${table}_${column.name}`, sql`${column} IN (${sql.raw(values.map(quoted).join(', '))})`);

const isFlag = (column: AnySQLiteColumn): SQL => sql`${column} IN (0, 1)`;
/** CHECK that the columns hold 0 or 1. */
export const flags = (table: string, ...columns: AnySQLiteColumn[]) =>
  check(`${table}_flags`, sql.join(columns.map(isFlag), sql` AND `));

export const recordKey = (t: { analysisId: AnySQLiteColumn; id: AnySQLiteColumn }) =>
  primaryKey({ columns: [t.analysisId, t.id] });
