/** Causes as an indented list: each below the one that it leads to and further in, with room for the lines between them. */

/** A cause with its size, and the causes that lead to it. */
export interface Twig<T> {
  readonly item: T;
  readonly width: number;
  readonly height: number;
  readonly twigs: readonly Twig<T>[];
}

/** A cause in its place; `from` is the index of the one that it leads to, `null` for the first. */
export interface Hung<T> {
  readonly item: T;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly from: number | null;
  /** How far its stem stands to the right of that of the one that it leads to: more than 0 in a later column. */
  readonly aside: number;
}

export interface Indented<T> {
  /** From top to bottom; the first has its corner in the origin. */
  readonly hung: readonly Hung<T>[];
  readonly width: number;
  readonly height: number;
}

export const indented = <T>(first: Twig<T>, indent: number, gap: number): Indented<T> => {
  const hung: Hung<T>[] = [];
  let bottom = -gap;
  let width = 0;
  const waiting: { twig: Twig<T>; from: number | null; depth: number }[] = [{ twig: first, from: null, depth: 0 }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { twig, from, depth } = next;
    const place = { left: depth * indent, top: bottom + gap, width: twig.width, height: twig.height };
    hung.push({ item: twig.item, from, aside: 0, ...place });
    bottom = place.top + place.height;
    width = Math.max(width, place.left + place.width);
    const own = hung.length - 1;
    waiting.push(...twig.twigs.map((one) => ({ twig: one, from: own, depth: depth + 1 })).reverse());
  }
  return { hung, width, height: bottom };
};

/** Indices of `heights` in columns, in order: a column is full where the next one would pass `limit`. */
export const columnsWithin = (heights: readonly number[], limit: number, gap: number): number[][] => {
  const columns: number[][] = [];
  let left = 0;
  heights.forEach((height, at) => {
    const column = columns.at(-1);
    if (column === undefined || height > left) {
      columns.push([at]);
      left = limit - height - gap;
    } else {
      column.push(at);
      left -= height + gap;
    }
  });
  return columns;
};

/** The same with what is behind the first in columns side by side, none higher than `limit` where that can be. */
export const indentedWithin = <T>(
  first: Twig<T>,
  { indent, gap, between, limit }: { indent: number; gap: number; between: number; limit: number },
): Indented<T> => {
  const whole = indented(first, indent, gap);
  if (whole.height <= limit) return whole;
  const behind = first.twigs.map((twig) => indented(twig, indent, gap));
  const top = first.height + gap;
  const columns = columnsWithin(
    behind.map(({ height }) => height),
    limit - top,
    gap,
  );
  const { item, width, height } = first;
  const hung: Hung<T>[] = [{ item, left: 0, top: 0, width, height, from: null, aside: 0 }];
  let aside = 0;
  let right = width;
  let bottom = height;
  for (const column of columns) {
    let y = top;
    for (const at of column) {
      const own = behind[at];
      if (own === undefined) continue;
      const base = hung.length;
      hung.push(
        ...own.hung.map((one) => ({
          ...one,
          left: one.left + indent + aside,
          top: one.top + y,
          from: one.from === null ? 0 : one.from + base,
          aside: one.from === null ? aside : one.aside,
        })),
      );
      right = Math.max(right, indent + aside + own.width);
      y += own.height + gap;
    }
    bottom = Math.max(bottom, y - gap);
    aside = right + between - indent;
  }
  return { hung, width: right, height: bottom };
};
