/**
 * The picture in square pieces, each drawn once for a scale and then only moved: panning costs the same however much
 * there is in the picture. Pieces are drawn within a time for each frame, those in the middle first; until then what
 * was there before is shown, also at another scale.
 */
import type { Box } from '../../../../db/domain/layout/types.ts';
import { meets } from '../../../../db/domain/picture/scene.ts';
import { type Camera, type Size, seen } from './camera.ts';

/** About the side of a piece in CSS pixels; it is a whole number of the screen's pixels. */
const SIDE = 256;
/** Pixels that all pieces may take together. */
const PIXELS = 24_000_000;

interface Piece {
  readonly canvas: HTMLCanvasElement;
  readonly box: Box;
  fresh: boolean;
  used: number;
}

interface Level {
  readonly scale: number;
  readonly pieces: Map<string, Piece>;
}

export type PaintBox = (context: CanvasRenderingContext2D, box: Box, scale: number) => void;

export class Tiles {
  readonly #ratio: number;
  readonly #pixels: number;
  /** Side of a piece in CSS pixels. */
  readonly #side: number;
  #level: Level | null = null;
  #before: Level | null = null;
  #frame = 0;

  /** `ratio`: device pixels for each CSS pixel. */
  constructor(ratio: number) {
    this.#ratio = ratio;
    this.#pixels = Math.round(SIDE * ratio);
    this.#side = this.#pixels / ratio;
  }

  /** What is in the box has changed; without a box, everything. */
  spoil(box?: Box): void {
    for (const level of [this.#level, this.#before]) {
      if (level === null) continue;
      for (const piece of level.pieces.values()) if (box === undefined || meets(piece.box, box)) piece.fresh = false;
    }
  }

  clear(): void {
    this.#level = null;
    this.#before = null;
  }

  #levelFor(scale: number): Level {
    if (this.#level?.scale === scale) return this.#level;
    if (this.#level !== null && this.#level.pieces.size > 0) this.#before = this.#level;
    this.#level = { scale, pieces: new Map() };
    return this.#level;
  }

  #show(context: CanvasRenderingContext2D, { scale, pieces }: Level, camera: Camera, area: Box): void {
    const rate = camera.scale / scale;
    for (const piece of pieces.values()) {
      if (!meets(piece.box, area)) continue;
      piece.used = this.#frame;
      const x = piece.box.left * camera.scale + camera.x;
      const y = piece.box.top * camera.scale + camera.y;
      context.drawImage(piece.canvas, x, y, this.#side * rate, this.#side * rate);
    }
  }

  #missing({ scale, pieces }: Level, area: Box): { key: string; box: Box; far: number }[] {
    const side = this.#side / scale;
    const middle = { x: (area.left + area.right) / 2, y: (area.top + area.bottom) / 2 };
    const missing: { key: string; box: Box; far: number }[] = [];
    for (let column = Math.floor(area.left / side); column * side < area.right; column += 1) {
      for (let row = Math.floor(area.top / side); row * side < area.bottom; row += 1) {
        const key = `${column} ${row}`;
        if (pieces.get(key)?.fresh) continue;
        const [left, top] = [column * side, row * side];
        const far = Math.hypot(left + side / 2 - middle.x, top + side / 2 - middle.y);
        missing.push({ key, box: { left, top, right: left + side, bottom: top + side }, far });
      }
    }
    return missing.sort((a, b) => a.far - b.far);
  }

  #draw(level: Level, key: string, box: Box, paint: PaintBox): void {
    const known = level.pieces.get(key);
    const canvas = known?.canvas ?? document.createElement('canvas');
    canvas.width = this.#pixels;
    canvas.height = this.#pixels;
    const context = canvas.getContext('2d');
    if (context === null) return;
    const zoom = level.scale * this.#ratio;
    context.setTransform(zoom, 0, 0, zoom, -box.left * zoom, -box.top * zoom);
    paint(context, box, level.scale);
    level.pieces.set(key, { canvas, box, fresh: true, used: this.#frame });
  }

  /** The pieces that were not shown for longest go when there are too many. */
  #forget(level: Level): void {
    const most = Math.max(48, Math.floor(PIXELS / this.#pixels ** 2));
    if (level.pieces.size <= most) return;
    const oldest = [...level.pieces].sort(([, a], [, b]) => a.used - b.used);
    for (const [key] of oldest.slice(0, level.pieces.size - most)) level.pieces.delete(key);
  }

  /**
   * Shows what the camera sees and draws what is missing until `deadline`. `moving`: the scale is about to change
   * again, so that nothing is drawn for this one. True when everything in sight is as it should be.
   */
  show(
    context: CanvasRenderingContext2D,
    view: { readonly camera: Camera; readonly size: Size; readonly moving: boolean; readonly deadline: number },
    paint: PaintBox,
  ): boolean {
    this.#frame += 1;
    const area = seen(view.camera, view.size);
    const waits = view.moving && this.#level !== null;
    const level = waits && this.#level !== null ? this.#level : this.#levelFor(view.camera.scale);
    let left = 0;
    if (!waits) {
      const missing = this.#missing(level, area);
      left = missing.length;
      for (const { key, box } of missing) {
        this.#draw(level, key, box, paint);
        left -= 1;
        if (performance.now() >= view.deadline) break;
      }
    }
    if (!waits && left === 0) this.#before = null;
    if (this.#before !== null) this.#show(context, this.#before, view.camera, area);
    this.#show(context, level, view.camera, area);
    this.#forget(level);
    return !waits && left === 0;
  }
}
