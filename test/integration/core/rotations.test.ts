/** A change of key: signed by both, checked by ssh-keygen, taken in where the old key is trusted and nowhere else. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { formatAllowedSigner } from '../../../electron/bundle/allowed-signers.ts';
import { keyPairFromSeed, signingKey } from '../../../electron/bundle/key-pair.ts';
import { fingerprintOf, publicKeyLine } from '../../../electron/bundle/public-key.ts';
import { readRotation, rotationText } from '../../../electron/bundle/rotation.ts';
import { ROTATION_NAMESPACE } from '../../../electron/bundle/sshsig.ts';
import { seeKeys } from '../../../electron/core/services/key-lists.ts';
import { takeRotation } from '../../../electron/core/services/rotations.ts';
import type { Store } from '../../../electron/core/services/store.ts';
import { revokeKey, seeKey, trustedKeys, trustIn, trustKey } from '../../../electron/core/services/trust.ts';
import { attempt, run, temporaryFolder } from '../bundle/stock-tools.ts';
import { openCore } from './session.ts';

const pair = (byte: number) => keyPairFromSeed(Buffer.alloc(32, byte), 'karin@malmo.se');
const [old, next, other] = [pair(1), pair(2), pair(3)];
const said = { name: 'Karin\nHolm', organisation: 'Malmö stad', email: 'karin@malmo.se', day: '2026-11-25' };
const text = await rotationText(signingKey(old), signingKey(next), said);
const listed = (key: typeof old, name: string) => ({
  publicKey: publicKeyLine(key.publicKey, ''),
  name,
  organisation: '',
  email: '',
});

describe('the statement', () => {
  test('says who, when and which keys, and nothing that was typed breaks a line', () => {
    expect(readRotation(text)).toMatchObject({ ...said, name: 'Karin Holm' });
  });

  test('cut apart, ssh-keygen verifies each signature over it', () => {
    const folder = temporaryFolder();
    const [statement = '', ...armours] = text.split(/(?=-----BEGIN)/);
    for (const [index, key] of [old, next].entries()) {
      const [signers, signature] = [join(folder, 'signers'), join(folder, 'signature')];
      writeFileSync(signers, formatAllowedSigner('karin@malmo.se', key.publicKey));
      writeFileSync(signature, armours[index] ?? '');
      const words = ['-Y', 'verify', '-f', signers, '-I', 'karin@malmo.se', '-n', ROTATION_NAMESPACE, '-s', signature];
      expect(run('ssh-keygen', words, statement)).toContain(`Good "${ROTATION_NAMESPACE}" signature`);
      expect(attempt('ssh-keygen', words, statement.replace('Malmö', 'Lunds')).status).not.toBe(0);
    }
  });

  test('altered anywhere, turned round, cut or added to, it is refused', async () => {
    const [statement = '', first = '', second = ''] = text.split(/(?=-----BEGIN)/);
    const swapped = await rotationText(signingKey(next), signingKey(old), said);
    const [, bySwapped = ''] = swapped.split(/(?=-----BEGIN)/);
    const wrong = [
      '',
      statement,
      statement + first,
      statement + second + first,
      statement + first + first,
      statement + bySwapped + second,
      `${text}x`,
      `${text}${first}`,
      text.replace('Karin', 'Maria'),
      text.replaceAll('\n', '\r\n'),
      text.replace(publicKeyLine(next.publicKey), publicKeyLine(other.publicKey)),
      await rotationText(signingKey(old), signingKey(old), said),
    ];
    for (const one of wrong) {
      expect(() => readRotation(one), one.slice(0, 400)).toThrow(expect.objectContaining({ code: 'rotation-invalid' }));
    }
  });
});

describe('taking it in', () => {
  let store: Store;
  const trust = (key: typeof old) => trustIn(store, fingerprintOf(key.publicKey), '').trust;
  const refused = expect.objectContaining({ code: 'rotation-untrusted' });
  beforeEach(async () => {
    store = (await openCore()).session.store;
  });

  test('moves the trust to the new key under the name that the old one is known by; once is enough', async () => {
    trustKey(store, listed(old, 'Karin på stadskontoret'));
    const file = join(temporaryFolder(), 'nyckelbyte.txt');
    writeFileSync(file, text);
    const { rotation } = await seeKeys(store, file);
    expect(rotation).toMatchObject({ old: 'trusted', knownAs: 'Karin på stadskontoret', text });
    expect(trust(next)).toBe('unknown');
    takeRotation(store, text);
    expect([trust(old), trust(next)]).toEqual(['revoked', 'trusted']);
    expect(trustedKeys(store).map(({ name, email }) => [name, email])).toContainEqual([
      'Karin på stadskontoret',
      'karin@malmo.se',
    ]);
    expect((await seeKeys(store, file)).rotation?.old).toBe('done');
    expect(() => takeRotation(store, text)).toThrow(refused);
  });

  test('is refused where the old key is unknown, merely seen or revoked, or the new one is revoked', () => {
    expect(() => takeRotation(store, text)).toThrow(refused);
    seeKey(store, listed(old, 'Karin'));
    expect(() => takeRotation(store, text)).toThrow(refused);
    trustKey(store, listed(old, 'Karin'));
    trustKey(store, listed(next, 'Någon'));
    revokeKey(store, fingerprintOf(next.publicKey));
    expect(() => takeRotation(store, text)).toThrow(refused);
    revokeKey(store, fingerprintOf(old.publicKey));
    expect(() => takeRotation(store, text)).toThrow(refused);
    expect([trust(old), trust(next)]).toEqual(['revoked', 'revoked']);
  });
});
