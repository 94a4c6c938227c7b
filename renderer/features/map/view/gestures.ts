/** Pointer and wheel on the map: pan, zoom, choose, move nodes, draw a link, choose in a box. */
import type { Point } from '../../../../db/domain/layout/types.ts';
import { boxAround, meets } from '../../../../db/domain/picture/scene.ts';
import type { MapView } from './map-view.ts';

export interface GestureEvents {
  /** `more`: add to or take from what is chosen. `null`: the empty ground. */
  choose(id: string | null, more: boolean): void;
  chooseMany(ids: readonly string[]): void;
  chooseLink(id: string): void;
  /** By so much in the picture; the nodes that are chosen, or the one that was taken. */
  moved(ids: ReadonlySet<string>, dx: number, dy: number): void;
  link(from: string, to: string): void;
  edit(id: string): void;
  point(id: string | null, link: string | null, at: Point): void;
}

/** How far the pointer goes before a press is a drag, in CSS pixels. */
const DRAG_FROM = 4;
const WHEEL = 0.0016;
const PINCH = 0.01;

type Drag =
  | { readonly kind: 'pan' }
  | { readonly kind: 'band'; readonly start: Point }
  | { readonly kind: 'move'; readonly ids: ReadonlySet<string>; readonly start: Point }
  | { readonly kind: 'link'; readonly from: string };

interface Press {
  readonly at: Point;
  readonly drag: Drag;
  started: boolean;
  last: Point;
}

const placeOf = (event: MouseEvent): Point => ({ x: event.offsetX, y: event.offsetY });

/** What a press at the point would drag. */
const dragAt = (view: MapView, event: PointerEvent): Drag => {
  const at = placeOf(event);
  const start = view.toPicture(at);
  if (event.button === 1) return { kind: 'pan' };
  const handle = view.handleAt(at);
  if (handle !== null) return { kind: 'link', from: handle.id };
  const node = view.nodeAt(at);
  if (node === null) return event.shiftKey ? { kind: 'band', start } : { kind: 'pan' };
  const { chosen } = view.overlay;
  return { kind: 'move', ids: chosen.has(node.id) ? chosen : new Set([node.id]), start };
};

const follow = (view: MapView, press: Press, at: Point): void => {
  const { drag } = press;
  const here = view.toPicture(at);
  if (drag.kind === 'pan') view.pan(at.x - press.last.x, at.y - press.last.y);
  else if (drag.kind === 'move') {
    view.setOverlay({ moved: { ids: drag.ids, dx: here.x - drag.start.x, dy: here.y - drag.start.y } });
  } else if (drag.kind === 'link') {
    const target = view.nodeAt(at, 6);
    view.setOverlay({
      newLink: { from: drag.from, at: here, to: target === null || target.id === drag.from ? null : target.id },
    });
  } else {
    const [a, b] = [drag.start, here];
    const band = {
      left: Math.min(a.x, b.x),
      top: Math.min(a.y, b.y),
      right: Math.max(a.x, b.x),
      bottom: Math.max(a.y, b.y),
    };
    view.setOverlay({ band });
  }
};

const finish = (view: MapView, press: Press, events: GestureEvents): void => {
  const { drag } = press;
  const { moved, newLink, band } = view.overlay;
  view.setOverlay({ newLink: null, band: null });
  if (drag.kind === 'move' && moved !== null) events.moved(moved.ids, moved.dx, moved.dy);
  if (drag.kind === 'link' && newLink?.to) events.link(newLink.from, newLink.to);
  if (drag.kind === 'band' && band !== null) {
    const nodes = view.painter?.nodes.find(band) ?? [];
    events.chooseMany(nodes.filter((node) => meets(boxAround(node), band)).map(({ id }) => id));
  }
};

const click = (view: MapView, event: PointerEvent, events: GestureEvents): void => {
  const at = placeOf(event);
  const node = view.nodeAt(at);
  const ghost = node === null ? view.ghostAt(at) : null;
  const link = node === null && ghost === null ? view.linkAt(at) : null;
  if (link !== null) events.chooseLink(link.id);
  else if (ghost !== null) events.choose(ghost.id, false);
  else events.choose(node?.id ?? null, event.ctrlKey || event.metaKey || event.shiftKey);
};

