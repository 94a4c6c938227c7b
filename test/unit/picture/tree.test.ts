/** The cause tree as a picture: every link to the problem once, every factor once, nothing over anything else, the same as a table. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FactorRecord, LinkRecord } from '../../../db/domain/entities.ts';
import { plainContent } from '../../../db/domain/picture/content.ts';
import { printPalette } from '../../../db/domain/picture/palettes.ts';
import { treeRows } from '../../../db/domain/picture/tree-rows.ts';
import { treeScene } from '../../../db/domain/picture/tree-scene.ts';
import { treeSvg } from '../../../db/domain/picture/tree-svg.ts';
import { treeWords } from '../../../db/domain/picture/tree-words.ts';
import type { MapContent } from '../../../db/domain/picture/types.ts';
import { analysisGraph, factor, link } from '../domain/analysis-graph.ts';

const words = treeWords('sv');

const contentOf = (factors: readonly FactorRecord[], links: readonly LinkRecord[] = []): MapContent =>
  plainContent(analysisGraph({ factors, links }));

const svgOf = (content: MapContent): string =>
  treeSvg({ content, words, palette: printPalette, title: 'Träd', date: '2026-03-04' }).svg;

/** Up to 40 factors and as many links as one likes, among them loops and factors that lead nowhere. */
const graphs = fc
  .record({
    factors: fc.array(
      fc.record({
        state: fc.constantFrom('active' as const, 'draft' as const, 'rejected' as const),
        title: fc.oneof(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.constant('Lång titel om mycket '.repeat(9))),
      }),
      { maxLength: 40 },
    ),
    links: fc.array(fc.record({ from: fc.nat(39), to: fc.nat(45), strength: fc.constantFrom(1, 2, 3) }), {
      maxLength: 80,
    }),
  })
  .map(({ factors, links }) => {
    const pairs = links
      .filter(({ from, to }) => from !== to && from < factors.length)
      .map(({ from, to, strength }) => {
        const target = to < factors.length ? `f${to}` : 'problem';
        return [`${from} ${target}`, { ...link(`f${from}`, target), strength }] as const;
      });
    return {
      factors: factors.map(({ state, title }, n) => factor(`f${n}`, { state, title: `${title} ${n}` })),
      links: [...new Map(pairs).values()],
    };
  });

type Boxes = ReturnType<typeof treeScene>['boxes'];

const isApart = (a: Boxes[number], b: Boxes[number]): boolean =>
  a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;

test('shows every factor once and every way to the problem once, and no box over another', () => {
  fc.assert(
    fc.property(graphs, ({ factors, links }) => {
      const content = contentOf(factors, links);
      const rows = treeRows(content);
      const { boxes, bounds, scene } = treeScene(content, words);
      const shown = factors.filter(({ state }) => state !== 'rejected').map(({ id }) => id);
      const own = boxes.filter(({ id, isReference }) => !isReference && id !== 'problem').map(({ id }) => id);
      expect([...own].sort()).toEqual([...shown].sort());
      expect(
        rows
          .filter(({ as }) => as === 'shown' || as === 'loose')
          .map(({ factor: { id } }) => id)
          .sort(),
      ).toEqual([...shown].sort());
      const referred = rows.filter(({ as }) => as === 'referred' || as === 'loop').map(({ factor: { id } }) => id);
      expect(
        boxes
          .filter(({ isReference }) => isReference)
          .map(({ id }) => id)
          .sort(),
      ).toEqual(referred.sort());
      const told = rows.flatMap((row) => row.link?.id ?? []).sort();
      expect(scene.links.map(({ id }) => id).sort()).toEqual(told);
      boxes.forEach((a, at) => {
        expect(
          a.left >= bounds.left && a.right <= bounds.right && a.top >= bounds.top && a.bottom <= bounds.bottom,
        ).toBe(true);
        for (const b of boxes.slice(at + 1)) expect(isApart(a, b), `${a.id} over ${b.id}`).toBe(true);
      });
    }),
    { numRuns: 80 },
  );
});

test('says in words why the causes of a cause are elsewhere', () => {
  const factors = [factor('a', { title: 'Delad' }), factor('b'), factor('c')];
  const links = [link('b', 'problem'), link('c', 'problem'), link('a', 'b'), link('a', 'c'), link('b', 'a')];
  const text = svgOf(contentOf(factors, links));
  expect(text.match(/>Delad<\/text>/g)).toHaveLength(2);
  expect(text).toContain(`>${words.tree.elsewhere}</text>`);
  expect(text).toContain(`>${words.tree.circle}</text>`);
  for (const said of ['Orsaksträd 2026-03-04', 'Form: rådighet', 'Samband']) expect(text).toContain(`>${said}</text>`);
});

test('holds what people typed as text, and no character that XML forbids', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (title) => {
      const text = svgOf(contentOf([factor('a', { title: `<script>${title}` })], [link('a', 'problem')]));
      const inside = text.replace(/<\/?(?:svg|title|desc|rect|g|path|text)\b[^<>]*>|<\?xml[^<>]*\?>/g, '');
      expect(inside).not.toMatch(/[<>]/);
      expect(text).not.toMatch(/(?![\t\n])\p{Cc}|[\ud800-\udfff\ufffe\uffff]/u);
    }),
    { numRuns: 40 },
  );
});
