import { foreignKey, index, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { flag, flags, recordColumns, recordKey, words } from './columns.ts';
import { factor } from './factor.ts';
import { analysisLog } from './log.ts';

export const chainStep = sqliteTable(
  'chain_step',
  {
    ...recordColumns(),
    title: words('title'),
    description: words('description'),
    position: real('position').notNull().default(0),
    breakable: flag('breakable'),
    breakNote: words('break_note'),
  },
  (t) => [
    recordKey(t),
    foreignKey({ columns: [t.analysisId], foreignColumns: [analysisLog.analysisId] }),
    flags('chain_step', t.known, t.alive, t.deleted, t.breakable),
  ],
);

/** The factors that make a step possible. */
export const chainStepFactor = sqliteTable(
  'chain_step_factor',
  {
    analysisId: text('analysis_id').notNull(),
    ownerId: text('chain_step_id').notNull(),
    elementId: text('factor_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.analysisId, t.ownerId, t.elementId] }),
    index('chain_step_factor_factor').on(t.analysisId, t.elementId),
    foreignKey({ columns: [t.analysisId, t.ownerId], foreignColumns: [chainStep.analysisId, chainStep.id] }),
    foreignKey({ columns: [t.analysisId, t.elementId], foreignColumns: [factor.analysisId, factor.id] }),
  ],
);
