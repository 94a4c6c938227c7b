/** Views that people keep, and where they put nodes in them. */
import { foreignKey, index, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { flags, recordColumns, recordKey, words } from './columns.ts';
import { factor } from './factor.ts';
import { analysisLog } from './log.ts';

export const savedView = sqliteTable(
  'saved_view',
  {
    ...recordColumns(),
    place: text('place').notNull().default('register'),
    name: words('name'),
    settings: text('settings').notNull().default('{}'),
  },
  (t) => [
    recordKey(t),
    foreignKey({ columns: [t.analysisId], foreignColumns: [analysisLog.analysisId] }),
    flags('saved_view', t.known, t.alive, t.deleted),
  ],
);

/** `view` is a saved one's id or a fixed name. The problem has a row of its own in `factor`. */
export const mapNode = sqliteTable(
  'map_node',
  {
    ...recordColumns(),
    view: text('view').notNull().default('map'),
    factor: text('factor_id'),
    x: real('x').notNull().default(0),
    y: real('y').notNull().default(0),
  },
  (t) => [
    recordKey(t),
    index('map_node_factor').on(t.analysisId, t.factor),
    foreignKey({ columns: [t.analysisId], foreignColumns: [analysisLog.analysisId] }),
    foreignKey({ columns: [t.analysisId, t.factor], foreignColumns: [factor.analysisId, factor.id] }),
    flags('map_node', t.known, t.alive, t.deleted),
  ],
);
