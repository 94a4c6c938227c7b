/** Marks on a canvas. */
import type { Mark, Palette, PathMark } from '../../../../db/domain/picture/types.ts';

export const CANVAS_FONT = "'Source Sans 3', sans-serif";

const paths = new WeakMap<PathMark, Path2D>();

const pathOf = (mark: PathMark): Path2D => {
  const known = paths.get(mark);
  if (known !== undefined) return known;
  const made = new Path2D(mark.d);
  paths.set(mark, made);
  return made;
};

const drawPath = (context: CanvasRenderingContext2D, mark: PathMark, palette: Palette): void => {
  const path = pathOf(mark);
  if (mark.fill !== undefined) {
    context.fillStyle = palette[mark.fill];
    context.fill(path);
  }
  if (mark.stroke === undefined) return;
  context.strokeStyle = palette[mark.stroke];
  context.lineWidth = mark.width ?? 1;
  if (mark.dash !== undefined) context.setLineDash(mark.dash as number[]);
  context.stroke(path);
  if (mark.dash !== undefined) context.setLineDash([]);
};

export const drawMarks = (context: CanvasRenderingContext2D, marks: readonly Mark[], palette: Palette): void => {
  for (const mark of marks) {
    if (mark.kind === 'path') {
      drawPath(context, mark, palette);
      continue;
    }
    context.font = `${mark.weight} ${mark.size}px ${CANVAS_FONT}`;
    context.textAlign = mark.anchor === 'middle' ? 'center' : mark.anchor;
    context.fillStyle = palette[mark.ink];
    context.fillText(mark.text, mark.x, mark.y);
  }
};
