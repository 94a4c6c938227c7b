/** The change log (bundle-format.md, "Merging"), what has been seen of it, and the local steps that undo walks. */
import { sql } from 'drizzle-orm';
import { check, foreignKey, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { bundleLog } from './bundle-log.ts';
import { oneOf } from './columns.ts';

/** Facts about this file: replica, fold version, clock. */
export const meta = sqliteTable('meta', { key: text('key').primaryKey().notNull(), value: text('value').notNull() });

/** Migrations that were applied, with the hash of their text. */
export const migration = sqliteTable('migration', {
  version: integer('version').primaryKey().notNull(),
  name: text('name').notNull(),
  sha256: text('sha256').notNull(),
  appliedAt: text('applied_at').notNull(),
});

/** One row for each analysis that has a log; every record hangs on it. `changedAt`: ms, our clock, last written here. */
export const analysisLog = sqliteTable('analysis_log', {
  analysisId: text('analysis_id').primaryKey().notNull(),
  changeCount: integer('change_count').notNull().default(0),
  changedAt: integer('changed_at').notNull(),
  /** The latest time on any change that our clock follows; null before the first. */
  lastHlc: text('last_hlc'),
});

/** Version vectors, each distinct one once. */
export const versionVector = sqliteTable('version_vector', {
  id: integer('id').primaryKey().notNull(),
  json: text('json').notNull().unique(),
});

export const change = sqliteTable(
  'change',
  {
    /** Order in which changes came into this file; never leaves it. */
    position: integer('position').primaryKey().notNull(),
    id: text('id').notNull(),
    analysisId: text('analysis_id')
      .notNull()
      .references(() => analysisLog.analysisId),
    actor: text('actor').notNull(),
    seq: integer('seq').notNull(),
    hlc: text('hlc').notNull(),
    depsId: integer('deps_id')
      .notNull()
      .references(() => versionVector.id),
    entity: text('entity').notNull(),
    record: text('record').notNull(),
    field: text('field').notNull(),
    /** JSON */
    value: text('value').notNull(),
    schemaVersion: integer('schema_version').notNull(),
    receivedIn: text('received_in').references(() => bundleLog.id),
    /** The line of the bundle, where it says more than the columns do. */
    raw: text('raw'),
  },
  (t) => [
    uniqueIndex('change_id').on(t.analysisId, t.id),
    index('change_record').on(t.analysisId, t.entity, t.record),
    check('change_seq', sql`${t.seq} > 0`),
  ],
);

/** What this replica has seen of each actor: all up to a number, and single later ones (JSON list). */
export const seen = sqliteTable(
  'seen',
  {
    analysisId: text('analysis_id')
      .notNull()
      .references(() => analysisLog.analysisId),
    actor: text('actor').notNull(),
    upto: integer('upto').notNull(),
    dots: text('dots').notNull().default('[]'),
  },
  (t) => [primaryKey({ columns: [t.analysisId, t.actor] }), check('seen_upto', sql`${t.upto} >= 0`)],
);

/** Fields where a person has to choose; `changes`: JSON list of change ids, the winner first. Part of the fold. */
export const conflict = sqliteTable(
  'conflict',
  {
    analysisId: text('analysis_id')
      .notNull()
      .references(() => analysisLog.analysisId),
    entity: text('entity').notNull(),
    record: text('record').notNull(),
    field: text('field').notNull(),
    kind: text('kind').notNull(),
    changes: text('changes').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.analysisId, t.entity, t.record, t.field] }),
    oneOf('conflict', t.kind, ['value', 'edited', 'needed']),
  ],
);

/** What was done here and can be undone; never leaves the file. */
export const step = sqliteTable(
  'step',
  {
    id: text('id').primaryKey().notNull(),
    analysisId: text('analysis_id')
      .notNull()
      .references(() => analysisLog.analysisId),
    /** Order within the analysis. */
    position: integer('position').notNull(),
    label: text('label').notNull(),
    at: integer('at').notNull(),
    state: text('state').notNull(),
    /** `change.position` of the last change when the step was done. */
    logPosition: integer('log_position').notNull(),
  },
  (t) => [index('step_position').on(t.analysisId, t.position), oneOf('step', t.state, ['done', 'undone'])],
);

/** One field that a step wrote, with its value before and after (JSON). */
export const stepChange = sqliteTable(
  'step_change',
  {
    stepId: text('step_id').notNull(),
    entity: text('entity').notNull(),
    record: text('record').notNull(),
    field: text('field').notNull(),
    before: text('before').notNull(),
    after: text('after').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.stepId, t.entity, t.record, t.field] }),
    foreignKey({ columns: [t.stepId], foreignColumns: [step.id] }).onDelete('cascade'),
  ],
);
