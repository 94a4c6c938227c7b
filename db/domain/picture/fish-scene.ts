/** The fishbone with everything in its place: spine, head, four bones with their factors, and those on no bone below. */
import type { Bone } from '../fishbone.ts';
import type { Box, Point } from '../layout/types.ts';
import { PROBLEM_ID } from '../values.ts';
import { type Diagram, type DiagramNode, here, largestOf, lineMark, nodeThing, textMark } from './diagram.ts';
import type { FishContent } from './fish-content.ts';
import { clustersOf, type FishItem, type FishRowBox, GAP, itemsOf, rowsOf, STEM, TWIG } from './fish-rows.ts';
import type { FishWords } from './fish-words.ts';
import type { Indented } from './indented.ts';
import { linkPath } from './link-path.ts';
import { problemBody, problemMarks } from './node-marks.ts';
import { num } from './node-shape.ts';
import type { Placed } from './picture.ts';
import { textWidth } from './text-width.ts';
import type { Mark } from './types.ts';

/** How far a bone leans towards the tail for each unit away from the spine. */
const SLOPE = 0.32;
const RIB_GAP = 26;
const ROW_GAP = 22;
const SPINE_GAP = 24;
const LEAST_HEIGHT = 130;
const LABEL_HEIGHT = 34;
const MOST_ACROSS = 8;
const MOST_PARTS = 3;

/** Upper bones above lower ones; the first pair is nearest to the tail. */
const pairs: readonly (readonly [Bone, Bone])[] = [
  ['victim', 'place'],
  ['offender', 'system'],
];

interface Drawing {
  readonly nodes: DiagramNode[];
  readonly lines: Mark[];
  readonly things: Placed[];
}

interface Rib {
  readonly bone: Bone;
  /** Where it meets the spine. */
  readonly x: number;
  /** -1 above the spine, 1 below it. */
  readonly side: -1 | 1;
  readonly length: number;
  readonly rows: readonly FishRowBox[];
}

const ribX = ({ x }: Rib, y: number): number => x - Math.abs(y) * SLOPE;

const rowsHeight = (rows: readonly FishRowBox[]): number =>
  rows.reduce((sum, { height }) => sum + height + ROW_GAP, SPINE_GAP);

/** From a cause to those behind it, and from the stem of the column to the cause itself. */
const clusterLines = (cluster: Indented<FishItem>, left: number, top: number): Mark[] =>
  cluster.hung.flatMap(({ left: x, top: y, height, from, aside }) => {
    const middle = top + y + height / 2;
    const parent = from === null ? undefined : cluster.hung[from];
    if (parent === undefined)
      return [
        lineMark(
          [
            { x: left - STEM, y: middle },
            { x: left, y: middle },
          ],
          1.5,
        ),
      ];
    const stem = left + parent.left + STEM;
    const under = top + parent.top + parent.height;
    const turn = under + GAP / 2;
    const down = [
      { x: stem, y: under },
      ...(aside > 0
        ? [
            { x: stem, y: turn },
            { x: stem + aside, y: turn },
          ]
        : []),
    ];
    return [lineMark([...down, { x: stem + aside, y: middle }, { x: left + x, y: middle }], 1.25)];
  });

const drawRow = (drawing: Drawing, row: FishRowBox, left: number, top: number, rib: Rib): void => {
  const { d, head } = linkPath(
    [
      { x: left, y: top },
      { x: ribX(rib, top) - 1, y: top },
    ],
    1.6,
  );
  drawing.lines.push({ kind: 'path', d, stroke: 'line-strong', width: 1.6 });
  drawing.lines.push({ kind: 'path', d: head, fill: 'line-strong' });
  for (const column of row.columns) {
    const stem = left + column.left;
    let y = top + TWIG;
    let last = y;
    for (const cluster of column.clusters) {
      const [first] = cluster.hung;
      last = y + (first?.height ?? 0) / 2;
      drawing.lines.push(...clusterLines(cluster, stem + STEM, y));
      for (const { item, left: inner, top: below } of cluster.hung) {
        drawing.nodes.push({ ...item, left: stem + STEM + inner, top: y + below });
      }
      y += cluster.height + GAP;
    }
    drawing.lines.push(
      lineMark(
        [
          { x: stem, y: top },
          { x: stem, y: last },
        ],
        1.5,
      ),
    );
  }
};

