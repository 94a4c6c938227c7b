/** Signs on the map: which factors and links have versions that a person has to choose between. */
import type { Point } from '../layout/types.ts';
import type { ComparedPicture, ComparedSign } from './compared.ts';
import { circle, num } from './node-shape.ts';
import type { Scene } from './scene.ts';
import { textWidth } from './text-width.ts';
import type { Mark } from './types.ts';

const SIGN = 8;
const WORD = 12;
/** One way that becomes two. */
const FORK = 'M0 4V0M0 0L-4 -4M0 0L4 -4';
const SIGN_ONLY = 2;

/** A fork in a ring, and its word to the right of it. */
const signMarks = (word: string): Mark[] => [
  { kind: 'path', d: circle(0, 0, SIGN), fill: 'paper', stroke: 'watch', width: 1.5 },
  { kind: 'path', d: FORK, stroke: 'watch', width: 1.6 },
  {
    kind: 'path',
    d: `M${num(SIGN + 1)} -8h${num(textWidth(word, WORD, 600) + 8)}v16H${num(SIGN + 1)}Z`,
    fill: 'paper',
  },
  { kind: 'text', x: SIGN + 5, y: 4, text: word, size: WORD, weight: 600, ink: 'watch', anchor: 'start' },
];

/** `waits`: whether a record has versions to choose between. */
export const conflictSigns = (
  scene: Scene,
  waits: (entity: 'factor' | 'link', id: string) => boolean,
  word: string,
): ComparedSign[] => {
  const signAt = (at: Point): ComparedSign => ({ at, marks: signMarks(word), signOnly: SIGN_ONLY });
  const onLinks = scene.links.filter(({ link }) => waits('link', link.id)).flatMap(({ points }) => points[1] ?? []);
  const onNodes = scene.nodes
    .filter(({ factor, id }) => factor !== null && waits('factor', id))
    .map(({ x, y, width, height }) => ({ x: x - width / 2 + 4, y: y - height / 2 }));
  return [...onLinks, ...onNodes].map(signAt);
};

/** A picture of a comparison, or none, with signs more. */
export const withSigns = (picture: ComparedPicture | null, signs: readonly ComparedSign[]): ComparedPicture | null => {
  if (signs.length === 0) return picture;
  if (picture === null) return { below: [], ghost: new Map(), signs };
  return { ...picture, signs: [...picture.signs, ...signs] };
};
