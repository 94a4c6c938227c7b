import { sep } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CONTENT_POLICY, pageHeaders, printHeaders } from '../../../electron/main/content-policy.ts';
import { pageFile } from '../../../electron/main/page-files.ts';

const folder = `${sep}srv${sep}page`;

test('a file of the page is named, with its type', () => {
  expect(pageFile('app://rotorsak/index.html#/analyses', folder)).toMatchObject({
    path: `${folder}${sep}index.html`,
    type: 'text/html; charset=utf-8',
  });
  expect(pageFile('app://rotorsak/assets/app-1.js?v=2', folder)?.path).toBe(`${folder}${sep}assets${sep}app-1.js`);
});

test.each([
  'app://rotorsak/',
  'app://rotorsak/%2e%2e/%2e%2e/etc/passwd.json',
  'app://rotorsak/..%2f..%2fsecret.json',
  'app://rotorsak/..\\..\\secret.json',
  'app://rotorsak/a\0.html',
  'app://rotorsak/a%00.html',
  'app://rotorsak//etc/passwd.json',
  'app://rotorsak/.hidden.json',
  'app://rotorsak/C:/windows.json',
  'app://rotorsak/rotorsak.db',
  'app://evil/index.html',
  'app://rotorsak.evil/index.html',
  'app://rotorsak:80/index.html',
  'file:///etc/passwd.json',
  'https://rotorsak/index.html',
  'not an address',
])('%s names nothing (security.md 7, 9)', (address) => {
  const file = pageFile(address, folder);
  expect(file === null || file.path.startsWith(folder + sep)).toBe(true);
  if (!address.includes('%2e%2e/')) expect(file).toBeNull();
});

test('no address ever names a file outside the folder (security.md 7, 9)', () => {
  const piece = fc.oneof(fc.string(), fc.constantFrom('..', '%2e%2e', '\\', '/', '%2f', '%5c', 'a.html', '\0', '%00'));
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const file = pageFile(`app://rotorsak/${pieces.join('/')}`, folder);
      return file === null || (file.path.startsWith(folder + sep) && !file.path.includes('..'));
    }),
    { numRuns: 2000 },
  );
});

test('the content policy is the one of security.md 1.1, and print allows no script (security.md 7, 11)', () => {
  expect(CONTENT_POLICY).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; " +
      "connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'",
  );
  expect(pageHeaders('text/html')['x-content-type-options']).toBe('nosniff');
  expect(printHeaders()['content-security-policy']).not.toContain('script-src');
});
