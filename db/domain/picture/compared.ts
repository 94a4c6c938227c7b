/**
 * What the map shows of a comparison: signs on what is new and changed, and what is not there now as a ghost beside what
 * it led to. Nothing that is there moves for it.
 */
import type { How, Marks } from '../compare-marks.ts';
import type { FactorRecord, LinkRecord } from '../entities.ts';
import type { Box, Point } from '../layout/types.ts';
import type { LegendGroup } from './legend.ts';
import { circle, num } from './node-shape.ts';
import type { Placed } from './picture.ts';
import { boxAround, meets, type Scene, type SceneLink, strokeOf } from './scene.ts';
import { cutText, textWidth, wrapText } from './text-width.ts';
import type { Ink, Mark, PathMark } from './types.ts';

/** A line or a ghost; `far`: the same from so far away that only titles can be read. */
export interface ComparedThing {
  readonly bounds: Box;
  readonly marks: readonly Mark[];
  readonly far?: readonly Mark[];
}

/** A sign in its place; `marks` are round the origin, and the first `signOnly` of them are the sign without its word. */
export interface ComparedSign {
  readonly at: Point;
  readonly marks: readonly Mark[];
  readonly signOnly: number;
}

export interface Ghost extends Point {
  readonly id: string;
  readonly width: number;
  readonly height: number;
}

export interface ComparedPicture {
  /** Lines and boxes below the nodes, each with the box that it is in. */
  readonly below: readonly ComparedThing[];
  readonly signs: readonly ComparedSign[];
  readonly ghost: ReadonlyMap<string, Ghost>;
}

export type HowWords = Readonly<Record<How | 'rejected', string>>;

export const howInk: Readonly<Record<How, Ink>> = { added: 'done', changed: 'watch', removed: 'off' };

const SIGN = 8;
const WORD = 12;
const symbols: Readonly<Record<How, string>> = {
  added: 'M-4 0h8M0 -4v8',
  changed: 'M-4 4L-3 1L2 -4L4 -2L-1 3Z',
  removed: 'M-4 0h8',
};

/** A plus, a pencil or a minus in a ring, and its word to the left of it. */
const signMarks = (how: How, word: string): Mark[] => {
  const ink = howInk[how];
  const width = textWidth(word, WORD, 600) + 8;
  return [
    { kind: 'path', d: circle(0, 0, SIGN), fill: 'paper', stroke: ink, width: 1.5 },
    { kind: 'path', d: symbols[how], stroke: ink, width: 1.6 },
    { kind: 'path', d: `M${num(-SIGN - 1 - width)} -8h${num(width)}v16h${num(-width)}Z`, fill: 'paper' },
    { kind: 'text', x: -SIGN - 5, y: 4, text: word, size: WORD, weight: 600, ink, anchor: 'end' },
  ];
};
const SIGN_ONLY = 2;

const sign = (how: How, at: Point, word: string): ComparedSign => ({
  at,
  marks: signMarks(how, word),
  signOnly: SIGN_ONLY,
});

/** How the sign of a node or a link is drawn in the legend. */
export const legendSign = (how: How): readonly Mark[] => signMarks(how, '').slice(0, SIGN_ONLY);

const WIDTH = 216;
const TITLE = 15;
const FAR_TITLE = 23;
const LEADING = 18;
const PAD = 12;
const DASH = [6, 5];

const sizeOf = ({ title }: FactorRecord) => {
  const lines = wrapText(title, WIDTH - 2 * PAD, TITLE, 400, 3);
  return { lines, width: WIDTH, height: lines.length * LEADING + 2 * PAD };
};

/** A dashed box with the title struck through, its lines at a size. */
const ghostMarks = ({ x, y, width, height }: Ghost, lines: readonly string[], size = TITLE): Mark[] => {
  const leading = (size * LEADING) / TITLE;
  const first = y - (lines.length * leading) / 2;
  const [left, top] = [x - width / 2, y - height / 2];
  const box = `M${num(left)} ${num(top)}h${num(width)}v${num(height)}h${num(-width)}Z`;
  return [
    { kind: 'path', d: box, fill: 'paper', stroke: 'off', width: 1.5, dash: DASH },
    ...lines.flatMap((text, at): Mark[] => {
      const base = first + (at + 1) * leading - size / 4;
      const through = `M${num(left + PAD)} ${num(base - size / 3)}h${num(textWidth(text, size, 400))}`;
      return [
        { kind: 'text', x: left + PAD, y: base, text, size, weight: 400, ink: 'ink-soft', anchor: 'start' },
        { kind: 'path', d: through, stroke: 'ink-soft', width: 1.25 },
      ];
    }),
  ];
};

