/** OpenSSH's private key file (PROTOCOL.key, `openssh-key-v1`), Ed25519 only, plain or under a passphrase. */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { AppError } from '../../db/domain/app-error.ts';
import { armour, looseDearmour } from './armour.ts';
import { bcryptPbkdf } from './bcrypt-pbkdf.ts';
import { type KeyPair, keyPairFromSeed } from './key-pair.ts';
import { KEY_TYPE, keyBlob, parseKeyBlob } from './public-key.ts';
import { WireFault, WireReader, wireNumber, wireString } from './wire.ts';

const LABEL = 'OPENSSH PRIVATE KEY';
const MAGIC = Buffer.from('openssh-key-v1\0', 'latin1');
const CIPHER = 'aes256-ctr';
const KEY_BYTES = 32;
const IV_BYTES = 16;
/** As `ssh-keygen` since 9.4; a quarter of a second here. */
const ROUNDS = 24;
const MOST_ROUNDS = 2000;

const unreadable = (reason: string, cause?: unknown) => new AppError('key-not-readable', { reason }, { cause });

const derive = (passphrase: string, salt: Uint8Array, rounds: number): { key: Buffer; iv: Buffer } => {
  const derived = bcryptPbkdf(Buffer.from(passphrase, 'utf8'), salt, rounds, KEY_BYTES + IV_BYTES);
  return { key: derived.subarray(0, KEY_BYTES), iv: derived.subarray(KEY_BYTES) };
};

const secretPart = (pair: KeyPair, blockBytes: number): Buffer => {
  const check = randomBytes(4);
  const body = Buffer.concat([
    check,
    check,
    wireString(KEY_TYPE),
    wireString(pair.publicKey),
    wireString(Buffer.concat([pair.seed, pair.publicKey])),
    wireString(pair.comment),
  ]);
  const padding = Buffer.from(
    Array.from({ length: (blockBytes - (body.length % blockBytes)) % blockBytes }, (_, i) => i + 1),
  );
  return Buffer.concat([body, padding]);
};

const locked = (pair: KeyPair, passphrase: string, rounds: number): { kdf: Buffer; secret: Buffer } => {
  const salt = randomBytes(16);
  const { key, iv } = derive(passphrase, salt, rounds);
  const cipher = createCipheriv('aes-256-ctr', key, iv);
  const secret = Buffer.concat([cipher.update(secretPart(pair, 16)), cipher.final()]);
  return { kdf: Buffer.concat([wireString(salt), wireNumber(rounds)]), secret };
};

/** The text of a key file that ssh-keygen reads. `passphrase` null leaves it plain: then only the file's mode protects it. */
export const formatPrivateKey = (pair: KeyPair, passphrase: string | null, rounds: number = ROUNDS): string => {
  if (passphrase === '') throw new AppError('key-passphrase-needed');
  const plain = passphrase === null;
  const { kdf, secret } = plain
    ? { kdf: Buffer.alloc(0), secret: secretPart(pair, 8) }
    : locked(pair, passphrase, rounds);
  return armour(
    LABEL,
    Buffer.concat([
      MAGIC,
      wireString(plain ? 'none' : CIPHER),
      wireString(plain ? 'none' : 'bcrypt'),
      wireString(kdf),
      wireNumber(1),
      wireString(keyBlob(pair.publicKey)),
      wireString(secret),
    ]),
  );
};

interface Envelope {
  readonly cipher: string;
  readonly kdf: string;
  readonly options: Buffer;
  readonly publicKey: Buffer;
  readonly secret: Buffer;
}

const openEnvelope = (text: string): Envelope => {
  const bytes = looseDearmour(LABEL, text);
  if (bytes === null) throw unreadable('not-openssh');
  const reader = new WireReader(bytes);
  if (!reader.bytes(MAGIC.length).equals(MAGIC)) throw unreadable('not-openssh');
  const [cipher, kdf, options] = [reader.text(), reader.text(), reader.string()];
  if (reader.number() !== 1) throw unreadable('several-keys');
  const publicKey = parseKeyBlob(reader.string());
  const secret = reader.string();
  reader.end();
  if (publicKey === null) throw unreadable('key-type');
  return { cipher, kdf, options, publicKey, secret };
};

const unlock = (envelope: Envelope, passphrase: string | null): Buffer => {
  if (envelope.cipher === 'none' && envelope.kdf === 'none') return envelope.secret;
  if (envelope.cipher !== CIPHER || envelope.kdf !== 'bcrypt') throw unreadable('cipher');
  if (passphrase === null || passphrase === '') throw new AppError('key-passphrase-needed');
  const options = new WireReader(envelope.options);
  const [salt, rounds] = [options.string(), options.number()];
  if (rounds < 1 || rounds > MOST_ROUNDS || salt.length === 0) throw unreadable('rounds');
  const { key, iv } = derive(passphrase, salt, rounds);
  const decipher = createDecipheriv('aes-256-ctr', key, iv);
  return Buffer.concat([decipher.update(envelope.secret), decipher.final()]);
};

const readSecret = (envelope: Envelope, secret: Buffer): KeyPair => {
  const reader = new WireReader(secret);
  const [check, again] = [reader.number(), reader.number()];
  if (check !== again) {
    throw envelope.cipher === 'none' ? unreadable('damaged') : new AppError('key-wrong-passphrase');
  }
  const [type, publicKey, privateKey, comment] = [reader.text(), reader.string(), reader.string(), reader.string()];
  if (type !== KEY_TYPE || privateKey.length !== 64) throw unreadable('key-type');
  const pair = keyPairFromSeed(Buffer.from(privateKey.subarray(0, 32)), comment.toString('utf8'));
  const derived = Buffer.from(pair.publicKey);
  const said = [publicKey, privateKey.subarray(32), envelope.publicKey];
  if (!said.every((key) => derived.equals(key))) throw unreadable('damaged');
  const padding = reader.bytes(reader.rest);
  if (!padding.every((byte, i) => byte === i + 1)) throw unreadable('damaged');
  return pair;
};

/**
 * The key in a file's text. Codes: `key-passphrase-needed`, `key-wrong-passphrase`, `key-not-readable` (reason:
 * not-openssh, several-keys, key-type, cipher, rounds, damaged).
 */
export const parsePrivateKey = (text: string, passphrase: string | null): KeyPair => {
  try {
    const envelope = openEnvelope(text);
    return readSecret(envelope, unlock(envelope, passphrase));
  } catch (error) {
    if (error instanceof WireFault) throw unreadable('damaged', error);
    throw error;
  }
};

/** Fingerprints and lines need no passphrase: the public key stands outside what is encrypted. */
export const publicKeyOfPrivateKey = (text: string): { publicKey: Buffer; encrypted: boolean } => {
  try {
    const { publicKey, cipher } = openEnvelope(text);
    return { publicKey, encrypted: cipher !== 'none' };
  } catch (error) {
    if (error instanceof WireFault) throw unreadable('damaged', error);
    throw error;
  }
};
