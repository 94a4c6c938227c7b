import { chmodSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { formatAllowedSigner } from '../../../electron/bundle/allowed-signers.ts';
import { readKeyFile, writeKeyFile } from '../../../electron/bundle/key-file.ts';
import { generateKeyPair, signingKey } from '../../../electron/bundle/key-pair.ts';
import { publicKeyOfPrivateKey } from '../../../electron/bundle/private-key.ts';
import { fingerprintOf, publicKeyLine } from '../../../electron/bundle/public-key.ts';
import { BUNDLE_NAMESPACE, checkSignature, createSignature } from '../../../electron/bundle/sshsig.ts';
import { attempt, run, temporaryFolder } from './stock-tools.ts';

const passphrase = 'korrekt häst batteri';
const message = Buffer.from('tagmanifest åäö\n');

test.each([null, passphrase])('ssh-keygen reads a key file of ours (passphrase: %s)', async (words) => {
  const file = join(temporaryFolder(), 'key');
  const pair = generateKeyPair('Åsa Öberg');
  await writeKeyFile(file, pair, words);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const line = publicKeyLine(pair.publicKey, pair.comment);
  expect(run('ssh-keygen', ['-y', '-P', words ?? '', '-f', file]).trim()).toBe(line);
  writeFileSync(`${file}.pub`, `${line}\n`);
  expect(run('ssh-keygen', ['-l', '-f', `${file}.pub`])).toContain(fingerprintOf(pair.publicKey));
  expect(attempt('ssh-keygen', ['-y', '-P', 'wrong', '-f', file]).status).toBe(words === null ? 0 : 255);
});

test('ssh-keygen changes the passphrase of a key file of ours, and we read what it wrote', async () => {
  const file = join(temporaryFolder(), 'key');
  const pair = generateKeyPair('anna');
  await writeKeyFile(file, pair, passphrase);
  run('ssh-keygen', ['-p', '-P', passphrase, '-N', 'another one', '-f', file]);
  expect(await readKeyFile(file, 'another one')).toEqual(pair);
  await expect(readKeyFile(file, passphrase)).rejects.toMatchObject({ code: 'key-wrong-passphrase' });
  await expect(readKeyFile(file, null)).rejects.toMatchObject({ code: 'key-passphrase-needed' });
  run('ssh-keygen', ['-p', '-P', 'another one', '-N', '', '-f', file]);
  expect(await readKeyFile(file, null)).toEqual(pair);
});

test.each([
  ['', null],
  [passphrase, passphrase],
])('we read a key file of ssh-keygen (passphrase: %j)', async (given, words) => {
  const file = join(temporaryFolder(), 'key');
  run('ssh-keygen', ['-q', '-t', 'ed25519', '-C', 'bo@malmo.se', '-N', given, '-f', file]);
  const pair = await readKeyFile(file, words);
  expect(publicKeyLine(pair.publicKey, pair.comment)).toBe(readFileSync(`${file}.pub`, 'utf8').trim());
  const shown = publicKeyOfPrivateKey(readFileSync(file, 'latin1'));
  expect(shown).toEqual({ publicKey: Buffer.from(pair.publicKey), encrypted: words !== null });
});

test('a key file is never written over, and other kinds of keys are refused', async () => {
  const folder = temporaryFolder();
  const file = join(folder, 'key');
  run('ssh-keygen', ['-q', '-t', 'rsa', '-b', '1024', '-N', '', '-f', file]);
  const before = readFileSync(file);
  await expect(writeKeyFile(file, generateKeyPair(''), null)).rejects.toMatchObject({ code: 'key-exists' });
  expect(readFileSync(file)).toEqual(before);
  await expect(readKeyFile(file, null)).rejects.toMatchObject({
    code: 'key-not-readable',
    params: { reason: 'key-type' },
  });
  await expect(readKeyFile(join(folder, 'none'), null)).rejects.toMatchObject({ code: 'file-not-found' });
  await expect(writeKeyFile(join(folder, 'none', 'key'), generateKeyPair(''), null)).rejects.toMatchObject({
    code: 'file-not-writable',
  });
});

test('ssh-keygen verifies our signature, also against our allowed_signers line', async () => {
  const folder = temporaryFolder();
  const pair = generateKeyPair('anna');
  const file = join(folder, 'message.sig');
  const signers = join(folder, 'allowed_signers');
  writeFileSync(file, await createSignature(signingKey(pair), BUNDLE_NAMESPACE, message));
  writeFileSync(signers, formatAllowedSigner('anna@malmo.se', pair.publicKey, 'Anna Ek'));
  const verify = ['-Y', 'verify', '-f', signers, '-I', 'anna@malmo.se', '-s', file];
  expect(run('ssh-keygen', ['-Y', 'check-novalidate', '-n', BUNDLE_NAMESPACE, '-s', file], message)).toContain('Good');
  expect(run('ssh-keygen', [...verify, '-n', BUNDLE_NAMESPACE], message)).toContain('Good');
  expect(attempt('ssh-keygen', [...verify, '-n', BUNDLE_NAMESPACE], 'other').status).toBe(255);
  const elsewhere = await createSignature(signingKey(pair), 'git', message);
  writeFileSync(file, elsewhere);
  expect(attempt('ssh-keygen', [...verify, '-n', 'git'], message).status).toBe(255);
});

test('we verify what ssh-keygen signed, byte for byte as we would have signed it', async () => {
  const folder = temporaryFolder();
  const file = join(folder, 'key');
  const pair = generateKeyPair('anna');
  await writeKeyFile(file, pair, null);
  chmodSync(file, 0o600);
  writeFileSync(join(folder, 'message'), message);
  run('ssh-keygen', ['-Y', 'sign', '-q', '-n', BUNDLE_NAMESPACE, '-f', file, join(folder, 'message')]);
  const signature = readFileSync(join(folder, 'message.sig'));
  expect(checkSignature(signature, BUNDLE_NAMESPACE, message)).toEqual({
    ok: true,
    publicKey: Buffer.from(pair.publicKey),
  });
  expect(await createSignature(signingKey(pair), BUNDLE_NAMESPACE, message)).toBe(signature.toString('latin1'));
});

test.each(['rsa', 'ecdsa'])('a signature by an %s key is refused (security.md 7, 22)', (type) => {
  const folder = temporaryFolder();
  const file = join(folder, 'key');
  run('ssh-keygen', ['-q', '-t', type, '-N', '', '-f', file]);
  writeFileSync(join(folder, 'message'), message);
  run('ssh-keygen', ['-Y', 'sign', '-q', '-n', BUNDLE_NAMESPACE, '-f', file, join(folder, 'message')]);
  const checked = checkSignature(readFileSync(join(folder, 'message.sig')), BUNDLE_NAMESPACE, message);
  expect(checked).toEqual({ ok: false, fault: 'signature-key-type' });
});

test('a signature over SHA-256 by ssh-keygen is refused (security.md 7, 22)', async () => {
  const folder = temporaryFolder();
  const file = join(folder, 'key');
  await writeKeyFile(file, generateKeyPair('anna'), null);
  writeFileSync(join(folder, 'message'), message);
  run('ssh-keygen', [
    '-Y',
    'sign',
    '-q',
    '-O',
    'hashalg=sha256',
    '-n',
    BUNDLE_NAMESPACE,
    '-f',
    file,
    join(folder, 'message'),
  ]);
  const checked = checkSignature(readFileSync(join(folder, 'message.sig')), BUNDLE_NAMESPACE, message);
  expect(checked).toEqual({ ok: false, fault: 'signature-hash' });
});
