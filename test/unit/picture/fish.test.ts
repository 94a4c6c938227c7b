/** The fishbone as a picture: every factor once, nothing over anything else, text as text, the same as a table. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FactorRecord, LinkRecord } from '../../../db/domain/entities.ts';
import { type FishContent, fishContent, fishRows } from '../../../db/domain/picture/fish-content.ts';
import { fishScene } from '../../../db/domain/picture/fish-scene.ts';
import { fishSvg } from '../../../db/domain/picture/fish-svg.ts';
import { fishWords } from '../../../db/domain/picture/fish-words.ts';
import { printPalette } from '../../../db/domain/picture/palettes.ts';
import { textWidth } from '../../../db/domain/picture/text-width.ts';
import { bones } from '../../../db/domain/values.ts';
import { analysisGraph, factor, link } from '../domain/analysis-graph.ts';

const words = fishWords('sv');

const contentOf = (factors: readonly FactorRecord[], links: readonly LinkRecord[] = []): FishContent =>
  fishContent(analysisGraph({ factors, links }));

const svgOf = (content: FishContent): string =>
  fishSvg({ content, words, palette: printPalette, title: 'Fisk', date: '2026-03-04' }).svg;

/** Up to 40 factors on any bones, some with long titles, and links between them. */
const graphs = fc
  .array(
    fc.record({
      bone: fc.option(fc.constantFrom(...bones), { nil: null }),
      state: fc.constantFrom('active' as const, 'draft' as const, 'rejected' as const),
      title: fc.oneof(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.constant('Lång titel om mycket '.repeat(9))),
      to: fc.nat(39),
    }),
    { maxLength: 40 },
  )
  .map((all) => ({
    factors: all.map(({ bone, state, title }, n) => factor(`f${n}`, { bone, state, title: `${title} ${n}` })),
    links: all.flatMap(({ to }, n) => {
      if (to === n) return [];
      return [link(`f${n}`, to < all.length ? `f${to}` : 'problem')];
    }),
  }));

test('shows every factor that is not rejected once, in the order of the table, and none over another', () => {
  fc.assert(
    fc.property(graphs, ({ factors, links }) => {
      const content = contentOf(factors, links);
      const { nodes, bounds, things } = fishScene(content, words);
      const names = new Set<string>(Object.values(words.bone));
      const labels = things.flatMap(({ at, marks }) =>
        marks.flatMap((mark) => (mark.kind === 'text' && names.has(mark.text) ? [{ at, text: mark.text }] : [])),
      );
      expect(labels).toHaveLength(names.size);
      const ids = nodes.map((node) => node.factor.id);
      const shown = factors.filter(({ state }) => state !== 'rejected').map(({ id }) => id);
      expect([...ids].sort()).toEqual([...shown].sort());
      expect(ids).toEqual(fishRows(content).map((row) => row.factor.id));
      nodes.forEach((a, at) => {
        expect(a.left).toBeGreaterThanOrEqual(bounds.left);
        expect(a.left + a.body.width).toBeLessThanOrEqual(bounds.right);
        expect(a.top).toBeGreaterThanOrEqual(bounds.top);
        expect(a.top + a.body.height).toBeLessThanOrEqual(bounds.bottom);
        for (const b of nodes.slice(at + 1)) {
          const apart =
            a.left + a.body.width <= b.left ||
            b.left + b.body.width <= a.left ||
            a.top + a.body.height <= b.top ||
            b.top + b.body.height <= a.top;
          expect(apart, `${a.body.title} over ${b.body.title}`).toBe(true);
        }
        for (const { at, text } of labels) {
          const half = textWidth(text, 16, 600) / 2;
          const apart =
            a.left + a.body.width <= at.x - half ||
            at.x + half <= a.left ||
            a.top + a.body.height <= at.y - 8 ||
            at.y + 8 <= a.top;
          expect(apart, `${a.body.title} over ${text}`).toBe(true);
        }
      });
    }),
    { numRuns: 60 },
  );
});

test('120 factors keep the proportion of a page on its side', () => {
  const many = Array.from({ length: 120 }, (_, n) => factor(`f${n}`, { bone: bones[n % 4] ?? null }));
  const { bounds } = fishScene(contentOf(many), words);
  const proportion = (bounds.right - bounds.left) / (bounds.bottom - bounds.top);
  expect(proportion).toBeGreaterThan(1.2);
  expect(proportion).toBeLessThan(2.6);
  expect(bounds.right - bounds.left).toBeLessThan(4000);
});

test('a tall cause with much behind it is parted into columns, so that unequal bones leave little of the page empty', () => {
  const behind = Array.from({ length: 24 }, (_, n) => factor(`b${n}`, { bone: 'system' }));
  const few = bones.map((bone) => factor(`few-${bone}`, { bone }));
  const tall = factor('tall', { bone: 'system' });
  const all = [tall, ...behind, ...few];
  const { bounds, nodes } = fishScene(
    contentOf(
      all,
      behind.map(({ id }) => link(id, 'tall')),
    ),
    words,
  );
  expect(nodes).toHaveLength(all.length);
  expect((bounds.right - bounds.left) / (bounds.bottom - bounds.top)).toBeGreaterThan(1.2);
});

test('names the bones, those without factors too, and says each sign in words', () => {
  const text = svgOf(contentOf([factor('a', { bone: 'place', state: 'draft' }), factor('b', { bone: null })]));
  for (const bone of Object.values(words.bone)) expect(text).toContain(`>${bone}</text>`);
  expect(text.match(/>Ingen faktor här ännu<\/text>/g)).toHaveLength(3);
  for (const said of ['Utan ben', 'Utkast', 'Rådighet ej bedömd', 'Kontur: underlag', 'Fiskben 2026-03-04']) {
    expect(text).toContain(`>${said}</text>`);
  }
});

test('holds what people typed as text, and no character that XML forbids', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (title) => {
      const text = svgOf(contentOf([factor('a', { title: `<script>${title}`, bone: 'system' })]));
      const inside = text.replace(/<\/?(?:svg|title|desc|rect|g|path|text)\b[^<>]*>|<\?xml[^<>]*\?>/g, '');
      expect(inside).not.toMatch(/[<>]/);
      expect(inside).not.toMatch(/&(?!amp;|lt;|gt;|quot;)/);
      expect(text).not.toMatch(/(?![\t\n])\p{Cc}|[\ud800-\udfff\ufffe\uffff]/u);
    }),
    { numRuns: 40 },
  );
});
