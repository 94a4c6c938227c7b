import { foreignKey, index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { flag, flags, recordColumns, recordKey, words } from './columns.ts';
import { factor } from './factor.ts';
import { analysisLog } from './log.ts';

export const planRow = sqliteTable(
  'plan_row',
  {
    ...recordColumns(),
    /** NULL only while no change that names it has come. */
    factor: text('factor_id'),
    goal: words('goal'),
    goalConfirmed: flag('goal_confirmed'),
    flag: text('flag'),
  },
  (t) => [
    recordKey(t),
    index('plan_row_factor').on(t.analysisId, t.factor),
    foreignKey({ columns: [t.analysisId], foreignColumns: [analysisLog.analysisId] }),
    foreignKey({ columns: [t.analysisId, t.factor], foreignColumns: [factor.analysisId, factor.id] }),
    flags('plan_row', t.known, t.alive, t.deleted, t.goalConfirmed),
  ],
);
