import { expect, test } from 'vitest';
import { bcryptPbkdf } from '../../../electron/bundle/bcrypt-pbkdf.ts';
import { Blowfish, piWords } from '../../../electron/bundle/blowfish.ts';

test('the tables are the binary fraction of π', () => {
  const words = [...piWords(1042)].map((word) => word.toString(16).padStart(8, '0'));
  expect(words.slice(0, 3)).toEqual(['243f6a88', '85a308d3', '13198a2e']);
  expect(words.slice(-2)).toEqual(['578fdfe3', '3ac372e6']);
});

// Schneier's own test vectors for the plain cipher.
test.each([
  ['0000000000000000', '0000000000000000', '4ef997456198dd78'],
  ['ffffffffffffffff', 'ffffffffffffffff', '51866fd5b85ecb8a'],
  ['0123456789abcdef', '1111111111111111', '61f9c3802281b096'],
  ['fedcba9876543210', '0123456789abcdef', '0aceab0fc6a0a28d'],
])('Blowfish with key %s turns %s into %s', (key, plain, expected) => {
  const cipher = new Blowfish();
  cipher.expand(Buffer.from(key, 'hex'));
  cipher.block.set([Number.parseInt(plain.slice(0, 8), 16), Number.parseInt(plain.slice(8), 16)]);
  cipher.encipher();
  expect([...cipher.block].map((word) => word.toString(16).padStart(8, '0')).join('')).toBe(expected);
});

// From the regression tests of OpenBSD's libutil.
test.each([
  [4, 'password', 'salt', '5bbf0cc293587f1c3635555c27796598d47e579071bf427e9d8fbe842aba34d9'],
  [4, 'password', '\0', 'c12b566235eee04c212598970a579a67'],
  [4, '\0', 'salt', '6051be18c2f4f82cbf0efee5471b4bb9'],
  [
    8,
    'password',
    'salt',
    'e1367ec5151a33faac4cc1c144cd23fa15d5548493ecc99b9b5d9c0d3b27bec76227ea66088b849b20ab7aa478010246e74bba51723fefa9f9474d6508845e8d',
  ],
  [42, 'password', 'salt', '833cf0dcf56db65608e8f0dc0ce882bd'],
])('bcrypt_pbkdf, %i rounds of %j with %j', (rounds, passphrase, salt, expected) => {
  const derived = bcryptPbkdf(Buffer.from(passphrase), Buffer.from(salt), rounds, expected.length / 2);
  expect(derived.toString('hex')).toBe(expected);
});
