import { foreignKey, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { effects } from '../domain/planning-values.ts';
import { approaches, bases, efforts, horizons, works } from '../domain/values.ts';
import { actor } from './actor.ts';
import { agreement } from './agreement.ts';
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
    effect: text('effect').notNull().default('unset'),
    effort: text('effort').notNull().default('unset'),
    /** Whole kronor. */
    cost: integer('cost'),
    resources: words('resources'),
    legalGround: words('legal_ground'),
    basisReference: words('basis_reference'),
    risks: words('risks'),
    agreement: text('agreement_id'),
  },
  (t) => [
    recordKey(t),
    foreignKey({ columns: [t.analysisId], foreignColumns: [analysisLog.analysisId] }),
    foreignKey({ columns: [t.analysisId, t.responsibleActor], foreignColumns: [actor.analysisId, actor.id] }),
    foreignKey({ columns: [t.analysisId, t.agreement], foreignColumns: [agreement.analysisId, agreement.id] }),
    flags('measure', t.known, t.alive, t.deleted, t.secrecy),
    oneOf('measure', t.basis, bases),
    oneOf('measure', t.horizon, horizons),
    oneOf('measure', t.approach, approaches),
    oneOf('measure', t.work, works),
    oneOf('measure', t.effect, effects),
    oneOf('measure', t.effort, efforts),
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
