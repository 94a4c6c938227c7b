import { foreignKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { questionStates } from '../domain/values.ts';
import { actor } from './actor.ts';
import { flags, oneOf, recordColumns, recordKey, words } from './columns.ts';
import { factor } from './factor.ts';
import { analysisLog } from './log.ts';

export const openQuestion = sqliteTable(
  'open_question',
  {
    ...recordColumns(),
    title: words('title'),
    detail: words('detail'),
    factor: text('factor_id'),
    who: text('who_id'),
    whoFunction: words('who_function'),
    due: text('due'),
    answer: words('answer'),
    state: text('state').notNull().default('open'),
  },
  (t) => [
    recordKey(t),
    foreignKey({ columns: [t.analysisId], foreignColumns: [analysisLog.analysisId] }),
    foreignKey({ columns: [t.analysisId, t.factor], foreignColumns: [factor.analysisId, factor.id] }),
    foreignKey({ columns: [t.analysisId, t.who], foreignColumns: [actor.analysisId, actor.id] }),
    flags('open_question', t.known, t.alive, t.deleted),
    oneOf('open_question', t.state, questionStates),
  ],
);
