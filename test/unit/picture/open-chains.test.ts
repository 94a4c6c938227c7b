/** Open chains on the map: their links stand out, the sign stands where a measure would break them, nothing else changes. */
import { expect, test } from 'vitest';
import { openHighlight, openScene, openWords } from '../../../db/domain/picture/open-chains.ts';
import type { Scene, SceneNode } from '../../../db/domain/picture/scene.ts';
import { mapWords } from '../../../db/domain/picture/words.ts';

const node = (id: string, inCut: boolean | null) =>
  ({ id, factor: inCut === null ? null : { id, inCut }, x: 1, y: 2 }) as unknown as SceneNode;

test('the sign moves from the smallest intervention set to what is within reach', () => {
  const nodes = [node('problem', null), node('a', true), node('b', false), node('c', false)];
  const scene = { nodes, node: new Map(nodes.map((one) => [one.id, one])), links: [] } as unknown as Scene;
  const open = openScene(scene, { withinReach: ['b'] });
  expect(open.nodes.map(({ factor }) => factor?.inCut ?? null)).toEqual([null, false, true, false]);
  expect(open.node.get('b')?.factor?.inCut).toBe(true);
  expect(open.nodes[3]).toBe(nodes[3]);
  expect(nodes[1]?.factor?.inCut).toBe(true);
});

test('the links of the chains are drawn as unbroken, none as broken', () => {
  const { broken, unbreakable } = openHighlight({ links: ['x', 'y'] });
  expect([broken.size, [...unbreakable]]).toEqual([0, ['x', 'y']]);
});

test('the legend says what the signs are then, in both languages, and all else as before', () => {
  for (const language of ['sv', 'en'] as const) {
    const [open, whole] = [openWords(language).legend, mapWords(language).legend];
    const changed = Object.entries(open).filter(([name, text]) => text !== whole[name as keyof typeof whole]);
    expect(changed.map(([name]) => name).sort()).toEqual(['cut', 'inCut', 'unbreakable']);
  }
});
