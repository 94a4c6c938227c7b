/**
 * Places within the layers for graphs with so many crossings that alignment would stretch them: each layer in turn goes
 * as near as it can to its neighbours, links that pass several layers first of all (the weights are those of Gansner,
 * Koutsofios, North and Vo, 1993, section 4.2). No layer gets much taller than what it holds.
 */
import type { Separation } from './compaction.ts';
import type { Layered, Side } from './layered.ts';
import { Spacer } from './spacing.ts';

const SWEEPS = 12;
/** Weight of a segment by how many of its ends are virtual. */
const WEIGHTS = [1, 2, 8] as const;

const addPull = ({ real }: Layered, { offsets, ends }: Side, ys: Float64Array, v: number, into: Float64Array): void => {
  for (let at = offsets[v] as number; at < (offsets[v + 1] as number); at += 1) {
    const w = ends[at] as number;
    const weight = WEIGHTS[(v >= real ? 1 : 0) + (w >= real ? 1 : 0)] as number;
    into[0] = (into[0] as number) + weight * (ys[w] as number);
    into[1] = (into[1] as number) + weight;
  }
};

/** Each layer's nodes next to each other, around 0. Gives the height of the tallest too. */
export const packed = ({ order, count }: Layered, separation: Separation): { ys: Float64Array; height: number } => {
  const ys = new Float64Array(count);
  let tallest = 0;
  for (const layer of order) {
    let height = 0;
    for (let at = 0; at < layer.length; at += 1) {
      if (at > 0) height += separation(layer[at - 1] as number, layer[at] as number);
      ys[layer[at] as number] = height;
    }
    for (const v of layer) ys[v] = (ys[v] as number) - height / 2;
    tallest = Math.max(tallest, height);
  }
  return { ys, height: tallest };
};

/** The centre of each node across its layer. */
export const smoothedPlaces = (graph: Layered, separation: Separation, tick: () => void): Float64Array => {
  const { order, left, right } = graph;
  const { ys } = packed(graph, separation);
  const spacer = new Spacer();
  const pull = new Float64Array(2);
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    tick();
    for (let step = 0; step < order.length; step += 1) {
      const layer = order[sweep % 2 === 0 ? step : order.length - 1 - step] as Int32Array;
      const weights = new Float64Array(layer.length);
      const wanted = Float64Array.from(layer, (v, at) => {
        pull.fill(0);
        addPull(graph, left, ys, v, pull);
        addPull(graph, right, ys, v, pull);
        weights[at] = Math.max(pull[1] as number, 0.01);
        return (pull[1] as number) === 0 ? (ys[v] as number) : (pull[0] as number) / (pull[1] as number);
      });
      spacer.space(
        wanted,
        (at) => separation(layer[at - 1] as number, layer[at] as number),
        (at) => weights[at] as number,
      );
      for (let at = 0; at < layer.length; at += 1) ys[layer[at] as number] = wanted[at] as number;
    }
  }
  return ys;
};
