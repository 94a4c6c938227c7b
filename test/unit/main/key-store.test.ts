import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { KeyStore, type SystemStore } from '../../../electron/main/key-store.ts';

const person = { name: 'Karin Holm', organisation: 'Malmö stad', email: 'karin.holm@example.se' };
const passphrase = 'sju sjösjuka sjömän';
let folder = '';
let file = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rotorsak-key-'));
  file = join(folder, 'identity.json');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A system store that turns bytes round, with the tag that a platform would write. */
const system = (tag: string, shouldReEncrypt = false): SystemStore => ({
  isAsyncEncryptionAvailable: async () => true,
  encryptStringAsync: async (text) => Buffer.concat([Buffer.from(tag), Buffer.from(text).reverse()]),
  decryptStringAsync: async (bytes) => ({
    result: Buffer.from(bytes.subarray(tag.length)).reverse().toString('utf8'),
    shouldReEncrypt,
  }),
});
const broken: SystemStore = {
  ...system('v11'),
  decryptStringAsync: () => Promise.reject(new Error('the keyring has changed')),
};
const none: SystemStore = { ...system('v11'), isAsyncEncryptionAvailable: async () => false };

test.each([
  ['no key store', none, 'linux'],
  ['a password that everyone knows', system('v10'), 'linux'],
] as const)(
  'with %s a passphrase is required, and no key is written without (security.md 7, 14)',
  async (_w, store, os) => {
    const keys = new KeyStore(file, store, os);
    expect(await keys.systemProtects()).toBe(false);
    await expect(keys.create({ ...person, passphrase: null })).rejects.toMatchObject({ code: 'key-unprotected' });
    expect(readdirSync(folder)).toEqual([]);
  },
);

test('a passphrase keeps the key: locked after a restart, opened by it, refused by another', async () => {
  const made = await new KeyStore(file, none, 'linux').create({ ...person, passphrase });
  expect(made).toMatchObject({ protection: 'passphrase', locked: false });
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readdirSync(folder)).toEqual(['identity.json']);
  const again = new KeyStore(file, none, 'linux');
  expect(again.identity()).toMatchObject({ fingerprint: made.fingerprint, locked: true });
  await expect(again.privateKey()).rejects.toMatchObject({ code: 'key-locked' });
  expect(() => again.unlock('fel fel fel fel')).toThrowError(expect.objectContaining({ code: 'key-wrong-passphrase' }));
  expect(again.unlock(passphrase).locked).toBe(false);
  const secret = await again.privateKey();
  expect(secret).toContain('OPENSSH PRIVATE KEY');
  expect(readFileSync(file, 'utf8')).not.toContain(secret.split('\n')[2] ?? 'missing');
});

test.each([
  ['darwin', 'v10'],
  ['linux', 'v11'],
] as const)('on %s the system keeps it under %s', async (os, tag) => {
  const made = await new KeyStore(file, system(tag), os).create({ ...person, passphrase: null });
  expect(made.protection).toBe('system');
  expect(readFileSync(file, 'utf8')).not.toContain('OPENSSH');
  expect(await new KeyStore(file, system(tag), os).privateKey()).toContain('OPENSSH PRIVATE KEY');
});

test('what should be encrypted anew is, and opens still', async () => {
  await new KeyStore(file, system('v11'), 'linux').create({ ...person, passphrase: null });
  await new KeyStore(file, system('v11', true), 'linux').privateKey();
  expect(readdirSync(folder)).toEqual(['identity.json']);
  expect(await new KeyStore(file, system('v11'), 'linux').privateKey()).toContain('OPENSSH PRIVATE KEY');
});

test('a changed keyring, a damaged file and a second key leave the file as it was (security.md 7, 15)', async () => {
  await new KeyStore(file, system('v11'), 'linux').create({ ...person, passphrase: null });
  const before = readFileSync(file);
  const keys = new KeyStore(file, broken, 'linux');
  await expect(keys.privateKey()).rejects.toMatchObject({ code: 'key-not-readable' });
  expect(keys.identity()).toMatchObject({ name: person.name });
  await expect(keys.create({ ...person, passphrase })).rejects.toMatchObject({ code: 'key-exists' });
  expect(readFileSync(file).equals(before)).toBe(true);
  writeFileSync(file, before.subarray(0, 40));
  expect(() => keys.identity()).toThrowError(expect.objectContaining({ code: 'key-not-readable' }));
  await expect(keys.create({ ...person, passphrase })).rejects.toMatchObject({ code: 'key-exists' });
  expect(readFileSync(file).equals(before.subarray(0, 40))).toBe(true);
});
