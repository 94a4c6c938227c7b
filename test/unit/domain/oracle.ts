/** The rules of derivation.md once more, by trying everything: slow, and sharing no code with what is tested. */
import type { AnalysisGraph } from '../../../db/domain/derivation/types.ts';
import type { FactorRecord } from '../../../db/domain/entities.ts';

const P = 'problem';

interface Arrow {
  readonly from: string;
  readonly to: string;
  readonly strength: number;
  readonly decreasing: boolean;
}

export interface Picture {
  readonly factors: readonly FactorRecord[];
  readonly arrows: readonly Arrow[];
  readonly connected: readonly string[];
}

/** Everything that can be reached from `start` along the arrows, `start` itself left out unless on a cycle. */
const reachable = (start: string, arrows: readonly Arrow[]): Set<string> => {
  const reached = new Set<string>();
  for (let grown = true; grown; ) {
    grown = false;
    for (const { from, to } of arrows) {
      if ((from !== start && !reached.has(from)) || reached.has(to)) continue;
      reached.add(to);
      grown = true;
    }
  }
  return reached;
};

export const picture = ({ factors: all, links }: AnalysisGraph): Picture => {
  const factors = all.filter(({ state }) => state === 'active');
  const ids = new Set(factors.map(({ id }) => id));
  const arrows = links
    .filter(({ from, to }) => ids.has(from) && (to === P || ids.has(to)) && from !== to)
    .map(({ from, to, strength, polarity }) => ({ from, to, strength, decreasing: polarity === 'decreases' }));
  const connected = [...ids].filter((id) => reachable(id, arrows).has(P)).sort();
  return { factors, arrows, connected };
};

/** Shares by solving the equations of section 1 with Gaussian elimination. */
export const oracleShares = ({ factors, arrows }: Picture): Map<string, number> => {
  const ids = factors.map(({ id }) => id);
  const into = (to: string) => arrows.reduce((sum, arrow) => sum + (arrow.to === to ? arrow.strength : 0), 0);
  const weight = (from: string, to: string) =>
    (0.85 * (arrows.find((arrow) => arrow.from === from && arrow.to === to)?.strength ?? 0)) / (into(to) || 1);
  const rows = ids.map((f, i) => [...ids.map((v, j) => (i === j ? 1 : 0) - weight(f, v)), weight(f, P)]);
  for (let column = 0; column < ids.length; column += 1) {
    const pivot = rows.slice(column).reduce((a, b) => (Math.abs(b[column] ?? 0) > Math.abs(a[column] ?? 0) ? b : a));
    rows.splice(rows.indexOf(pivot, column), 1);
    rows.splice(column, 0, pivot);
    for (const row of rows) {
      if (row === pivot) continue;
      const times = (row[column] ?? 0) / (pivot[column] ?? 1);
      for (let at = 0; at < row.length; at += 1) row[at] = (row[at] ?? 0) - times * (pivot[at] ?? 0);
    }
  }
  const x = rows.map((row, i) => (row.at(-1) ?? 0) / (row[i] ?? 1));
  const sum = x.reduce((a, b) => a + b, 0);
  return new Map(ids.map((id, i) => [id, sum < 1e-15 ? 0 : (x[i] ?? 0) / sum]));
};

/** Components by mutual reachability: members sorted, ordered by first member. */
export const oracleComponents = ({ arrows, connected }: Picture): string[][] => {
  const reach = new Map(connected.map((id) => [id, reachable(id, arrows)]));
  const groupOf = (id: string) =>
    connected.filter((other) => other === id || (reach.get(id)?.has(other) && reach.get(other)?.has(id)));
  return connected.map(groupOf).filter((group, at) => group[0] === connected[at]);
};

export const oracleRoots = (given: Picture): string[][] =>
  oracleComponents(given).filter(
    (group) => !given.arrows.some(({ from, to }) => group.includes(to) && !group.includes(from)),
  );

const before = (a: readonly string[], b: readonly string[]): boolean => {
  if (a.length !== b.length) return a.length < b.length;
  const at = a.findIndex((id, i) => id !== b[i]);
  return at !== -1 && (a[at] as string) < (b[at] as string);
};

const best = (lists: readonly (readonly string[])[]): readonly string[] | null =>
  lists.reduce<readonly string[] | null>((least, list) => (least === null || before(list, least) ? list : least), null);

