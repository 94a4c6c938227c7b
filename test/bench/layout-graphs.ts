/**
 * Graphs like causal analyses, always the same for the same size and seed: factors on levels away from the problem, in
 * themes that most links stay within, three links a factor, most of them to the level nearer the problem, some past
 * levels, and one in fifty against the grain, so that there are loops.
 */
import type { LayoutInput, LayoutLink, LayoutNode } from '../../db/domain/layout/types.ts';

export const PROBLEM = 'problem';
const LINKS_EACH = 3;

/** Uniform numbers from 0 to 1 (mulberry32). */
export const seeded = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
};

interface Place {
  readonly level: number;
  readonly theme: number;
}

const levelsOf = (count: number): number => Math.round(2 + 1.2 * Math.log2(count));

/** Number of the factor on `level` whose theme is nearest to `theme`, by bisection of the level's sorted factors. */
const nearest = (levels: readonly number[][], places: readonly Place[], level: number, theme: number): number => {
  const on = levels[level] as number[];
  const after = on.findIndex((n) => (places[n] as Place).theme >= theme);
  return on[after < 0 ? on.length - 1 : after] as number;
};

export const causalGraph = (factors: number, seed = 1): LayoutInput => {
  const random = seeded(seed);
  const depth = levelsOf(factors);
  const places: Place[] = Array.from({ length: factors }, (_, n) => ({
    level: n < depth ? n : Math.floor(Math.sqrt(random()) * depth),
    theme: random(),
  }));
  const levels = Array.from({ length: depth }, (_, level) =>
    places
      .map((_place, n) => n)
      .filter((n) => (places[n] as Place).level === level)
      .sort((a, b) => (places[a] as Place).theme - (places[b] as Place).theme),
  );
  const target = (n: number): string => {
    const { level, theme } = places[n] as Place;
    const steps = random() < 0.75 ? 1 : random() < 0.7 ? 2 : 1 + Math.floor(random() * level);
    const to = random() < 0.02 ? Math.min(depth - 1, level + 1) : level - Math.min(steps, level + 1);
    const spread = random() < 0.1 ? random() : theme + (random() - 0.5) * 0.12;
    if (to < 0) return PROBLEM;
    const found = nearest(levels, places, to, Math.min(1, Math.max(0, spread)));
    return found === n ? PROBLEM : `f${found}`;
  };
  const links = new Map<string, LayoutLink>();
  for (let n = 0; n < factors; n += 1) {
    const targets = new Set<string>();
    for (let tries = 0; targets.size < LINKS_EACH && tries < 20; tries += 1) targets.add(target(n));
    for (const to of targets) links.set(`f${n}~${to}`, { id: `f${n}~${to}`, from: `f${n}`, to });
  }
  const nodes: LayoutNode[] = places.map((_, n) => ({ id: `f${n}`, width: 200, height: 44 + 14 * (n % 3) }));
  return { nodes: [...nodes, { id: PROBLEM, width: 220, height: 72 }], links: [...links.values()], problem: PROBLEM };
};
