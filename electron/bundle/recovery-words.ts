/** A signing key as words on paper, for who loses computer and backup: its 32 bytes, then two that tell slips of the pen. */
import { createHash } from 'node:crypto';
import { AppError } from '../../db/domain/app-error.ts';
import { bytesOf, wordsOf } from '../../db/domain/trust/spoken.ts';

const SEED_BYTES = 32;
const CHECK_BYTES = 2;
/** Words of a whole key. */
export const RECOVERY_WORDS = SEED_BYTES + CHECK_BYTES;

const checkOf = (seed: Uint8Array): Buffer => createHash('sha256').update(seed).digest().subarray(0, CHECK_BYTES);

/** The private key with this seed as words: whoever has them can sign as its owner. */
export const recoveryWords = (seed: Uint8Array): string[] => wordsOf(Buffer.concat([seed, checkOf(seed)]));

/** The seed that typed words stand for. Throws `recovery-words` (reason: `unknown` with `at` and `word`, `count`, `check`). */
export const seedFromWords = (text: string): Uint8Array => {
  const heard = bytesOf(text);
  if (!heard.ok) throw new AppError('recovery-words', { reason: 'unknown', at: heard.at, word: heard.word });
  const { length } = heard.bytes;
  if (length !== RECOVERY_WORDS) throw new AppError('recovery-words', { reason: 'count', count: length });
  const seed = heard.bytes.subarray(0, SEED_BYTES);
  if (!checkOf(seed).equals(heard.bytes.subarray(SEED_BYTES)))
    throw new AppError('recovery-words', { reason: 'check' });
  return seed;
};
