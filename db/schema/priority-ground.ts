import { foreignKey, index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { answers, priorityGrounds } from '../domain/values.ts';
import { flags, oneOf, recordColumns, recordKey, words } from './columns.ts';
import { factor } from './factor.ts';
import { analysisLog } from './log.ts';

export const priorityGround = sqliteTable(
  'priority_ground',
  {
    ...recordColumns(),
    /** NULL only while no change that names it has come. */
    factor: text('factor_id'),
    ground: text('ground').notNull().default('common'),
    answer: text('answer'),
    comment: words('comment'),
  },
  (t) => [
    recordKey(t),
    index('priority_ground_factor').on(t.analysisId, t.factor),
    foreignKey({ columns: [t.analysisId], foreignColumns: [analysisLog.analysisId] }),
    foreignKey({ columns: [t.analysisId, t.factor], foreignColumns: [factor.analysisId, factor.id] }),
    flags('priority_ground', t.known, t.alive, t.deleted),
    oneOf('priority_ground', t.ground, priorityGrounds),
    oneOf('priority_ground', t.answer, answers),
  ],
);
