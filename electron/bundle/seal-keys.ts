/**
 * Keys for sealing, worked out from the keys that sign: an Ed25519 key and an X25519 key are points of the same curve in
 * two forms (RFC 7748, section 4.1). Whoever has compared a fingerprint can therefore also seal for that person.
 */
import { ed25519 } from '@noble/curves/ed25519.js';
import { bech32 } from '@scure/base';

const RECIPIENT = 'age';
const IDENTITY = 'age-secret-key-';
const X25519_BYTES = 32;

/** The age recipient, `age1…`, of an Ed25519 public key of 32 bytes. Throws where that is no point of the curve. */
export const recipientOf = (publicKey: Uint8Array): string =>
  bech32.encodeFromBytes(RECIPIENT, ed25519.utils.toMontgomery(publicKey));

/** The age identity, `AGE-SECRET-KEY-1…`, of the Ed25519 private key with this seed of 32 bytes. */
export const sealIdentityOf = (seed: Uint8Array): string =>
  bech32.encodeFromBytes(IDENTITY, ed25519.utils.toMontgomerySecret(seed)).toUpperCase();

/** Whether a text is an X25519 recipient of age, whole and with the right checksum. */
export const isRecipient = (text: string): boolean => {
  const decoded = bech32.decodeUnsafe(text);
  if (decoded === undefined || decoded.prefix !== RECIPIENT || text !== text.toLowerCase()) return false;
  return bech32.fromWordsUnsafe(decoded.words)?.length === X25519_BYTES;
};
