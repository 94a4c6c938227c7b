/** The map with everything in its place: what canvas, SVG and print draw alike. */
import type { Box, Layout, LayoutNode, Point } from '../layout/types.ts';
import { PROBLEM_ID } from '../values.ts';
import { type LinkPath, linkPath, pointFromEnd } from './link-path.ts';
import { factorBody, type NodeBody, problemBody } from './node-marks.ts';
import type { MapContent, MapLink, PictureWords } from './types.ts';

export interface SceneNode extends NodeBody {
  /** Centre. */
  readonly x: number;
  readonly y: number;
  readonly layer: number;
  readonly fixed: boolean;
}

export interface SceneLink extends LinkPath {
  readonly id: string;
  readonly link: MapLink;
  readonly feedback: boolean;
  readonly bounds: Box;
  /** Where its plus or minus is written. */
  readonly sign: Point;
}

/** A letter on a loop: R förstärkande, B dämpande. */
export interface LoopSign extends Point {
  readonly effect: 'reinforcing' | 'balancing';
  readonly cycle: readonly string[];
}

/** An arc over the links that are required together, near the factor that they lead to. */
export interface TogetherArc {
  readonly to: string;
  readonly name: string;
  readonly points: readonly Point[];
}

export interface Scene {
  readonly content: MapContent;
  readonly words: PictureWords;
  readonly showsShare: boolean;
  readonly nodes: readonly SceneNode[];
  readonly links: readonly SceneLink[];
  readonly node: ReadonlyMap<string, SceneNode>;
  readonly loops: readonly LoopSign[];
  readonly together: readonly TogetherArc[];
  readonly bounds: Box;
}

export const strokeOf = { 1: 1.1, 2: 2, 3: 3.4 } as const;

/** The nodes of the map before they have places: the problem first. */
export const bodiesOf = (content: MapContent, words: PictureWords, showsShare: boolean): NodeBody[] => {
  const largest = showsShare ? content.factors.reduce((most, { share }) => Math.max(most, share), 0) : null;
  return [
    problemBody(PROBLEM_ID, content.problem),
    ...content.factors.map((factor) => factorBody(factor, words, largest)),
  ];
};

export const layoutNodes = (bodies: readonly NodeBody[], placed: ReadonlyMap<string, Point>): LayoutNode[] =>
  bodies.map(({ id, width, height }) => ({ id, width, height, fixed: placed.get(id) }));

export const boxAround = ({ x, y, width, height }: Point & { width: number; height: number }, margin = 0): Box => ({
  left: x - width / 2 - margin,
  top: y - height / 2 - margin,
  right: x + width / 2 + margin,
  bottom: y + height / 2 + margin,
});

const boxOfPoints = (points: readonly Point[], margin: number): Box => {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of points) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  }
  return { left: left - margin, top: top - margin, right: right + margin, bottom: bottom + margin };
};

export const unite = (boxes: readonly Box[]): Box =>
  boxes.length === 0
    ? { left: 0, top: 0, right: 0, bottom: 0 }
    : boxes.reduce((all, box) => ({
        left: Math.min(all.left, box.left),
        top: Math.min(all.top, box.top),
        right: Math.max(all.right, box.right),
        bottom: Math.max(all.bottom, box.bottom),
      }));

export const meets = (a: Box, b: Box): boolean =>
  a.left <= b.right && a.right >= b.left && a.top <= b.bottom && a.bottom >= b.top;

const SIGN_ROOM = 15;
const FIRST_SIGN = 19;

/** The place of a link's sign: near its head, farther off while another sign of the same factor is in the way. */
const placeSign = (points: readonly Point[], taken: Point[]): Point => {
  for (let distance = FIRST_SIGN; distance < 150; distance += SIGN_ROOM) {
    const at = pointFromEnd(points, distance);
    if (taken.every(({ x, y }) => Math.hypot(x - at.x, y - at.y) >= SIGN_ROOM)) {
      taken.push(at);
      return at;
    }
  }
  return pointFromEnd(points, FIRST_SIGN);
};

const linksOf = (content: MapContent, layout: Layout): SceneLink[] => {
  const known = new Map(content.links.map((link) => [link.id, link]));
  const taken = new Map<string, Point[]>();
  return layout.links.flatMap((routed): SceneLink[] => {
    const link = known.get(routed.id);
    if (link === undefined) return [];
    const path = linkPath(routed.points, strokeOf[link.strength]);
    const others = taken.get(link.to) ?? [];
    taken.set(link.to, others);
    const sign = placeSign(path.points, others);
    return [{ ...path, id: link.id, link, feedback: routed.feedback, bounds: boxOfPoints(path.points, 14), sign }];
  });
};

/** On the link of the cycle that runs against the layers, or else on its first one; in its middle. */
const loopSigns = (content: MapContent, links: readonly SceneLink[]): LoopSign[] => {
  const byPair = new Map(links.map((link) => [`${link.link.from} ${link.link.to}`, link]));
  return content.loops.flatMap(({ cycle, effect }) => {
    const own = cycle.flatMap((from, at) => byPair.get(`${from} ${cycle[(at + 1) % cycle.length]}`) ?? []);
    const bearer = own.find(({ feedback }) => feedback) ?? own[0];
    const middle = bearer?.points[Math.floor(bearer.points.length / 2)];
    return middle === undefined ? [] : [{ ...middle, effect, cycle }];
  });
};

const togetherArcs = (links: readonly SceneLink[]): TogetherArc[] => {
  const groups = new Map<string, SceneLink[]>();
  for (const link of links) {
    if (link.link.together === null) continue;
    const key = `${link.link.to} ${link.link.together}`;
    groups.set(key, [...(groups.get(key) ?? []), link]);
  }
  return [...groups.values()]
    .filter((group) => group.length > 1)
    .map((group) => ({
      to: group[0]?.link.to ?? '',
      name: group[0]?.link.together ?? '',
      points: group.map(({ points }) => pointFromEnd(points, 34)).sort((a, b) => a.y - b.y || a.x - b.x),
    }));
};

/** `content` may hold more than the layout: what has no place is not in the scene. */
export const sceneOf = (
  content: MapContent,
  bodies: readonly NodeBody[],
  layout: Layout,
  words: PictureWords,
  showsShare: boolean,
): Scene => {
  const body = new Map(bodies.map((one) => [one.id, one]));
  const nodes = layout.nodes.flatMap(({ id, x, y, layer, fixed }): SceneNode[] => {
    const own = body.get(id);
    return own === undefined ? [] : [{ ...own, x, y, layer, fixed }];
  });
  const links = linksOf(content, layout);
  const bounds = unite([...nodes.map((node) => boxAround(node, 20)), ...links.map((link) => link.bounds)]);
  return {
    content,
    words,
    showsShare,
    nodes,
    links,
    node: new Map(nodes.map((node) => [node.id, node])),
    loops: loopSigns(content, links),
    together: togetherArcs(links),
    bounds,
  };
};
