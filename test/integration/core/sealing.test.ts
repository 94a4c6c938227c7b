/** Sealed bundles: the keys that sign are the keys that open, to our reader and to the stock age alike. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { keyPairFromSeed, signingKey } from '../../../electron/bundle/key-pair.ts';
import { fingerprintOf, publicKeyLine } from '../../../electron/bundle/public-key.ts';
import { verifyBundle } from '../../../electron/bundle/read-bundle.ts';
import { openSealed } from '../../../electron/bundle/seal.ts';
import { isRecipient, recipientOf, sealIdentityOf } from '../../../electron/bundle/seal-keys.ts';
import { exportBundle } from '../../../electron/core/services/export-bundle.ts';
import { revokeKey, seeKey, trustKey } from '../../../electron/core/services/trust.ts';
import { annasKey, trustingAnna } from '../bundle/sample-bundle.ts';
import { run, temporaryFolder } from '../bundle/stock-tools.ts';
import { anna } from './handing-over.ts';
import { openCore } from './session.ts';

const bo = keyPairFromSeed(
  Uint8Array.from({ length: 32 }, (_, index) => index + 1),
  'bo@polisen.se',
);
const eva = keyPairFromSeed(
  Uint8Array.from({ length: 32 }, (_, index) => 200 - index),
  'eva@polisen.se',
);
const identityFile = (folder: string, seed: Uint8Array): string => {
  const file = join(folder, 'identity');
  writeFileSync(file, `${sealIdentityOf(seed)}\n`);
  return file;
};

const privateFolders = (): string[] => readdirSync(tmpdir()).filter((name) => name.startsWith('rotorsak-seal-'));
const before = privateFolders();
afterEach(() => expect(privateFolders().filter((name) => !before.includes(name))).toEqual([]));

test('a key for sealing made of the private half belongs to the one made of the public half, as age has it', () => {
  const folder = temporaryFolder();
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (seed) => {
      const recipient = recipientOf(keyPairFromSeed(seed, '').publicKey);
      expect(isRecipient(recipient)).toBe(true);
      expect(run('age-keygen', ['-y', identityFile(folder, seed)]).trim()).toBe(recipient);
    }),
    { numRuns: 20 },
  );
});

test('what is nearly a recipient is none', () => {
  const recipient = recipientOf(bo.publicKey);
  const swapped = recipient.replace(/.$/, (last) => (last === 'q' ? 'p' : 'q'));
  for (const text of ['', 'age1', swapped, recipient.toUpperCase(), `${recipient}q`, sealIdentityOf(bo.seed)]) {
    expect(isRecipient(text), text).toBe(false);
  }
});

describe('handing over', () => {
  const start = async () => {
    const core = await openCore();
    const { store } = core.session;
    const { id: analysis } = (await core.call('analysis.create', { title: 'Förseglad', problem: 'Dumpning' })) as {
      id: string;
    };
    const key = (pair: typeof bo) => ({
      publicKey: publicKeyLine(pair.publicKey, pair.comment),
      name: pair.comment,
      organisation: '',
      email: pair.comment,
    });
    const folder = join(temporaryFolder(), 'ut');
    mkdirSync(folder);
    const file = join(folder, 'x.rotorsak.age');
    const seal = (keys: string[], recipients: string[] = []) =>
      exportBundle(
        store,
        { analysis, to: 'Bo', organisation: 'Polisen', purpose: 'Samråd', notes: false, sealFor: { keys, recipients } },
        { ...anna, key: signingKey(annasKey) },
        { file, overwrite: false, documents: [], appVersion: '0.1.0' },
      );
    return { store, key, folder, file, seal };
  };

  test('sealed for a confirmed key and for a stock recipient, it opens to each of them and to the sender, and to nobody else', async () => {
    const { store, key, folder, file, seal } = await start();
    trustKey(store, key(bo));
    const stranger = temporaryFolder();
    run('age-keygen', ['-o', join(stranger, 'key')]);
    const stock = run('age-keygen', ['-y', join(stranger, 'key')]).trim();
    const written = await seal([fingerprintOf(bo.publicKey)], [stock]);
    expect(readdirSync(folder)).toEqual(['x.rotorsak.age']);
    expect(written.bytes).toBe(readFileSync(file).length);
    const plain = join(stranger, 'plain');
    run('age', ['-d', '-i', identityFile(stranger, bo.seed), '-o', plain, file]);
    run('age', ['-d', '-i', join(stranger, 'key'), '-o', join(stranger, 'by-stock'), file]);
    await openSealed(file, sealIdentityOf(annasKey.seed), join(stranger, 'own'));
    for (const name of ['by-stock', 'own']) {
      expect(readFileSync(join(stranger, name)).equals(readFileSync(plain)), name).toBe(true);
    }
    const { bundle } = await verifyBundle(plain, trustingAnna);
    expect(bundle.recipients).toEqual([recipientOf(bo.publicKey), recipientOf(annasKey.publicKey), stock].sort());
    await expect(openSealed(file, sealIdentityOf(eva.seed), join(stranger, 'eva'))).rejects.toMatchObject({
      code: 'bundle-sealed',
      params: { reason: 'sealed-for-others' },
    });
  });

  test('nothing is written where somebody of them is no confirmed key or no recipient', async () => {
    const { store, key, folder, seal } = await start();
    trustKey(store, key(bo));
    seeKey(store, key(eva));
    const bos = fingerprintOf(bo.publicKey);
    await expect(seal([bos, fingerprintOf(eva.publicKey)])).rejects.toMatchObject({ code: 'seal-receiver' });
    await expect(seal([bos, `SHA256:${'A'.repeat(43)}`])).rejects.toMatchObject({ code: 'seal-receiver' });
    await expect(seal([bos], ['age1qqqq'])).rejects.toMatchObject({
      code: 'seal-receiver',
      params: { receiver: 'age1qqqq' },
    });
    revokeKey(store, bos);
    await expect(seal([bos])).rejects.toMatchObject({ code: 'seal-receiver', params: { receiver: bos } });
    expect(readdirSync(folder)).toEqual([]);
  });
});
