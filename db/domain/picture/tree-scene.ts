/** The cause tree with everything in its place: the problem, its causes to the right of it, "varför?" step by step. */
import type { TreeCause } from '../cause-tree.ts';
import type { Box, PlacedNode, RoutedLink } from '../layout/types.ts';
import { PROBLEM_ID } from '../values.ts';
import { here, textMark } from './diagram.ts';
import type { NodeBody } from './node-marks.ts';
import { num } from './node-shape.ts';
import { type Placed, picture } from './picture.ts';
import { bodiesOf, boxAround, type Scene, sceneOf } from './scene.ts';
import { wrapText } from './text-width.ts';
import { treeOf } from './tree-rows.ts';
import type { TreeWords } from './tree-words.ts';
import type { MapContent, Mark, TextMark } from './types.ts';

const STEP = 96;
const GAP = 12;
const REFERENCE_WIDTH = 190;
const TITLE = 13;
const LEADING = 16;
const LOOSE_GAP = 56;
/** Between the heads of two links into one factor. */
const APART = 12;

/** A node whose centre is the point. */
const placedAt = ({ id, width, height }: NodeBody, x: number, y: number): PlacedNode => ({
  id,
  x,
  y,
  width,
  height,
  layer: 0,
  fixed: false,
});

/** What holds all of the boxes, which are not none. */
const boxOf = (boxes: readonly Box[]): Box => ({
  left: Math.min(...boxes.map(({ left }) => left)),
  top: Math.min(...boxes.map(({ top }) => top)),
  right: Math.max(...boxes.map(({ right }) => right)),
  bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
});

/** Something that has a place in the tree: a cause that is shown here, or a reference to one. */
interface Item {
  readonly link: string;
  readonly cause: string;
  readonly width: number;
  readonly height: number;
  /** `null` where it is a reference. */
  readonly body: NodeBody | null;
  readonly marks: readonly Mark[];
  readonly items: readonly Item[];
}

/** A reference: the title in a box with a dashed line, and below it why its causes are not here. */
const referenceMarks = (title: string, why: string): { readonly height: number; readonly marks: Mark[] } => {
  const lines = wrapText(title, REFERENCE_WIDTH - 20, TITLE, 400, 3);
  const height = (lines.length + 1) * LEADING + 12;
  const [w, h] = [REFERENCE_WIDTH / 2, height / 2];
  const text = (line: string, n: number, look: Partial<TextMark>): Mark =>
    textMark(-w + 10, -h + 6 + (n + 1) * LEADING - 4, line, look);
  return {
    height,
    marks: [
      {
        kind: 'path',
        d: `M${num(-w)} ${num(-h)}H${num(w)}V${num(h)}H${num(-w)}Z`,
        fill: 'paper',
        stroke: 'line-strong',
        width: 1.25,
        dash: [4, 3],
      },
      ...lines.map((line, n) => text(line, n, { size: TITLE })),
      text(why, lines.length, { size: 12, ink: 'ink-soft' }),
    ],
  };
};

const itemOf = (cause: TreeCause, bodies: ReadonlyMap<string, NodeBody>, words: TreeWords): Item => {
  const body = bodies.get(cause.id);
  const own = { link: cause.link, cause: cause.id };
  if (cause.as === 'shown' && body !== undefined) {
    const items = cause.causes.map((one) => itemOf(one, bodies, words));
    return { ...own, width: body.width, height: body.height, body, marks: [], items };
  }
  const why = cause.as === 'loop' ? words.tree.circle : words.tree.elsewhere;
  const { height, marks } = referenceMarks(body?.title ?? cause.id, why);
  return { ...own, width: REFERENCE_WIDTH, height, body: null, marks, items: [] };
};

/** An item with its centre, below what it is a cause of. */
interface PlacedItem {
  readonly item: Item;
  readonly x: number;
  y: number;
}

/** For each step to the right, the lowest that something has been placed so far. */
type Floor = number[];

/**
 * Places an item and all behind it as high as the floor allows, its causes together and itself in their middle. What was
 * placed of it is moved down where its own column leaves no room so high up.
 */
const settle = (
  item: Item,
  step: number,
  columns: readonly number[],
  floor: Floor,
  placed: PlacedItem[],
): PlacedItem => {
  const first = placed.length;
  const before = floor.slice(step + 1);
  const causes = item.items.map((one) => settle(one, step + 1, columns, floor, placed));
  const top = (floor[step] ?? 0) + item.height / 2;
  const [highest, lowest] = [causes[0], causes.at(-1)];
  const middle = highest === undefined || lowest === undefined ? top : (highest.y + lowest.y) / 2;
  if (middle < top) {
    const down = top - middle;
    for (const one of placed.slice(first)) one.y += down;
    floor.forEach((low, at) => {
      if (at > step && low !== before[at - step - 1]) floor[at] = low + down;
    });
  }
  const own: PlacedItem = { item, x: columns[step] ?? 0, y: Math.max(top, middle) };
  floor[step] = own.y + item.height / 2 + GAP;
  placed.push(own);
  return own;
};

