/** Lengths that the layout uses, in the unit of the node sizes, and the sizes of the nodes as the layers see them. */
import type { MapGraph } from './input.ts';

/** Free space between two nodes of a layer, between a node and a passing link, and between two passing links. */
export const NODE_GAP = 28;
export const LINK_GAP = 14;
export const LINES_GAP = 10;
/** Free space between two layers, more where many links pass, up to the second. */
export const LAYER_GAP = 70;
export const WIDEST_LAYER_GAP = 200;
/** Free space above the tray and between its cells. */
export const TRAY_GAP = 64;
export const CELL_GAP = 24;

export interface Sizes {
  readonly real: number;
  /** Half heights and widths of nodes; 0 for a fixed node, which takes no room in its layer. */
  readonly halfHeight: Float64Array;
  readonly halfWidth: Float64Array;
  /** 1 for nodes that a person placed. */
  readonly fixed: Uint8Array;
}

export const sizesOf = ({ nodes }: MapGraph): Sizes => ({
  real: nodes.length,
  halfHeight: Float64Array.from(nodes, ({ height, fixed }) => (fixed === undefined ? height / 2 : 0)),
  halfWidth: Float64Array.from(nodes, ({ width, fixed }) => (fixed === undefined ? width / 2 : 0)),
  fixed: Uint8Array.from(nodes, ({ fixed }) => (fixed === undefined ? 0 : 1)),
});

/** Whether `v` takes room in its layer. */
export const isBox = ({ real, fixed }: Sizes, v: number): boolean => v < real && fixed[v] === 0;

/** Least distance between the centres of two nodes, real or virtual, that follow each other in a layer. */
export const separationOf =
  (sizes: Sizes) =>
  (above: number, below: number): number => {
    const [first, second] = [isBox(sizes, above), isBox(sizes, below)];
    const gap = first && second ? NODE_GAP : first || second ? LINK_GAP : LINES_GAP;
    const half = (first ? (sizes.halfHeight[above] as number) : 0) + (second ? (sizes.halfHeight[below] as number) : 0);
    return half + gap;
  };