const GAP = 70;
const STEP = 24;
const MOST_STEPS = 2000;

/** Up and down from where it would stand best, to the first place that is free. */
const freePlace = (wanted: Point, size: { width: number; height: number }, taken: readonly Box[]): Point => {
  const column = boxAround({ ...wanted, ...size }, 8);
  const inColumn = taken.filter(({ left, right }) => left <= column.right && right >= column.left);
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const shift = Math.ceil(step / 2) * STEP * (step % 2 === 0 ? 1 : -1);
    const at = { x: wanted.x, y: wanted.y + shift };
    const box = boxAround({ ...at, ...size }, 8);
    if (!inColumn.some((other) => meets(box, other))) return at;
  }
  return wanted;
};

type Node = Point & { readonly width: number };

/** To the left of what it led to; else to the right of what led to it; `null` where it has to do with nothing shown. */
const wantedPlace = (effects: readonly Node[], causes: readonly Node[]): Point | null => {
  const beside = effects.length > 0 ? effects : causes;
  if (beside.length === 0) return null;
  const way = effects.length > 0 ? -1 : 1;
  const edges = beside.map(({ x, width }) => x + (way * width) / 2);
  const x = (way < 0 ? Math.min(...edges) : Math.max(...edges)) + way * (GAP + WIDTH / 2);
  return { x, y: beside.reduce((sum, node) => sum + node.y, 0) / beside.length };
};

/** `all`: whether the scene is of everything, so that what has to do with nothing shown stands below it. */
const placeGhosts = (scene: Scene, factors: readonly FactorRecord[], links: readonly LinkRecord[], all: boolean) => {
  const ghosts = new Map<string, Ghost>();
  const taken = scene.nodes.map((node) => boxAround(node));
  const nodes = (ids: readonly string[]): Node[] => ids.flatMap((id) => scene.node.get(id) ?? ghosts.get(id) ?? []);
  const { left, bottom } = scene.bounds;
  for (const factor of factors) {
    const { width, height } = sizeOf(factor);
    const own = wantedPlace(
      nodes(links.flatMap(({ from, to }) => (from === factor.id ? [to] : []))),
      nodes(links.flatMap(({ from, to }) => (to === factor.id ? [from] : []))),
    );
    const wanted = own ?? (all ? { x: left + WIDTH / 2 + 20, y: bottom + height / 2 + STEP } : null);
    if (wanted === null) continue;
    const at = freePlace(wanted, { width, height }, taken);
    ghosts.set(factor.id, { id: factor.id, ...at, width, height });
    taken.push(boxAround({ ...at, width, height }));
  }
  return ghosts;
};

/** A dashed curve from the side of one to the side of the other, and its middle. */
const goneLine = (from: Node, to: Node) => {
  const way = from.x <= to.x ? 1 : -1;
  const [x1, x2] = [from.x + (way * from.width) / 2, to.x - (way * to.width) / 2];
  const bend = Math.max(30, Math.abs(x2 - x1) / 2) * way;
  const d = `M${num(x1)} ${num(from.y)}C${num(x1 + bend)} ${num(from.y)} ${num(x2 - bend)} ${num(to.y)} ${num(x2)} ${num(to.y)}`;
  const head = `M${num(x2)} ${num(to.y)}l${-9 * way} -4v8Z`;
  const marks: PathMark[] = [
    { kind: 'path', d, stroke: 'off', width: 1.5, dash: DASH },
    { kind: 'path', d: head, fill: 'off' },
  ];
  const bounds = {
    left: Math.min(x1, x2) - Math.abs(bend),
    right: Math.max(x1, x2) + Math.abs(bend),
    top: Math.min(from.y, to.y) - 10,
    bottom: Math.max(from.y, to.y) + 10,
  };
  return { bounds, marks, middle: { x: (x1 + x2) / 2, y: (from.y + to.y) / 2 } };
};

