/** The canvas of the map: camera, drawing when something has changed, and what is under a point. No knowledge of records. */
import type { Box, Point } from '../../../../db/domain/layout/types.ts';
import type { Ghost } from '../../../../db/domain/picture/compared.ts';
import { boxAround, meets, type Scene, type SceneLink, type SceneNode } from '../../../../db/domain/picture/scene.ts';
import {
  between,
  bringIn,
  type Camera,
  centreOn,
  fitBox,
  panBy,
  type Size,
  seen,
  toPicture,
  toScreen,
  zoomAt,
} from './camera.ts';
import { drawOverlay, HANDLE, handleOf, type Overlay } from './overlay.ts';
import { type Look, Painter } from './painter.ts';
import { Tiles } from './tiles.ts';

const BUDGET_MS = 7;
/** A scale that has not changed for so long is drawn anew. */
const SETTLED_MS = 90;
const FLIGHT_MS = 180;
const EDGE = 12;
const LARGEST_FIT = 1.15;

const nothing: Overlay = {
  chosen: new Set(),
  chosenLink: null,
  pointedNode: null,
  pointedLink: null,
  moved: null,
  newLink: null,
  band: null,
};

const distance = (a: Point, b: Point, p: Point): number => {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((p.x - a.x) * dx + (p.y - a.y) * dy) / length));
  return Math.hypot(p.x - a.x - t * dx, p.y - a.y - t * dy);
};

export class MapView {
  readonly canvas: HTMLCanvasElement;
  readonly #context: CanvasRenderingContext2D;
  readonly #calm: MediaQueryList;
  /** Told of each frame that was drawn, and whether everything in sight was as it should be. */
  onFrame: (camera: Camera, size: Size, whole: boolean) => void = () => undefined;
  #painter: Painter | null = null;
  #overlay: Overlay = nothing;
  #camera: Camera = { scale: 1, x: 0, y: 0 };
  #size: Size = { width: 1, height: 1 };
  #ratio = 1;
  #tiles = new Tiles(1);
  #frame = 0;
  /** Whether the whole map was fitted and nobody has moved since. */
  #fitted = false;
  #zoomedAt = 0;
  #flight: { from: Camera; to: Camera; start: number } | null = null;

  constructor(canvas: HTMLCanvasElement) {
    this.canvas = canvas;
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('this browser draws no canvas');
    this.#context = context;
    this.#calm = window.matchMedia('(prefers-reduced-motion: reduce)');
  }

  get camera(): Camera {
    return this.#flight?.to ?? this.#camera;
  }

  get size(): Size {
    return this.#size;
  }

  get painter(): Painter | null {
    return this.#painter;
  }

  get overlay(): Overlay {
    return this.#overlay;
  }

