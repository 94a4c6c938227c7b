import { foreignKey, index, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { directions } from '../domain/planning-values.ts';
import { flags, oneOf, recordColumns, recordKey, words } from './columns.ts';
import { factor } from './factor.ts';
import { analysisLog } from './log.ts';
import { measure } from './measure.ts';
import { source } from './source.ts';

export const indicator = sqliteTable(
  'indicator',
  {
    ...recordColumns(),
    factor: text('factor_id'),
    measure: text('measure_id'),
    title: words('title'),
    unit: words('unit'),
    baseline: real('baseline'),
    baselineDate: text('baseline_date'),
    target: real('target'),
    targetDate: text('target_date'),
    direction: text('direction').notNull().default('higher'),
    source: text('source_id'),
    method: words('method'),
  },
  (t) => [
    recordKey(t),
    index('indicator_factor').on(t.analysisId, t.factor),
    index('indicator_measure').on(t.analysisId, t.measure),
    foreignKey({ columns: [t.analysisId], foreignColumns: [analysisLog.analysisId] }),
    foreignKey({ columns: [t.analysisId, t.factor], foreignColumns: [factor.analysisId, factor.id] }),
    foreignKey({ columns: [t.analysisId, t.measure], foreignColumns: [measure.analysisId, measure.id] }),
    foreignKey({ columns: [t.analysisId, t.source], foreignColumns: [source.analysisId, source.id] }),
    flags('indicator', t.known, t.alive, t.deleted),
    oneOf('indicator', t.direction, directions),
  ],
);

export const measurement = sqliteTable(
  'measurement',
  {
    ...recordColumns(),
    /** NULL only while no change that names it has come. */
    indicator: text('indicator_id'),
    date: text('date'),
    value: real('value'),
    note: words('note'),
    source: text('source_id'),
  },
  (t) => [
    recordKey(t),
    index('measurement_indicator').on(t.analysisId, t.indicator),
    foreignKey({ columns: [t.analysisId], foreignColumns: [analysisLog.analysisId] }),
    foreignKey({ columns: [t.analysisId, t.indicator], foreignColumns: [indicator.analysisId, indicator.id] }),
    foreignKey({ columns: [t.analysisId, t.source], foreignColumns: [source.analysisId, source.id] }),
    flags('measurement', t.known, t.alive, t.deleted),
  ],
);
