/** A link's corners as a smooth curve. */
import type { Point } from './types.ts';

/** A cubic Bézier piece: two control points and its end; it starts where the one before it ends. */
export interface CurvePiece {
  readonly control1: Point;
  readonly control2: Point;
  readonly end: Point;
}

/**
 * Pieces through all corners, level at each of them, the first one starting in `points[0]`. Within a gap between two
 * layers all pieces take x alike, so that curves cross where the straight lines would, and nowhere else.
 */
export const curveOf = (points: readonly Point[]): CurvePiece[] =>
  points.slice(1).map((end, at) => {
    const start = points[at] as Point;
    const middle = (start.x + end.x) / 2;
    return { control1: { x: middle, y: start.y }, control2: { x: middle, y: end.y }, end };
  });
