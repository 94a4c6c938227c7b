/** Draws what differs from the state that the map is compared with. */
import type { Box } from '../../../../db/domain/layout/types.ts';
import type { ComparedPicture } from '../../../../db/domain/picture/compared.ts';
import { boxAround, meets } from '../../../../db/domain/picture/scene.ts';
import type { Palette } from '../../../../db/domain/picture/types.ts';
import { drawMarks } from './draw-marks.ts';

/** Signs grow as the picture shrinks, so that they are seen from afar; up to so many times. */
const GROWS_FROM = 0.8;
const LARGEST = 5;
const DETAIL_FROM = 0.58;
const WORDS_FROM = 0.5;
const SIGN_ROOM = 24;
const WORD_ROOM = 110;

interface Shown {
  readonly palette: Palette;
  /** Of the picture. */
  readonly scale: number;
}

/** Lines and ghosts, below the nodes. */
export const drawComparedBelow = (
  context: CanvasRenderingContext2D,
  { below }: ComparedPicture,
  box: Box,
  { palette, scale }: Shown,
): void => {
  for (const { bounds, marks, far } of below) {
    if (meets(box, bounds)) drawMarks(context, scale < DETAIL_FROM ? (far ?? marks) : marks, palette);
  }
};

/** Signs, above everything. */
export const drawComparedSigns = (
  context: CanvasRenderingContext2D,
  { signs }: ComparedPicture,
  box: Box,
  { palette, scale }: Shown,
): void => {
  const grown = Math.min(LARGEST, Math.max(1, GROWS_FROM / scale));
  const worded = scale >= WORDS_FROM;
  const room = (worded ? WORD_ROOM : SIGN_ROOM) * 2 * grown;
  for (const { at, marks, signOnly } of signs) {
    if (!meets(box, boxAround({ ...at, width: room, height: room }))) continue;
    context.save();
    context.translate(at.x, at.y);
    context.scale(grown, grown);
    drawMarks(context, worded ? marks : marks.slice(0, signOnly), palette);
    context.restore();
  }
};
