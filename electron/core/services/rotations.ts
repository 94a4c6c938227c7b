/** A person has another key, and the old one, which is trusted here, says so. */
import { inTransaction } from '../../../db/connection.ts';
import { AppError } from '../../../db/domain/app-error.ts';
import { findTrustedKey } from '../../../db/repositories/trusted-keys.ts';
import { fingerprintOf, publicKeyLine } from '../../bundle/public-key.ts';
import { readRotation } from '../../bundle/rotation.ts';
import type { SeenRotation, TrustedKey } from '../../contract/trust-calls.ts';
import type { Store } from './store.ts';
import { revokeKey, trustKey } from './trust.ts';

const standing = (store: Store, oldFingerprint: string, newFingerprint: string): SeenRotation['old'] => {
  const [old, next] = [findTrustedKey(store.db, oldFingerprint), findTrustedKey(store.db, newFingerprint)];
  if (old !== null && old.revokedAt !== null && next?.confirmedAt != null && next.revokedAt === null) return 'done';
  if (old?.revokedAt != null || next?.revokedAt != null) return 'revoked';
  return old?.confirmedAt == null ? 'unknown' : 'trusted';
};

/** What a statement says, and how far its old key is trusted here. Throws `rotation-invalid`. */
export const seenRotation = (store: Store, text: string): SeenRotation => {
  const { oldKey, newKey, name, organisation, email, day } = readRotation(text);
  const [oldFingerprint, newFingerprint] = [fingerprintOf(oldKey), fingerprintOf(newKey)];
  const old = standing(store, oldFingerprint, newFingerprint);
  const knownAs = findTrustedKey(store.db, oldFingerprint)?.name ?? null;
  return { text, name, organisation, email, day, oldFingerprint, newFingerprint, old, knownAs };
};

/**
 * Trusts the new key of a statement as the old one was trusted, under the name that it is known by here, and the old one no
 * more. Throws `rotation-invalid`, and `rotation-untrusted` where the old key is not trusted or the new one is revoked.
 */
export const takeRotation = (store: Store, text: string): TrustedKey => {
  const { newKey, email } = readRotation(text);
  const { old, oldFingerprint, organisation } = seenRotation(store, text);
  const known = findTrustedKey(store.db, oldFingerprint);
  if (old !== 'trusted' || known === null) throw new AppError('rotation-untrusted');
  return inTransaction(store.db, () => {
    const said = { name: known.name, organisation: known.organisation || organisation, email: email || known.email };
    const trusted = trustKey(store, { ...said, publicKey: publicKeyLine(newKey, said.email) }, 'rotation');
    revokeKey(store, oldFingerprint);
    return trusted;
  });
};
