/** What links, loops and requirements look like. */
import type { Point } from '../layout/types.ts';
import type { Highlight } from './highlight.ts';
import { circle, num } from './node-shape.ts';
import { type LoopSign, type SceneLink, strokeOf, type TogetherArc } from './scene.ts';
import { textWidth } from './text-width.ts';
import type { Ink, MapLink, Mark, PathMark, PictureWords } from './types.ts';

const DASH = [7, 5];

export const linkInk = (id: string, highlight: Highlight | null): Ink => {
  if (highlight?.unbreakable.has(id)) return 'off';
  return highlight?.broken.has(id) ? 'accent' : 'line-strong';
};

/** The line and its head. Decreasing links are dashed, strong ones thick; what the set breaks and cannot break has its own ink. */
export const lineMarks = (link: SceneLink, highlight: Highlight | null): PathMark[] => {
  const ink = linkInk(link.id, highlight);
  const width = strokeOf[link.link.strength];
  const line: PathMark = { kind: 'path', d: link.d, stroke: ink, width };
  return [
    link.link.polarity === 'decreases' ? { ...line, dash: DASH } : line,
    { kind: 'path', d: link.head, fill: ink },
  ];
};

const SIGN = 5.5;

/** A minus in a ring for a link that decreases; a plus without one, since most links increase. */
export const signMarks = (polarity: MapLink['polarity'], { x, y }: Point, ink: Ink): PathMark[] => {
  const minus = `M${num(x - 3)} ${num(y)}h6`;
  if (polarity === 'increases') {
    return [
      { kind: 'path', d: circle(x, y, SIGN), fill: 'paper' },
      { kind: 'path', d: `${minus}M${num(x)} ${num(y - 3)}v6`, stroke: 'ink-soft', width: 1.25 },
    ];
  }
  return [
    {
      kind: 'path',
      d: circle(x, y, SIGN + 0.5),
      fill: 'paper',
      stroke: ink === 'line-strong' ? 'ink' : ink,
      width: 1.25,
    },
    { kind: 'path', d: minus, stroke: 'ink', width: 1.6 },
  ];
};

/** Two bars across a link of a chain that cannot be broken: the same as its ink says, without colour. */
export const barMarks = (link: Pick<SceneLink, 'points'>): PathMark[] => {
  const at = Math.floor(link.points.length / 2);
  const [a, b] = [link.points[at - 1], link.points[at]];
  if (a === undefined || b === undefined) return [];
  const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
  const [ux, uy] = [(b.x - a.x) / length, (b.y - a.y) / length];
  const bar = (shift: number): string =>
    `M${num(b.x + ux * shift - uy * 7)} ${num(b.y + uy * shift + ux * 7)}L${num(b.x + ux * shift + uy * 7)} ${num(b.y + uy * shift - ux * 7)}`;
  return [{ kind: 'path', d: bar(-2.5) + bar(2.5), stroke: 'off', width: 1.75 }];
};

const letters = { reinforcing: 'R', balancing: 'B' } as const;

export const loopMarks = ({ x, y, effect }: LoopSign): Mark[] => [
  { kind: 'path', d: circle(x, y, 10), fill: 'paper', stroke: 'ink', width: 1.5 },
  { kind: 'text', x, y: y + 4.5, text: letters[effect], size: 13, weight: 600, ink: 'ink', anchor: 'middle' },
];

const LABEL = 12;
const LABEL_LEADING = 13;

/** An arc through the links, bulging away from the factor, with its words in lines that fit between two layers. */
export const togetherMarks = ({ points, side, worded }: TogetherArc, words: PictureWords): Mark[] => {
  const first = points[0];
  const last = points.at(-1);
  if (first === undefined || last === undefined) return [];
  const middle = { x: (first.x + last.x) / 2, y: (first.y + last.y) / 2 };
  const bulge = Math.max(8, Math.abs(last.y - first.y) / 5);
  const lines = words.together.split(' ');
  const width = Math.max(...lines.map((line) => textWidth(line, LABEL, 600))) + 6;
  const height = lines.length * LABEL_LEADING + 2;
  const top = last.y + 6;
  const x = middle.x - (side * width) / 2;
  const arc: PathMark = {
    kind: 'path',
    d: `M${num(first.x)} ${num(first.y)}Q${num(middle.x - side * 2 * bulge)} ${num(middle.y)} ${num(last.x)} ${num(last.y)}`,
    stroke: 'ink',
    width: 1.75,
  };
  if (!worded) return [arc];
  return [
    arc,
    {
      kind: 'path',
      d: `M${num(x - width / 2)} ${num(top)}h${num(width)}v${num(height)}h${num(-width)}Z`,
      fill: 'paper',
    },
    ...lines.map(
      (text, at): Mark => ({
        kind: 'text',
        x,
        y: top + (at + 1) * LABEL_LEADING - 2,
        text,
        size: LABEL,
        weight: 600,
        ink: 'ink',
        anchor: 'middle',
      }),
    ),
  ];
};
