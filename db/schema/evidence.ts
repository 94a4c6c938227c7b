import { foreignKey, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { stances } from '../domain/values.ts';
import { flags, oneOf, recordColumns, recordKey, words } from './columns.ts';
import { factor } from './factor.ts';
import { link } from './link.ts';
import { analysisLog } from './log.ts';
import { source } from './source.ts';

export const evidence = sqliteTable(
  'evidence',
  {
    ...recordColumns(),
    factor: text('factor_id'),
    link: text('link_id'),
    /** NULL only while no change that names it has come. */
    source: text('source_id'),
    stance: text('stance').notNull().default('supports'),
    locator: words('locator'),
    quote: words('quote'),
    page: integer('page'),
  },
  (t) => [
    recordKey(t),
    index('evidence_factor').on(t.analysisId, t.factor),
    index('evidence_link').on(t.analysisId, t.link),
    index('evidence_source').on(t.analysisId, t.source),
    foreignKey({ columns: [t.analysisId], foreignColumns: [analysisLog.analysisId] }),
    foreignKey({ columns: [t.analysisId, t.factor], foreignColumns: [factor.analysisId, factor.id] }),
    foreignKey({ columns: [t.analysisId, t.link], foreignColumns: [link.analysisId, link.id] }),
    foreignKey({ columns: [t.analysisId, t.source], foreignColumns: [source.analysisId, source.id] }),
    flags('evidence', t.known, t.alive, t.deleted),
    oneOf('evidence', t.stance, stances),
  ],
);
