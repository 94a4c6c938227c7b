/**
 * Places along a line, as near as they can be to where each wants to be (least weighted squares), in a given order and
 * with given distances: isotonic regression by pooling adjacent violators (Ayer, Brunk, Ewing, Reid and Silverman, 1955).
 */

/** Pools of places that have come to touch each other; reused from line to line. */
export class Spacer {
  #sum = new Float64Array(64);
  #weight = new Float64Array(64);
  #end = new Int32Array(64);

  /**
   * Moves `wanted`, in the order of the line, in place. `distance(i)` is the least distance from place `i - 1` to place
   * `i`, asked once for each in order; `weight(i)` is above 0. Between `low` and `high`, where these are given, if there is room.
   */
  space(
    wanted: Float64Array,
    distance: (at: number) => number,
    weight: (at: number) => number,
    low = Number.NEGATIVE_INFINITY,
    high = Number.POSITIVE_INFINITY,
  ): void {
    this.#reserve(wanted.length);
    const offsets = new Float64Array(wanted.length);
    let pools = 0;
    for (let at = 0; at < wanted.length; at += 1) {
      offsets[at] = at === 0 ? 0 : (offsets[at - 1] as number) + distance(at);
      const own = weight(at);
      this.#sum[pools] = own * ((wanted[at] as number) - (offsets[at] as number));
      this.#weight[pools] = own;
      this.#end[pools] = at + 1;
      pools += 1;
      while (pools > 1 && this.#mean(pools - 2) >= this.#mean(pools - 1)) pools = this.#pool(pools);
    }
    const most = high - (offsets.at(-1) ?? 0);
    let at = 0;
    for (let pool = 0; pool < pools; pool += 1) {
      const place = Math.max(low, Math.min(most, this.#mean(pool)));
      for (; at < (this.#end[pool] as number); at += 1) wanted[at] = place + (offsets[at] as number);
    }
  }

  #mean(pool: number): number {
    return (this.#sum[pool] as number) / (this.#weight[pool] as number);
  }

  /** Joins the last pool to the one before it. */
  #pool(pools: number): number {
    const [into, from] = [pools - 2, pools - 1];
    this.#sum[into] = (this.#sum[into] as number) + (this.#sum[from] as number);
    this.#weight[into] = (this.#weight[into] as number) + (this.#weight[from] as number);
    this.#end[into] = this.#end[from] as number;
    return into + 1;
  }

  #reserve(length: number): void {
    if (this.#sum.length >= length) return;
    this.#sum = new Float64Array(2 * length);
    this.#weight = new Float64Array(2 * length);
    this.#end = new Int32Array(2 * length);
  }
}
