/** The picture of the map: lines of text, what stands out, SVG, table. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layoutGraph } from '../../../db/domain/layout/layout.ts';
import { cutHighlight, neighbourhood, onlyThese } from '../../../db/domain/picture/highlight.ts';
import { legend } from '../../../db/domain/picture/legend.ts';
import { lightPalette } from '../../../db/domain/picture/palettes.ts';
import { bodiesOf, layoutNodes, type Scene, sceneOf } from '../../../db/domain/picture/scene.ts';
import { mapSvg } from '../../../db/domain/picture/svg.ts';
import { mapRows } from '../../../db/domain/picture/table.ts';
import { cutText, textWidth, wrapText } from '../../../db/domain/picture/text-width.ts';
import type { MapContent, MapFactor, MapLink } from '../../../db/domain/picture/types.ts';
import { mapWords } from '../../../db/domain/picture/words.ts';

const words = mapWords('sv');

const factor = (id: string, more: Partial<MapFactor> = {}): MapFactor => ({
  id,
  title: `Faktor ${id}`,
  kind: 'cause',
  draft: false,
  influence: 'own',
  significance: 'high',
  evidence: 'supported',
  share: 0.1,
  bone: null,
  inCut: false,
  rootCause: false,
  ...more,
});

const link = (from: string, to: string, more: Partial<MapLink> = {}): MapLink => ({
  id: `${from}~${to}`,
  from,
  to,
  strength: 2,
  polarity: 'increases',
  evidence: 'unknown',
  together: null,
  ...more,
});

const contentOf = (
  factors: readonly MapFactor[],
  links: readonly MapLink[],
  more: Partial<MapContent> = {},
): MapContent => ({
  problem: 'Nedskräpning',
  factors,
  links,
  loops: [],
  unbreakable: [],
  ...more,
});

const scene = (content: MapContent, showsShare = false): Scene => {
  const bodies = bodiesOf(content, words, showsShare);
  const layout = layoutGraph({ nodes: layoutNodes(bodies, new Map()), links: content.links, problem: 'problem' });
  return sceneOf(content, bodies, layout, words, showsShare);
};

const svg = (content: MapContent, withCut = false): string => {
  const highlight = withCut ? cutHighlight(content) : null;
  return mapSvg({ scene: scene(content), highlight, palette: lightPalette, words, title: 'Karta', date: '2026-03-04' })
    .svg;
};

describe('lines of text', () => {
  test('fit into their width and hold all of the text, in order, unless they end with an ellipsis', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), fc.integer({ min: 40, max: 300 }), (text, width) => {
        const lines = wrapText(text, width, 15, 400, 6);
        expect(lines.length).toBeLessThanOrEqual(6);
        const whole = text.replace(/\s+/gu, ' ').trim();
        if (!lines.at(-1)?.endsWith('…')) expect(lines.join('').replaceAll(' ', '')).toBe(whole.replaceAll(' ', ''));
        for (const line of lines) if (line.length > 2) expect(textWidth(line, 15, 400)).toBeLessThanOrEqual(width + 15);
      }),
    );
  });

  test('break at blanks and after hyphens', () => {
    expect(wrapText('Osorterat bygg- och rivningsavfall', 110, 15, 400, 3)).toEqual([
      'Osorterat bygg-',
      'och',
      'rivningsavfall',
    ]);
    expect(cutText('Låg upptäcktsrisk', 60, 15, 400)).toMatch(/^Låg u.*…$/);
  });
});

describe('what stands out', () => {
  const chain = contentOf(
    [factor('a'), factor('b', { inCut: true }), factor('c'), factor('d', { influence: 'none' })],
    [link('a', 'b'), link('b', 'problem'), link('c', 'problem'), link('d', 'problem')],
    { unbreakable: [['d', 'problem']] },
  );

  test('the set breaks the chains through it, and what cannot be broken is told apart', () => {
    const { broken, unbreakable } = cutHighlight(chain);
    expect([...broken]).toEqual(['a~b', 'b~problem']);
    expect([...unbreakable]).toEqual(['d~problem']);
  });

  test('surroundings go so many steps to causes and to effects, and never beyond the problem', () => {
    const around = contentOf(chain.factors, [...chain.links, link('problem', 'c')]);
    expect([...neighbourhood(around, 'b', { into: 1, out: 1 })].sort()).toEqual(['a', 'b', 'problem']);
    expect([...neighbourhood(around, 'b', { into: 0, out: 5 })].sort()).toEqual(['b', 'problem']);
    const part = onlyThese(around, new Set(['a', 'b']));
    expect(part.links.map(({ id }) => id)).toEqual(['a~b', 'b~problem']);
  });
});

describe('the scene', () => {
  test('shows a larger share as a larger node, only when that is wanted', () => {
    const content = contentOf([factor('a', { share: 0.4 }), factor('b', { share: 0.1 })], []);
    const width = (shares: boolean, id: string): number => scene(content, shares).node.get(id)?.width ?? 0;
    expect(width(true, 'a')).toBeGreaterThan(width(true, 'b'));
    expect(width(false, 'a')).toBe(width(false, 'b'));
  });

  test('keeps the signs of links into one factor apart', () => {
    const many = Array.from({ length: 7 }, (_, n) => factor(`f${n}`));
    const signs = scene(
      contentOf(
        many,
        many.map(({ id }) => link(id, 'problem')),
      ),
    ).links.map(({ sign }) => sign);
    signs.forEach((a, n) => {
      for (const b of signs.slice(n + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(15);
    });
  });

  test('joins links that are required together by one arc for each group', () => {
    const factors = ['a', 'b', 'c', 'd'].map((id) => factor(id));
    const links = ['a', 'b', 'c', 'd'].map((id) => link(id, 'problem', { together: id === 'd' ? 'ensam' : 'grupp' }));
    expect(scene(contentOf(factors, links)).together.map(({ points }) => points.length)).toEqual([3]);
  });

  test('marks a loop with its letter, once', () => {
    const links = [link('a', 'b'), link('b', 'a', { polarity: 'decreases' }), link('a', 'problem')];
    const loops = [{ members: ['a', 'b'], cycle: ['a', 'b'], effect: 'balancing' as const }];
    const text = svg(contentOf([factor('a'), factor('b')], links, { loops }));
    expect(text.match(/>B<\/text>/g)).toHaveLength(2); // on the loop, and in the legend
  });
});

describe('the SVG', () => {
  const kinds = [
    factor('a', { evidence: 'contested', influence: 'shared' }),
    factor('b', { evidence: 'assumed', influence: 'none', kind: 'pattern' }),
    factor('c', { evidence: 'unknown', influence: 'unset', kind: 'protective', draft: true }),
  ];

  test('says everything in words beside the signs', () => {
    const text = svg(contentOf(kinds, [link('a', 'problem', { polarity: 'decreases' })]), true);
    for (const said of ['Tillsammans', 'Kan inte påverka', 'Rådighet ej bedömd', 'Mönster', 'Skyddsfaktor · Utkast']) {
      expect(text).toContain(`>${said}</text>`);
    }
    for (const { title, entries } of legend(words, true)) {
      expect(text).toContain(`>${title}</text>`);
      for (const entry of entries) expect(text).toContain(`>${entry.text}</text>`);
    }
    expect(text).toContain('>Orsakskarta 2026-03-04</text>');
    expect(text).toContain('stroke-dasharray="7 5"');
  });

  test('holds what people typed as text, whatever it is, and no character that XML forbids', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (title) => {
        const text = svg(contentOf([factor('a', { title: `x${title}` })], []));
        const inside = text.replace(/<\/?(?:svg|title|desc|rect|g|path|text)\b[^<>]*>|<\?xml[^<>]*\?>/g, '');
        expect(inside).not.toMatch(/[<>]/);
        expect(inside).not.toMatch(/&(?!amp;|lt;|gt;|quot;)/);
        expect(text).not.toMatch(/(?![\t\n])\p{Cc}|[\ud800-\udfff\ufffe\uffff]/u);
      }),
      { numRuns: 60 },
    );
  });
});

test('the table has a row for each factor, with its causes and effects by title', () => {
  const rows = mapRows(contentOf([factor('a'), factor('b')], [link('a', 'b'), link('b', 'problem')]));
  expect(rows.map(({ factor: { id }, causes, effects }) => [id, causes, effects])).toEqual([
    ['a', [], ['Faktor b']],
    ['b', ['Faktor a'], ['Nedskräpning']],
  ]);
});
