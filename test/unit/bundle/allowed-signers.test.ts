import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatAllowedSigner, isPrincipal, parseAllowedSigners } from '../../../electron/bundle/allowed-signers.ts';
import { keyPairFromSeed } from '../../../electron/bundle/key-pair.ts';
import { parsePublicKeyLine, publicKeyLine } from '../../../electron/bundle/public-key.ts';

const { publicKey } = keyPairFromSeed(Buffer.alloc(32, 7), '');
const key = publicKeyLine(publicKey);

test('what is written reads back', () => {
  const line = formatAllowedSigner('anna@malmo.se', publicKey, 'Anna\nEk ssh-rsa');
  expect(line.split('\n')).toHaveLength(2);
  expect(parseAllowedSigners(line)).toEqual({
    signers: [
      {
        principals: ['anna@malmo.se'],
        namespaces: ['bundle-v1@rotorsak', 'key-rotation-v1@rotorsak'],
        publicKey,
        comment: 'Anna Ek ssh-rsa',
      },
    ],
    refused: [],
  });
});

test('comments and empty lines are passed over; several names and none of the options are fine', () => {
  const { signers, refused } = parseAllowedSigners(
    `# us\r\n\r\nanna@malmo.se,bo@malmo.se\t${key} two names\n"eva ek" ${key}`,
  );
  expect(refused).toEqual([]);
  expect(signers.map(({ principals, comment }) => ({ principals, comment }))).toEqual([
    { principals: ['anna@malmo.se', 'bo@malmo.se'], comment: 'two names' },
    { principals: ['eva ek'], comment: '' },
  ]);
});

test.each([
  [`anna valid-before="20300101" ${key}`, 'validity'],
  [`anna namespaces="bundle-v1@rotorsak",valid-after="20200101" ${key}`, 'validity'],
  [`*@malmo.se cert-authority ${key}`, 'certificate-authority'],
  [`anna namespaces="git" ${key}`, 'namespace'],
  [`anna no-touch-required ${key}`, 'option'],
  ['anna ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAAAgQ==', 'key-type'],
  ['anna ssh-ed25519 AAAA', 'syntax'],
  [`anna ssh-ed25519 ${key.split(' ')[1]}AAAA`, 'syntax'],
  ['anna', 'syntax'],
  [`anna,,bo ${key}`, 'syntax'],
])('%s is refused: %s', (line, reason) => {
  expect(parseAllowedSigners(`# first\n${line}\n`)).toEqual({ signers: [], refused: [{ line: 2, reason }] });
});

test('a name that would become several, or a pattern, is not written', () => {
  for (const name of ['', 'anna ek', 'a,b', '*@malmo.se', 'a"b', '#a', 'a\nb', '!a']) {
    expect(isPrincipal(name)).toBe(false);
    expect(() => formatAllowedSigner(name, publicKey)).toThrow('invalid-value');
  }
});

test('no text makes the reader fail, and no text makes up a key', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(parseAllowedSigners(text).signers).toEqual([]);
      expect(parsePublicKeyLine(text)).toBeNull();
    }),
  );
});
