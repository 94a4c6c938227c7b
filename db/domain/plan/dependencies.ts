/** Measures that are to end before others start. */
import { compareIds } from '../collation.ts';

/**
 * A shortest way from a measure over what it depends on back to itself, written from it without repeating it; `null`
 * where there is none. Of the shortest, the one that is found first when ids are tried in order.
 */
export const ringOf = (dependsOn: ReadonlyMap<string, readonly string[]>, start: string): string[] | null => {
  const cameFrom = new Map<string, string | null>([[start, null]]);
  const queue = [start];
  for (const at of queue) {
    for (const next of [...(dependsOn.get(at) ?? [])].sort(compareIds)) {
      if (next === start) {
        const ring: string[] = [];
        for (let step: string | null = at; step !== null; step = cameFrom.get(step) ?? null) ring.unshift(step);
        return ring;
      }
      if (cameFrom.has(next)) continue;
      cameFrom.set(next, at);
      queue.push(next);
    }
  }
  return null;
};