  resize(width: number, height: number): void {
    const ratio = window.devicePixelRatio || 1;
    if (ratio !== this.#ratio) this.#tiles = new Tiles(ratio);
    const middle = { dx: (width - this.#size.width) / 2, dy: (height - this.#size.height) / 2 };
    const first = this.#size.width <= 1;
    const fitted = this.#fitted && width === this.#size.width;
    this.#ratio = ratio;
    this.#size = { width, height };
    this.canvas.width = Math.round(width * ratio);
    this.canvas.height = Math.round(height * ratio);
    if (fitted) this.fit(undefined, false);
    else if (!first) this.#camera = panBy(this.#camera, middle.dx, middle.dy);
    this.draw();
  }

  show(scene: Scene, look: Look): void {
    this.#painter = new Painter(scene, look, this.#painter);
    this.#tiles.spoil();
    this.draw();
  }

  /** Nodes that are being moved are taken out of the picture below. */
  lift(ids: ReadonlySet<string>): void {
    const painter = this.#painter;
    if (painter === null) return;
    const { scene, look } = painter;
    const touched = new Set([...ids, ...look.lifted]);
    this.#painter = new Painter(scene, { ...look, lifted: ids }, painter);
    for (const id of touched) {
      const node = scene.node.get(id);
      if (node !== undefined) this.#tiles.spoil(boxAround(node, 30));
    }
    for (const { link, bounds } of scene.links) {
      if (touched.has(link.from) || touched.has(link.to)) this.#tiles.spoil(bounds);
    }
    this.draw();
  }

  setOverlay(part: Partial<Overlay>): void {
    this.#overlay = { ...this.#overlay, ...part };
    this.draw();
  }

  draw(): void {
    if (this.#frame === 0) this.#frame = requestAnimationFrame(this.#paint);
  }

  stop(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = -1;
  }

  #fly(now: number): void {
    if (this.#flight === null) return;
    const { from, to, start } = this.#flight;
    const part = Math.min(1, (now - start) / FLIGHT_MS);
    this.#camera = part === 1 ? to : between(from, to, 1 - (1 - part) ** 3);
    this.#zoomedAt = from.scale === to.scale || part === 1 ? 0 : now;
    if (part === 1) this.#flight = null;
  }

  #paint = (now: number): void => {
    this.#frame = 0;
    const context = this.#context;
    const painter = this.#painter;
    this.#fly(now);
    const snap = (value: number): number => Math.round(value * this.#ratio) / this.#ratio;
    const camera = { ...this.#camera, x: snap(this.#camera.x), y: snap(this.#camera.y) };
    context.setTransform(this.#ratio, 0, 0, this.#ratio, 0, 0);
    if (painter === null) {
      context.clearRect(0, 0, this.#size.width, this.#size.height);
      return;
    }
    context.fillStyle = painter.look.palette.paper;
    context.fillRect(0, 0, this.#size.width, this.#size.height);
    const moving = performance.now() - this.#zoomedAt < SETTLED_MS;
    const deadline = performance.now() + BUDGET_MS;
    const view = { camera, size: this.#size, moving, deadline };
    const whole = this.#tiles.show(context, view, (target, box, scale) => painter.paint(target, box, scale));
    const zoom = camera.scale * this.#ratio;
    context.setTransform(zoom, 0, 0, zoom, camera.x * this.#ratio, camera.y * this.#ratio);
    drawOverlay(context, painter, this.#overlay, camera.scale);
    const rests = whole && this.#flight === null;
    if (!rests) this.draw();
    this.canvas.dataset['drawn'] = String(rests);
    if (rests) this.canvas.dataset['camera'] = `${camera.scale} ${camera.x} ${camera.y}`;
    this.onFrame(camera, this.#size, rests);
  };

  move(camera: Camera, smoothly = false): void {
    this.#fitted = false;
    if (smoothly && !this.#calm.matches && this.#painter !== null) {
      this.#flight = { from: this.#camera, to: camera, start: performance.now() };
    } else {
      this.#flight = null;
      if (camera.scale !== this.#camera.scale) this.#zoomedAt = smoothly ? 0 : performance.now();
      this.#camera = camera;
    }
    this.draw();
  }

  pan(dx: number, dy: number): void {
    this.move(panBy(this.camera, dx, dy));
  }

  zoom(factor: number, point?: Point): void {
    const at = point ?? { x: this.#size.width / 2, y: this.#size.height / 2 };
    this.move(zoomAt(this.camera, factor, at), point === undefined);
  }

  setScale(scale: number): void {
    this.zoom(scale / this.camera.scale);
  }

  fit(box?: Box, smoothly = true): void {
    const bounds = box ?? this.#painter?.scene.bounds;
    if (bounds === undefined) return;
    const inside = { width: this.#size.width - 2 * EDGE, height: this.#size.height - 2 * EDGE };
    const camera = fitBox(bounds, inside, LARGEST_FIT);
    this.move(panBy(camera, EDGE, EDGE), smoothly);
    this.#fitted = box === undefined;
    if (!smoothly) this.#zoomedAt = 0;
  }

  centre(point: Point, scale = this.camera.scale, smoothly = true): void {
    this.move(centreOn(scale, point, this.#size), smoothly);
  }

  /** Moves as little as is needed to see the node. */
  reveal(id: string): void {
    const node = this.#painter?.scene.node.get(id) ?? this.#painter?.look.compared?.ghost.get(id);
    if (node === undefined) return;
    const camera = bringIn(this.camera, boxAround(node), this.#size, EDGE);
    if (camera !== this.camera) this.move(camera, true);
  }

  sees(): Box {
    return seen(this.camera, this.#size);
  }

  toPicture(point: Point): Point {
    return toPicture(this.camera, point);
  }

  toScreen(point: Point): Point {
    return toScreen(this.camera, point);
  }

  nodeAt(point: Point, margin = 0): SceneNode | null {
    const at = toPicture(this.camera, point);
    const box = boxAround({ ...at, width: 1, height: 1 });
    const nodes = this.#painter?.nodes.find(box) ?? [];
    return nodes.findLast((node) => meets(boxAround(node, margin / this.camera.scale), box)) ?? null;
  }

  /** What stood under the point in the state that is compared with, and is not there now. */
  ghostAt(point: Point): Ghost | null {
    const box = boxAround({ ...toPicture(this.camera, point), width: 1, height: 1 });
    const ghosts = this.#painter?.look.compared?.ghost.values() ?? [];
    return [...ghosts].findLast((ghost) => meets(boxAround(ghost), box)) ?? null;
  }

  /** The node whose handle is under the point; only nodes that are pointed at show theirs. */
  handleAt(point: Point): SceneNode | null {
    const id = this.#overlay.pointedNode;
    const node = id === null ? undefined : this.#painter?.scene.node.get(id);
    if (node === undefined) return null;
    const at = toScreen(this.camera, handleOf(node));
    return Math.hypot(at.x - point.x, at.y - point.y) <= HANDLE + 6 ? node : null;
  }

  linkAt(point: Point): SceneLink | null {
    const at = toPicture(this.camera, point);
    const reach = 6 / this.camera.scale;
    const near = this.#painter?.links.find(boxAround({ ...at, width: reach * 2, height: reach * 2 })) ?? [];
    let best: SceneLink | null = null;
    let least = reach;
    for (const link of near) {
      for (let n = 1; n < link.points.length; n += 1) {
        const [a, b] = [link.points[n - 1], link.points[n]];
        const far = a === undefined || b === undefined ? least : distance(a, b, at);
        if (far < least) [best, least] = [link, far];
      }
    }
    return best;
  }
}
