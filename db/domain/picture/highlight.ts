/** What stands out and what steps back: the smallest intervention set with its chains, and the surroundings of a factor. */
import { PROBLEM_ID } from '../values.ts';
import type { MapContent } from './types.ts';

export interface Highlight {
  /** Links of chains that the set breaks. */
  readonly broken: ReadonlySet<string>;
  /** Links of a chain that cannot be broken, one chain for each such group of root causes. */
  readonly unbreakable: ReadonlySet<string>;
}

type Neighbours = Pick<ReadonlyMap<string, readonly string[]>, 'get'>;

/** What a factor is linked to, against its links and along them; nothing goes on from the problem. */
export interface Walk {
  readonly causes: Neighbours;
  readonly effects: Neighbours;
}

/** How many steps of causes (`into`) and of effects (`out`). */
interface Steps {
  readonly into: number;
  readonly out: number;
}

const neighbours = (content: MapContent, from: 'from' | 'to', to: 'from' | 'to'): Neighbours => {
  const map = new Map<string, string[]>();
  for (const link of content.links) {
    const list = map.get(link[from]);
    if (list === undefined) map.set(link[from], [link[to]]);
    else list.push(link[to]);
  }
  return map;
};

/** Everything within `steps` of the starts, the starts with it. Never goes on beyond the problem. */
const reach = (starts: readonly string[], next: Neighbours, steps: number): Set<string> => {
  const found = new Set(starts);
  let edge = [...found];
  for (let step = 0; step < steps && edge.length > 0; step += 1) {
    edge = edge.flatMap((id) => next.get(id) ?? []).filter((id) => !found.has(id) && found.add(id));
  }
  return found;
};

export const causesOf = (content: MapContent): Neighbours => neighbours(content, 'to', 'from');
export const effectsOf = (content: MapContent): Neighbours =>
  neighbours({ ...content, links: content.links.filter(({ from }) => from !== PROBLEM_ID) }, 'from', 'to');

/** A chain that the set breaks leads into one of its factors and on to the problem. */
export const cutHighlight = (content: MapContent): Highlight => {
  const cut = content.factors.filter(({ inCut }) => inCut).map(({ id }) => id);
  const causes = causesOf(content);
  const effects = effectsOf(content);
  const before = reach(cut, causes, Number.POSITIVE_INFINITY);
  const toProblem = reach([PROBLEM_ID], causes, Number.POSITIVE_INFINITY);
  const after = reach(cut, effects, Number.POSITIVE_INFINITY);
  const pairs = new Set(content.unbreakable.flatMap((path) => path.slice(1).map((to, at) => `${path[at]} ${to}`)));
  const broken = new Set<string>();
  const unbreakable = new Set<string>();
  for (const { id, from, to } of content.links) {
    if (pairs.has(`${from} ${to}`)) unbreakable.add(id);
    else if (from !== PROBLEM_ID && toProblem.has(to) && (before.has(to) || after.has(from))) broken.add(id);
  }
  return { broken, unbreakable };
};

/** The factors within so many steps of causes and of effects, the factor itself with them. */
export const neighbourhoodBy = ({ causes, effects }: Walk, factor: string, { into, out }: Steps): Set<string> =>
  new Set([...reach([factor], causes, into), ...reach([factor], effects, out)]);

export const neighbourhood = (content: MapContent, factor: string, steps: Steps): Set<string> =>
  neighbourhoodBy({ causes: causesOf(content), effects: effectsOf(content) }, factor, steps);

/** The same content with these factors only; the problem stays. */
export const onlyThese = (content: MapContent, shown: ReadonlySet<string>): MapContent => {
  const has = (id: string): boolean => id === PROBLEM_ID || shown.has(id);
  return {
    ...content,
    factors: content.factors.filter(({ id }) => shown.has(id)),
    links: content.links.filter(({ from, to }) => has(from) && has(to)),
    loops: content.loops.filter(({ cycle }) => cycle.every(has)),
    unbreakable: content.unbreakable.filter((path) => path.every(has)),
  };
};

/** The same content with what the rules said of it before, until they have spoken anew. */
export const withRulesOf = (content: MapContent, before: MapContent): MapContent => {
  const known = new Map(before.factors.map((factor) => [factor.id, factor]));
  const factors = content.factors.map((factor) => {
    const { share, inCut, rootCause } = known.get(factor.id) ?? factor;
    return { ...factor, share, inCut, rootCause };
  });
  const { loops, unbreakable } = before;
  return onlyThese({ ...content, factors, loops, unbreakable }, new Set(factors.map(({ id }) => id)));
};
