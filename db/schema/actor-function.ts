import { foreignKey, index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { actor } from './actor.ts';
import { flags, recordColumns, recordKey, words } from './columns.ts';
import { analysisLog } from './log.ts';

export const actorFunction = sqliteTable(
  'actor_function',
  {
    ...recordColumns(),
    /** NULL only while no change that names it has come. */
    actor: text('actor_id'),
    title: words('title'),
  },
  (t) => [
    recordKey(t),
    index('actor_function_actor').on(t.analysisId, t.actor),
    foreignKey({ columns: [t.analysisId], foreignColumns: [analysisLog.analysisId] }),
    foreignKey({ columns: [t.analysisId, t.actor], foreignColumns: [actor.analysisId, actor.id] }),
    flags('actor_function', t.known, t.alive, t.deleted),
  ],
);
