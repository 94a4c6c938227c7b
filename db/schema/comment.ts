import { foreignKey, index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { author } from './analysis.ts';
import { flag, flags, recordColumns, recordKey, words } from './columns.ts';
import { factor } from './factor.ts';
import { link } from './link.ts';
import { analysisLog } from './log.ts';
import { source } from './source.ts';

export const comment = sqliteTable(
  'comment',
  {
    ...recordColumns(),
    factor: text('factor_id'),
    link: text('link_id'),
    source: text('source_id'),
    text: words('text'),
    author: text('author_id'),
    /** ISO time, UTC; so is `resolvedAt`. */
    writtenAt: text('written_at'),
    resolved: flag('resolved'),
    resolvedBy: text('resolved_by_id'),
    resolvedAt: text('resolved_at'),
  },
  (t) => [
    recordKey(t),
    index('comment_factor').on(t.analysisId, t.factor),
    index('comment_link').on(t.analysisId, t.link),
    index('comment_source').on(t.analysisId, t.source),
    foreignKey({ columns: [t.analysisId], foreignColumns: [analysisLog.analysisId] }),
    foreignKey({ columns: [t.analysisId, t.factor], foreignColumns: [factor.analysisId, factor.id] }),
    foreignKey({ columns: [t.analysisId, t.link], foreignColumns: [link.analysisId, link.id] }),
    foreignKey({ columns: [t.analysisId, t.source], foreignColumns: [source.analysisId, source.id] }),
    foreignKey({ columns: [t.analysisId, t.author], foreignColumns: [author.analysisId, author.id] }),
    foreignKey({ columns: [t.analysisId, t.resolvedBy], foreignColumns: [author.analysisId, author.id] }),
    flags('comment', t.known, t.alive, t.deleted, t.resolved),
  ],
);
