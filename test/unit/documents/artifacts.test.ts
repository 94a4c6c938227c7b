import { describe, expect, it } from 'vitest';
import { markUnmarked } from '../../../electron/documents/pdf/artifacts.ts';

const marked = (lines: string[]) => markUnmarked(lines.join('\n')).split('\n');

describe('marking artifacts', () => {
  it('wraps text and shapes outside of marked content', () => {
    expect(marked(['q', 'BT', '<00> Tj', 'ET', '0 0 1 1 re', 'f', 'Q'])).toEqual([
      'q',
      '/Artifact BMC',
      'BT',
      '<00> Tj',
      'ET',
      'EMC',
      '/Artifact BMC',
      '0 0 1 1 re',
      'f',
      'EMC',
      'Q',
    ]);
  });

  it('wraps a whole path, a clip and an image', () => {
    expect(marked(['1 1 m', '2 2 l', 'S', '0 0 1 1 re', 'W* n', '/X1 Do']).filter((l) => /MC$/.test(l))).toHaveLength(
      6,
    );
  });

  it('leaves marked content alone', () => {
    const lines = ['/P <</MCID 0 >>BDC', 'BT', 'ET', '0 0 1 1 re', 'f', 'EMC'];
    expect(marked(lines)).toEqual(lines);
  });
});
