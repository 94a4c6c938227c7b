import { foreignKey, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { polarities, strengths } from '../domain/values.ts';
import { flag, flags, oneOf, recordColumns, recordKey, words } from './columns.ts';
import { factor } from './factor.ts';
import { analysisLog } from './log.ts';

/** The ends are NULL only while no change that names them has come. The problem has a row of its own in `factor`. */
export const link = sqliteTable(
  'link',
  {
    ...recordColumns(),
    from: text('from_id'),
    to: text('to_id'),
    strength: integer('strength').notNull().default(2),
    polarity: text('polarity').notNull().default('increases'),
    assumed: flag('assumed'),
    notes: words('notes'),
    together: text('together'),
  },
  (t) => [
    recordKey(t),
    index('link_from').on(t.analysisId, t.from),
    index('link_to').on(t.analysisId, t.to),
    foreignKey({ columns: [t.analysisId], foreignColumns: [analysisLog.analysisId] }),
    foreignKey({ columns: [t.analysisId, t.from], foreignColumns: [factor.analysisId, factor.id] }),
    foreignKey({ columns: [t.analysisId, t.to], foreignColumns: [factor.analysisId, factor.id] }),
    flags('link', t.known, t.alive, t.deleted, t.assumed),
    oneOf('link', t.strength, strengths),
    oneOf('link', t.polarity, polarities),
  ],
);
