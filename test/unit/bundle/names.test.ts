import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatManifest, parseManifest } from '../../../electron/bundle/manifest.ts';
import {
  attachmentPath,
  bagNameFrom,
  changesPath,
  nameFault,
  signaturePath,
  tagFileNames,
} from '../../../electron/bundle/names.ts';

test.each([
  ['Malmö: avfall 2026', 'malmo-avfall-2026'],
  ['Åtgärder mot nedskräpning i hela Malmö stad', 'atgarder-mot-nedskrapning-i-hela'],
  ['  --  ', 'rotorsak'],
  ['', 'rotorsak'],
  ['CON', 'rotorsak'],
  ['../../etc', 'etc'],
])('%j is filed as %s', (title, name) => {
  expect(bagNameFrom(title)).toBe(name);
});

test('any title gives a name that a bundle may have, with room for what lies under it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (title) => {
      const name = bagNameFrom(title);
      const longest = [
        attachmentPath('a'.repeat(64)),
        signaturePath('a'.repeat(64)),
        changesPath(999_999),
        ...tagFileNames,
      ];
      for (const path of longest) expect(nameFault(`${name}/${path}`)).toBeNull();
    }),
  );
});

test('a manifest reads back whatever the order it was made in', () => {
  const path = fc.stringMatching(/^data\/[a-z0-9]{1,20}$/).filter((text) => nameFault(text) === null);
  const files = fc.dictionary(path, fc.stringMatching(/^[0-9a-f]{128}$/), { maxKeys: 8, noNullPrototype: true });
  fc.assert(
    fc.property(files, (given) => {
      const entries = Object.entries(given);
      const text = formatManifest(new Map(entries));
      expect(formatManifest(new Map(entries.toReversed()))).toBe(text);
      expect(Object.fromEntries(parseManifest('manifest-sha512.txt', Buffer.from(text)))).toEqual(given);
    }),
  );
});
