/** The layout of what is shown, made in a worker; what was there stays where it was when little changes. */
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Layout, LayoutInput, Point, RoutedLink } from '../../../db/domain/layout/types.ts';
import type { NodeBody } from '../../../db/domain/picture/node-marks.ts';
import { layoutNodes } from '../../../db/domain/picture/scene.ts';
import type { MapContent } from '../../../db/domain/picture/types.ts';
import { PROBLEM_ID } from '../../../db/domain/values.ts';
import type { FromLayoutWorker } from './layout-worker.ts';

/** Waiting shorter than this is not spoken of. */
const SILENT_MS = 300;

export interface LayoutState {
  readonly layout: Layout | null;
  /** 0 to 1 while one waits for longer than a moment. */
  readonly progress: number | null;
  readonly stopped: boolean;
  readonly stop: () => void;
  readonly again: () => void;
  /** Forgets the layout before, so that the next one is made from nothing. */
  readonly forget: () => void;
}

interface Known {
  readonly input: LayoutInput;
  readonly layout: Layout;
}

/** Layouts of maps that were shown, so that one comes back to the map that one left. */
const known = new Map<string, Known>();
const MOST_KNOWN = 4;

const remember = (key: string, input: LayoutInput, layout: Layout): void => {
  known.delete(key);
  known.set(key, { input, layout });
  for (const old of known.keys()) if (known.size > MOST_KNOWN) known.delete(old);
};

/** What a view of the map of an analysis is called here. */
export const layoutKey = (analysis: string, view: string): string => `${analysis} ${view}`;

/** A new view begins where the one it was made from stands, also what nobody has placed. */
export const carryLayout = (analysis: string, from: string, to: string): void => {
  const start = `${layoutKey(analysis, from)} `;
  for (const [key, { input, layout }] of [...known]) {
    if (key.startsWith(start)) remember(`${layoutKey(analysis, to)} ${key.slice(start.length)}`, input, layout);
  }
};

/** Whether a layout of `a` is one of `b`: the same nodes, sizes, chosen places and links. */
const sameInput = (a: LayoutInput, b: LayoutInput): boolean =>
  a.nodes.length === b.nodes.length &&
  a.links.length === b.links.length &&
  a.nodes.every((node, at) => {
    const other = b.nodes[at];
    return (
      node.id === other?.id &&
      node.width === other.width &&
      node.height === other.height &&
      node.fixed?.x === other.fixed?.x &&
      node.fixed?.y === other.fixed?.y
    );
  }) &&
  a.links.every((link, at) => link.id === b.links[at]?.id);

const inputOf = (
  content: MapContent,
  bodies: readonly NodeBody[],
  placed: ReadonlyMap<string, Point>,
): LayoutInput => ({
  nodes: layoutNodes(bodies, placed).sort((a, b) => (a.id < b.id ? -1 : 1)),
  links: content.links.map(({ id, from, to }) => ({ id, from, to })).sort((a, b) => (a.id < b.id ? -1 : 1)),
  problem: PROBLEM_ID,
});

/** Starts a worker on the input; the function that comes back ends it. */
const start = (input: LayoutInput, hear: (message: FromLayoutWorker) => void): (() => void) => {
  const worker = new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' });
  worker.onmessage = ({ data }: MessageEvent<FromLayoutWorker>) => hear(data);
  worker.onerror = (event) => hear({ kind: 'failed', message: event.message });
  worker.postMessage(input);
  return () => worker.terminate();
};

/** `key`: which map it is; each keeps its own layout. */
export const useLayout = (
  key: string,
  content: MapContent | undefined,
  bodies: readonly NodeBody[],
  placed: ReadonlyMap<string, Point>,
): LayoutState => {
  const [, redraw] = useState(0);
  const [progress, setProgress] = useState<number | null>(null);
  const [stopped, setStopped] = useState(false);
  const end = useRef<() => void>(() => undefined);
  const input = useMemo(
    () => (content === undefined ? null : inputOf(content, bodies, placed)),
    [content, bodies, placed],
  );
  useEffect(() => {
    const before = known.get(key);
    if (input === null || stopped || (before !== undefined && sameInput(before.input, input))) return;
    const started = performance.now();
    const links: RoutedLink[] = [];
    const close = start({ ...input, previous: before?.layout }, (message) => {
      if (message.kind === 'progress') {
        if (performance.now() - started > SILENT_MS) setProgress(message.done);
        return;
      }
      if (message.kind === 'links') {
        for (const link of message.links) links.push(link);
        return;
      }
      close();
      setProgress(null);
      if (message.kind === 'failed') setStopped(true);
      else remember(key, input, { ...message.layout, links });
      redraw((n) => n + 1);
    });
    end.current = close;
    return close;
  }, [key, input, stopped]);
  return {
    layout: known.get(key)?.layout ?? null,
    progress,
    stopped,
    stop: () => {
      end.current();
      setProgress(null);
      setStopped(true);
    },
    again: () => setStopped(false),
    forget: () => known.delete(key),
  };
};
