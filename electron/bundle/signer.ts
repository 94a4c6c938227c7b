/** Who signed, and whether a person has said that this key is to be trusted. */
import { type Bag, type TagFiles, tagFile } from './bag.ts';
import { TAG_MANIFEST } from './names.ts';
import { fingerprintHex, fingerprintOf, publicKeyLine } from './public-key.ts';
import { refusal } from './refusal.ts';
import { BUNDLE_NAMESPACE, checkSignature } from './sshsig.ts';

/** A key whose fingerprint a person compared, and the name it goes by here. */
export interface TrustedKey {
  /** `SHA256:…` */
  readonly fingerprint: string;
  readonly name: string;
}

export interface Signer {
  /** `SHA256:…` */
  readonly fingerprint: string;
  /** `ssh-ed25519 AAAA…` */
  readonly publicKey: string;
  readonly trusted: boolean;
  /** The name it is trusted by; null if it is not. */
  readonly name: string | null;
  /** Whether it is the reader's own key. */
  readonly own: boolean;
}

export interface Trust {
  readonly trustedKeys: readonly TrustedKey[];
  readonly ownFingerprint: string | null;
}

/** The signer of a bag whose signature holds. Refuses with `bundle-signature`; trust is only told. */
export const checkSigner = (bag: Bag, files: TagFiles, { trustedKeys, ownFingerprint }: Trust): Signer => {
  const checked = checkSignature(tagFile(files, 'signature'), BUNDLE_NAMESPACE, tagFile(files, TAG_MANIFEST));
  const entry = bag.signature.name;
  if (!checked.ok) throw refusal('bundle-signature', checked.fault, { entry });
  if (fingerprintHex(checked.publicKey) !== bag.signerHex) {
    throw refusal('bundle-signature', 'signature-file-name', { entry });
  }
  const fingerprint = fingerprintOf(checked.publicKey);
  const known = trustedKeys.find((key) => key.fingerprint === fingerprint);
  const own = fingerprint === ownFingerprint;
  return {
    fingerprint,
    publicKey: publicKeyLine(checked.publicKey),
    trusted: own || known !== undefined,
    name: known?.name ?? null,
    own,
  };
};
