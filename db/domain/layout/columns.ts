/** Where each layer stands along x: its centre, and half the width of its widest node. */

import type { Layered } from './layered.ts';
import { isBox, LAYER_GAP, type Sizes, WIDEST_LAYER_GAP } from './measures.ts';

export interface Column {
  readonly x: number;
  readonly half: number;
}

const halves = ({ order }: Layered, sizes: Sizes): number[] =>
  order.map((layer) => {
    let half = 0;
    for (const v of layer) if (isBox(sizes, v)) half = Math.max(half, sizes.halfWidth[v] as number);
    return half;
  });

const gapAfter = ({ order, right }: Layered, layer: number): number => {
  let segments = 0;
  for (const v of order[layer] as Int32Array)
    segments += (right.offsets[v + 1] as number) - (right.offsets[v] as number);
  return Math.min(WIDEST_LAYER_GAP, LAYER_GAP + segments / 2);
};

/** From the last layer, at 0, leftwards; the more links pass between two layers, the farther apart. */
export const freshColumns = (graph: Layered, sizes: Sizes): Column[] => {
  const half = halves(graph, sizes);
  const columns: Column[] = half.map((own) => ({ x: 0, half: own }));
  for (let layer = half.length - 2; layer >= 0; layer -= 1) {
    const next = columns[layer + 1] as Column;
    const own = half[layer] as number;
    columns[layer] = { x: next.x - next.half - gapAfter(graph, layer) - own, half: own };
  }
  return columns;
};

/**
 * As before where there was a layer before, counted from the last (`before[0]`), unless it has become too wide to stand
 * there: then it and what is left of it give way to the left.
 */
export const keptColumns = (graph: Layered, sizes: Sizes, before: readonly (number | undefined)[]): Column[] => {
  const half = halves(graph, sizes);
  const last = half.length - 1;
  const columns: Column[] = half.map((own) => ({ x: before[0] ?? 0, half: own }));
  for (let layer = last - 1; layer >= 0; layer -= 1) {
    const next = columns[layer + 1] as Column;
    const own = half[layer] as number;
    const farthest = next.x - next.half - own;
    const x = Math.min(before[last - layer] ?? farthest - gapAfter(graph, layer), farthest - LAYER_GAP);
    columns[layer] = { x, half: own };
  }
  return columns;
};