/** The bone, its name at the tip, and its rows spread evenly along it. */
const drawRib = (drawing: Drawing, rib: Rib, words: FishWords): void => {
  const { side, length, rows } = rib;
  const tip = side * (length + RIB_GAP);
  drawing.lines.push(
    lineMark(
      [
        { x: ribX(rib, tip), y: tip },
        { x: rib.x, y: 0 },
      ],
      3,
      'ink-soft',
    ),
  );
  drawing.things.push(labelThing(words.bone[rib.bone], { x: ribX(rib, tip), y: tip + (side * LABEL_HEIGHT) / 2 }));
  const spare = (length - rowsHeight(rows)) / (rows.length + 1);
  let top = side < 0 ? -length + spare : SPINE_GAP + spare;
  for (const row of rows) {
    const far = side < 0 ? top : top + row.height;
    drawRow(drawing, row, ribX(rib, far) - RIB_GAP - row.width, top, rib);
    top += row.height + ROW_GAP + spare;
  }
  if (rows.length > 0) return;
  const middle = (side * length) / 2;
  const look = { anchor: 'end', ink: 'ink-soft' } as const;
  drawing.things.push(here([textMark(ribX(rib, middle) - RIB_GAP, middle + 4, words.fish.none, look)]));
};

const labelWidth = (text: string): number => textWidth(text, 16, 600) + 28;

const labelThing = (text: string, at: Point): Placed => {
  const width = labelWidth(text);
  const d = `M${num(-width / 2)} ${-LABEL_HEIGHT / 2}h${num(width)}v${LABEL_HEIGHT}h${num(-width)}Z`;
  const look = { size: 16, weight: 600, anchor: 'middle' } as const;
  return {
    at,
    scale: 1,
    marks: [{ kind: 'path', d, fill: 'panel', stroke: 'ink-soft', width: 2 }, textMark(0, 5.5, text, look)],
  };
};

interface Asked {
  readonly content: FishContent;
  readonly words: FishWords;
  readonly items: ReadonlyMap<string, FishItem>;
}

/** How the factors of a bone are spread: columns side by side, and into how many of them a tall cause is parted. */
interface Spread {
  readonly across: number;
  readonly parts: number;
}

/** Each bone as long as what is on it. */
const ribsOf = ({ content, words, items }: Asked, { across, parts }: Spread): Rib[] => {
  const rows = (bone: Bone): FishRowBox[] => rowsOf(clustersOf(content.drawn.bones[bone], items, parts), across);
  const all = pairs.map((pair) => pair.map((bone) => ({ bone, rows: rows(bone) })));
  // What is far out on a long bone stands beside the name at the tip of a shorter one.
  const beside = Math.max(...pairs.flat().map((bone) => labelWidth(words.bone[bone]))) / 2;
  let x = 0;
  return all.flatMap((pair, place) => {
    const room = pair.flatMap((one) => one.rows.map(({ width, height }) => width + height * SLOPE + 2 * RIB_GAP));
    x += Math.max(260, ...room) + (place > 0 ? beside : 0);
    return pair.map(
      ({ bone, rows: own }, at): Rib => ({
        ...{ bone, rows: own, x, side: at === 0 ? -1 : 1 },
        length: Math.max(LEAST_HEIGHT, rowsHeight(own)),
      }),
    );
  });
};

