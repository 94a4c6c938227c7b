import { foreignKey, index, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { actor } from './actor.ts';
import { flags, recordColumns, recordKey, words } from './columns.ts';
import { analysisLog } from './log.ts';

export const agreement = sqliteTable(
  'agreement',
  {
    ...recordColumns(),
    title: words('title'),
    purposes: words('purposes'),
    area: words('area'),
    /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; so is `validUntil`. */
    signedOn: text('signed_on'),
    validUntil: text('valid_until'),
    reference: words('reference'),
  },
  (t) => [
    recordKey(t),
    foreignKey({ columns: [t.analysisId], foreignColumns: [analysisLog.analysisId] }),
    flags('agreement', t.known, t.alive, t.deleted),
  ],
);

/** Who made the agreement. */
export const agreementParty = sqliteTable(
  'agreement_party',
  {
    analysisId: text('analysis_id').notNull(),
    ownerId: text('agreement_id').notNull(),
    elementId: text('actor_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.analysisId, t.ownerId, t.elementId] }),
    index('agreement_party_actor').on(t.analysisId, t.elementId),
    foreignKey({ columns: [t.analysisId, t.ownerId], foreignColumns: [agreement.analysisId, agreement.id] }),
    foreignKey({ columns: [t.analysisId, t.elementId], foreignColumns: [actor.analysisId, actor.id] }),
  ],
);
