/** Typed days: read with the year first, and never taken for another day than the one that was meant. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseDay, parseDayOrNone } from '../../../renderer/ui/day.ts';

const existing = fc
  .date({ min: new Date('1000-01-01T00:00:00Z'), max: new Date('9999-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

it('reads every day that exists, written as ISO, without hyphens, with dots or without zeros', () => {
  fc.assert(
    fc.property(existing, (day) => {
      const bare = day.split('-').map((part, index) => (index === 0 ? part : String(Number(part))));
      for (const text of [day, ` ${day} `, day.replaceAll('-', ''), day.replaceAll('-', '.'), bare.join('-')]) {
        expect(parseDay(text)).toBe(day);
      }
    }),
  );
});

it('refuses what could be another day, and days that there are not', () => {
  const texts = [
    '4/3 2026',
    '04/03/2026',
    '4 mars 2026',
    '260304',
    '2026-3',
    '202634',
    '2026-02-30',
    '20261301',
    '',
    'x',
  ];
  expect(texts.map(parseDay)).toEqual(texts.map(() => null));
});

it('takes blank for no day where a day may be missing', () => {
  expect(['', '  ', '20260304', '4/3'].map(parseDayOrNone)).toEqual(['', '', '2026-03-04', null]);
});
