/** Putting two texts together that came from the same one. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeWords } from '../../../db/domain/word-merge.ts';

const BASE = 'Containrar står öppna under natten. Ingen låser dem.';

describe('merging by words', () => {
  it('keeps both changes where an unchanged word or the end of a sentence stands between', () => {
    const cases: [string, string, string][] = [
      [
        'Containrar vid hamnen står öppna under natten. Ingen låser dem.',
        'Containrar står öppna under natten. Ingen vaktar dem.',
        'Containrar vid hamnen står öppna under natten. Ingen vaktar dem.',
      ],
      [
        `Först: ${BASE}`,
        `${BASE} Det har påtalats.`,
        'Först: Containrar står öppna under natten. Ingen låser dem. Det har påtalats.',
      ],
      [
        'Containrar står öppna under dygnet. Ingen låser dem.',
        'Containrar står öppna under natten. Få låser dem.',
        'Containrar står öppna under dygnet. Få låser dem.',
      ],
      [
        'Containrar står öppna. Ingen låser dem.',
        BASE.replace('dem', 'grindarna'),
        'Containrar står öppna. Ingen låser grindarna.',
      ],
    ];
    for (const [a, b, both] of cases) expect([mergeWords(BASE, a, b), mergeWords(BASE, b, a)]).toEqual([both, both]);
  });

  it('takes a change that both made once, with what else they changed', () => {
    const a = 'Containrar står olåsta under natten. Ingen låser dem.';
    const b = 'Containrar står olåsta under natten. Ingen vaktar dem.';
    expect(mergeWords(BASE, a, b)).toBe(b);
    expect(mergeWords(BASE, `Nu: ${a}`, b)).toBe(`Nu: ${b}`);
  });

  it('leaves it to a person where two changed the same, side by side, or at the same place', () => {
    const pairs: [string, string][] = [
      [BASE.replace('öppna', 'olåsta'), BASE.replace('öppna', 'tomma')],
      [BASE.replace('öppna', 'olåsta'), BASE.replace('under', 'hela')],
      [`${BASE} Ett.`, `${BASE} Två.`],
      ['', BASE.replace('öppna', 'olåsta')],
      [BASE.replace(' under natten', ''), BASE.replace('natten', 'dagen')],
    ];
    for (const [a, b] of pairs) expect([mergeWords(BASE, a, b), mergeWords(BASE, b, a)]).toEqual([null, null]);
    expect(mergeWords('', 'Ett', 'Två')).toBe(null);
  });

  const text = fc
    .array(fc.constantFrom('alfa', 'beta', 'å', 'gamma', '.', ',', '\n', ' ', '👩‍🚒', 'e\u0301'), { maxLength: 14 })
    .map((words) => words.join(' '));

  it('changes nothing where one of the two changed nothing, and does not mind which comes first', () => {
    fc.assert(
      fc.property(text, text, text, (base, a, b) => {
        expect(mergeWords(base, base, b)).toBe(b);
        expect(mergeWords(base, a, base)).toBe(a);
        expect(mergeWords(base, a, a)).toBe(a);
        const merged = mergeWords(base, a, b);
        expect(mergeWords(base, b, a)).toBe(merged);
        // What is put together holds both: putting either to it changes nothing more.
        if (merged !== null) {
          expect(mergeWords(a, merged, a)).toBe(merged);
          expect(mergeWords(b, merged, b)).toBe(merged);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('keeps every word that either wrote, wherever they lie apart', () => {
    const words = fc.array(fc.nat(1), { minLength: 5, maxLength: 40 });
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(), (marks, one, other) => {
        const base = marks.map((_, at) => `ord${at}`);
        const [i, j] = [one % base.length, other % base.length];
        const put = (at: number, word: string) => base.map((own, index) => (index === at ? word : own)).join(' ');
        const merged = mergeWords(base.join(' '), put(i, 'annas'), put(j, 'bos'));
        if (Math.abs(i - j) < 2) expect(merged).toBe(null);
        else {
          const both = base.map((own, at) => (at === i ? 'annas' : at === j ? 'bos' : own)).join(' ');
          expect(merged).toBe(both);
        }
      }),
      { numRuns: 500 },
    );
  });
});
