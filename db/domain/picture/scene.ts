/** The map with everything in its place: what canvas, SVG and print draw alike. */
import type { Box, Layout, LayoutNode, Point, RoutedLink } from '../layout/types.ts';
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

/** A link in its place. Its curve is worked out when it is first asked for: most links of a large map never are. */
export class SceneLink implements LinkPath {
  readonly id: string;
  readonly link: MapLink;
  readonly feedback: boolean;
  readonly bounds: Box;
  /** Where the layout has it turn. */
  readonly corners: readonly Point[];
  readonly #siblings: Siblings;
  #path: LinkPath | null = null;

  /** `siblings`: all links into the same factor, in the order that their signs are placed in. */
  constructor(link: MapLink, routed: RoutedLink, siblings: Siblings) {
    this.id = link.id;
    this.link = link;
    this.feedback = routed.feedback;
    this.bounds = boxOfPoints(routed.points, 14);
    this.corners = routed.points;
    this.#siblings = siblings;
    siblings.links.push(this);
  }

  get #own(): LinkPath {
    this.#path ??= linkPath(this.corners, strokeOf[this.link.strength]);
    return this.#path;
  }

  get d(): string {
    return this.#own.d;
  }

  get head(): string {
    return this.#own.head;
  }

  get points(): readonly Point[] {
    return this.#own.points;
  }

  /** Where its plus or minus is written. */
  get sign(): Point {
    if (this.#siblings.signs.size === 0) placeSigns(this.#siblings);
    return this.#siblings.signs.get(this.id) ?? { x: 0, y: 0 };
  }
}

/** The links into one factor, and where their signs are once somebody has asked. */
interface Siblings {
  readonly links: SceneLink[];
  readonly signs: Map<string, Point>;
}

/** A letter on a loop: R förstärkande, B dämpande. */
export interface LoopSign extends Point {
  readonly effect: 'reinforcing' | 'balancing';
  readonly cycle: readonly string[];
}

/** An arc over the links that are required together, near the factor that they lead to; one for each side they come from. */
export interface TogetherArc {
  readonly to: string;
  readonly name: string;
  /** 1 where the links come from the left, -1 from the right. */
  readonly side: 1 | -1;
  /** Whether the words stand by it; a single link from the other side has the arc alone. */
  readonly worded: boolean;
  /** From top to bottom, two or more. */
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

/** What holds all nodes and links, with room for what is drawn round them. */
const boundsOf = (nodes: readonly SceneNode[], links: readonly SceneLink[]): Box => {
  if (nodes.length === 0) return { left: 0, top: 0, right: 0, bottom: 0 };
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  const take = (box: Box): void => {
    left = Math.min(left, box.left);
    top = Math.min(top, box.top);
    right = Math.max(right, box.right);
    bottom = Math.max(bottom, box.bottom);
  };
  for (const node of nodes) take(boxAround(node, 20));
  for (const { bounds } of links) take(bounds);
  return { left, top, right, bottom };
};

export const meets = (a: Box, b: Box): boolean =>
  a.left <= b.right && a.right >= b.left && a.top <= b.bottom && a.bottom >= b.top;

const SIGN_ROOM = 15;
const FIRST_SIGN = 19;
const LAST_SIGN = 150;

/** Near the head of each link, farther off while the sign of another one is in the way. */
const placeSigns = ({ links, signs }: Siblings): void => {
  const isFree = (at: Point): boolean =>
    [...signs.values()].every(({ x, y }) => Math.hypot(x - at.x, y - at.y) >= SIGN_ROOM);
  for (const { id, points } of links) {
    let distance = FIRST_SIGN;
    while (distance < LAST_SIGN && !isFree(pointFromEnd(points, distance))) distance += SIGN_ROOM;
    signs.set(id, pointFromEnd(points, distance < LAST_SIGN ? distance : FIRST_SIGN));
  }
};

const linksOf = (content: MapContent, layout: Pick<Layout, 'links'>): SceneLink[] => {
  const known = new Map(content.links.map((link) => [link.id, link]));
  const byTarget = new Map<string, Siblings>();
  return layout.links.flatMap((routed): SceneLink[] => {
    const link = known.get(routed.id);
    if (link === undefined) return [];
    const siblings = byTarget.get(link.to) ?? { links: [], signs: new Map() };
    byTarget.set(link.to, siblings);
    return [new SceneLink(link, routed, siblings)];
  });
};

/** On the link of the cycle that runs against the layers, or else on its first one; in its middle. */
const loopSigns = (content: MapContent, links: readonly SceneLink[]): LoopSign[] => {
  if (content.loops.length === 0) return [];
  const byPair = new Map(links.map((link) => [`${link.link.from} ${link.link.to}`, link]));
  return content.loops.flatMap(({ cycle, effect }) => {
    const own = cycle.flatMap((from, at) => byPair.get(`${from} ${cycle[(at + 1) % cycle.length]}`) ?? []);
    const bearer = own.find(({ feedback }) => feedback) ?? own[0];
    const middle = bearer?.points[Math.floor(bearer.points.length / 2)];
    return middle === undefined ? [] : [{ ...middle, effect, cycle }];
  });
};

const sideOf = ({ points }: SceneLink): 1 | -1 => ((points.at(-1)?.x ?? 0) >= (points.at(-2)?.x ?? 0) ? 1 : -1);

/** The arc over one link alone, whose companions come from the other side. */
const short = ({ x, y }: Point): Point[] => [
  { x, y: y - 8 },
  { x, y: y + 8 },
];

const togetherArcs = (links: readonly SceneLink[]): TogetherArc[] => {
  const groups = new Map<string, SceneLink[]>();
  for (const link of links) {
    if (link.link.together === null) continue;
    const key = `${link.link.to} ${link.link.together}`;
    groups.set(key, [...(groups.get(key) ?? []), link]);
  }
  return [...groups.values()]
    .filter((group) => group.length > 1)
    .flatMap((group) =>
      ([1, -1] as const).flatMap((side): TogetherArc[] => {
        const own = group.filter((link) => sideOf(link) === side);
        const [first] = own;
        if (first === undefined) return [];
        const ends = own.map(({ points }) => pointFromEnd(points, 34)).sort((a, b) => a.y - b.y || a.x - b.x);
        const points = ends.length === 1 ? ends.flatMap(short) : ends;
        const worded = own.length > 1 || side === 1;
        return [{ to: first.link.to, name: first.link.together ?? '', side, worded, points }];
      }),
    );
};

/** `content` and layout may hold more than the other: what is not in both is not in the scene. */
export const sceneOf = (
  content: MapContent,
  bodies: readonly NodeBody[],
  layout: Pick<Layout, 'nodes' | 'links'>,
  words: PictureWords,
  showsShare: boolean,
): Scene => {
  const shown = new Set([PROBLEM_ID, ...content.factors.map(({ id }) => id)]);
  const body = new Map(bodies.filter(({ id }) => shown.has(id)).map((one) => [one.id, one]));
  const nodes = layout.nodes.flatMap(({ id, x, y, layer, fixed }): SceneNode[] => {
    const own = body.get(id);
    return own === undefined ? [] : [{ ...own, x, y, layer, fixed }];
  });
  const links = linksOf(content, layout);
  const bounds = boundsOf(nodes, links);
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
