/** Fiskbenet: the factors by bone, direct causes with the indirect ones behind them (Brå; domain.md, B.3). */
import { compareIds, compareSwedish } from './collation.ts';
import type { FactorRecord, LinkRecord } from './entities.ts';
import { PROBLEM_ID } from './values.ts';

export type Bone = NonNullable<FactorRecord['bone']>;
type BoneFactor = Pick<FactorRecord, 'id' | 'title' | 'bone' | 'state'>;
type BoneLink = Pick<LinkRecord, 'from' | 'to' | 'strength'>;

/** A cause on a bone, and behind it the causes of the same bone that lead to it. */
export interface BoneCause {
  readonly id: string;
  readonly causes: readonly BoneCause[];
}

export interface Fishbone {
  readonly bones: Readonly<Record<Bone, readonly BoneCause[]>>;
  /** Ids of factors that nobody has put on a bone. */
  readonly tray: readonly string[];
}

/** Links from each factor to the problem along the shortest way; no entry where there is none. */
const distances = (links: readonly BoneLink[]): Map<string, number> => {
  const into = Map.groupBy(links, ({ to }) => to);
  const found = new Map([[PROBLEM_ID, 0]]);
  let ring = [PROBLEM_ID];
  for (let distance = 1; ring.length > 0; distance += 1) {
    const next: string[] = [];
    for (const { from } of ring.flatMap((id) => into.get(id) ?? [])) {
      if (found.has(from)) continue;
      found.set(from, distance);
      next.push(from);
    }
    ring = next;
  }
  return found;
};

/**
 * For each factor the one of its bone that it hangs behind: where its strongest link leads (ties: the smallest id). Only
 * a factor nearer to the problem can carry another, so that a loop hangs nowhere in itself.
 */
const carriers = (factors: ReadonlyMap<string, BoneFactor>, links: readonly BoneLink[]): Map<string, string> => {
  const distance = distances(links);
  const far = (id: string): number => distance.get(id) ?? Number.POSITIVE_INFINITY;
  const best = new Map<string, BoneLink>();
  for (const link of links) {
    const from = factors.get(link.from);
    const to = factors.get(link.to);
    if (from === undefined || to === undefined || from.bone === null || from.bone !== to.bone) continue;
    if (!(far(link.to) < far(link.from))) continue;
    const known = best.get(link.from);
    const better =
      known === undefined ||
      link.strength > known.strength ||
      (link.strength === known.strength && compareIds(link.to, known.to) < 0);
    if (better) best.set(link.from, link);
  }
  return new Map([...best].map(([id, { to }]) => [id, to]));
};

/** Every factor that is not rejected, exactly once: on its bone or in the tray. In Swedish order of titles. */
export const fishbone = (all: readonly BoneFactor[], links: readonly BoneLink[]): Fishbone => {
  const shown = all
    .filter(({ state }) => state !== 'rejected')
    .sort((a, b) => compareSwedish(a.title, b.title) || compareIds(a.id, b.id));
  const known = new Map(shown.map((factor) => [factor.id, factor]));
  const carrier = carriers(known, links);
  const behind = Map.groupBy(shown, ({ id }) => carrier.get(id));
  const cause = ({ id }: BoneFactor): BoneCause => ({ id, causes: (behind.get(id) ?? []).map(cause) });
  const direct = (bone: Bone): BoneCause[] =>
    shown.filter((factor) => factor.bone === bone && !carrier.has(factor.id)).map(cause);
  return {
    bones: {
      victim: direct('victim'),
      offender: direct('offender'),
      place: direct('place'),
      system: direct('system'),
    },
    tray: shown.filter(({ bone }) => bone === null).map(({ id }) => id),
  };
};
