/** The course of a link: a smooth curve through the corners that the layout gave it, and its head. */
import type { Point } from '../layout/types.ts';
import { num } from './node-shape.ts';

export interface LinkPath {
  readonly d: string;
  /** The head, a filled triangle. */
  readonly head: string;
  /** Points along the curve, close enough to take for it. */
  readonly points: readonly Point[];
}

interface Curve {
  readonly from: Point;
  readonly c1: Point;
  readonly c2: Point;
  readonly to: Point;
}

const STEPS = 8;

/** The direction at each corner: along the layers, unless the course turns back there. */
const slopes = (corners: readonly Point[]): Point[] =>
  corners.map((corner, at) => {
    const before = corners[at - 1] ?? corner;
    const after = corners[at + 1] ?? corner;
    const [dx, dy] = [after.x - before.x, after.y - before.y];
    const turns = at > 0 && at < corners.length - 1 && (corner.x - before.x) * (after.x - corner.x) <= 0;
    if (turns) return { x: 0, y: Math.sign(dy) };
    return { x: Math.sign(dx) || 0, y: dx === 0 ? Math.sign(dy) : 0 };
  });

const curvesOf = (corners: readonly Point[]): Curve[] => {
  const direction = slopes(corners);
  return corners.slice(1).map((to, at) => {
    const from = corners[at] as Point;
    const [out, into] = [direction[at] as Point, direction[at + 1] as Point];
    const pull = (way: Point): number => (way.x === 0 ? Math.abs(to.y - from.y) : Math.abs(to.x - from.x)) / 2;
    return {
      from,
      c1: { x: from.x + out.x * pull(out), y: from.y + out.y * pull(out) },
      c2: { x: to.x - into.x * pull(into), y: to.y - into.y * pull(into) },
      to,
    };
  });
};

const along = ({ from, c1, c2, to }: Curve, t: number): Point => {
  const u = 1 - t;
  const mix = (a: number, b: number, c: number, d: number): number =>
    u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d;
  return { x: mix(from.x, c1.x, c2.x, to.x), y: mix(from.y, c1.y, c2.y, to.y) };
};

/** The last corner is moved back by `length`, so that the line does not show beside the tip of its head. */
const withRoom = (corners: readonly Point[], length: number): { tip: Point; way: Point; shortened: Point[] } => {
  const tip = corners.at(-1) ?? { x: 0, y: 0 };
  const before = corners.at(-2) ?? tip;
  const [dx, dy] = [tip.x - before.x, tip.y - before.y];
  const upright = Math.abs(dx) < 1;
  const way = upright ? { x: 0, y: Math.sign(dy) || 1 } : { x: Math.sign(dx), y: 0 };
  const end = { x: tip.x - way.x * length, y: tip.y - way.y * length };
  return { tip, way, shortened: [...corners.slice(0, -1), end] };
};

export const linkPath = (corners: readonly Point[], width: number): LinkPath => {
  const length = 7 + width * 1.4;
  const half = 3 + width * 0.9;
  const { tip, way, shortened } = withRoom(corners, length * 0.8);
  const curves = curvesOf(shortened);
  const start = shortened[0] ?? tip;
  const xy = ({ x, y }: Point): string => `${num(x)} ${num(y)}`;
  const side = (sign: 1 | -1): Point => ({
    x: tip.x - way.x * length - way.y * half * sign,
    y: tip.y - way.y * length + way.x * half * sign,
  });
  return {
    d: `M${xy(start)}${curves.map(({ c1, c2, to }) => `C${xy(c1)} ${xy(c2)} ${xy(to)}`).join('')}`,
    head: `M${xy(tip)}L${xy(side(1))}L${xy(side(-1))}Z`,
    points: [
      start,
      ...curves.flatMap((curve) => Array.from({ length: STEPS }, (_, n) => along(curve, (n + 1) / STEPS))),
    ],
  };
};

/** The point at `distance` from the end, measured along the curve; the middle where the curve is shorter than twice that. */
export const pointFromEnd = (points: readonly Point[], distance: number): Point => {
  let left = distance;
  for (let at = points.length - 1; at > 0; at -= 1) {
    const [to, from] = [points[at] as Point, points[at - 1] as Point];
    const step = Math.hypot(to.x - from.x, to.y - from.y);
    if (step >= left && step > 0) {
      const part = left / step;
      return { x: to.x + (from.x - to.x) * part, y: to.y + (from.y - to.y) * part };
    }
    left -= step;
  }
  return points[Math.floor(points.length / 2)] ?? { x: 0, y: 0 };
};
