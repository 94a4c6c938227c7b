/** The Ed25519 key that signs. Whoever signs needs only `SigningKey`; the private half can stay in another process. */
import { createPrivateKey, createPublicKey, randomBytes, sign } from 'node:crypto';

/** Signs without showing the private key: at once, or by asking the process that holds it. */
export interface SigningKey {
  /** 32 bytes. */
  readonly publicKey: Uint8Array;
  /** The 64 bytes of the Ed25519 signature of a message. */
  readonly sign: (message: Uint8Array) => Uint8Array | Promise<Uint8Array>;
}

export interface KeyPair {
  /** The private key of RFC 8032: 32 random bytes. */
  readonly seed: Uint8Array;
  readonly publicKey: Uint8Array;
  readonly comment: string;
}

/** PrivateKeyInfo of an Ed25519 key but for its last 32 bytes (RFC 8410). */
const pkcs8Prefix = Buffer.from('302e020100300506032b657004220420', 'hex');

const privateKeyOf = (seed: Uint8Array) =>
  createPrivateKey({ key: Buffer.concat([pkcs8Prefix, seed]), format: 'der', type: 'pkcs8' });

export const keyPairFromSeed = (seed: Uint8Array, comment: string): KeyPair => ({
  seed,
  publicKey: createPublicKey(privateKeyOf(seed)).export({ format: 'der', type: 'spki' }).subarray(-32),
  comment,
});

export const generateKeyPair = (comment: string): KeyPair => keyPairFromSeed(randomBytes(32), comment);

export const signingKey = (pair: KeyPair): SigningKey => {
  const key = privateKeyOf(pair.seed);
  return { publicKey: pair.publicKey, sign: (message) => sign(null, message, key) };
};
