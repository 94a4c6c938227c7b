import { foreignKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Attachment } from '../domain/values.ts';
import { flags, recordColumns, recordKey, words } from './columns.ts';
import { analysisLog } from './log.ts';

export const source = sqliteTable(
  'source',
  {
    ...recordColumns(),
    title: words('title'),
    publisher: words('publisher'),
    date: text('date'),
    reference: words('reference'),
    url: words('url'),
    attachment: text('attachment', { mode: 'json' }).$type<Attachment>(),
    notes: words('notes'),
    dataFrom: text('data_from'),
  },
  (t) => [
    recordKey(t),
    foreignKey({ columns: [t.analysisId], foreignColumns: [analysisLog.analysisId] }),
    flags('source', t.known, t.alive, t.deleted),
  ],
);
