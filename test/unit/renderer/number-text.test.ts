import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numberText, parseKronor } from '../../../renderer/ui/number-text.ts';

describe('numbers as they are written', () => {
  const sv = numberText('sv');
  const en = numberText('en');

  test.each([
    ['1 250,5', 1250.5],
    ['1\u00a0250', 1250],
    ['12.5', 12.5],
    ['−3', -3],
    ['-3,25', -3.25],
  ])('in Swedish %s is %d', (text, number) => expect(sv.parse(text)).toBe(number));

  test.each([
    ['1,250.5', 1250.5],
    ['12.5', 12.5],
    ['1,000,000', 1_000_000],
  ])('in English %s is %d', (text, number) => expect(en.parse(text)).toBe(number));

  test.each(['', 'tolv', '1,2,3', '1e5', '12 st', '--1', '.5'])('%s is no number', (text) =>
    expect(sv.parse(text)).toBeNull(),
  );

  test('what is shown reads back as the same number, in either language', () => {
    const number = fc.integer({ min: -1e12, max: 1e12 }).map((whole) => whole / 1000);
    fc.assert(
      fc.property(number, (value) => {
        expect(sv.parse(sv.show(value))).toBe(value === 0 ? 0 : value);
        expect(en.parse(en.show(value))).toBe(value === 0 ? 0 : value);
      }),
    );
  });

  test('kronor are whole and not below nothing', () => {
    expect(parseKronor('125 000 kr', sv)).toBe(125_000);
    expect(parseKronor('SEK 125,000', en)).toBe(125_000);
    expect(parseKronor('0', sv)).toBe(0);
    for (const text of ['12,50', '-1', 'gratis', '1 000 000 000 000 000 000']) expect(parseKronor(text, sv)).toBeNull();
  });
});
