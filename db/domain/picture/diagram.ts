/** A picture of causes in fixed places, as the fishbone is: its nodes, and all that is drawn. */
import type { Box, Point } from '../layout/types.ts';
import { factorMarks, type NodeBody } from './node-marks.ts';
import { num } from './node-shape.ts';
import type { Placed } from './picture.ts';
import type { Ink, MapFactor, Mark, PathMark, PictureWords, TextMark } from './types.ts';

/** A factor in its place; `left` and `top` are its corner. */
export interface DiagramNode {
  readonly body: NodeBody;
  readonly factor: MapFactor;
  readonly left: number;
  readonly top: number;
}

export interface Diagram {
  /** In the order that one reads them in. */
  readonly nodes: readonly DiagramNode[];
  readonly things: readonly Placed[];
  readonly bounds: Box;
}

/** The asked proportion of width to height: a page on its side, with room for title and legend. */
export const PROPORTION = 1.75;

/** The diagram that is drawn the largest on the page. */
export const largestOf = <T extends { readonly bounds: Box }>(all: readonly T[]): T | undefined => {
  const needed = ({ bounds }: T): number =>
    Math.max((bounds.right - bounds.left) / PROPORTION, bounds.bottom - bounds.top);
  return all.toSorted((a, b) => needed(a) - needed(b))[0];
};

export const here = (marks: readonly Mark[]): Placed => ({ at: { x: 0, y: 0 }, scale: 1, marks });

export const nodeThing = ({ body, factor, left, top }: DiagramNode, words: PictureWords): Placed => ({
  at: { x: left + body.width / 2, y: top + body.height / 2 },
  scale: 1,
  title: body.title,
  marks: factorMarks(body, factor, words, false),
});

/** A line through corners. */
export const lineMark = (points: readonly Point[], width: number, stroke: Ink = 'line-strong'): PathMark => ({
  kind: 'path',
  d: points.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${num(x)} ${num(y)}`).join(''),
  stroke,
  width,
});

export const textMark = (x: number, y: number, text: string, look: Partial<TextMark> = {}): TextMark => ({
  kind: 'text',
  x,
  y,
  text,
  size: 13,
  weight: 400,
  ink: 'ink',
  anchor: 'start',
  ...look,
});
