/** Where the arrow keys lead from a factor. */
import type { Scene, SceneNode } from '../../../db/domain/picture/scene.ts';

export type Way = 'left' | 'right' | 'up' | 'down';

export const wayOf = (key: string): Way | null =>
  key.startsWith('Arrow') ? (key.slice('Arrow'.length).toLowerCase() as Way) : null;

const nearest = (from: SceneNode, nodes: readonly SceneNode[]): SceneNode | null =>
  nodes.reduce<SceneNode | null>((best, node) => {
    const far = (one: SceneNode): number => Math.hypot(one.x - from.x, (one.y - from.y) * 1.5);
    return best === null || far(node) < far(best) ? node : best;
  }, null);

/** Along the strongest link that way; of equally strong ones the nearest. */
const alongLinks = (scene: Scene, from: SceneNode, way: 'left' | 'right'): SceneNode | null => {
  const own = scene.links.filter(({ link }) => (way === 'left' ? link.to : link.from) === from.id);
  const strongest = own.reduce((most, { link }) => Math.max(most, link.strength), 0);
  const ends = own
    .filter(({ link }) => link.strength === strongest)
    .flatMap(({ link }) => scene.node.get(way === 'left' ? link.from : link.to) ?? []);
  return nearest(from, ends);
};

/** The next one up or down among those that stand beside it in the map. */
const amongSiblings = (scene: Scene, from: SceneNode, way: 'up' | 'down'): SceneNode | null => {
  const sign = way === 'up' ? -1 : 1;
  const beside = scene.nodes.filter(
    (node) => node.id !== from.id && Math.abs(node.x - from.x) < from.width / 2 && (node.y - from.y) * sign > 0,
  );
  return nearest(from, beside);
};

/** ← to a cause, → to what it leads to, ↑ ↓ among neighbours; `null` where that way ends. */
export const walk = (scene: Scene, from: string, way: Way): string | null => {
  const node = scene.node.get(from);
  if (node === undefined) return null;
  const next = way === 'left' || way === 'right' ? alongLinks(scene, node, way) : amongSiblings(scene, node, way);
  return next?.id ?? null;
};

/** The nearest node in that direction, linked or not: for choosing what to link to. */
export const look = (scene: Scene, from: string, way: Way, except: string): string | null => {
  const node = scene.node.get(from);
  if (node === undefined) return null;
  const [dx, dy] = { left: [-1, 0], right: [1, 0], up: [0, -1], down: [0, 1] }[way] as [number, number];
  const ahead = scene.nodes.filter((one) => {
    const [x, y] = [one.x - node.x, one.y - node.y];
    const along = x * dx + y * dy;
    return one.id !== from && one.id !== except && along > 0 && Math.abs(x * dy + y * dx) <= along * 2;
  });
  return nearest(node, ahead)?.id ?? null;
};
