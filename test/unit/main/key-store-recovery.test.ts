/** The key kept twice, restored and made anew; what was there is put aside, never written over. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { generateKeyPair } from '../../../electron/bundle/key-pair.ts';
import { formatPrivateKey, publicKeyOfPrivateKey } from '../../../electron/bundle/private-key.ts';
import { fingerprintOf } from '../../../electron/bundle/public-key.ts';
import { readRotation } from '../../../electron/bundle/rotation.ts';
import { KeyStore, type SystemStore } from '../../../electron/main/key-store.ts';

const person = { name: 'Karin Holm', organisation: 'Malmö stad', email: 'karin.holm@example.se' };
const [passphrase, other] = ['sju sjösjuka sjömän', 'flygande bäckasiner'];
let folder = '';
let file = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rotorsak-key-'));
  file = join(folder, 'identity.json');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const none: SystemStore = {
  isAsyncEncryptionAvailable: async () => false,
  encryptStringAsync: async () => Promise.reject(new Error('no key store')),
  decryptStringAsync: async () => Promise.reject(new Error('no key store')),
};
/** A key store whose password is `mark`: another one opens nothing of it. */
const system = (mark: string): SystemStore => ({
  isAsyncEncryptionAvailable: async () => true,
  encryptStringAsync: async (text) => Buffer.from(`v11${mark}${Buffer.from(text).toString('base64')}`),
  decryptStringAsync: (bytes) => {
    const text = bytes.toString();
    if (!text.startsWith(`v11${mark}`)) return Promise.reject(new Error('the keyring has changed'));
    const result = Buffer.from(text.slice(3 + mark.length), 'base64').toString();
    return Promise.resolve({ result, shouldReEncrypt: false });
  },
});
const withStore = (store: SystemStore) => new KeyStore(file, store, 'linux');
const asides = () => readdirSync(folder).filter((name) => name.endsWith('.bak'));

/** What ssh-keygen makes of a private key file. */
const readBySsh = (text: string, words: string) => {
  const path = join(folder, 'backup');
  writeFileSync(path, text, { mode: 0o600 });
  const { status, stdout } = spawnSync('ssh-keygen', ['-y', '-P', words, '-f', path], { encoding: 'utf8' });
  rmSync(path);
  return { status, line: stdout.trim() };
};

test.each([
  ['the system', system('a'), null],
  ['a passphrase', none, other],
])('ssh-keygen reads the backup of a key that %s protects, with its passphrase alone', async (_w, store, own) => {
  const keys = withStore(store);
  const { publicKey } = await keys.create({ ...person, passphrase: own });
  const text = await keys.backup(passphrase);
  expect(readBySsh(text, passphrase)).toEqual({ status: 0, line: publicKey });
  expect(readBySsh(text, 'fel fel fel fel').status).not.toBe(0);
});

test('a key that is locked or missing is not kept twice', async () => {
  await expect(withStore(none).backup(passphrase)).rejects.toMatchObject({ code: 'key-missing' });
  await withStore(none).create({ ...person, passphrase });
  await expect(withStore(none).backup(passphrase)).rejects.toMatchObject({ code: 'key-locked' });
});

test('a changed keyring is told, and the backup signs again; the old file lies beside (security.md 7, 15)', async () => {
  const first = withStore(system('a'));
  const made = await first.create({ ...person, passphrase: null });
  const backup = await first.backup(passphrase);
  const before = readFileSync(file);

  const keys = withStore(system('b'));
  expect(await keys.fault()).toBe('system');
  await expect(keys.restore(backup, person, { passphrase: other, newPassphrase: null })).rejects.toMatchObject({
    code: 'key-wrong-passphrase',
  });
  expect(readdirSync(folder)).toEqual(['identity.json']);
  expect(readFileSync(file).equals(before)).toBe(true);

  const restored = await keys.restore(backup, person, { passphrase, newPassphrase: null });
  expect(restored).toEqual(made);
  expect(await keys.fault()).toBeNull();
  expect(asides()).toEqual(['identity.1.bak']);
  expect(readFileSync(join(folder, 'identity.1.bak')).equals(before)).toBe(true);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const again = withStore(system('b'));
  expect(publicKeyOfPrivateKey(await again.privateKey())).toEqual({
    ...publicKeyOfPrivateKey(backup),
    encrypted: false,
  });
});

