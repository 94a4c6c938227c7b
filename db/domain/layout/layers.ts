/** The layer of each node when all is laid out anew: links are as short as they can be, and the problem is last. */

import type { MapGraph } from './input.ts';
import type { LayeredLinks } from './layered.ts';
import { shortestLayers } from './network-simplex.ts';

/** Links with their ends swapped where they run against the layers. */
export const layeredLinks = ({ from, to }: MapGraph, feedback: Uint8Array): LayeredLinks => ({
  low: from.map((v, link) => (feedback[link] === 1 ? (to[link] as number) : v)),
  high: to.map((v, link) => (feedback[link] === 1 ? (from[link] as number) : v)),
});

/** 1 for each node with a link; the others wait in the tray. The problem always counts. */
export const linkedNodes = ({ nodes, problem, from, to }: MapGraph): Uint8Array => {
  const linked = new Uint8Array(nodes.length);
  for (const ends of [from, to]) for (const v of ends) linked[v] = 1;
  if (problem >= 0) linked[problem] = 1;
  return linked;
};

/**
 * Layers from 0, -1 for what has no link. What leads to nothing is tied to the problem, or to a node of its own where
 * there is no problem, by an edge without weight: it comes before it, however far.
 */
export const freshLayers = (graph: MapGraph, links: LayeredLinks, tick: () => void): Int32Array => {
  const count = graph.nodes.length;
  const root = graph.problem >= 0 ? graph.problem : count;
  const leads = new Uint8Array(count);
  for (const v of links.low) leads[v] = 1;
  const loose = [...leads.keys()].filter((v) => leads[v] === 0 && v !== root);
  const layers = shortestLayers(
    {
      nodes: count + (root === count ? 1 : 0),
      root,
      from: Int32Array.from([...links.low, ...loose]),
      to: Int32Array.from([...links.high, ...loose.map(() => root)]),
      weight: Float64Array.from({ length: links.low.length + loose.length }, (_, edge) =>
        edge < links.low.length ? 1 : 0,
      ),
    },
    tick,
  ).subarray(0, count);
  return fromFirst(layers, linkedNodes(graph));
};

/** The same layers counted from the first that holds a linked node. */
export const fromFirst = (layers: Int32Array, linked: Uint8Array): Int32Array => {
  let first = Number.POSITIVE_INFINITY;
  layers.forEach((layer, v) => {
    if (linked[v] === 1) first = Math.min(first, layer);
  });
  return layers.map((layer, v) => (linked[v] === 1 ? layer - first : -1));
};