const zoomByWheel = (view: MapView, event: WheelEvent): void => {
  event.preventDefault();
  const lines = event.deltaMode === 1 ? 24 : 1;
  // A touchpad that moves sideways, or Shift with the wheel, pans; a pinch comes as a wheel with Ctrl.
  if (event.shiftKey || (Math.abs(event.deltaX) > Math.abs(event.deltaY) && !event.ctrlKey)) {
    view.pan(-(event.deltaX || event.deltaY) * lines, event.shiftKey ? 0 : -event.deltaY * lines);
    return;
  }
  const rate = event.ctrlKey ? PINCH : WHEEL;
  view.zoom(Math.exp(-event.deltaY * lines * rate), placeOf(event));
};

/** Two fingers zoom and pan. */
class Fingers {
  readonly #at = new Map<number, Point>();

  set(event: PointerEvent): void {
    this.#at.set(event.pointerId, placeOf(event));
  }

  drop(event: PointerEvent): void {
    this.#at.delete(event.pointerId);
  }

  get two(): boolean {
    return this.#at.size === 2;
  }

  pinch(view: MapView, event: PointerEvent): void {
    const other = [...this.#at].find(([id]) => id !== event.pointerId)?.[1];
    const before = this.#at.get(event.pointerId);
    const now = placeOf(event);
    if (other === undefined || before === undefined) return;
    const far = (p: Point): number => Math.max(1, Math.hypot(p.x - other.x, p.y - other.y));
    view.zoom(far(now) / far(before), { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 });
    this.set(event);
  }
}

/** Listens on the canvas of the view; the function that comes back stops that. */
export const listen = (view: MapView, events: GestureEvents): (() => void) => {
  const { canvas } = view;
  const fingers = new Fingers();
  let press: Press | null = null;
  const down = (event: PointerEvent): void => {
    if (event.button > 1) return;
    canvas.setPointerCapture(event.pointerId);
    fingers.set(event);
    const at = placeOf(event);
    press = fingers.two ? null : { at, drag: dragAt(view, event), started: false, last: at };
  };
  const hover = (at: Point): void => {
    const node = view.handleAt(at) ?? view.nodeAt(at, 4) ?? view.ghostAt(at);
    const link = node === null ? view.linkAt(at) : null;
    events.point(node?.id ?? null, link?.id ?? null, at);
  };
  const move = (event: PointerEvent): void => {
    const at = placeOf(event);
    if (fingers.two) fingers.pinch(view, event);
    else if (press === null) hover(at);
    else {
      if (!press.started && Math.hypot(at.x - press.at.x, at.y - press.at.y) < DRAG_FROM) return;
      if (!press.started && press.drag.kind === 'move') view.lift(press.drag.ids);
      press.started = true;
      follow(view, press, at);
      press.last = at;
    }
  };
  const up = (event: PointerEvent): void => {
    fingers.drop(event);
    const own = press;
    press = null;
    if (own === null) return;
    if (own.started) finish(view, own, events);
    else click(view, event, events);
  };
  const cancel = (event: PointerEvent): void => {
    fingers.drop(event);
    if (press?.started) view.lift(new Set());
    press = null;
    view.setOverlay({ moved: null, newLink: null, band: null });
  };
  const leave = (): void => events.point(null, null, { x: 0, y: 0 });
  const double = (event: MouseEvent): void => {
    const node = view.nodeAt(placeOf(event));
    if (node !== null) events.edit(node.id);
  };
  const wheel = (event: WheelEvent): void => zoomByWheel(view, event);
  const all = { pointerdown: down, pointermove: move, pointerup: up, pointercancel: cancel, pointerleave: leave };
  for (const [name, hear] of Object.entries(all)) canvas.addEventListener(name, hear as EventListener);
  canvas.addEventListener('dblclick', double);
  canvas.addEventListener('wheel', wheel, { passive: false });
  return () => {
    for (const [name, hear] of Object.entries(all)) canvas.removeEventListener(name, hear as EventListener);
    canvas.removeEventListener('dblclick', double);
    canvas.removeEventListener('wheel', wheel);
  };
};
