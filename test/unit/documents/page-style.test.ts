import { describe, expect, it } from 'vitest';
import { oneLine, pageStyle } from '../../../electron/documents/page-style.ts';

const lines = { title: 'Plan', marks: '', record: 'STK-2026-570', page: 'Sida', of: 'av' };

describe('page style', () => {
  it('sets A4 upright and on its side, with the page number', () => {
    const css = pageStyle(lines);
    expect(css).toContain('@page{size:A4;');
    expect(css).toContain('@page wide{size:A4 landscape;');
    expect(css).toContain('"Sida " counter(page) " av " counter(pages)');
  });

  it('lets no title end its string', () => {
    const css = pageStyle({ ...lines, title: '"} body{display:none} </style><script>' });
    expect(css).not.toContain('"} body');
    expect(css).not.toContain('<');
  });

  it('cuts a line at a whole character and takes out what would turn it', () => {
    expect(oneLine('a\n\tb  c', 9)).toBe('a b c');
    expect(oneLine('👩👩👩👩', 3)).toBe('👩👩…');
    expect(oneLine('\u202eabc\u2069', 9)).toBe('abc');
  });
});
