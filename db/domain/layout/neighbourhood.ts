/** What lies around a factor: everything within so many links of it. */

export interface Step {
  readonly from: string;
  readonly to: string;
}

/** Causes lie along links backwards, effects along links forwards. */
export type Direction = 'causes' | 'effects' | 'both';

/**
 * Fewest links from any of `starts` to each node that is at most `steps` away in the direction, the starts themselves
 * with 0. With `both`, a walk may go along some links and against others.
 */
export const neighbourhood = (
  links: readonly Step[],
  starts: readonly string[],
  steps: number,
  direction: Direction = 'both',
): Map<string, number> => {
  const next = new Map<string, string[]>();
  const add = (from: string, to: string): void => {
    const list = next.get(from);
    if (list === undefined) next.set(from, [to]);
    else list.push(to);
  };
  for (const { from, to } of links) {
    if (direction !== 'causes') add(from, to);
    if (direction !== 'effects') add(to, from);
  }
  const found = new Map(starts.map((id) => [id, 0]));
  for (const [id, distance] of found) {
    if (distance >= steps) continue;
    for (const other of next.get(id) ?? []) if (!found.has(other)) found.set(other, distance + 1);
  }
  return found;
};
