/** Calls about whose keys one trusts, and the files that keys travel in. */
import { z } from 'zod';
import { comparedWays, confirmedWays } from '../../db/domain/trust/ways.ts';
import { title as filledText, text } from '../../db/domain/values.ts';
import { mainMutation, mutation, nothing, query } from './call.ts';
import { savedFile } from './shapes.ts';

export const trustedKey = z.strictObject({
  fingerprint: z.string(),
  publicKey: z.string(),
  name: z.string(),
  organisation: z.string(),
  email: z.string(),
  firstSeen: z.string(),
  /** `null`: seen, but no person has compared its fingerprint yet. */
  confirmedAt: z.string().nullable(),
  /** Name of the person who compared it. */
  confirmedBy: z.string().nullable(),
  confirmedHow: z.enum(confirmedWays).nullable(),
  revokedAt: z.string().nullable(),
  /** Whether it is our own key. */
  own: z.boolean(),
});
export type TrustedKey = z.infer<typeof trustedKey>;

/** Lines of a list of keys that say nothing we can obey to the letter, 1-based. */
export const refusedLine = z.strictObject({ line: z.int(), reason: z.string() });

/** A change of key that both keys have signed; nothing is stored of it until a person says so. */
export const seenRotation = z.strictObject({
  /** The statement itself, for `trust.rotate`. */
  text: z.string(),
  name: z.string(),
  organisation: z.string(),
  email: z.string(),
  day: z.string(),
  oldFingerprint: z.string(),
  newFingerprint: z.string(),
  /** Name that the old key goes by here; `null` where it is not known. */
  knownAs: z.string().nullable(),
  /** `revoked`: one of the two is. `done`: taken before. */
  old: z.enum(['trusted', 'unknown', 'revoked', 'done']),
});
export type SeenRotation = z.infer<typeof seenRotation>;

/** What came of reading a file with keys. */
export const seenKeys = z.strictObject({
  fileName: z.string(),
  /** Keys that were not in the list before, and that were. */
  added: z.int(),
  known: z.int(),
  refused: z.array(refusedLine),
  /** The file is a statement of a change of key; then it holds nothing else. */
  rotation: seenRotation.nullable(),
});
export type SeenKeys = z.infer<typeof seenKeys>;

export const trustCoreCalls = {
  'trust.list': query(nothing, z.array(trustedKey)),
  /**
   * Trust a key whose fingerprint a person compared; `fingerprint` is what the person heard and typed: as `ssh-keygen`
   * prints it, or its sixteen words. Fails with `invalid-value` (reason `differs`).
   */
  'trust.confirm': mutation(
    z.strictObject({
      publicKey: z.string().max(200),
      fingerprint: z.string().max(1000),
      name: filledText,
      organisation: text,
      email: text,
      how: z.enum(comparedWays).optional(),
    }),
    trustedKey,
  ),
  /** Trusts the new key of a statement in the place of the old. Fails with `rotation-invalid`, `rotation-untrusted`. */
  'trust.rotate': mutation(z.strictObject({ text: z.string().max(40_000) }), trustedKey),
  'trust.revoke': mutation(z.strictObject({ fingerprint: z.string().max(100) }), trustedKey),
};

export const trustMainCalls = {
  /** Opens a dialog and saves the confirmed keys and one's own as an `allowed_signers` file. */
  'trust.export': mainMutation(nothing, savedFile),
  /** Opens a dialog for an `allowed_signers` file or a public key; its keys are seen, and wait to be confirmed. */
  'trust.import': mainMutation(nothing, seenKeys.nullable()),
  /** Opens a dialog and saves the statement of one's last change of key. Fails with `key-missing` where there is none. */
  'identity.rotation': mainMutation(nothing, savedFile),
  /** Opens a dialog and saves one's own public key as OpenSSH keeps it. Fails with `key-missing`. */
  'identity.export': mainMutation(nothing, savedFile),
};
