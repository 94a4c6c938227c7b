import { join } from 'node:path';
import { expect, test } from 'vitest';

interface Found {
  readonly electron: string | null;
  readonly browser: string | null;
  readonly platform: string;
  readonly uid: number | undefined;
}

// Set-up is plain JavaScript: it runs before TypeScript can.
const setup: { fetchesElectron: (found: Found) => boolean } = await import(
  join(import.meta.dirname, '../../../build/setup.mjs')
);

test('Electron is fetched where it can be had, and a browser stands in only where it cannot', () => {
  const found: Found = { electron: null, browser: '/usr/bin/chromium', platform: 'linux', uid: 1000 };
  const { fetchesElectron } = setup;
  expect(fetchesElectron(found)).toBe(true);
  expect(fetchesElectron({ ...found, platform: 'win32', uid: undefined })).toBe(true);
  expect(fetchesElectron({ ...found, platform: 'darwin', uid: 501 })).toBe(true);
  expect(fetchesElectron({ ...found, browser: null, uid: 0 })).toBe(true);
  expect(fetchesElectron({ ...found, electron: '/x/electron' })).toBe(false);
  expect(fetchesElectron({ ...found, uid: 0 })).toBe(false);
});
