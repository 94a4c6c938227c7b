/** Fingerprints of keys as people compare them: as `ssh-keygen` prints them, or as words. */
import { bytesOf, wordsOf } from './spoken.ts';

const PREFIX = 'SHA256:';

/** Bytes of the hash that are read aloud: 128 bits, which nobody finds a second key for. */
const SPOKEN_BYTES = 16;

/** The hash of a fingerprint `SHA256:…`, 32 bytes. */
const hashOf = (fingerprint: string): Uint8Array =>
  Uint8Array.from(atob(fingerprint.slice(PREFIX.length)), (char) => char.charCodeAt(0));

/** The first half of a fingerprint as sixteen words. */
export const fingerprintWords = (fingerprint: string): string[] =>
  wordsOf(hashOf(fingerprint).subarray(0, SPOKEN_BYTES));

/** Whether what a person typed is this fingerprint, written out whole or as its sixteen words. */
export const isSameFingerprint = (typed: string, fingerprint: string): boolean => {
  const written = typed.replaceAll(/\s/g, '').replace(/^SHA256:/i, '');
  if (`${PREFIX}${written}` === fingerprint) return true;
  const heard = bytesOf(typed);
  if (!heard.ok || heard.bytes.length !== SPOKEN_BYTES) return false;
  const hash = hashOf(fingerprint);
  return heard.bytes.every((byte, index) => byte === hash[index]);
};
