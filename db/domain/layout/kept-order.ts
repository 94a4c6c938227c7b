/**
 * Order and places that keep to an earlier layout: every node wants to be where it was, what is new goes where its links
 * cross the fewest, and links pass in the room that the nodes leave, so that a new link moves no node.
 */
import type { Column } from './columns.ts';
import type { MapGraph } from './input.ts';
import type { LayeredLinks } from './layered.ts';
import { type Layered, renumber } from './layered.ts';
import { isBox, NODE_GAP, type Sizes } from './measures.ts';
import { Sifter } from './sifting.ts';
import { Spacer } from './spacing.ts';
import type { Layout, Point } from './types.ts';

/** How much more a node that was there before resists than a new one. */
const KEPT_WEIGHT = 1000;
const ROUNDS = 2;

/** Where each real node wants to be: where it was, else at the mean of its neighbours, else below everything. */
export const wantedPlaces = (graph: MapGraph, previous: Layout): Float64Array => {
  const wanted = new Float64Array(graph.nodes.length).fill(Number.NaN);
  for (const { id, y, layer } of previous.nodes) {
    const v = graph.numbers.get(id);
    if (v !== undefined && layer >= 0) wanted[v] = y;
  }
  graph.nodes.forEach(({ fixed }, v) => {
    if (fixed !== undefined) wanted[v] = fixed.y;
  });
  const neighbours: number[][] = graph.nodes.map(() => []);
  graph.from.forEach((v, link) => {
    neighbours[v]?.push(graph.to[link] as number);
    neighbours[graph.to[link] as number]?.push(v);
  });
  const waiting = new Set([...wanted.keys()].filter((v) => Number.isNaN(wanted[v])));
  for (let before = -1; waiting.size !== before; ) {
    before = waiting.size;
    for (const v of waiting) {
      const known = (neighbours[v] ?? []).map((w) => wanted[w] as number).filter((y) => !Number.isNaN(y));
      if (known.length === 0) continue;
      wanted[v] = known.reduce((sum, y) => sum + y, 0) / known.length;
      waiting.delete(v);
    }
  }
  const below = previous.nodes.reduce((most, { y, height, layer }) => Math.max(most, layer < 0 ? most : y + height), 0);
  return wanted.map((y) => (Number.isNaN(y) ? below : y));
};

/** y of a line of corners at `x`, or `null` outside it. */
const heightAt = (points: readonly Point[], x: number): number | null => {
  for (let at = 1; at < points.length; at += 1) {
    const [a, b] = [points[at - 1] as Point, points[at] as Point];
    const [low, high] = a.x <= b.x ? [a, b] : [b, a];
    if (x < low.x || x > high.x) continue;
    return high.x === low.x ? low.y : low.y + ((high.y - low.y) * (x - low.x)) / (high.x - low.x);
  }
  return null;
};

export interface KeptOrder {
  readonly graph: MapGraph;
  readonly layered: Layered;
  readonly links: LayeredLinks;
  readonly columns: readonly Column[];
  readonly sizes: Sizes;
  readonly previous: Layout;
  /** 1 for each node that is in the layer it was in. */
  readonly stayed: Uint8Array;
}

/** Adds the wanted places of the virtual nodes: on the line that the link had, else straight between its ends. */
const withVirtual = (
  kept: KeptOrder,
  wanted: Float64Array,
  lines: ReadonlyMap<string, readonly Point[]>,
): Float64Array => {
  const { graph, layered, links, columns } = kept;
  const ys = new Float64Array(layered.count);
  ys.set(wanted);
  graph.links.forEach(({ id }, link) => {
    if (layered.straight[link] === 1) return;
    const [low, high] = [links.low[link] as number, links.high[link] as number];
    const first = layered.firstVirtual[link] as number;
    const line = lines.get(id) ?? [];
    const from = layered.layerOf[low] as number;
    const span = (layered.layerOf[high] as number) - from;
    for (let step = 1; step < span; step += 1) {
      const straight = (wanted[low] as number) + (((wanted[high] as number) - (wanted[low] as number)) * step) / span;
      ys[first + step - 1] = heightAt(line, columns[from + step]?.x ?? 0) ?? straight;
    }
  });
  return ys;
};

