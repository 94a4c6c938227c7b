import { foreignKey, index, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { followUpStatuses, learnedFields, lights } from '../domain/planning-values.ts';
import type { Attachment } from '../domain/values.ts';
import { flags, oneOf, recordColumns, recordKey, words } from './columns.ts';
import { factor } from './factor.ts';
import { analysisLog } from './log.ts';
import { measure } from './measure.ts';
import { source } from './source.ts';

export const followUpRound = sqliteTable(
  'follow_up_round',
  {
    ...recordColumns(),
    title: words('title'),
    opened: text('opened'),
    closed: text('closed'),
    note: words('note'),
    /** JSON as `Attachment`. */
    snapshot: text('snapshot', { mode: 'json' }).$type<Attachment>(),
  },
  (t) => [
    recordKey(t),
    foreignKey({ columns: [t.analysisId], foreignColumns: [analysisLog.analysisId] }),
    flags('follow_up_round', t.known, t.alive, t.deleted),
  ],
);

export const followUp = sqliteTable(
  'follow_up',
  {
    ...recordColumns(),
    round: text('round_id'),
    /** NULL only while no change that names it has come. */
    measure: text('measure_id'),
    status: text('status').notNull().default('notStarted'),
    reason: words('reason'),
    light: text('light'),
    lightText: words('light_text'),
    done: words('done'),
    byFunction: words('by_function'),
    date: text('date'),
    deviations: words('deviations'),
    notes: words('notes'),
  },
  (t) => [
    recordKey(t),
    index('follow_up_in_round').on(t.analysisId, t.round),
    index('follow_up_measure').on(t.analysisId, t.measure),
    foreignKey({ columns: [t.analysisId], foreignColumns: [analysisLog.analysisId] }),
    foreignKey({ columns: [t.analysisId, t.round], foreignColumns: [followUpRound.analysisId, followUpRound.id] }),
    foreignKey({ columns: [t.analysisId, t.measure], foreignColumns: [measure.analysisId, measure.id] }),
    flags('follow_up', t.known, t.alive, t.deleted),
    oneOf('follow_up', t.status, followUpStatuses),
    oneOf('follow_up', t.light, lights),
  ],
);

/** What shows that a measure was done. */
export const followUpSource = sqliteTable(
  'follow_up_source',
  {
    analysisId: text('analysis_id').notNull(),
    ownerId: text('follow_up_id').notNull(),
    elementId: text('source_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.analysisId, t.ownerId, t.elementId] }),
    index('follow_up_source_source').on(t.analysisId, t.elementId),
    foreignKey({ columns: [t.analysisId, t.ownerId], foreignColumns: [followUp.analysisId, followUp.id] }),
    foreignKey({ columns: [t.analysisId, t.elementId], foreignColumns: [source.analysisId, source.id] }),
  ],
);

export const learning = sqliteTable(
  'learning',
  {
    ...recordColumns(),
    followUp: text('follow_up_id'),
    /** NULL only while no change that names it has come. */
    factor: text('factor_id'),
    field: text('field').notNull().default('significance'),
    before: words('before'),
    after: words('after'),
    reason: words('reason'),
  },
  (t) => [
    recordKey(t),
    index('learning_factor').on(t.analysisId, t.factor),
    foreignKey({ columns: [t.analysisId], foreignColumns: [analysisLog.analysisId] }),
    foreignKey({ columns: [t.analysisId, t.followUp], foreignColumns: [followUp.analysisId, followUp.id] }),
    foreignKey({ columns: [t.analysisId, t.factor], foreignColumns: [factor.analysisId, factor.id] }),
    flags('learning', t.known, t.alive, t.deleted),
    oneOf('learning', t.field, learnedFields),
  ],
);
