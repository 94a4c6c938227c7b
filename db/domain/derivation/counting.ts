/** Sorting by small whole numbers, in time linear in the list and in the numbers' range. */

/** Where the keys `0` to `range - 1` start in the sorted list, and its length at the end. */
export const offsetsOf = (keys: Int32Array, range: number): Int32Array => {
  const offsets = new Int32Array(range + 1);
  for (const key of keys) offsets[key + 1] = (offsets[key + 1] as number) + 1;
  for (let key = 0; key < range; key += 1) offsets[key + 1] = (offsets[key + 1] as number) + (offsets[key] as number);
  return offsets;
};

/** The positions in `keys` in the order of their keys; equal keys keep the order that `before` (or the list) gives. */
export const stableOrder = (keys: Int32Array, range: number, before?: Int32Array): Int32Array => {
  const next = offsetsOf(keys, range);
  const order = new Int32Array(keys.length);
  for (let i = 0; i < keys.length; i += 1) {
    const at = before === undefined ? i : (before[i] as number);
    const key = keys[at] as number;
    const place = next[key] as number;
    order[place] = at;
    next[key] = place + 1;
  }
  return order;
};
