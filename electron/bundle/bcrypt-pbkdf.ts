/** bcrypt_pbkdf of OpenBSD, the key derivation of OpenSSH's private key files (PROTOCOL.key). */
import { createHash } from 'node:crypto';
import { Blowfish } from './blowfish.ts';

const HASH_BYTES = 32;
const plainText = Buffer.from('OxychromaticBlowfishSwatDynamite', 'latin1');

const sha512 = (bytes: Uint8Array): Buffer => createHash('sha512').update(bytes).digest();

const bcryptHash = (passphrase: Uint8Array, salt: Uint8Array): Buffer => {
  const cipher = new Blowfish();
  cipher.expand(passphrase, salt);
  for (let i = 0; i < 64; i++) {
    cipher.expand(salt);
    cipher.expand(passphrase);
  }
  const hash = Buffer.alloc(HASH_BYTES);
  for (let at = 0; at < HASH_BYTES; at += 8) {
    cipher.block[0] = plainText.readUInt32BE(at);
    cipher.block[1] = plainText.readUInt32BE(at + 4);
    for (let i = 0; i < 64; i++) cipher.encipher();
    hash.writeUInt32LE(cipher.block[0] as number, at);
    hash.writeUInt32LE(cipher.block[1] as number, at + 4);
  }
  return hash;
};

const derivedBlock = (passphrase: Uint8Array, salt: Uint8Array, rounds: number): Buffer => {
  let last = bcryptHash(passphrase, sha512(salt));
  const sum = Buffer.from(last);
  for (let round = 1; round < rounds; round++) {
    last = bcryptHash(passphrase, sha512(last));
    for (let i = 0; i < HASH_BYTES; i++) (sum[i] as number) ^= last[i] as number;
  }
  return sum;
};

/** `length` bytes from a passphrase and a salt; some 10 ms a round for the 48 bytes of a key file. */
export const bcryptPbkdf = (passphrase: Uint8Array, salt: Uint8Array, rounds: number, length: number): Buffer => {
  const hashed = sha512(passphrase);
  const stride = Math.ceil(length / HASH_BYTES);
  const key = Buffer.alloc(length);
  for (let count = 1; count <= stride; count++) {
    const number = Buffer.alloc(4);
    number.writeUInt32BE(count);
    const block = derivedBlock(hashed, Buffer.concat([salt, number]), rounds);
    for (let i = 0, to = count - 1; to < length && i < HASH_BYTES; i++, to += stride) key[to] = block[i] as number;
  }
  return key;
};