/** All ways without repetition from `path`'s end, over nodes that are `allowed`, to `goal`. */
const ways = (path: string[], goal: string, allowed: (id: string) => boolean, arrows: readonly Arrow[]): string[][] =>
  arrows
    .filter(({ from }) => from === path.at(-1))
    .flatMap(({ to }) => {
      if (to === goal) return [[...path, to]];
      return allowed(to) && !path.includes(to) ? ways([...path, to], goal, allowed, arrows) : [];
    });

export const oracleLoops = (given: Picture) =>
  oracleComponents(given)
    .filter((group) => group.length > 1)
    .map((members) => {
      const cycles = members.flatMap((start) =>
        ways([start], start, (id) => members.includes(id) && id > start, given.arrows).map((way) => way.slice(0, -1)),
      );
      const cycle = best(cycles) ?? [];
      const decreasing = cycle.filter((from, at) => {
        const to = cycle[(at + 1) % cycle.length];
        return given.arrows.some((arrow) => arrow.from === from && arrow.to === to && arrow.decreasing);
      });
      return { members, cycle, effect: decreasing.length % 2 === 0 ? 'reinforcing' : 'balancing' };
    });

const costOf = ({ influenceLevel, effort }: FactorRecord): number | null => {
  const size = { small: 1, medium: 2, large: 3, unset: 2 }[effort];
  if (influenceLevel === 'own') return size;
  return influenceLevel === 'shared' ? 2 * size : null;
};

export const oracleRootGroups = (given: Picture) => {
  const outOfReach = (id: string) => given.factors.some((factor) => factor.id === id && costOf(factor) === null);
  return oracleRoots(given).map((members) => {
    const free = members.filter(outOfReach).flatMap((start) => ways([start], P, outOfReach, given.arrows));
    const path = best(free);
    return path === null ? { members, separable: true } : { members, separable: false, path };
  });
};

/** A place on a walk: the factor, and whether one within reach has been passed, that one included. */
const stateOf = (id: string, passed: boolean): string => `${id}|${passed ? 1 : 0}`;

/** What a walk can come to from `starts` when it may not pass the factors of `cut`; backwards when asked. */
const walks = (given: Picture, cut: ReadonlySet<string>, starts: readonly string[], backwards: boolean) => {
  const cost = new Map(given.factors.map((factor) => [factor.id, costOf(factor)]));
  const within = (id: string) => id !== P && cost.get(id) !== null;
  const steps = given.arrows.flatMap(({ from, to }) =>
    [false, true]
      .filter((passed) => passed || !within(from))
      .filter((passed) => to !== P || passed)
      .map((passed) => [stateOf(from, passed), stateOf(to, passed || within(to))] as const),
  );
  const blocked = (state: string) => cut.has(state.slice(0, -2));
  const reached = new Set(starts.filter((state) => !blocked(state)));
  for (let size = -1; size !== reached.size; ) {
    size = reached.size;
    for (const [a, b] of steps) {
      const [near, far] = backwards ? [b, a] : [a, b];
      if (reached.has(near) && !blocked(far)) reached.add(far);
    }
  }
  return reached;
};

/** Every set of factors within reach is tried; of the cheapest that break all chains, the one closest to the problem. */
export const oracleCut = (given: Picture) => {
  const candidates = given.factors.filter((factor) => costOf(factor) !== null && given.connected.includes(factor.id));
  const starts = oracleRoots(given)
    .flat()
    .map((id) =>
      stateOf(
        id,
        candidates.some((factor) => factor.id === id),
      ),
    );
  let least = { cost: Number.POSITIVE_INFINITY, sets: [] as string[][] };
  for (let mask = 0; mask < 2 ** candidates.length; mask += 1) {
    const chosen = candidates.filter((_, at) => (mask >> at) & 1);
    const cost = chosen.reduce((sum, factor) => sum + (costOf(factor) ?? 0), 0);
    const set = chosen.map(({ id }) => id);
    if (cost > least.cost || walks(given, new Set(set), starts, false).has(stateOf(P, true))) continue;
    if (cost < least.cost) least = { cost, sets: [] };
    least.sets.push(set);
  }
  const sizes = least.sets.map((set) => walks(given, new Set(set), [stateOf(P, true)], true).size);
  const smallest = Math.min(...sizes);
  const closest = least.sets.filter((_, at) => sizes[at] === smallest);
  return { cost: least.cost, closest };
};
