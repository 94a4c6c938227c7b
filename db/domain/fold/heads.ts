/** Which changes of a field stand: those that no other change of the field had seen (bundle-format.md, "Merging"). */
import type { VersionVector } from '../change.ts';
import { includes } from '../version-vector.ts';

/** What the fold needs of a change; `text` is its value as canonical JSON. */
export interface FoldChange {
  readonly id: string;
  readonly actor: string;
  readonly seq: number;
  readonly hlc: string;
  readonly deps: VersionVector;
  readonly field: string;
  readonly text: string;
}

/** Whether the author of `later` had seen `earlier`. What it says of its own actor is its place in order, not `deps`. */
export const covers = (later: FoldChange, earlier: FoldChange): boolean =>
  later.actor === earlier.actor ? later.seq > earlier.seq : includes(later.deps, earlier.actor, earlier.seq);

/** Order of the winner: the greatest (hlc, actor, id) first. The same for everyone. */
export const winnerFirst = (a: FoldChange, b: FoldChange): number => {
  if (a.hlc !== b.hlc) return a.hlc > b.hlc ? -1 : 1;
  if (a.actor !== b.actor) return a.actor > b.actor ? -1 : 1;
  return a.id > b.id ? -1 : a.id < b.id ? 1 : 0;
};

/** The changes that all who wrote `heads` had seen. */
export const seenByAll = <C extends FoldChange>(changes: readonly C[], heads: readonly FoldChange[]): C[] =>
  changes.filter((change) => heads.every((head) => head !== change && covers(head, change)));

interface Knowledge {
  readonly actor: string;
  readonly deps: VersionVector;
}

/**
 * The changes of one field that none of the others covers, the winner first. All of the field's changes are looked
 * at, not only heads, so that order does not matter. Changes that cover each other in a ring (no honest author
 * writes them) all stand.
 */
export const headsOf = (changes: readonly FoldChange[]): FoldChange[] => {
  if (changes.length <= 1) return [...changes];
  const last = new Map<string, number>();
  const known = new Map<VersionVector, Knowledge[]>();
  for (const { actor, seq, deps } of changes) {
    if (seq > (last.get(actor) ?? 0)) last.set(actor, seq);
    const same = known.get(deps);
    if (same === undefined) known.set(deps, [{ actor, deps }]);
    else if (!same.some((other) => other.actor === actor)) same.push({ actor, deps });
  }
  const knowledge = [...known.values()].flat();
  const heads = changes.filter(
    ({ actor, seq }) =>
      seq === last.get(actor) && !knowledge.some((other) => other.actor !== actor && includes(other.deps, actor, seq)),
  );
  return (heads.length === 0 ? [...changes] : heads).sort(winnerFirst);
};
