/** Files tied to sources, by their content; their names are in the sources. */
import { sql } from 'drizzle-orm';
import { blob, check, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const attachment = sqliteTable(
  'attachment',
  { sha256: text('sha256').primaryKey().notNull(), size: integer('size').notNull() },
  (t) => [check('attachment_sha256', sql`length(${t.sha256}) = 64`), check('attachment_size', sql`${t.size} >= 0`)],
);

export const attachmentChunk = sqliteTable(
  'attachment_chunk',
  {
    sha256: text('sha256')
      .notNull()
      .references(() => attachment.sha256),
    n: integer('n').notNull(),
    bytes: blob('bytes', { mode: 'buffer' }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.sha256, t.n] }),
    check('attachment_chunk_size', sql`length(${t.bytes}) BETWEEN 1 AND 1048576`),
  ],
);
