import { foreignKey, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { planVersionKinds } from '../domain/planning-values.ts';
import type { Attachment } from '../domain/values.ts';
import { actor } from './actor.ts';
import { flag, flags, oneOf, recordColumns, recordKey, words } from './columns.ts';
import { analysisLog } from './log.ts';

export const decisionStep = sqliteTable(
  'decision_step',
  {
    ...recordColumns(),
    title: words('title'),
    organ: text('organ_id'),
    date: text('date'),
    done: flag('done'),
  },
  (t) => [
    recordKey(t),
    foreignKey({ columns: [t.analysisId], foreignColumns: [analysisLog.analysisId] }),
    foreignKey({ columns: [t.analysisId, t.organ], foreignColumns: [actor.analysisId, actor.id] }),
    flags('decision_step', t.known, t.alive, t.deleted, t.done),
  ],
);

export const planVersion = sqliteTable(
  'plan_version',
  {
    ...recordColumns(),
    title: words('title'),
    kind: text('kind').notNull().default('referral'),
    organ: text('organ_id'),
    organName: words('organ_name'),
    date: text('date'),
    paragraph: words('paragraph'),
    caseNumber: words('case_number'),
    checksReason: words('checks_reason'),
    formatVersion: integer('format_version').notNull().default(1),
    contentHash: text('content_hash'),
    /** JSON as `Attachment`; so is `pdf`. */
    snapshot: text('snapshot', { mode: 'json' }).$type<Attachment>(),
    pdf: text('pdf', { mode: 'json' }).$type<Attachment>(),
    /** ISO time, UTC. */
    madeAt: text('made_at'),
    signer: words('signer'),
    publicKey: words('public_key'),
    signature: words('signature'),
  },
  (t) => [
    recordKey(t),
    foreignKey({ columns: [t.analysisId], foreignColumns: [analysisLog.analysisId] }),
    foreignKey({ columns: [t.analysisId, t.organ], foreignColumns: [actor.analysisId, actor.id] }),
    flags('plan_version', t.known, t.alive, t.deleted),
    oneOf('plan_version', t.kind, planVersionKinds),
  ],
);
