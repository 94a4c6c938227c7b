import { foreignKey, index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { requestStates } from '../domain/planning-values.ts';
import { actor } from './actor.ts';
import { flags, oneOf, recordColumns, recordKey, words } from './columns.ts';
import { factor } from './factor.ts';
import { analysisLog } from './log.ts';

export const request = sqliteTable(
  'request',
  {
    ...recordColumns(),
    /** NULL only while no change that names it has come. */
    factor: text('factor_id'),
    actor: text('actor_id'),
    title: words('title'),
    reason: words('reason'),
    state: text('state').notNull().default('draft'),
    sentOn: text('sent_on'),
    answerBy: text('answer_by'),
    answer: words('answer'),
    answeredOn: text('answered_on'),
    libraryItem: text('library_item'),
  },
  (t) => [
    recordKey(t),
    index('request_factor').on(t.analysisId, t.factor),
    foreignKey({ columns: [t.analysisId], foreignColumns: [analysisLog.analysisId] }),
    foreignKey({ columns: [t.analysisId, t.factor], foreignColumns: [factor.analysisId, factor.id] }),
    foreignKey({ columns: [t.analysisId, t.actor], foreignColumns: [actor.analysisId, actor.id] }),
    flags('request', t.known, t.alive, t.deleted),
    oneOf('request', t.state, requestStates),
  ],
);

export const refusedSuggestion = sqliteTable(
  'refused_suggestion',
  {
    ...recordColumns(),
    /** NULL only while no change that names it has come. */
    factor: text('factor_id'),
    libraryItem: words('library_item'),
    reason: words('reason'),
  },
  (t) => [
    recordKey(t),
    index('refused_suggestion_factor').on(t.analysisId, t.factor),
    foreignKey({ columns: [t.analysisId], foreignColumns: [analysisLog.analysisId] }),
    foreignKey({ columns: [t.analysisId, t.factor], foreignColumns: [factor.analysisId, factor.id] }),
    flags('refused_suggestion', t.known, t.alive, t.deleted),
  ],
);
