/** Keys of the map while it has the focus. */
import type { KeyboardEvent } from 'react';
import { PROBLEM_ID } from '../../../db/domain/values.ts';
import type { MapView } from './view/map-view.ts';
import { look, type Way, walk, wayOf } from './walk.ts';

export interface Linking {
  readonly from: string;
  readonly to: string | null;
}

export interface KeyContext {
  readonly view: MapView;
  /** What is chosen now, which may be ahead of what was last drawn. */
  readonly latest: { readonly current: ReadonlySet<string> };
  readonly linking: Linking | null;
  readonly choose: (id: string | null) => void;
  readonly chooseAll: () => void;
  readonly setLinking: (linking: Linking | null) => void;
  readonly link: (from: string, to: string) => void;
  readonly remove: () => void;
  readonly nudge: (dx: number, dy: number) => void;
  readonly edit: (id: string) => void;
  readonly addCause: (to: string) => void;
  readonly toggleFocus: () => void;
  readonly openDetails: () => void;
}

const PAN = 80;
const NUDGE = 20;
const ZOOM = 1.25;

const steps = { left: [-1, 0], right: [1, 0], up: [0, -1], down: [0, 1] } as const;

const only = (chosen: ReadonlySet<string>): string | null => (chosen.size === 1 ? ([...chosen][0] ?? null) : null);

const walkTo = (context: KeyContext, way: Way): void => {
  const { view, linking } = context;
  const scene = view.painter?.scene;
  const chosen = only(context.latest.current);
  if (scene === undefined) return;
  if (linking !== null) {
    const to = look(scene, linking.to ?? linking.from, way, linking.from);
    if (to === null) return;
    context.setLinking({ ...linking, to });
    view.reveal(to);
    return;
  }
  const next = chosen === null ? PROBLEM_ID : walk(scene, chosen, way);
  if (next !== null) context.choose(next);
};

const pressArrow = (context: KeyContext, way: Way, event: KeyboardEvent): void => {
  const [dx, dy] = steps[way];
  if (event.ctrlKey || event.metaKey) context.nudge(dx * NUDGE, dy * NUDGE);
  else if (event.shiftKey) context.view.pan(-dx * PAN, -dy * PAN);
  else walkTo(context, way);
};

const leave = (context: KeyContext): void => {
  if (context.linking !== null) context.setLinking(null);
  else context.choose(null);
};

const enter = (context: KeyContext): void => {
  const { linking } = context;
  if (linking === null) context.openDetails();
  else if (linking.to !== null) {
    context.link(linking.from, linking.to);
    context.setLinking(null);
  }
};

const withChosen = (context: KeyContext, act: (id: string) => void): void => {
  const id = only(context.latest.current);
  if (id !== null) act(id);
};

const plain: Readonly<Record<string, (context: KeyContext) => void>> = {
  enter,
  escape: leave,
  l: (context) => withChosen(context, (from) => context.setLinking({ from, to: null })),
  n: (context) => context.addCause(only(context.latest.current) ?? PROBLEM_ID),
  f2: (context) => withChosen(context, context.edit),
  o: (context) => context.toggleFocus(),
  f: ({ view }) => view.fit(),
  '+': ({ view }) => view.zoom(ZOOM),
  '=': ({ view }) => view.zoom(ZOOM),
  '-': ({ view }) => view.zoom(1 / ZOOM),
  '0': ({ view }) => view.setScale(1),
  home: ({ choose }) => choose(PROBLEM_ID),
  delete: (context) => context.remove(),
  backspace: (context) => context.remove(),
};

/** Does what the key says; keys that are not the map's go on. */
export const pressKey = (context: KeyContext, event: KeyboardEvent): void => {
  const way = wayOf(event.key);
  const key = event.key.toLowerCase();
  const control = event.ctrlKey || event.metaKey;
  if (event.altKey) return;
  if (way !== null) pressArrow(context, way, event);
  else if (control && key === 'a') context.chooseAll();
  else if (!control && plain[key] !== undefined) plain[key](context);
  else return;
  event.preventDefault();
  event.stopPropagation();
};
