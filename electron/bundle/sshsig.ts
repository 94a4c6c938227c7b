/**
 * SSH signatures (OpenSSH's PROTOCOL.sshsig), narrowed to what a bundle may carry: Ed25519, SHA-512, exactly one
 * armour byte for byte as `ssh-keygen -Y sign` writes it.
 */
import { createHash } from 'node:crypto';
import { armour } from './armour.ts';
import type { SigningKey } from './key-pair.ts';
import { KEY_TYPE, keyBlob, parseKeyBlob, verifyEd25519 } from './public-key.ts';
import { WireFault, WireReader, wireNumber, wireString } from './wire.ts';

export const BUNDLE_NAMESPACE = 'bundle-v1@rotorsak';
export const ROTATION_NAMESPACE = 'key-rotation-v1@rotorsak';
const LABEL = 'SSH SIGNATURE';
const MAGIC = Buffer.from('SSHSIG', 'latin1');
const VERSION = 1;
const HASH = 'sha512';
const SIGNATURE_BYTES = 64;
/** An Ed25519 signature in its armour is some 300 bytes. */
const MOST_BYTES = 4096;
/** The order of Ed25519's base point (RFC 8032, section 5.1). */
const GROUP_ORDER = 2n ** 252n + 27742317777372353535851937790883648493n;

export const signatureFaults = [
  'signature-armour', // no armour, CRLF, two of them, something after it, base64 that is not canonical
  'signature-damaged',
  'signature-version',
  'signature-key-type',
  'signature-namespace',
  'signature-reserved',
  'signature-hash',
  'signature-algorithm',
  'signature-not-canonical', // S at or above the group's order: a second signature made from a good one
  'signature-wrong',
] as const;
export type SignatureFault = (typeof signatureFaults)[number];

class Stop extends Error {
  readonly fault: SignatureFault;
  constructor(fault: SignatureFault) {
    super(fault);
    this.fault = fault;
  }
}

const signedBytes = (namespace: string, message: Uint8Array): Buffer =>
  Buffer.concat([
    MAGIC,
    wireString(namespace),
    wireString(''),
    wireString(HASH),
    wireString(createHash(HASH).update(message).digest()),
  ]);

/** The armoured signature of a message, as `ssh-keygen -Y sign -n namespace` writes it. */
export const createSignature = async (key: SigningKey, namespace: string, message: Uint8Array): Promise<string> => {
  const signature = await key.sign(signedBytes(namespace, message));
  return armour(
    LABEL,
    Buffer.concat([
      MAGIC,
      wireNumber(VERSION),
      wireString(keyBlob(key.publicKey)),
      wireString(namespace),
      wireString(''),
      wireString(HASH),
      wireString(Buffer.concat([wireString(KEY_TYPE), wireString(signature)])),
    ]),
  );
};

const dearmour = (file: Uint8Array): Buffer => {
  const text = file.length > MOST_BYTES ? '' : Buffer.from(file).toString('latin1');
  const body = /^-----BEGIN SSH SIGNATURE-----\n([A-Za-z0-9+/=\n]+)\n-----END SSH SIGNATURE-----\n$/.exec(text)?.[1];
  const bytes = Buffer.from((body ?? '').replaceAll('\n', ''), 'base64');
  if (body === undefined || armour(LABEL, bytes) !== text) throw new Stop('signature-armour');
  return bytes;
};

const expect = (holds: boolean, fault: SignatureFault): void => {
  if (!holds) throw new Stop(fault);
};

const readEd25519 = (blob: Buffer): Buffer => {
  const reader = new WireReader(blob);
  expect(reader.text() === KEY_TYPE, 'signature-algorithm');
  const signature = reader.string();
  reader.end();
  expect(signature.length === SIGNATURE_BYTES, 'signature-damaged');
  const s = BigInt(`0x${Buffer.from(signature.subarray(32)).reverse().toString('hex')}`);
  expect(s < GROUP_ORDER, 'signature-not-canonical');
  return signature;
};

const readSignature = (file: Uint8Array, namespace: string): { publicKey: Buffer; signature: Buffer } => {
  const reader = new WireReader(dearmour(file));
  expect(reader.bytes(MAGIC.length).equals(MAGIC), 'signature-damaged');
  expect(reader.number() === VERSION, 'signature-version');
  const publicKey = parseKeyBlob(reader.string());
  const [said, reserved, hash, blob] = [reader.text(), reader.string(), reader.text(), reader.string()];
  reader.end();
  if (publicKey === null) throw new Stop('signature-key-type');
  expect(said === namespace, 'signature-namespace');
  expect(reserved.length === 0, 'signature-reserved');
  expect(hash === HASH, 'signature-hash');
  return { publicKey, signature: readEd25519(blob) };
};

export type CheckedSignature =
  | { readonly ok: true; readonly publicKey: Buffer }
  | { readonly ok: false; readonly fault: SignatureFault };

/** Whose signature of the message the file holds. That the key is trusted is another question, not asked here. */
export const checkSignature = (file: Uint8Array, namespace: string, message: Uint8Array): CheckedSignature => {
  try {
    const { publicKey, signature } = readSignature(file, namespace);
    expect(verifyEd25519(publicKey, signedBytes(namespace, message), signature), 'signature-wrong');
    return { ok: true, publicKey };
  } catch (error) {
    if (error instanceof Stop) return { ok: false, fault: error.fault };
    if (error instanceof WireFault) return { ok: false, fault: 'signature-damaged' };
    throw error;
  }
};
