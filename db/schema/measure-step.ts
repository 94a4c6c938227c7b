import { foreignKey, index, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { secretFields } from '../domain/planning-values.ts';
import { flags, oneOf, recordColumns, recordKey, words } from './columns.ts';
import { analysisLog } from './log.ts';
import { measure } from './measure.ts';

export const measureStep = sqliteTable(
  'measure_step',
  {
    ...recordColumns(),
    /** NULL only while no change that names it has come. */
    measure: text('measure_id'),
    title: words('title'),
    position: real('position').notNull().default(0),
    due: text('due'),
    done: text('done'),
  },
  (t) => [
    recordKey(t),
    index('measure_step_measure').on(t.analysisId, t.measure),
    foreignKey({ columns: [t.analysisId], foreignColumns: [analysisLog.analysisId] }),
    foreignKey({ columns: [t.analysisId, t.measure], foreignColumns: [measure.analysisId, measure.id] }),
    flags('measure_step', t.known, t.alive, t.deleted),
  ],
);

export const secrecyMark = sqliteTable(
  'secrecy_mark',
  {
    ...recordColumns(),
    /** NULL only while no change that names it has come. */
    measure: text('measure_id'),
    field: text('field').notNull().default('title'),
    provision: words('provision'),
  },
  (t) => [
    recordKey(t),
    index('secrecy_mark_measure').on(t.analysisId, t.measure),
    foreignKey({ columns: [t.analysisId], foreignColumns: [analysisLog.analysisId] }),
    foreignKey({ columns: [t.analysisId, t.measure], foreignColumns: [measure.analysisId, measure.id] }),
    flags('secrecy_mark', t.known, t.alive, t.deleted),
    oneOf('secrecy_mark', t.field, secretFields),
  ],
);
