import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText, cssString, escapeHtml, type Html, html, styleSheet } from '../../../electron/documents/html.ts';

describe('html', () => {
  it('escapes what is put into text and attributes', () => {
    const evil = `"><script>alert('x')</script>&`;
    expect(html`<p title="${evil}">${evil}</p>`.toString()).toBe(
      '<p title="&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;">&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;</p>',
    );
  });

  it('takes its own markup as it is, lists one after the other, and nothing for what is not there', () => {
    expect(html`<ul>${[1, 2].map((n) => html`<li>${n}</li>`)}${null}${undefined}${false}${''}</ul>`.toString()).toBe(
      '<ul><li>1</li><li>2</li></ul>',
    );
  });

  it('does not take an object for markup because it looks like it', () => {
    const imitation = { toString: () => '<b>' } as unknown as Html;
    expect(html`${imitation}`.toString()).toBe('&lt;b&gt;');
  });

  it('never lets text become markup, whatever it is (security.md 7, 12)', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const made = html`<p>${text}</p>`.toString().slice(3, -4);
        expect(made).not.toMatch(/[<>"']|&(?!amp;|lt;|gt;|quot;|#39;)/);
      }),
    );
  });

  it('replaces controls and half surrogates, and keeps line ends as line feeds', () => {
    expect(cleanText('a\u0000b\u0007\r\nc\rd\ud83d!\te')).toBe('a\ufffdb\ufffd\nc\nd\ufffd!\te');
    expect(escapeHtml('åäö ÅÄÖ – ”så” 👩‍👩‍👧')).toBe('åäö ÅÄÖ – ”så” 👩‍👩‍👧');
  });
});

describe('cssString', () => {
  it('keeps plain Swedish text readable and writes the rest as numbers', () => {
    expect(cssString('Åtgärdsplan, v. 10')).toBe('"Åtgärdsplan, v. 10"');
    expect(cssString('a"b\\c\n</style>')).toBe('"a\\22 b\\5c c\\a \\3c \\2f style\\3e "');
  });

  it('never ends the string or the style sheet, whatever the text is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(cssString(text).slice(1, -1)).not.toMatch(/["<>\n\r\f{};]|\\(?![0-9a-f]{1,6} )/);
        expect(
          styleSheet(`p{content:${cssString(text)}}`)
            .toString()
            .indexOf('</'),
        ).toBe(styleSheet(`p{content:${cssString(text)}}`).toString().length - '</style>'.length);
      }),
    );
  });
});
