/** Where one looks: a point of the picture is on the screen at `scale * point + (x, y)`, in CSS pixels. */
import type { Box, Point } from '../../../../db/domain/layout/types.ts';

export interface Camera {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

const LEAST = 0.02;
const MOST = 3;

export const toScreen = ({ scale, x, y }: Camera, point: Point): Point => ({
  x: point.x * scale + x,
  y: point.y * scale + y,
});

export const toPicture = ({ scale, x, y }: Camera, point: Point): Point => ({
  x: (point.x - x) / scale,
  y: (point.y - y) / scale,
});

export const seen = (camera: Camera, { width, height }: Size): Box => {
  const from = toPicture(camera, { x: 0, y: 0 });
  const to = toPicture(camera, { x: width, y: height });
  return { left: from.x, top: from.y, right: to.x, bottom: to.y };
};

/** Zooms by `factor`; what is at `point` on the screen stays there. */
export const zoomAt = (camera: Camera, factor: number, point: Point): Camera => {
  const scale = Math.min(MOST, Math.max(LEAST, camera.scale * factor));
  const rate = scale / camera.scale;
  return { scale, x: point.x - (point.x - camera.x) * rate, y: point.y - (point.y - camera.y) * rate };
};

export const panBy = (camera: Camera, dx: number, dy: number): Camera => ({
  ...camera,
  x: camera.x + dx,
  y: camera.y + dy,
});

export const centreOn = (scale: number, { x, y }: Point, { width, height }: Size): Camera => ({
  scale,
  x: width / 2 - x * scale,
  y: height / 2 - y * scale,
});

/** Shows the whole box, at most at `most` times its size. */
export const fitBox = (box: Box, size: Size, most: number): Camera => {
  const [width, height] = [Math.max(1, box.right - box.left), Math.max(1, box.bottom - box.top)];
  const scale = Math.max(LEAST, Math.min(most, size.width / width, size.height / height));
  return centreOn(scale, { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 }, size);
};

/** The least move that brings the box into sight with a margin; the same camera where it is in sight. */
export const bringIn = (camera: Camera, box: Box, { width, height }: Size, margin: number): Camera => {
  const from = toScreen(camera, { x: box.left, y: box.top });
  const to = toScreen(camera, { x: box.right, y: box.bottom });
  const shift = (low: number, high: number, room: number): number => {
    if (high - low > room - 2 * margin) return (room - low - high) / 2;
    if (low < margin) return margin - low;
    return high > room - margin ? room - margin - high : 0;
  };
  const [dx, dy] = [shift(from.x, to.x, width), shift(from.y, to.y, height)];
  return dx === 0 && dy === 0 ? camera : panBy(camera, dx, dy);
};

/** Between two cameras, so that the middle of the screen moves evenly. */
export const between = (from: Camera, to: Camera, part: number): Camera => {
  const scale = from.scale * (to.scale / from.scale) ** part;
  const rate = from.scale === to.scale ? part : (scale - from.scale) / (to.scale - from.scale);
  return { scale, x: from.x + (to.x - from.x) * rate, y: from.y + (to.y - from.y) * rate };
};
