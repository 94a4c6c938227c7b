/** All marks of a scene in the order that they are drawn in, each thing with the point that its marks are round. */
import type { Point } from '../layout/types.ts';
import type { Highlight } from './highlight.ts';
import { barMarks, lineMarks, linkInk, loopMarks, signMarks, togetherMarks } from './link-marks.ts';
import { cutMarks, factorMarks, farFactorMarks, farProblemMarks, problemMarks } from './node-marks.ts';
import type { Scene, SceneLink, SceneNode } from './scene.ts';
import type { Mark } from './types.ts';

export interface Placed {
  readonly at: Point;
  readonly scale: number;
  /** All of what is written in it, where lines break it up. */
  readonly title?: string;
  readonly marks: readonly Mark[];
}

const ORIGIN: Point = { x: 0, y: 0 };

/** Marks of a node round its centre, at the node's own scale. */
export const nodeMarks = (scene: Scene, node: SceneNode): readonly Mark[] =>
  node.factor === null
    ? problemMarks(node, scene.words)
    : factorMarks(node, node.factor, scene.words, scene.showsShare);

/** The same from so far away that only titles can be read. */
export const farNodeMarks = (node: SceneNode): readonly Mark[] =>
  node.factor === null ? farProblemMarks(node) : farFactorMarks(node, node.factor);

/** What says that a node is in the smallest intervention set; nothing where it is not. */
export const nodeCutMarks = (scene: Scene, node: SceneNode): readonly Mark[] =>
  node.factor?.inCut ? cutMarks(node, node.factor, scene.words) : [];

export const linkSigns = (link: SceneLink, highlight: Highlight | null): readonly Mark[] => [
  ...signMarks(link.link.polarity, link.sign, linkInk(link.id, highlight)),
  ...(highlight?.unbreakable.has(link.id) ? barMarks(link) : []),
];

/** Links below, then nodes, then what is written on links. */
export const picture = (scene: Scene, highlight: Highlight | null): Placed[] => {
  const here = (marks: readonly Mark[]): Placed => ({ at: ORIGIN, scale: 1, marks });
  return [
    ...scene.links.map((link) => here(lineMarks(link, highlight))),
    ...scene.nodes.map((node) => ({
      at: node,
      scale: node.scale,
      title: node.title,
      marks: nodeMarks(scene, node),
    })),
    ...(highlight === null
      ? []
      : scene.nodes.map((node) => ({ at: node, scale: 1, marks: nodeCutMarks(scene, node) }))),
    ...scene.links.map((link) => here(linkSigns(link, highlight))),
    ...scene.loops.map((loop) => here(loopMarks(loop))),
    ...scene.together.map((arc) => here(togetherMarks(arc, scene.words))),
  ].filter(({ marks }) => marks.length > 0);
};
