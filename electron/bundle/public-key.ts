/** Ed25519 public keys as OpenSSH writes them: the blob, the line, the fingerprint. */
import { createHash, createPublicKey, verify } from 'node:crypto';
import { WireFault, WireReader, wireString } from './wire.ts';

export const KEY_TYPE = 'ssh-ed25519';
export const PUBLIC_KEY_BYTES = 32;
/** SubjectPublicKeyInfo of an Ed25519 key but for its last 32 bytes (RFC 8410). */
const spkiPrefix = Buffer.from('302a300506032b6570032100', 'hex');

/** The key's blob in SSH's encoding: what is hashed to the fingerprint and stands in lines and signatures. */
export const keyBlob = (publicKey: Uint8Array): Buffer => Buffer.concat([wireString(KEY_TYPE), wireString(publicKey)]);

/** The 32 bytes in a blob, or null if it is no Ed25519 key, whole and nothing else. */
export const parseKeyBlob = (blob: Uint8Array): Buffer | null => {
  try {
    const reader = new WireReader(blob);
    const type = reader.text();
    const key = reader.string();
    reader.end();
    return type === KEY_TYPE && key.length === PUBLIC_KEY_BYTES ? Buffer.from(key) : null;
  } catch (error) {
    if (error instanceof WireFault) return null;
    throw error;
  }
};

/** `ssh-ed25519 AAAA… comment`, without a line end. Control characters in the comment become spaces. */
export const publicKeyLine = (publicKey: Uint8Array, comment = ''): string =>
  `${KEY_TYPE} ${keyBlob(publicKey).toString('base64')} ${comment.replace(/\p{Cc}+/gu, ' ')}`.trim();

/** The key of a line as `publicKeyLine` writes it, or null. */
export const parsePublicKeyLine = (line: string): Buffer | null => {
  const [type, base64 = ''] = line.trim().split(/[ \t]+/);
  if (type !== KEY_TYPE) return null;
  const blob = Buffer.from(base64, 'base64');
  return blob.toString('base64') === base64 ? parseKeyBlob(blob) : null;
};

/** `SHA256:` and base64 without padding, as `ssh-keygen -l` prints it. */
export const fingerprintOf = (publicKey: Uint8Array): string =>
  `SHA256:${createHash('sha256').update(keyBlob(publicKey)).digest('base64').replace(/=+$/, '')}`;

/** The same fingerprint as 64 hexadecimal digits: the name of the signature file in a bundle. */
export const fingerprintHex = (publicKey: Uint8Array): string =>
  createHash('sha256').update(keyBlob(publicKey)).digest('hex');

/** Whether the 64 bytes are this key's Ed25519 signature of the message (RFC 8032). */
export const verifyEd25519 = (publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean => {
  const key = createPublicKey({ key: Buffer.concat([spkiPrefix, publicKey]), format: 'der', type: 'spki' });
  return verify(null, message, key, signature);
};
