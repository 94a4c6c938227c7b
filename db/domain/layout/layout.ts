/**
 * The automatic layout of the causal map: layers towards the problem (Sugiyama, Tagawa and Toda, 1981). Pure and
 * deterministic: the same graph, in whatever order its parts come, gets the same layout; nothing is read of the clock,
 * of chance or of the page.
 */
import { alignedPlaces } from './alignment.ts';
import { type Column, freshColumns, keptColumns } from './columns.ts';
import { feedbackLinks } from './cycles.ts';
import { type MapGraph, mapGraph } from './input.ts';
import { keptLayers } from './kept-layers.ts';
import { keptPlaces } from './kept-order.ts';
import { type Layered, layeredGraph, renumber } from './layered.ts';
import { freshLayers, layeredLinks } from './layers.ts';
import { separationOf, sizesOf } from './measures.ts';
import { orderLayers } from './ordering.ts';
import { byPart } from './parts.ts';
import { Progress } from './progress.ts';
import { boxOf, makeRoom } from './room.ts';
import { type Drawing, routedLinks } from './routes.ts';
import { packed, smoothedPlaces } from './smoothing.ts';
import { layTray, unionOf } from './tray.ts';
import type { Box, Layout, LayoutControl, LayoutInput, PlacedNode } from './types.ts';

type Arranged = Omit<Drawing, 'xs'>;

/** Alignment may make the drawing this many times as tall as its tallest layer need be; beyond, places are smoothed. */
const STRETCH = 1.8;

const freshYs = (layered: Layered, drawing: Pick<Drawing, 'sizes'>, progress: Progress): Float64Array => {
  const separation = separationOf(drawing.sizes);
  const aligned = alignedPlaces(layered, separation, progress.tick);
  const [top, bottom] = [aligned.reduce((a, b) => Math.min(a, b), 0), aligned.reduce((a, b) => Math.max(a, b), 0)];
  const fits = bottom - top <= STRETCH * packed(layered, separation).height;
  return fits ? aligned : smoothedPlaces(layered, separation, progress.tick);
};

/** All anew; the problem is at 0, 0. */
const arrangeFresh = (graph: MapGraph, progress: Progress): Arranged => {
  progress.stage(0.2);
  const feedback = feedbackLinks(graph);
  const links = layeredLinks(graph, feedback);
  const layered = layeredGraph(freshLayers(graph, links, progress.tick), links);
  progress.stage(0.85);
  orderLayers(layered, progress.tick);
  byPart(graph, layered);
  renumber(layered.order, layered.place);
  progress.stage(0.95);
  const sizes = sizesOf(graph);
  const columns = freshColumns(layered, sizes);
  const free = freshYs(layered, { sizes }, progress);
  const origin = graph.problem >= 0 ? (free[graph.problem] as number) : 0;
  const ys = free.map((y) => y - origin);
  makeRoom(layered, columns, sizes, graph.nodes, ys, false);
  return { graph, layered, links, feedback, sizes, columns, ys };
};

/** Centres of the earlier layout's layers, counted from the last one. */
const columnsBefore = (previous: Layout): (number | undefined)[] => {
  const xs: (number | undefined)[] = [];
  for (const { x, layer, fixed } of previous.nodes) if (layer >= 0 && !fixed) xs[previous.layerCount - 1 - layer] = x;
  return xs;
};

/** As before, as far as that goes; `null` where it does not. */
const arrangeKept = (graph: MapGraph, previous: Layout, progress: Progress): Arranged | null => {
  progress.stage(0.3);
  const kept = keptLayers(graph, previous);
  if (kept === null) return null;
  const { feedback, stayed } = kept;
  const links = layeredLinks(graph, feedback);
  const layered = layeredGraph(kept.layers, links);
  const sizes = sizesOf(graph);
  const columns = keptColumns(layered, sizes, columnsBefore(previous));
  progress.stage(0.95);
  const ys = keptPlaces({ graph, layered, links, columns, sizes, previous, stayed }, progress.tick);
  makeRoom(layered, columns, sizes, graph.nodes, ys, true);
  return { graph, layered, links, feedback, sizes, columns, ys };
};

/** Places of the real nodes: in the middle of their columns, or where a person put them. */
const drawingOf = ({ ys, ...arranged }: Arranged): Drawing => {
  const { graph, layered, columns } = arranged;
  const places = ys.slice();
  const xs = new Float64Array(graph.nodes.length);
  graph.nodes.forEach(({ fixed }, v) => {
    xs[v] = fixed?.x ?? (columns[layered.layerOf[v] as number] as Column | undefined)?.x ?? 0;
    if (fixed !== undefined) places[v] = fixed.y;
  });
  return { ...arranged, xs, ys: places };
};

const NOTHING: Box = { left: 0, top: 0, right: 0, bottom: 0 };

const layoutOf = (drawing: Drawing, previous: Layout | undefined, kept: boolean): Layout => {
  const { graph, layered, sizes, xs, ys } = drawing;
  const links = routedLinks(drawing);
  const corners = links.flatMap(({ points }) => points.map(({ x, y }) => boxOf(x, y, 0, 0)));
  const isWaiting = (v: number): boolean => layered.layerOf[v] === -1 && sizes.fixed[v] === 0;
  const boxes = graph.nodes.flatMap(({ width, height }, v) =>
    isWaiting(v) ? [] : [boxOf(xs[v] as number, ys[v] as number, width, height)],
  );
  const main = unionOf([...boxes, ...corners]);
  const waiting = [...graph.nodes.keys()].filter(isWaiting);
  const tray = layTray(graph, waiting, main, kept ? previous : undefined);
  const nodes = graph.nodes.map(({ id, width, height }, v): PlacedNode => {
    const { x, y } = tray.places.get(v) ?? { x: xs[v] as number, y: ys[v] as number };
    return { id, x, y, width, height, layer: layered.layerOf[v] as number, fixed: sizes.fixed[v] === 1 };
  });
  const bounds = unionOf([main, tray.box].filter((box) => box !== null)) ?? NOTHING;
  return { nodes, links, layerCount: layered.order.length, bounds, tray: tray.box, kept };
};

/**
 * Lays out the map. Throws `RangeError` for two nodes of one id and for sizes and places that are not numbers, and
 * `LayoutAborted` when the caller stops it. Time grows with the number of layers that links pass; a graph of 3 000 nodes
 * and 9 000 links takes seconds, one change in it a fraction of that when `previous` is given.
 */
export const layoutGraph = (input: LayoutInput, control: LayoutControl = {}): Layout => {
  const progress = new Progress(control);
  progress.stage(0.02);
  const graph = mapGraph(input);
  const kept = input.previous === undefined ? null : arrangeKept(graph, input.previous, progress);
  const layout = layoutOf(drawingOf(kept ?? arrangeFresh(graph, progress)), input.previous, kept !== null);
  progress.stage(1);
  progress.stage(1);
  return layout;
};
