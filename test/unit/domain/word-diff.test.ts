import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type TextPart, wordDiff } from '../../../db/domain/word-diff.ts';

const told = (before: string, after: string): string =>
  wordDiff(before, after)
    .map(({ kind, text }) => ({ same: text, removed: `[-${text}-]`, added: `{+${text}+}` })[kind])
    .join('');

const without = (parts: readonly TextPart[], kind: TextPart['kind']): string =>
  parts
    .filter((part) => part.kind !== kind)
    .map(({ text }) => text)
    .join('');

describe('differences of words', () => {
  it('are told in place, whole words at a time', () => {
    expect(told('Låg risk för upptäckt', 'Mycket låg risk för upptäckt')).toBe(
      '[-Låg-]{+Mycket låg+} risk för upptäckt',
    );
    expect(told('Två böter, oftast.', 'Två böter, alltid.')).toBe('Två böter, [-oftast-]{+alltid+}.');
    expect(told('Den som bryter mot reglerna', 'Tillsynen är gles mot alla')).toBe(
      '[-Den som bryter-]{+Tillsynen är gles+} mot [-reglerna-]{+alla+}',
    );
    expect(told('', 'Ny text')).toBe('{+Ny text+}');
    expect(told('Borta', '')).toBe('[-Borta-]');
    expect(told('Lika, här.', 'Lika, här.')).toBe('Lika, här.');
    expect(wordDiff('', '')).toEqual([]);
  });

  it('give both texts back, and keep the longest common row of words', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'c', 'å', ','), { maxLength: 9 });
    const longest = (a: readonly string[], b: readonly string[]): number => {
      const [[x, ...as], [y, ...bs]] = [a, b] as [string[], string[]];
      if (x === undefined || y === undefined) return 0;
      return x === y ? 1 + longest(as, bs) : Math.max(longest(as, b), longest(a, bs));
    };
    fc.assert(
      fc.property(words, words, (a, b) => {
        // Marks that stand by themselves: each is a piece of its own and no spaces are.
        const [was, is] = [a, b].map((list) => list.map((word) => '.;:!,'['abcå,'.indexOf(word)]));
        const parts = wordDiff(was?.join('') ?? '', is?.join('') ?? '');
        expect(without(parts, 'added')).toBe(was?.join(''));
        expect(without(parts, 'removed')).toBe(is?.join(''));
        const kept = parts.filter(({ kind }) => kind === 'same').reduce((sum, { text }) => sum + text.length, 0);
        expect(kept).toBe(longest(a, b));
      }),
    );
  });

  it('of any texts at all give both back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (before, after) => {
        const parts = wordDiff(before, after);
        expect([without(parts, 'added'), without(parts, 'removed')]).toEqual([before, after]);
      }),
    );
  });

  it('of two long texts that have nothing in common are told as a whole', () => {
    const [was, is] = ['x ', 'y'].map((word) => word.repeat(5000)) as [string, string];
    const long = [was, Array.from({ length: 5000 }, () => '.').join(',')] as const;
    expect(wordDiff(...long).map(({ kind }) => kind)).toEqual(['removed', 'added']);
    expect(wordDiff(was, is)).toHaveLength(2);
  });
});
