import { foreignKey, index, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { approaches, bases, horizons, works } from '../domain/values.ts';
import { actor } from './actor.ts';
import { flag, flags, oneOf, recordColumns, recordKey, words } from './columns.ts';
import { factor } from './factor.ts';
import { analysisLog } from './log.ts';

export const measure = sqliteTable(
  'measure',
  {
    ...recordColumns(),
    title: words('title'),
    steps: words('steps'),
    goal: words('goal'),
    start: text('start'),
    end: text('end'),
    followUp: text('follow_up'),
    responsibleActor: text('responsible_actor_id'),
    responsibleFunction: words('responsible_function'),
    responsibleReason: words('responsible_reason'),
    basis: text('basis'),
    horizon: text('horizon'),
    approach: text('approach'),
    work: text('work'),
    secrecy: flag('secrecy'),
    secrecyProvision: words('secrecy_provision'),
    libraryItem: text('library_item'),
    notes: words('notes'),
  },
  (t) => [
    recordKey(t),
    foreignKey({ columns: [t.analysisId], foreignColumns: [analysisLog.analysisId] }),
    foreignKey({ columns: [t.analysisId, t.responsibleActor], foreignColumns: [actor.analysisId, actor.id] }),
    flags('measure', t.known, t.alive, t.deleted, t.secrecy),
    oneOf('measure', t.basis, bases),
    oneOf('measure', t.horizon, horizons),
    oneOf('measure', t.approach, approaches),
    oneOf('measure', t.work, works),
  ],
);

/** The factors that a measure is meant for. */
export const measureFactor = sqliteTable(
  'measure_factor',
  {
    analysisId: text('analysis_id').notNull(),
    ownerId: text('measure_id').notNull(),
    elementId: text('factor_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.analysisId, t.ownerId, t.elementId] }),
    index('measure_factor_factor').on(t.analysisId, t.elementId),
    foreignKey({ columns: [t.analysisId, t.ownerId], foreignColumns: [measure.analysisId, measure.id] }),
    foreignKey({ columns: [t.analysisId, t.elementId], foreignColumns: [factor.analysisId, factor.id] }),
  ],
);