/** Head to the right, rounded towards the right, and a tail that forks. */
const spineThings = (content: FishContent, words: FishWords, tail: number, x: number) => {
  const body = problemBody(PROBLEM_ID, content.problem);
  const [w, h] = [body.width / 2, Math.max(body.height / 2, 52)];
  const left = x + 44;
  const shape = `M${num(-w)} ${num(-h)}H${num(w - 20)}Q${num(w + 56)} ${num(-h * 0.5)} ${num(w + 56)} 0Q${num(w + 56)} ${num(h * 0.5)} ${num(w - 20)} ${num(h)}H${num(-w)}Z`;
  const [, ...texts] = problemMarks(body, words.map);
  const fork = `M${num(tail)} 0L${num(tail - 40)} -30L${num(tail - 24)} 0L${num(tail - 40)} 30Z`;
  return {
    spine: [
      lineMark(
        [
          { x: tail - 20, y: 0 },
          { x: left, y: 0 },
        ],
        5,
        'ink',
      ),
      { kind: 'path', d: fork, fill: 'ink' } as const,
    ],
    head: {
      at: { x: left + w, y: 0 },
      scale: 1,
      title: content.problem,
      marks: [{ kind: 'path', d: shape, fill: 'ink' } as const, ...texts],
    },
    box: { left: tail - 44, top: -h, right: left + 2 * w + 60, bottom: h },
  };
};

/** Factors on no bone, in rows across the whole picture, in a frame of their own. */
const drawTray = (drawing: Drawing, asked: Asked, { left, right, bottom }: Box): number => {
  const { content, words } = asked;
  const items = content.drawn.tray.flatMap((id) => asked.items.get(id) ?? []);
  const [first] = items;
  if (first === undefined) return bottom;
  const step = first.body.width + GAP;
  const across = Math.max(1, Math.floor((right - left - 2 * GAP) / step));
  const top = bottom + 28;
  let y = top + 44;
  for (let from = 0; from < items.length; from += across) {
    const row = items.slice(from, from + across);
    drawing.nodes.push(...row.map((item, at) => ({ ...item, left: left + 16 + at * step, top: y })));
    y += Math.max(...row.map(({ body }) => body.height)) + GAP;
  }
  const frame = `M${num(left)} ${num(top)}H${num(right)}V${num(y + 4)}H${num(left)}Z`;
  drawing.things.push(
    here([
      { kind: 'path', d: frame, stroke: 'line-strong', width: 1.25, dash: [7, 5] },
      textMark(left + 16, top + 28, words.fish.tray, { size: 16, weight: 600 }),
    ]),
  );
  return y + 4;
};

/** All of it in its place; what is in the boxes is drawn of the one that is taken. */
const placedWith = (asked: Asked, spread: Spread) => {
  const { content, words } = asked;
  const drawing: Drawing = { nodes: [], lines: [], things: [] };
  const ribs = ribsOf(asked, spread);
  for (const side of [-1, 1]) for (const rib of ribs.filter((one) => one.side === side)) drawRib(drawing, rib, words);
  const lefts = ribs.map((rib) => ribX(rib, rib.length + RIB_GAP) - 90);
  const tail = Math.min(...lefts, ...drawing.nodes.map(({ left }) => left - STEM));
  const { spine, head, box } = spineThings(content, words, tail, Math.max(...ribs.map(({ x }) => x)));
  const reach = (side: -1 | 1): number =>
    Math.max(...ribs.filter((one) => one.side === side).map(({ length }) => length)) + RIB_GAP + LABEL_HEIGHT + 4;
  const fish = { ...box, top: Math.min(box.top, -reach(-1)), bottom: Math.max(box.bottom, reach(1)) };
  const bottom = drawTray(drawing, asked, fish);
  return { drawing, spine, head, bounds: { ...fish, bottom } };
};

/** Every factor of the content once, spread so that a page shows it as large as can be. */
export const fishScene = (content: FishContent, words: FishWords): Diagram => {
  const asked = { content, words, items: itemsOf(content.factors, words.map) };
  const parted = Array.from({ length: MOST_PARTS }, (_, part) =>
    Array.from({ length: MOST_ACROSS }, (__, at) => placedWith(asked, { across: at + 1, parts: part + 1 })),
  );
  const { drawing, spine, head, bounds } = largestOf(parted.flat()) ?? placedWith(asked, { across: 1, parts: 1 });
  return {
    nodes: drawing.nodes,
    things: [
      here([...drawing.lines, ...spine]),
      ...drawing.things,
      head,
      ...drawing.nodes.map((node) => nodeThing(node, words.map)),
    ],
    bounds,
  };
};
