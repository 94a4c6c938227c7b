/** A bundle that a person makes with stock programs alone, by bundle-format.md, is as good as one of ours. */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { expect, test } from 'vitest';
import { parseAllowedSigners } from '../../../electron/bundle/allowed-signers.ts';
import { fingerprintHex, fingerprintOf } from '../../../electron/bundle/public-key.ts';
import { type ReadOptions, verifyBundle } from '../../../electron/bundle/read-bundle.ts';
import { openSealed } from '../../../electron/bundle/seal.ts';
import * as sample from './sample-bundle.ts';
import { run, temporaryFolder } from './stock-tools.ts';

/** The bag of the sample, said to be of another key that ssh-keygen made; hashed, signed and zipped by the shell. */
const madeByHand = async (signWith = 'carin') => {
  const folder = temporaryFolder();
  const inFolder = (command: string, cwd = folder): string =>
    execFileSync('sh', ['-ec', command], { cwd, encoding: 'utf8', stdio: ['pipe', 'pipe', 'pipe'] });
  for (const name of ['carin', 'other']) inFolder(`ssh-keygen -q -t ed25519 -N '' -C ${name}@malmo.se -f ${name}`);
  const [key] = parseAllowedSigners(`carin ${readFileSync(join(folder, 'carin.pub'), 'utf8')}`).signers;
  if (key === undefined) throw new Error('ssh-keygen made no key');
  const fingerprint = fingerprintOf(key.publicKey);
  await sample.writeSample(join(folder, 'a.rotorsak'));
  inFolder('unzip -q a.rotorsak && rm malmo-avfall/signatures/*');
  const bag = join(folder, 'malmo-avfall');
  const bundle = join(bag, 'bundle.json');
  writeFileSync(bundle, readFileSync(bundle, 'utf8').replace(sample.annasFingerprint, fingerprint));
  inFolder(
    `find data -type f | LC_ALL=C sort | xargs sha512sum > manifest-sha512.txt
     sha512sum bagit.txt bag-info.txt bundle.json VERIFY.txt manifest-sha512.txt > tagmanifest-sha512.txt
     ssh-keygen -q -Y sign -f ../${signWith} -n bundle-v1@rotorsak tagmanifest-sha512.txt
     mv tagmanifest-sha512.txt.sig signatures/${fingerprintHex(key.publicKey)}.sig`,
    bag,
  );
  inFolder('zip -q -r -X -D by-hand.rotorsak malmo-avfall');
  const trusting: ReadOptions = { ...sample.trustingAnna, trustedKeys: [{ fingerprint, name: 'Carin' }] };
  return {
    folder,
    file: join(folder, 'by-hand.rotorsak'),
    fingerprint,
    listed: run('ssh-keygen', ['-lf', join(folder, 'carin.pub')]),
    trusting,
  };
};

test('hashed by sha512sum, signed by ssh-keygen, zipped by zip: accepted, and its key named as ssh-keygen names it', async () => {
  const { file, trusting, fingerprint, listed } = await madeByHand();
  const read = await verifyBundle(file, trusting);
  expect(read.signer).toMatchObject({ fingerprint, trusted: true, name: 'Carin' });
  expect(read.changes.total).toBe(3);
  expect(listed).toContain(fingerprint);
});

test('sealed by age as well: opened and accepted', async () => {
  const { folder, file, trusting } = await madeByHand();
  const identity = await generateX25519Identity();
  run('age', ['-r', await identityToRecipient(identity), '-o', `${file}.age`, file]);
  const opened = join(folder, 'opened.rotorsak');
  await openSealed(`${file}.age`, identity, opened);
  expect(readFileSync(opened)).toEqual(readFileSync(file));
  expect((await verifyBundle(opened, trusting)).changes.total).toBe(3);
});

test('an identity that age-keygen made opens what its recipient was sent', async () => {
  const folder = temporaryFolder();
  const [plain, age, opened] = ['a.rotorsak', 'a.rotorsak.age', 'b.rotorsak'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  await sample.writeSample(plain);
  const identity = /^AGE-SECRET-KEY-\S+$/m.exec(run('age-keygen', []))?.[0] ?? '';
  run('age', ['-r', await identityToRecipient(identity), '-o', age, plain]);
  await openSealed(age, identity, opened);
  expect(readFileSync(opened)).toEqual(readFileSync(plain));
});

test('made by hand but signed by a key other than the one it names: refused', async () => {
  const { file, trusting } = await madeByHand('other');
  await expect(verifyBundle(file, trusting)).rejects.toMatchObject({ code: 'bundle-signature' });
});
