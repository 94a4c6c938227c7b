/** Sets of (actor, seq), kept as an upper bound and single later ones (`VersionVector`). */
import type { VersionVector } from './change.ts';

/** Actors of private fields end so; see `db/log`. */
export const NOTES_SUFFIX = '.notes';

type Entry = VersionVector[string];

export const upto = (entry: Entry | undefined): number =>
  typeof entry === 'number' ? entry : entry === undefined ? 0 : (entry[0] ?? 0);
export const dots = (entry: Entry | undefined): readonly number[] =>
  typeof entry === 'number' || entry === undefined ? [] : entry.slice(1);

/** Whether the set holds the actor's change number `seq`. */
export const includes = (vector: VersionVector, actor: string, seq: number): boolean => {
  const entry = Object.hasOwn(vector, actor) ? vector[actor] : undefined;
  if (entry === undefined) return false;
  if (typeof entry === 'number') return seq <= entry;
  return seq <= (entry[0] ?? 0) || entry.indexOf(seq, 1) > 0;
};

/** Shortest form of one actor's set: dots that follow on the bound are drawn into it. */
export const compactEntry = (bound: number, later: Iterable<number>): Entry => {
  let end = bound;
  const rest: number[] = [];
  for (const seq of [...new Set(later)].sort((a, b) => a - b)) {
    if (seq <= end) continue;
    if (seq === end + 1) end = seq;
    else rest.push(seq);
  }
  return rest.length === 0 ? end : [end, ...rest];
};

/** Everything that either of the two holds for one actor. */
export const unionEntry = (a: Entry | undefined, b: Entry | undefined): Entry =>
  compactEntry(Math.max(upto(a), upto(b)), [...dots(a), ...dots(b)]);

/** The vector without some actors, sorted, so that equal sets give equal JSON. */
export const pickActors = (vector: VersionVector, keep: (actor: string) => boolean): VersionVector =>
  Object.fromEntries(
    Object.entries(vector)
      .filter(([actor]) => keep(actor))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
