/** What a measure holds several of beside its factors: partners, measures that go before it, tags. */
import { foreignKey, index, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { mechanisms, techniques } from '../domain/planning-values.ts';
import { actor } from './actor.ts';
import { oneOf } from './columns.ts';
import { measure } from './measure.ts';

/** samverkansparter */
export const measurePartner = sqliteTable(
  'measure_partner',
  {
    analysisId: text('analysis_id').notNull(),
    ownerId: text('measure_id').notNull(),
    elementId: text('actor_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.analysisId, t.ownerId, t.elementId] }),
    index('measure_partner_actor').on(t.analysisId, t.elementId),
    foreignKey({ columns: [t.analysisId, t.ownerId], foreignColumns: [measure.analysisId, measure.id] }),
    foreignKey({ columns: [t.analysisId, t.elementId], foreignColumns: [actor.analysisId, actor.id] }),
  ],
);

export const measureDependsOn = sqliteTable(
  'measure_depends_on',
  {
    analysisId: text('analysis_id').notNull(),
    ownerId: text('measure_id').notNull(),
    elementId: text('before_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.analysisId, t.ownerId, t.elementId] }),
    index('measure_depends_on_before').on(t.analysisId, t.elementId),
    foreignKey({ columns: [t.analysisId, t.ownerId], foreignColumns: [measure.analysisId, measure.id] }),
    foreignKey({ columns: [t.analysisId, t.elementId], foreignColumns: [measure.analysisId, measure.id] }),
  ],
);

export const measureTechnique = sqliteTable(
  'measure_technique',
  {
    analysisId: text('analysis_id').notNull(),
    ownerId: text('measure_id').notNull(),
    elementId: text('technique').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.analysisId, t.ownerId, t.elementId] }),
    foreignKey({ columns: [t.analysisId, t.ownerId], foreignColumns: [measure.analysisId, measure.id] }),
    oneOf('measure_technique', t.elementId, techniques),
  ],
);

export const measureMechanism = sqliteTable(
  'measure_mechanism',
  {
    analysisId: text('analysis_id').notNull(),
    ownerId: text('measure_id').notNull(),
    elementId: text('mechanism').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.analysisId, t.ownerId, t.elementId] }),
    foreignKey({ columns: [t.analysisId, t.ownerId], foreignColumns: [measure.analysisId, measure.id] }),
    oneOf('measure_mechanism', t.elementId, mechanisms),
  ],
);
