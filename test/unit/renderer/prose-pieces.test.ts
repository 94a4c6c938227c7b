/** The text view: names of factors are found in a paragraph, and what is copied is the text and nothing else. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formattedText, plainText } from '../../../renderer/features/prose/copied.ts';
import { piecesOf } from '../../../renderer/features/prose/pieces.ts';

describe('a paragraph cut at the names of factors', () => {
  it('gives each name its factor, the longer where one begins with the other, with the quotes outside', () => {
    const named = [
      { id: 'a', title: 'Låg risk' },
      { id: 'b', title: 'Låg risk och höga vinster' },
    ];
    expect(piecesOf('Bakom ligger ”Låg risk och höga vinster” och ”Låg risk”.', named, 'sv')).toEqual([
      { text: 'Bakom ligger ”', factor: null },
      { text: 'Låg risk och höga vinster', factor: 'b' },
      { text: '” och ”', factor: null },
      { text: 'Låg risk', factor: 'a' },
      { text: '”.', factor: null },
    ]);
  });

  it('joins to the text that it was cut from, whatever is written in it', () => {
    const some = fc.string({ unit: fc.constantFrom('a', ' ', '”', '“', '$', '.', 'å'), maxLength: 8 });
    fc.assert(
      fc.property(some, fc.array(some), fc.constantFrom('sv' as const, 'en' as const), (between, titles, language) => {
        const text = titles.map((title) => `”${title}”${between}“${title}”`).join(between);
        const named = titles.map((title, index) => ({ id: String(index), title }));
        const pieces = piecesOf(text, named, language);
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        for (const piece of pieces) {
          if (piece.factor !== null) expect(titles[Number(piece.factor)]?.trim()).toBe(piece.text);
        }
      }),
    );
  });

  it('gives the same in the first of two factors of one title, and in thousands of names', () => {
    const named = Array.from({ length: 5000 }, (_, at) => ({ id: String(at), title: `Faktor ${at % 4000}` }));
    const text = named.map(({ title }) => `”${title}”`).join(', ');
    const found = piecesOf(text, named, 'sv').flatMap(({ factor }) => factor ?? []);
    expect(found).toEqual(named.map((_, at) => String(at % 4000)));
  });
});

describe('what is copied', () => {
  const document = {
    title: 'Analys <1>',
    sections: [
      { id: 'problem' as const, heading: 'Problemet', paragraphs: [{ text: 'Dumpning & ”skräp” <b>.', about: [] }] },
    ],
  };

  it('is plain text with empty lines between', () => {
    expect(plainText(document)).toBe('Analys <1>\n\nProblemet\n\nDumpning & ”skräp” <b>.\n');
  });

  it('is headings and paragraphs, with nothing in the text read as markup', () => {
    expect(formattedText(document)).toBe(
      '<h1>Analys &lt;1&gt;</h1>\n<h2>Problemet</h2>\n<p>Dumpning &amp; ”skräp” &lt;b&gt;.</p>',
    );
  });
});
