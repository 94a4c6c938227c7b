import { sign } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { armour } from '../../../electron/bundle/armour.ts';
import { keyPairFromSeed, signingKey } from '../../../electron/bundle/key-pair.ts';
import { keyBlob } from '../../../electron/bundle/public-key.ts';
import {
  BUNDLE_NAMESPACE,
  checkSignature,
  createSignature,
  ROTATION_NAMESPACE,
} from '../../../electron/bundle/sshsig.ts';
import { wireNumber, wireString } from '../../../electron/bundle/wire.ts';

const key = signingKey(keyPairFromSeed(Buffer.alloc(32, 9), 'anna'));
const message = Buffer.from('the tag manifest\n');
const good = await createSignature(key, BUNDLE_NAMESPACE, message);
const check = (text: string | Uint8Array) => checkSignature(Buffer.from(text as string), BUNDLE_NAMESPACE, message);
const fault = (text: string | Uint8Array) => {
  const checked = check(text);
  return checked.ok ? null : checked.fault;
};

const bytesOf = (text: string) => Buffer.from(text.split('\n').slice(1, -2).join(''), 'base64');
const rebuilt = (parts: {
  blob?: Buffer;
  version?: number;
  reserved?: string;
  hash?: string;
  algorithm?: string;
  signature?: Buffer;
}) =>
  armour(
    'SSH SIGNATURE',
    Buffer.concat([
      Buffer.from('SSHSIG'),
      wireNumber(parts.version ?? 1),
      wireString(parts.blob ?? keyBlob(key.publicKey)),
      wireString(BUNDLE_NAMESPACE),
      wireString(parts.reserved ?? ''),
      wireString(parts.hash ?? 'sha512'),
      wireString(
        Buffer.concat([
          wireString(parts.algorithm ?? 'ssh-ed25519'),
          wireString(parts.signature ?? bytesOf(good).subarray(-64)),
        ]),
      ),
    ]),
  );

const withHigherS = () => {
  const order = 2n ** 252n + 27742317777372353535851937790883648493n;
  const signature = Buffer.from(bytesOf(good).subarray(-64));
  const s = BigInt(`0x${Buffer.from(signature.subarray(32)).reverse().toString('hex')}`) + order;
  Buffer.from(s.toString(16).padStart(64, '0'), 'hex').reverse().copy(signature, 32);
  return signature;
};

test('a good signature says whose it is', () => {
  expect(check(good)).toEqual({ ok: true, publicKey: Buffer.from(key.publicKey) });
  expect(rebuilt({})).toBe(good);
});

test.each([
  ['two armours', good + good, 'signature-armour'],
  ['something after END', `${good}x`, 'signature-armour'],
  ['an empty line after END', `${good}\n`, 'signature-armour'],
  ['something before BEGIN', `\n${good}`, 'signature-armour'],
  ['no line end after END', good.trimEnd(), 'signature-armour'],
  ['CRLF', good.replaceAll('\n', '\r\n'), 'signature-armour'],
  ['other line lengths', good.replace(/\n(.{35})/, '\n$1\n'), 'signature-armour'],
  ['a space in the base64', good.replace(/\n(.{35})/, '\n$1 '), 'signature-armour'],
  [
    'base64 that is not canonical',
    good.replace(/(.)(=*)\n-----END/, (_, last, pad) => `${last === 'A' ? 'B' : 'A'}${pad}=\n-----END`),
    'signature-armour',
  ],
  ['no armour', 'SSHSIG', 'signature-armour'],
  ['nothing', '', 'signature-armour'],
  ['a long file', 'x'.repeat(1_000_000), 'signature-armour'],
  ['another version', rebuilt({ version: 2 }), 'signature-version'],
  ['something reserved', rebuilt({ reserved: 'x' }), 'signature-reserved'],
  ['SHA-256', rebuilt({ hash: 'sha256' }), 'signature-hash'],
  ['an RSA algorithm', rebuilt({ algorithm: 'rsa-sha2-512' }), 'signature-algorithm'],
  [
    'an ECDSA key',
    rebuilt({ blob: Buffer.concat([wireString('ecdsa-sha2-nistp256'), wireString('x')]) }),
    'signature-key-type',
  ],
  [
    'a security key',
    rebuilt({
      blob: Buffer.concat([wireString('sk-ssh-ed25519@openssh.com'), wireString(key.publicKey), wireString('ssh:')]),
    }),
    'signature-key-type',
  ],
  ['a short key', rebuilt({ blob: Buffer.concat([wireString('ssh-ed25519'), wireString('x')]) }), 'signature-key-type'],
  ['S that is not canonical', rebuilt({ signature: withHigherS() }), 'signature-not-canonical'],
  ['a short signature', rebuilt({ signature: Buffer.alloc(63) }), 'signature-damaged'],
  ['a signature of nothing', rebuilt({ signature: Buffer.alloc(64) }), 'signature-wrong'],
  [
    'bytes after the signature',
    armour('SSH SIGNATURE', Buffer.concat([bytesOf(good), Buffer.from('x')])),
    'signature-damaged',
  ],
  ['no magic', armour('SSH SIGNATURE', bytesOf(good).subarray(1)), 'signature-damaged'],
])('%s is refused (security.md 7, 22)', (_name, text, expected) => {
  expect(fault(text)).toBe(expected);
});

test('a signature for something else does not count, nor one of another message (security.md 7, 22)', async () => {
  expect(fault(await createSignature(key, ROTATION_NAMESPACE, message))).toBe('signature-namespace');
  expect(fault(await createSignature(key, BUNDLE_NAMESPACE, Buffer.from('another')))).toBe('signature-wrong');
  expect(
    fault(
      rebuilt({
        signature: Buffer.from(
          sign(null, message, {
            key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), Buffer.alloc(32, 9)]),
            format: 'der',
            type: 'pkcs8',
          }),
        ),
      }),
    ),
  ).toBe('signature-wrong');
});

test('every flipped bit is refused, and every text is answered', () => {
  for (let at = 0; at < good.length; at++) {
    for (let bit = 0; bit < 8; bit++) {
      const bytes = Buffer.from(good);
      bytes[at] = (bytes[at] as number) ^ (1 << bit);
      expect(check(bytes).ok, `${at}.${bit}`).toBe(false);
    }
  }
  fc.assert(fc.property(fc.uint8Array(), (bytes) => !check(bytes).ok && !check(armour('SSH SIGNATURE', bytes)).ok));
});