/** What may seek its place in the order: new nodes, and lines that are new or have an end in another layer than before. */
const movers = (kept: KeptOrder, lines: ReadonlyMap<string, readonly Point[]>): Int32Array[] => {
  const { graph, layered, links, stayed, previous } = kept;
  const found: number[][] = layered.order.map(() => []);
  const known = new Set(previous.nodes.flatMap(({ id, layer }) => (layer >= 0 ? [id] : [])));
  graph.nodes.forEach(({ id }, v) => {
    if (!known.has(id) && (layered.layerOf[v] as number) >= 0) found[layered.layerOf[v] as number]?.push(v);
  });
  graph.links.forEach(({ id }, link) => {
    if (layered.straight[link] === 1) return;
    const [low, high] = [links.low[link] as number, links.high[link] as number];
    if (lines.has(id) && stayed[low] === 1 && stayed[high] === 1) return;
    const first = layered.firstVirtual[link] as number;
    const span = (layered.layerOf[high] as number) - (layered.layerOf[low] as number);
    for (let v = first; v < first + span - 1; v += 1) found[layered.layerOf[v] as number]?.push(v);
  });
  return found.map((list) => Int32Array.from(list));
};

/** New nodes may not pull those between which they came to stand. */
const holdBack = (boxes: readonly number[], wanted: Float64Array, stayed: Uint8Array): void => {
  let low = Number.NEGATIVE_INFINITY;
  boxes.forEach((v, at) => {
    if (stayed[v] === 1) low = wanted[at] as number;
    else wanted[at] = Math.max(wanted[at] as number, low);
  });
  let high = Number.POSITIVE_INFINITY;
  for (let at = boxes.length - 1; at >= 0; at -= 1) {
    if (stayed[boxes[at] as number] === 1) high = wanted[at] as number;
    else wanted[at] = Math.min(wanted[at] as number, high);
  }
};

const settleBoxes = ({ layered, sizes, stayed }: KeptOrder, ys: Float64Array): void => {
  const spacer = new Spacer();
  for (const layer of layered.order) {
    const boxes = [...layer].filter((v) => isBox(sizes, v));
    const wanted = Float64Array.from(boxes, (v) => ys[v] as number);
    holdBack(boxes, wanted, stayed);
    const half = (at: number): number => sizes.halfHeight[boxes[at] as number] as number;
    spacer.space(
      wanted,
      (at) => half(at - 1) + half(at) + NODE_GAP,
      (at) => (stayed[boxes[at] as number] === 1 ? KEPT_WEIGHT : 1),
    );
    boxes.forEach((v, at) => {
      ys[v] = wanted[at] as number;
    });
  }
};

/** Orders the layers of `kept.layered` and gives the centres of its nodes; those of lines are only wishes yet. */
export const keptPlaces = (kept: KeptOrder, tick: () => void): Float64Array => {
  const { graph, layered, previous } = kept;
  const lines = new Map(previous.links.map(({ id, points }) => [id, points]));
  const ys = withVirtual(kept, wantedPlaces(graph, previous), lines);
  for (const layer of layered.order) layer.sort((a, b) => (ys[a] as number) - (ys[b] as number) || a - b);
  renumber(layered.order, layered.place);
  const moving = movers(kept, lines);
  const sifter = new Sifter(layered, Number.POSITIVE_INFINITY);
  for (let round = 0; round < ROUNDS; round += 1) {
    moving.forEach((nodes, layer) => {
      if (nodes.length === 0) return;
      tick();
      sifter.sift(layer, nodes);
    });
  }
  settleBoxes(kept, ys);
  return ys;
};
