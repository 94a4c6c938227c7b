/** Trusted keys: only those whose fingerprint a person compared (bundle-format.md, "Trust"). */
import { AppError } from '../../../db/domain/app-error.ts';
import { isSameFingerprint } from '../../../db/domain/trust/fingerprint.ts';
import type { ConfirmedWay } from '../../../db/domain/trust/ways.ts';
import {
  findTrustedKey,
  listTrustedKeys,
  revokeTrustedKey,
  type TrustedKey as StoredKey,
  saveTrustedKey,
} from '../../../db/repositories/trusted-keys.ts';
import { fingerprintOf, parsePublicKeyLine } from '../../bundle/public-key.ts';
import type { TrustedKey } from '../../contract/trust-calls.ts';
import type { Store } from './store.ts';

const now = (store: Store): string => new Date(store.log.clock.now()).toISOString();

/** Fingerprints are no ids of records, so what is announced is the list. */
const announceKeys = (store: Store): void => store.changed(null, [{ entity: 'trustedKey', ids: null }]);

const shown = (store: Store, key: StoredKey): TrustedKey => {
  return { ...key, own: key.fingerprint === store.author?.fingerprint };
};

export const trustedKeys = (store: Store): TrustedKey[] => listTrustedKeys(store.db).map((key) => shown(store, key));

export interface KeyToTrust {
  readonly publicKey: string;
  readonly name: string;
  readonly organisation: string;
  readonly email: string;
}

/** Trusts a key from now on; a revoked one is trusted anew. Throws `invalid-value` where the line is no Ed25519 key. */
export const trustKey = (store: Store, key: KeyToTrust, how: ConfirmedWay | null = null): TrustedKey => {
  const raw = parsePublicKeyLine(key.publicKey);
  if (raw === null) {
    throw new AppError('invalid-value', { entity: 'trustedKey', id: '', field: 'publicKey', reason: 'not-a-key' });
  }
  const fingerprint = fingerprintOf(raw);
  const known = findTrustedKey(store.db, fingerprint);
  const stored: StoredKey = {
    ...key,
    publicKey: known?.publicKey ?? key.publicKey,
    fingerprint,
    firstSeen: known?.firstSeen ?? now(store),
    confirmedAt: now(store),
    confirmedBy: store.author?.name ?? null,
    confirmedHow: how,
    revokedAt: null,
  };
  saveTrustedKey(store.db, stored);
  announceKeys(store);
  return shown(store, stored);
};

/** A key that was met and that no person has compared yet is listed, and trusted no more than before. */
export const seeKey = (store: Store, key: KeyToTrust): 'added' | 'known' => {
  const raw = parsePublicKeyLine(key.publicKey);
  const fingerprint = raw === null ? '' : fingerprintOf(raw);
  if (fingerprint === store.author?.fingerprint || findTrustedKey(store.db, fingerprint) !== null) return 'known';
  const never = { confirmedAt: null, confirmedBy: null, confirmedHow: null, revokedAt: null };
  saveTrustedKey(store.db, { ...key, fingerprint, firstSeen: now(store), ...never });
  announceKeys(store);
  return 'added';
};

/** Trusts a key whose fingerprint a person heard elsewhere and typed, letters or words; one that differs is refused. */
export const confirmKey = (
  store: Store,
  { fingerprint, how, ...key }: KeyToTrust & { readonly fingerprint: string; readonly how?: ConfirmedWay | undefined },
): TrustedKey => {
  const raw = parsePublicKeyLine(key.publicKey);
  if (raw === null || !isSameFingerprint(fingerprint, fingerprintOf(raw))) {
    throw new AppError('invalid-value', { entity: 'trustedKey', id: '', field: 'fingerprint', reason: 'differs' });
  }
  return trustKey(store, key, how ?? null);
};

export const revokeKey = (store: Store, fingerprint: string): TrustedKey => {
  revokeTrustedKey(store.db, fingerprint, now(store));
  const key = findTrustedKey(store.db, fingerprint);
  if (key === null) throw new AppError('not-found', { entity: 'trustedKey', id: fingerprint });
  announceKeys(store);
  return shown(store, key);
};

export type Trust = 'trusted' | 'own' | 'unknown' | 'revoked' | 'name-with-other-key';

/** How far a signer is trusted here. A known name with a key that is not known is somebody else until confirmed. */
export const trustIn = (
  store: Store,
  fingerprint: string,
  claimedName: string,
): { trust: Trust; trustedAs: string | null } => {
  const key = findTrustedKey(store.db, fingerprint);
  if (key !== null && key.revokedAt !== null) return { trust: 'revoked', trustedAs: key.name };
  if (fingerprint === store.author?.fingerprint) return { trust: 'own', trustedAs: store.author.name };
  if (key !== null && key.confirmedAt !== null) return { trust: 'trusted', trustedAs: key.name };
  const sameName = listTrustedKeys(store.db).some(({ name }) => name === claimedName && claimedName !== '');
  return { trust: sameName ? 'name-with-other-key' : 'unknown', trustedAs: null };
};
