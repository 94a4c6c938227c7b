/** Room for what a person placed, and for the links that pass between nodes. */
import type { Column } from './columns.ts';
import type { Layered } from './layered.ts';
import { isBox, LINES_GAP, LINK_GAP, NODE_GAP, type Sizes } from './measures.ts';
import { Spacer } from './spacing.ts';
import type { Box, LayoutNode } from './types.ts';

export const boxOf = (x: number, y: number, width: number, height: number): Box => ({
  left: x - width / 2,
  top: y - height / 2,
  right: x + width / 2,
  bottom: y + height / 2,
});

/** What the placed nodes cover. */
export const fixedBoxes = (nodes: readonly LayoutNode[]): Box[] =>
  nodes.flatMap(({ width, height, fixed }) => (fixed === undefined ? [] : [boxOf(fixed.x, fixed.y, width, height)]));

/** The first top from `top` on at which something `height` tall keeps clear of `taken` (in the order of their tops). */
const clearTop = (top: number, height: number, taken: readonly Box[]): number => {
  let free = top;
  for (const { top: from, bottom } of taken) {
    if (free < bottom + NODE_GAP && free + height > from - NODE_GAP) free = bottom + NODE_GAP;
  }
  return free;
};

/**
 * Moves nodes down past the boxes that they would overlap, and those below them as far as that takes. Gives whether
 * anything moved.
 */
const giveWay = (layer: Int32Array, { x }: Column, sizes: Sizes, boxes: readonly Box[], ys: Float64Array): boolean => {
  let moved = false;
  let free = Number.NEGATIVE_INFINITY;
  for (const v of layer) {
    if (!isBox(sizes, v)) continue;
    const half = sizes.halfHeight[v] as number;
    const width = sizes.halfWidth[v] as number;
    const near = boxes.filter(({ left, right }) => left < x + width + LINK_GAP && right > x - width - LINK_GAP);
    const top = (ys[v] as number) - half;
    const clear = clearTop(Math.max(top, free), 2 * half, near);
    if (clear > top + 1e-6) {
      ys[v] = clear + half;
      moved = true;
    }
    free = (ys[v] as number) + half + NODE_GAP;
  }
  return moved;
};

/** Spreads the links that pass between two nodes (or beyond the outermost ones) over the room there is. */
const fitLines = (layer: Int32Array, sizes: Sizes, ys: Float64Array, spacer: Spacer): void => {
  let from = 0;
  let top = Number.NEGATIVE_INFINITY;
  for (let at = 0; at <= layer.length; at += 1) {
    const v = layer[at];
    if (v !== undefined && !isBox(sizes, v)) continue;
    const half = v === undefined ? 0 : (sizes.halfHeight[v] as number);
    const bottom = v === undefined ? Number.POSITIVE_INFINITY : (ys[v] as number) - half;
    if (at > from) {
      const lines = layer.subarray(from, at);
      const room = bottom - top;
      const margin = Math.min(LINK_GAP, room / (lines.length + 1));
      const gap = lines.length === 1 ? 0 : Math.min(LINES_GAP, (room - 2 * margin) / (lines.length - 1));
      const wanted = Float64Array.from(lines, (line) => ys[line] as number);
      spacer.space(
        wanted,
        () => gap,
        () => 1,
        top + margin,
        bottom - margin,
      );
      lines.forEach((line, place) => {
        ys[line] = wanted[place] as number;
      });
    }
    from = at + 1;
    top = v === undefined ? top : (ys[v] as number) + half;
  }
};

/**
 * Makes the nodes of every layer give way to what is placed, and the links to the nodes: in the layers where something
 * gave way, or in all with `everywhere`.
 */
export const makeRoom = (
  { order }: Layered,
  columns: readonly Column[],
  sizes: Sizes,
  nodes: readonly LayoutNode[],
  ys: Float64Array,
  everywhere: boolean,
): void => {
  const boxes = fixedBoxes(nodes).sort((a, b) => a.top - b.top);
  const spacer = new Spacer();
  order.forEach((layer, at) => {
    const moved = boxes.length > 0 && giveWay(layer, columns[at] as Column, sizes, boxes, ys);
    if (moved || everywhere) fitLines(layer, sizes, ys, spacer);
  });
};
