/** What was handed over and received (TF 2 kap.), and whose keys are trusted. */
import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { oneOf } from './columns.ts';

export const bundleLog = sqliteTable(
  'bundle_log',
  {
    id: text('id').primaryKey().notNull(),
    direction: text('direction').notNull(),
    analysisId: text('analysis_id').notNull(),
    bundleId: text('bundle_id').notNull(),
    /** Fingerprint of the key that signed. */
    signer: text('signer').notNull(),
    sequence: integer('sequence').notNull(),
    tagManifestSha512: text('tag_manifest_sha512').notNull(),
    /** ISO time, UTC. */
    at: text('at').notNull(),
    counterpart: text('counterpart').notNull(),
    organisation: text('organisation').notNull(),
    purpose: text('purpose').notNull(),
    secrecy: text('secrecy').notNull(),
    fileName: text('file_name').notNull(),
    /** JSON: number of records by kind. */
    counts: text('counts').notNull(),
  },
  (t) => [
    index('bundle_log_signer').on(t.analysisId, t.direction, t.signer, t.sequence),
    oneOf('bundle_log', t.direction, ['received', 'handedOver']),
    check('bundle_log_sequence', sql`${t.sequence} > 0`),
  ],
);

export const trustedKey = sqliteTable('trusted_key', {
  /** `SHA256:…` */
  fingerprint: text('fingerprint').primaryKey().notNull(),
  /** The line of an OpenSSH public key. */
  publicKey: text('public_key').notNull(),
  name: text('name').notNull(),
  organisation: text('organisation').notNull(),
  email: text('email').notNull(),
  firstSeen: text('first_seen').notNull(),
  confirmedAt: text('confirmed_at'),
  confirmedBy: text('confirmed_by'),
  revokedAt: text('revoked_at'),
  /** How the fingerprint was compared; NULL where it was not, or nobody noted it. */
  confirmedHow: text('confirmed_how'),
});
