import { expect, test } from 'vitest';
import { keyOrganisation } from '../../../electron/cli/key.ts';

const authors = [
  { fingerprint: 'SHA256:a', organisation: '' },
  { fingerprint: 'SHA256:b', organisation: 'Malmö stad' },
];

test('a bundle is from the organisation that the analysis knows for the key, else from the domain of its address', () => {
  expect(keyOrganisation(authors, 'SHA256:b', 'anna@malmo.se')).toBe('Malmö stad');
  expect(keyOrganisation(authors, 'SHA256:a', 'anna@malmo.se')).toBe('malmo.se');
  expect(keyOrganisation([], 'SHA256:c', 'SHA256:c')).toBe('');
});
