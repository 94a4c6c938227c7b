/** The factors of one bone in rows, each row on a twig of its own: columns of direct causes with the indirect ones below them. */
import type { BoneCause } from '../fishbone.ts';
import { columnsWithin, type Indented, indented, indentedWithin, type Twig } from './indented.ts';
import { factorBody, type NodeBody } from './node-marks.ts';
import type { MapFactor, PictureWords } from './types.ts';

export const GAP = 12;
const COLUMN_GAP = 28;
const INDENT = 28;
/** From a column's stem to its boxes. */
export const STEM = 14;
/** From a twig to the first boxes below it. */
export const TWIG = 14;
const MOST_LINES = 6;
/** A part of a tall cluster holds its first cause and one more. */
const SHORTEST = 120;

export interface FishItem {
  readonly factor: MapFactor;
  readonly body: NodeBody;
}

export interface FishColumn {
  /** Of its stem, from the row's left end. */
  readonly left: number;
  readonly clusters: readonly Indented<FishItem>[];
}

export interface FishRowBox {
  readonly columns: readonly FishColumn[];
  readonly width: number;
  readonly height: number;
}

/** Every factor with its body, worked out once. */
export const itemsOf = (factors: ReadonlyMap<string, MapFactor>, words: PictureWords): ReadonlyMap<string, FishItem> =>
  new Map([...factors].map(([id, factor]) => [id, { factor, body: factorBody(factor, words, null, MOST_LINES) }]));

const twigOf = (cause: BoneCause, items: ReadonlyMap<string, FishItem>): Twig<FishItem>[] => {
  const item = items.get(cause.id);
  if (item === undefined) return [];
  const twigs = cause.causes.flatMap((one) => twigOf(one, items));
  return [{ item, width: item.body.width, height: item.body.height, twigs }];
};

/** Each direct cause with those behind it; what is behind a tall one stands in up to `parts` columns. */
export const clustersOf = (
  causes: readonly BoneCause[],
  items: ReadonlyMap<string, FishItem>,
  parts: number,
): Indented<FishItem>[] => {
  const twigs = causes.flatMap((cause) => twigOf(cause, items));
  const tallest = Math.max(0, ...twigs.map((twig) => indented(twig, INDENT, GAP).height));
  const limit = tallest / parts + (parts > 1 ? SHORTEST : 0);
  return twigs.map((twig) => indentedWithin(twig, { indent: INDENT, gap: GAP, between: COLUMN_GAP, limit }));
};

const heightOf = (clusters: readonly Indented<FishItem>[]): number =>
  clusters.reduce((sum, { height }) => sum + height + GAP, -GAP);

const rowOf = (columns: readonly (readonly Indented<FishItem>[])[]): FishRowBox => {
  let left = 0;
  const placed = columns.map((clusters): FishColumn => {
    const column = { left, clusters };
    left += STEM + Math.max(...clusters.map(({ width }) => width)) + COLUMN_GAP;
    return column;
  });
  return { columns: placed, width: left - COLUMN_GAP, height: TWIG + Math.max(...columns.map(heightOf)) };
};

/** Rows of at most `across` columns; no column is taller than the tallest cause with what lies behind it. */
export const rowsOf = (clusters: readonly Indented<FishItem>[], across: number): FishRowBox[] => {
  const tallest = clusters.reduce((most, { height }) => Math.max(most, height), 0);
  const heights = clusters.map(({ height }) => height);
  const columns = columnsWithin(heights, tallest, GAP).map((column) => column.flatMap((at) => clusters[at] ?? []));
  const rows: FishRowBox[] = [];
  for (let from = 0; from < columns.length; from += across) rows.push(rowOf(columns.slice(from, from + across)));
  return rows;
};
