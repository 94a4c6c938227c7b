/** Keys whose fingerprints a person compared, and keys that were merely seen (`confirmedAt` null). */
import { prepared, type ReadDb, type WriteDb } from '../connection.ts';
import { AppError } from '../domain/app-error.ts';
import type { ConfirmedWay } from '../domain/trust/ways.ts';

export interface TrustedKey {
  /** `SHA256:…` */
  readonly fingerprint: string;
  /** `ssh-ed25519 …` */
  readonly publicKey: string;
  readonly name: string;
  readonly organisation: string;
  readonly email: string;
  /** ISO times, UTC. */
  readonly firstSeen: string;
  readonly confirmedAt: string | null;
  /** Name of the person who compared the fingerprint. */
  readonly confirmedBy: string | null;
  /** How; null where nobody noted it. */
  readonly confirmedHow: ConfirmedWay | null;
  readonly revokedAt: string | null;
}

const SELECT = `SELECT fingerprint, public_key AS publicKey, name, organisation, email, first_seen AS firstSeen,
  confirmed_at AS confirmedAt, confirmed_by AS confirmedBy,
  confirmed_how AS confirmedHow, revoked_at AS revokedAt FROM trusted_key`;

export const listTrustedKeys = (db: ReadDb): TrustedKey[] =>
  prepared(db, `${SELECT} ORDER BY name, fingerprint`).all() as TrustedKey[];

export const findTrustedKey = (db: ReadDb, fingerprint: string): TrustedKey | null =>
  (prepared(db, `${SELECT} WHERE fingerprint = ?`).get(fingerprint) as TrustedKey | undefined) ?? null;

/** Stores a key or what is known of it now; when it was first seen stays. A fingerprint never gets another key. */
export const saveTrustedKey = (db: WriteDb, key: TrustedKey): void => {
  const known = findTrustedKey(db, key.fingerprint);
  if (known !== null && known.publicKey !== key.publicKey) {
    throw new AppError('invalid-value', {
      entity: 'trustedKey',
      id: key.fingerprint,
      field: 'publicKey',
      reason: 'other-key',
    });
  }
  prepared(
    db,
    `INSERT INTO trusted_key
      (fingerprint, public_key, name, organisation, email, first_seen, confirmed_at, confirmed_by, confirmed_how,
      revoked_at)
      VALUES (@fingerprint, @publicKey, @name, @organisation, @email, @firstSeen, @confirmedAt, @confirmedBy,
      @confirmedHow, @revokedAt)
      ON CONFLICT (fingerprint) DO UPDATE SET name = excluded.name, organisation = excluded.organisation,
      email = excluded.email, confirmed_at = excluded.confirmed_at, confirmed_by = excluded.confirmed_by,
      confirmed_how = excluded.confirmed_how,
      revoked_at = excluded.revoked_at`,
  ).run(key);
};

/** Ends the trust in a key, at `at` (ISO time). Throws `not-found`. */
export const revokeTrustedKey = (db: WriteDb, fingerprint: string, at: string): void => {
  const { changes } = prepared(db, 'UPDATE trusted_key SET revoked_at = ? WHERE fingerprint = ?').run(at, fingerprint);
  if (changes !== 1) throw new AppError('not-found', { entity: 'trustedKey', id: fingerprint });
};