const deepest = (items: readonly Item[]): number =>
  items.reduce((most, { items: more }) => Math.max(most, 1 + deepest(more)), 0);

interface Laid {
  readonly nodes: PlacedNode[];
  readonly links: RoutedLink[];
  readonly below: Placed[];
}

/** The line from a cause to what it causes, and the box of the cause. */
const put = ({ item, x, y }: PlacedItem, at: { x: number; y: number; id: string }, laid: Laid): void => {
  const points = [
    { x: x - item.width / 2, y },
    { x: at.x, y: at.y },
  ];
  laid.links.push({ id: item.link, from: item.cause, to: at.id, points, feedback: false });
  if (item.body !== null) laid.nodes.push(placedAt(item.body, x, y));
  else laid.below.push({ at: { x, y }, scale: 1, marks: item.marks });
};

const putAll = (placed: readonly PlacedItem[], of: ReadonlyMap<Item, PlacedItem>, laid: Laid): void => {
  for (const one of placed) {
    const { cause: id, width, height, items } = one.item;
    const apart = Math.min(APART, (height - 2 * APART) / items.length);
    for (const [n, cause] of items.entries()) {
      const own = of.get(cause);
      const y = one.y + (n - (items.length - 1) / 2) * apart;
      if (own !== undefined) put(own, { x: one.x + width / 2, y, id }, laid);
    }
  }
};

/** Factors that no "varför?" leads to, in rows below the tree. */
const layLoose = (bodies: readonly NodeBody[], name: string, bottom: number, width: number, laid: Laid): void => {
  if (bodies.length === 0) return;
  laid.below.push(here([textMark(0, bottom + LOOSE_GAP, name, { size: 16, weight: 600 })]));
  let [x, y, row] = [0, bottom + LOOSE_GAP + 20, 0];
  for (const body of bodies) {
    if (x > 0 && x + body.width > width) [x, y, row] = [0, y + row + GAP, 0];
    laid.nodes.push(placedAt(body, x + body.width / 2, y + body.height / 2));
    x += body.width + GAP;
    row = Math.max(row, body.height);
  }
};

const rootOf = (content: MapContent, bodies: ReadonlyMap<string, NodeBody>, words: TreeWords) => {
  const tree = treeOf(content);
  const problem = bodies.get(PROBLEM_ID);
  const items = tree.causes.map((cause) => itemOf(cause, bodies, words));
  const [width, height] = [problem?.width ?? 0, problem?.height ?? 0];
  const root: Item = { link: '', cause: PROBLEM_ID, width, height, body: problem ?? null, marks: [], items };
  return { root, loose: tree.loose };
};

export interface TreeScene {
  readonly scene: Scene;
  readonly things: readonly Placed[];
  readonly bounds: Box;
  /** The boxes of factors, of the problem and of references, with what they hold. */
  readonly boxes: readonly (Box & { readonly id: string; readonly isReference: boolean })[];
}

/** Every link that leads to the problem once, and every factor of the content once: in the tree or among the loose ones. */
export const treeScene = (content: MapContent, words: TreeWords): TreeScene => {
  const all = bodiesOf(content, words.map, false);
  const bodies = new Map(all.map((body) => [body.id, body]));
  const { root, loose } = rootOf(content, bodies, words);
  const widest = Math.max(...all.map(({ width }) => width));
  const columns = Array.from({ length: deepest([root]) }, (_, step) =>
    step === 0 ? root.width / 2 : root.width + (step - 0.5) * widest + step * STEP,
  );
  const placed: PlacedItem[] = [];
  const own = settle(root, 0, columns, [], placed);
  const laid: Laid = { nodes: root.body === null ? [] : [placedAt(root.body, own.x, own.y)], links: [], below: [] };
  putAll(placed, new Map(placed.map((one) => [one.item, one])), laid);
  const items = placed.map(({ item, x, y }) => boxAround({ x, y, width: item.width, height: item.height }));
  const tree = boxOf(items);
  const waiting = loose.flatMap((id) => bodies.get(id) ?? []);
  layLoose(waiting, words.tree.loose, tree.bottom, Math.max(tree.right, 4 * widest), laid);
  const references = placed
    .filter(({ item }) => item.body === null)
    .map(({ item, x, y }) => ({ ...boxAround({ ...item, x, y }), id: item.cause, isReference: true }));
  const nodes = laid.nodes.map((node) => ({ ...boxAround(node), id: node.id, isReference: false }));
  const scene = sceneOf(content, all, laid, words.map, false);
  const boxes = [...nodes, ...references];
  return { scene, things: [...laid.below, ...picture(scene, null)], bounds: boxOf(boxes), boxes };
};
