/** Signs and ghosts of a comparison in the map: beside what they have to do with, over nothing that is there. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type MarkedComparison, markedKinds, marksOf } from '../../../db/domain/compare-marks.ts';
import { initialRecord } from '../../../db/domain/entities.ts';
import { layoutGraph } from '../../../db/domain/layout/layout.ts';
import { boundsWith, comparedPicture } from '../../../db/domain/picture/compared.ts';
import { bodiesOf, boxAround, layoutNodes, meets, sceneOf } from '../../../db/domain/picture/scene.ts';
import type { MapContent } from '../../../db/domain/picture/types.ts';
import { mapWords } from '../../../db/domain/picture/words.ts';

const words = mapWords('sv');
const hows = { added: 'Ny', changed: 'Ändrad', removed: 'Borttagen', rejected: 'Avförd' };

const contentOf = (count: number): MapContent => ({
  problem: 'Nedskräpning',
  factors: Array.from({ length: count }, (_, at) => ({
    id: `F${at}`,
    title: `Faktor ${at}`,
    kind: 'cause',
    bone: null,
    draft: false,
    influence: 'own',
    significance: 'medium',
    evidence: 'unknown',
    share: 0,
    inCut: false,
    rootCause: false,
  })),
  links: Array.from({ length: count }, (_, at) => ({
    id: `F${at}~${at < 3 ? 'problem' : `F${at % 3}`}`,
    from: `F${at}`,
    to: at < 3 ? 'problem' : `F${at % 3}`,
    strength: 2,
    polarity: 'increases',
    evidence: 'unknown',
    together: null,
  })),
  loops: [],
  unbreakable: [],
});

const sceneWith = (count: number) => {
  const content = contentOf(count);
  const bodies = bodiesOf(content, words, false);
  const layout = layoutGraph({ nodes: layoutNodes(bodies, new Map()), links: content.links, problem: 'problem' });
  return sceneOf(content, bodies, layout, words, false);
};

const factor = (id: string) => ({ ...initialRecord('factor', id), title: `Borttagen ${id}` });
const link = (from: string, to: string) => ({ ...initialRecord('link', `${from}~${to}`), from, to });

const comparison = (
  part: Partial<MarkedComparison>,
  gone: Partial<MarkedComparison['gone']> = {},
): MarkedComparison => {
  const none = Object.fromEntries(markedKinds.map((kind) => [kind, []])) as unknown as MarkedComparison['gone'];
  const rejected = { factor: [], link: [] };
  return { added: [], removed: [], changed: [], names: {}, owners: {}, rejected, ...part, gone: { ...none, ...gone } };
};

it('puts ghosts left of what they led to and over no node and no other ghost', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 3, max: 25 }),
      fc.array(fc.nat(24), { minLength: 1, maxLength: 12 }),
      (count, ends) => {
        const scene = sceneWith(count);
        const links = ends.map((end, at) => link(`G${at}`, `F${end % count}`));
        const marks = marksOf(comparison({}, { factor: ends.map((_, at) => factor(`G${at}`)), link: links }));
        const picture = comparedPicture(scene, marks, hows, true);
        const ghosts = [...picture.ghost.values()];
        expect(ghosts).toHaveLength(ends.length);
        for (const [at, ghost] of ghosts.entries()) {
          const effect = scene.node.get(links[at]?.to ?? '');
          expect(ghost.x).toBeLessThan(effect?.x ?? Number.NEGATIVE_INFINITY);
          const others = [...scene.nodes, ...ghosts.slice(0, at)];
          expect(others.filter((other) => meets(boxAround(ghost), boxAround(other)))).toEqual([]);
          const { left, top, right, bottom } = boundsWith(scene.bounds, picture);
          expect(ghost.x - ghost.width / 2 >= left && ghost.x + ghost.width / 2 <= right).toBe(true);
          expect(ghost.y - ghost.height / 2 >= top && ghost.y + ghost.height / 2 <= bottom).toBe(true);
        }
        expect(comparedPicture(scene, marks, hows, true)).toEqual(picture);
      },
    ),
  );
});

it('signs nodes and links with shape and word, and leaves out what has to do with nothing that is shown', () => {
  const scene = sceneWith(4);
  const marks = marksOf(
    comparison(
      {
        added: [
          { entity: 'factor', id: 'F0', name: 'Faktor 0' },
          { entity: 'link', id: 'F0~problem', name: 'Faktor 0 → Nedskräpning' },
        ],
        changed: [{ entity: 'factor', id: 'F1', name: 'Faktor 1', fields: [] }],
        rejected: { factor: [{ ...factor('R0'), state: 'rejected' }], link: [link('R0', 'F0')] },
      },
      { factor: [factor('G0')], link: [link('F1', 'F2')] },
    ),
  );
  const said = (all: boolean): string[] =>
    comparedPicture(scene, marks, hows, all).signs.flatMap((sign) =>
      sign.marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : [])),
    );
  expect(said(true).sort()).toEqual(['Avförd', 'Avförd', 'Borttagen', 'Borttagen', 'Ny', 'Ny', 'Ändrad']);
  expect(said(false).filter((word) => word === 'Borttagen')).toHaveLength(1);
  const shapes = new Set(
    comparedPicture(scene, marks, hows, true).signs.map(({ marks: [, symbol] }) => symbol?.kind === 'path' && symbol.d),
  );
  expect(shapes.size).toBe(3);
});
