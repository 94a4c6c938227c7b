import { foreignKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { patternDimensions } from '../domain/values.ts';
import { flags, oneOf, recordColumns, recordKey, words } from './columns.ts';
import { analysisLog } from './log.ts';

export const patternTag = sqliteTable(
  'pattern_tag',
  { ...recordColumns(), dimension: text('dimension').notNull().default('time'), name: words('name') },
  (t) => [
    recordKey(t),
    foreignKey({ columns: [t.analysisId], foreignColumns: [analysisLog.analysisId] }),
    flags('pattern_tag', t.known, t.alive, t.deleted),
    oneOf('pattern_tag', t.dimension, patternDimensions),
  ],
);
