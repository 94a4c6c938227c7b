/**
 * The order within the layers: barycentre sweeps, then sifting, then again from where that led, while there is work
 * left to spend. What is spent is counted in steps and not in time, so that the same graph always gets the same order.
 */
import { CrossingCounter } from './crossings.ts';
import { type Layered, renumber } from './layered.ts';
import { Sifter } from './sifting.ts';
import { LayerSorter, sweep } from './sweeps.ts';

/** Sweeps of the first attempt, and of those after it. */
const FIRST_SWEEPS = 16;
const LATER_SWEEPS = 2;
const ATTEMPTS = 8;
const ROUNDS = 10;
/** A round of sifting that takes away a smaller share of the crossings than this is the last of its attempt. */
const WORTHWHILE = 0.003;
/** Look-ups of end places in all, on the order of a second. */
const WORK = 250_000_000;

/** Look-ups of one round of sifting in which each node passes at most `reach` others on each side. */
const roundWork = ({ order, left, right }: Layered, reach: number): number => {
  let work = 0;
  for (const layer of order) {
    let segments = 0;
    for (const v of layer) {
      for (const { offsets } of [left, right]) segments += (offsets[v + 1] as number) - (offsets[v] as number);
    }
    work += Math.min(layer.length, 2 * reach) * (segments + layer.length);
  }
  return work;
};

const copyOf = (order: readonly Int32Array[]): Int32Array[] => order.map((layer) => layer.slice());

const restore = ({ order, place }: Layered, kept: readonly Int32Array[]): void => {
  kept.forEach((layer, at) => {
    order[at]?.set(layer);
  });
  renumber(order, place);
};

/** Rounds of sifting, to and fro over the layers. Gives how many rounds it was worth. */
const siftRounds = (
  graph: Layered,
  sifter: Sifter,
  counter: CrossingCounter,
  most: number,
  tick: () => void,
): number => {
  const { order } = graph;
  let crossings = counter.total();
  for (let round = 0; round < most; round += 1) {
    let gained = 0;
    for (let step = 0; step < order.length; step += 1) {
      if (step % 8 === 0) tick();
      const layer = round % 2 === 0 ? step : order.length - 1 - step;
      gained += sifter.sift(layer, (order[layer] as Int32Array).slice());
    }
    crossings -= gained;
    if (gained <= crossings * WORTHWHILE) return round + 1;
  }
  return most;
};

/** Finds an order with few crossings and leaves it in `graph`. `tick` is called now and then. */
export const orderLayers = (graph: Layered, tick: () => void): void => {
  const counter = new CrossingCounter(graph);
  const sorter = new LayerSorter();
  const widest = graph.order.reduce((most, layer) => Math.max(most, layer.length), 0);
  const reach = Math.max(20, Math.min(widest, Math.floor((widest * WORK) / (4 * roundWork(graph, widest) + 1))));
  const sifter = new Sifter(graph, reach);
  const round = roundWork(graph, reach);
  let left = WORK;
  let best = copyOf(graph.order);
  let least = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < ATTEMPTS && (attempt === 0 || left > 0) && least > 0; attempt += 1) {
    const sweeps = attempt === 0 ? FIRST_SWEEPS : LATER_SWEEPS;
    for (let n = 0; n < sweeps; n += 1) {
      tick();
      sweep(graph, sorter, (n + attempt) % 2 === 1, (n + 2 * attempt) % 4 >= 2);
    }
    left -= round * siftRounds(graph, sifter, counter, Math.min(ROUNDS, Math.max(2, Math.ceil(left / round))), tick);
    const crossings = counter.total();
    if (crossings >= least) continue;
    [best, least] = [copyOf(graph.order), crossings];
  }
  restore(graph, best);
};
