/** Orsaksträdet: from the problem "varför?" step by step (Brå; domain.md, B.3), each cause shown once and referred to elsewhere. */
import { compareIds, compareSwedish } from './collation.ts';
import type { FactorRecord, LinkRecord } from './entities.ts';
import { PROBLEM_ID } from './values.ts';

type TreeFactor = Pick<FactorRecord, 'id' | 'title' | 'state'>;
type TreeLink = Pick<LinkRecord, 'id' | 'from' | 'to' | 'strength' | 'together'>;

/** One answer to "varför?": a cause by its link to what it causes. */
export interface TreeCause {
  readonly id: string;
  readonly link: string;
  /** `shown`: its own causes follow here; `referred`: they are shown elsewhere; `loop`: it is on the way down to here. */
  readonly as: 'shown' | 'referred' | 'loop';
  /** Causes with the same word are required together (krävs tillsammans); they stand beside each other. */
  readonly together: string | null;
  readonly causes: readonly TreeCause[];
}

export interface CauseTree {
  /** Answers to why the problem is there. */
  readonly causes: readonly TreeCause[];
  /** For each factor that is shown, the factor (or the problem) that it is shown under. */
  readonly above: ReadonlyMap<string, string>;
  /** Ids of factors without a way to the problem, in Swedish order of titles. */
  readonly loose: readonly string[];
}

/** Stronger first, then Swedish order of titles, then id; those required together follow the first of them. */
const inOrder = (links: readonly TreeLink[], factors: ReadonlyMap<string, TreeFactor>): TreeLink[] => {
  const title = ({ from }: TreeLink): string => factors.get(from)?.title ?? '';
  const sorted = [...links].sort(
    (a, b) => b.strength - a.strength || compareSwedish(title(a), title(b)) || compareIds(a.from, b.from),
  );
  const groups = Map.groupBy(sorted, ({ together, id }) => together ?? `/${id}`);
  return [...groups.values()].flat();
};

type Growing = TreeCause & { readonly causes: Growing[] };

/** Grows the tree level by level: a factor is shown below the first that it is met under. */
const grow = (into: ReadonlyMap<string, readonly TreeLink[]>) => {
  const above = new Map<string, string>();
  const isAbove = (id: string, below: string): boolean => {
    for (let at: string | undefined = below; at !== undefined; at = above.get(at)) if (at === id) return true;
    return false;
  };
  const roots: Growing[] = [];
  let level: { readonly id: string; readonly causes: Growing[] }[] = [{ id: PROBLEM_ID, causes: roots }];
  while (level.length > 0) {
    const next: typeof level = [];
    for (const { id: to, causes } of level) {
      for (const { id: link, from: id, together } of into.get(to) ?? []) {
        const isNew = !above.has(id);
        if (isNew) above.set(id, to);
        const as = isNew ? 'shown' : isAbove(id, to) ? 'loop' : 'referred';
        const cause: Growing = { id, link, together, as, causes: [] };
        causes.push(cause);
        if (isNew) next.push(cause);
      }
    }
    level = next;
  }
  return { roots, above };
};

/** Every link that leads to the problem, exactly once; rejected factors and what leaves the problem are left out. */
export const causeTree = (all: readonly TreeFactor[], links: readonly TreeLink[]): CauseTree => {
  const factors = new Map(all.filter(({ state }) => state !== 'rejected').map((factor) => [factor.id, factor]));
  const drawn = links.filter(({ from, to }) => factors.has(from) && (to === PROBLEM_ID || factors.has(to)));
  const into = new Map(
    [...Map.groupBy(drawn, ({ to }) => to)].map(([to, causes]) => [to, inOrder(causes, factors)] as const),
  );
  const { roots, above } = grow(into);
  const loose = [...factors.values()]
    .filter(({ id }) => !above.has(id))
    .sort((a, b) => compareSwedish(a.title, b.title) || compareIds(a.id, b.id));
  return { causes: roots, above, loose: loose.map(({ id }) => id) };
};

/** Ids on the way from the problem to where a factor is shown, that factor last; empty where it is nowhere. */
export const pathTo = ({ above }: CauseTree, id: string): string[] => {
  const path: string[] = [];
  for (let at = id; above.has(at); at = above.get(at) ?? PROBLEM_ID) path.unshift(at);
  return path;
};
