import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { SettingsFile } from '../../../electron/main/settings.ts';

let folder = '';
let file = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rotorsak-settings-'));
  file = join(folder, 'settings.json');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('what is set is read again, from a file that only its owner may read', () => {
  new SettingsFile(file).set({ theme: 'dark', folder: '/tmp' });
  expect(new SettingsFile(file).value).toMatchObject({ theme: 'dark', folder: '/tmp', language: 'sv' });
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(existsSync(`${file}.part`)).toBe(false);
});

test('a file of before the panes had widths is read, and theirs are kept with it', () => {
  writeFileSync(file, '{"theme":"dark","language":"en","lastAddress":"/x","grids":{},"bounds":null,"folder":null}');
  const settings = new SettingsFile(file);
  expect(settings.value).toMatchObject({ theme: 'dark', language: 'en', lastAddress: '/x', panes: {} });
  settings.set({ panes: { Detaljer: 412 } });
  expect(new SettingsFile(file).value).toMatchObject({ theme: 'dark', panes: { Detaljer: 412 } });
  expect(existsSync(`${file}.bad`)).toBe(false);
});

test.each([
  ['of no bytes', ''],
  ['of one page of zeros', '\0'.repeat(4096)],
  ['cut short', '{"theme":"dark","lang'],
  ['of another shape', '[1,2]'],
  ['with a value that is none', '{"theme":"pink"}'],
  ['with a name that is none', '{"theme":"dark","more":1}'],
])('a file %s gives the defaults and is kept as .bad (security.md 7, 16)', (_what, text) => {
  writeFileSync(file, text);
  expect(new SettingsFile(file).value).toMatchObject({ theme: 'system', language: 'sv' });
  expect(readFileSync(`${file}.bad`, 'utf8')).toBe(text);
  expect(existsSync(file)).toBe(false);
});