test('each new key puts the one before aside under a name of its own', async () => {
  const keys = withStore(none);
  const texts: string[] = [];
  const prints = new Set([(await keys.create({ ...person, passphrase })).fingerprint]);
  for (let turn = 0; turn < 2; turn += 1) {
    texts.push(readFileSync(file, 'utf8'));
    prints.add((await keys.renew({ ...person, passphrase }, null)).fingerprint);
  }
  expect(prints.size).toBe(3);
  expect(asides().map((name) => readFileSync(join(folder, name), 'utf8'))).toEqual(texts);
  expect(readdirSync(folder).sort()).toEqual([...asides(), 'identity.json', 'identity.rotation'].sort());
});

test.each([
  ['is cut short', '{"version":1', 'content'],
  ['holds a key that is none', null, 'content'],
])('a file that %s is told; a new key leaves it beside', async (_what, text, fault) => {
  await withStore(none).create({ ...person, passphrase });
  const kept = readFileSync(file, 'utf8');
  const damaged = text ?? JSON.stringify({ ...(JSON.parse(kept) as object), key: 'AAAA' });
  writeFileSync(file, damaged);
  const keys = withStore(none);
  expect(await keys.fault()).toBe(fault);
  await keys.renew({ ...person, passphrase }, null);
  expect(await keys.fault()).toBeNull();
  expect(readFileSync(join(folder, 'identity.1.bak'), 'utf8')).toBe(damaged);
});

test('a file that is not a key, or a key without protection, changes nothing', async () => {
  const keys = withStore(none);
  await keys.create({ ...person, passphrase });
  const before = readFileSync(file);
  const plain = formatPrivateKey(generateKeyPair('x'), null);
  const without = { passphrase: null, newPassphrase: null };
  await expect(keys.restore('hej', person, without)).rejects.toMatchObject({
    code: 'key-not-readable',
    params: { reason: 'not-openssh' },
  });
  await expect(keys.restore(plain, person, without)).rejects.toMatchObject({ code: 'key-unprotected' });
  await expect(keys.renew({ ...person, passphrase: null }, null)).rejects.toMatchObject({ code: 'key-unprotected' });
  expect(readdirSync(folder)).toEqual(['identity.json']);
  expect(readFileSync(file).equals(before)).toBe(true);
  await keys.restore(plain, person, { passphrase: null, newPassphrase: other });
  expect(withStore(none).unlock(other).locked).toBe(false);
});

test('a key that the system protected is not written anew where it protects nothing (security.md 7, 14)', async () => {
  await withStore(system('a')).create({ ...person, passphrase: null });
  const before = readFileSync(file);
  const open: SystemStore = {
    isAsyncEncryptionAvailable: async () => true,
    encryptStringAsync: async (text) => Buffer.from(`v10${text}`),
    decryptStringAsync: async (bytes) => ({ ...(await system('a').decryptStringAsync(bytes)), shouldReEncrypt: true }),
  };
  expect(await withStore(open).privateKey()).toContain('OPENSSH PRIVATE KEY');
  expect(readFileSync(file).equals(before)).toBe(true);
});

test('a change of key is signed by both where the old one opens; a wrong passphrase changes nothing', async () => {
  const before = await withStore(none).create({ ...person, passphrase });
  const keys = withStore(none);
  const kept = readFileSync(file);
  await expect(keys.renew({ ...person, passphrase: other }, 'fel fel fel fel')).rejects.toMatchObject({
    code: 'key-wrong-passphrase',
  });
  expect(readFileSync(file).equals(kept)).toBe(true);
  expect(keys.rotation()).toBeNull();
  const after = await keys.renew({ ...person, passphrase: other }, passphrase);
  const rotation = readRotation(withStore(none).rotation() ?? '');
  expect(fingerprintOf(rotation.oldKey)).toBe(before.fingerprint);
  expect(fingerprintOf(rotation.newKey)).toBe(after.fingerprint);
  expect(rotation).toMatchObject(person);
  const plain = formatPrivateKey(generateKeyPair('x'), null);
  const refused = withStore(none).restore(plain, person, { passphrase: null, newPassphrase: null });
  await expect(refused).rejects.toMatchObject({ code: 'key-unprotected' });
  expect(readRotation(withStore(none).rotation() ?? '')).toEqual(rotation);
  await withStore(none).renew({ ...person, passphrase }, null);
  expect(withStore(none).rotation()).toBeNull();
});
