import { foreignKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { actorKinds } from '../domain/values.ts';
import { flags, oneOf, recordColumns, recordKey, words } from './columns.ts';
import { analysisLog } from './log.ts';

export const actor = sqliteTable(
  'actor',
  { ...recordColumns(), name: words('name'), kind: text('kind').notNull().default('annan') },
  (t) => [
    recordKey(t),
    foreignKey({ columns: [t.analysisId], foreignColumns: [analysisLog.analysisId] }),
    flags('actor', t.known, t.alive, t.deleted),
    oneOf('actor', t.kind, actorKinds),
  ],
);