/** The line once more, in the ink of what happened to it. */
const lineAgain = ({ d, head, link, bounds }: SceneLink, how: How) => {
  const ink = howInk[how];
  const line: PathMark = { kind: 'path', d, stroke: ink, width: strokeOf[link.strength] + 1 };
  const own = link.polarity === 'decreases' ? { ...line, dash: [7, 5] } : line;
  return { bounds, marks: [own, { kind: 'path' as const, d: head, fill: ink }] };
};

const middleOf = ({ points }: SceneLink): Point => points[Math.floor(points.length / 2)] ?? { x: 0, y: 0 };

const corner = ({ x, y, width, height }: Ghost): Point => ({ x: x + width / 2 - 4, y: y - height / 2 });

/** `words`: of each sign. */
export const comparedPicture = (scene: Scene, marks: Marks, words: HowWords, all: boolean): ComparedPicture => {
  const { gone, rejected } = marks.comparison;
  const away = { factor: [...gone.factor, ...rejected.factor], link: [...gone.link, ...rejected.link] };
  const isRejected = new Set([...rejected.factor, ...rejected.link].map(({ id }) => id));
  const wordOf = (id: string): string => (isRejected.has(id) ? words.rejected : words.removed);
  const ghost = placeGhosts(scene, away.factor, away.link, all);
  const below: ComparedThing[] = [];
  const signs: ComparedSign[] = [];
  for (const link of scene.links) {
    const how = marks.mark('link', link.id)?.how;
    if (how === undefined || how === 'near') continue;
    below.push(lineAgain(link, how));
    signs.push(sign(how, middleOf(link), words[how]));
  }
  for (const { id, from, to } of away.link) {
    const [start, end] = [scene.node.get(from) ?? ghost.get(from), scene.node.get(to) ?? ghost.get(to)];
    if (start === undefined || end === undefined) continue;
    const { middle, ...line } = goneLine(start, end);
    below.push(line);
    signs.push(sign('removed', middle, wordOf(id)));
  }
  for (const factor of away.factor) {
    const own = ghost.get(factor.id);
    if (own === undefined) continue;
    below.push({
      bounds: boxAround(own, 4),
      marks: ghostMarks(own, sizeOf(factor).lines),
      far: ghostMarks(own, [cutText(factor.title, WIDTH - 2 * PAD, FAR_TITLE, 400)], FAR_TITLE),
    });
    signs.push(sign('removed', corner(own), wordOf(factor.id)));
  }
  for (const node of scene.nodes) {
    const how = node.factor === null ? undefined : marks.mark('factor', node.id)?.how;
    if (how !== undefined && how !== 'near') signs.push(sign(how, corner(node), words[how]));
  }
  return { below, signs, ghost };
};

/** All of it as placed marks for a file: what lies below everything, and what lies above. */
export const comparedThings = ({ below, signs }: ComparedPicture): { below: Placed[]; above: Placed[] } => ({
  below: below.map(({ marks }) => ({ at: { x: 0, y: 0 }, scale: 1, marks })),
  above: signs.map(({ at, marks }) => ({ at, scale: 1, marks })),
});

/** What the signs mean, in the words of the page. */
export const comparedLegend = (title: string, texts: Readonly<Record<How, string>>): LegendGroup => ({
  title,
  entries: (['added', 'changed', 'removed'] as const).map((how) => ({ marks: legendSign(how), text: texts[how] })),
});

/** The bounds with all ghosts in them. */
export const boundsWith = ({ left, top, right, bottom }: Box, { ghost }: ComparedPicture): Box => {
  const boxes = [...ghost.values()].map((one) => boxAround(one, 20));
  return {
    left: Math.min(left, ...boxes.map((box) => box.left)),
    top: Math.min(top, ...boxes.map((box) => box.top)),
    right: Math.max(right, ...boxes.map((box) => box.right)),
    bottom: Math.max(bottom, ...boxes.map((box) => box.bottom)),
  };
};
