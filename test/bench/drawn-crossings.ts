/** Crossings of drawn links, counted on the lines themselves, so that every layout is measured alike. */
export interface Drawn {
  /** x, y, x, y … of the corners. */
  readonly line: readonly number[];
}

interface Segments {
  readonly count: number;
  readonly owner: Int32Array;
  /** Ends with the lower x first. */
  readonly ax: Float64Array;
  readonly ay: Float64Array;
  readonly bx: Float64Array;
  readonly by: Float64Array;
}

const segmentsOf = (lines: readonly Drawn[]): Segments => {
  const flat: [number, number, number, number, number][] = [];
  lines.forEach(({ line }, owner) => {
    for (let i = 0; i + 3 < line.length; i += 2) {
      const [x1, y1, x2, y2] = line.slice(i, i + 4) as [number, number, number, number];
      if (x1 === x2 && y1 === y2) continue;
      flat.push(x1 < x2 || (x1 === x2 && y1 < y2) ? [x1, y1, x2, y2, owner] : [x2, y2, x1, y1, owner]);
    }
  });
  flat.sort((a, b) => a[0] - b[0]);
  const column = (at: number): Float64Array => Float64Array.from(flat, (segment) => segment[at] as number);
  const owner = Int32Array.from(flat, (segment) => segment[4]);
  return { count: flat.length, owner, ax: column(0), ay: column(1), bx: column(2), by: column(3) };
};

/** Twice the area of the triangle, signed: on which side of the line from a to b the point is. */
const side = (ax: number, ay: number, bx: number, by: number, px: number, py: number): number =>
  (bx - ax) * (py - ay) - (by - ay) * (px - ax);

/**
 * Pairs of segments of different lines that properly cross: each has its ends strictly on both sides of the other, so
 * that lines which meet in an end or a corner, or run along each other, do not count. A pair of links that crosses
 * twice counts twice.
 */
export const drawnCrossings = (lines: readonly Drawn[]): number => {
  const { count, owner, ax, ay, bx, by } = segmentsOf(lines);
  const n = (array: Float64Array, at: number): number => array[at] as number;
  let open: number[] = [];
  let found = 0;
  for (let s = 0; s < count; s += 1) {
    const [sax, say, sbx, sby] = [n(ax, s), n(ay, s), n(bx, s), n(by, s)];
    const [low, high] = say < sby ? [say, sby] : [sby, say];
    let kept = 0;
    for (const t of open) {
      if (n(bx, t) < sax) continue;
      open[kept] = t;
      kept += 1;
      if (owner[t] === owner[s]) continue;
      const [tay, tby] = [n(ay, t), n(by, t)];
      if ((tay > high && tby > high) || (tay < low && tby < low)) continue;
      const [tax, tbx] = [n(ax, t), n(bx, t)];
      const acrossS = side(sax, say, sbx, sby, tax, tay) * side(sax, say, sbx, sby, tbx, tby) < 0;
      if (acrossS && side(tax, tay, tbx, tby, sax, say) * side(tax, tay, tbx, tby, sbx, sby) < 0) found += 1;
    }
    open = open.slice(0, kept);
    open.push(s);
  }
  return found;
};
