/** The map's content as a table: for those who cannot see the picture, on screen and on paper. */
import { PROBLEM_ID } from '../values.ts';
import type { MapContent, MapFactor } from './types.ts';

export interface MapRow {
  readonly factor: MapFactor;
  /** Titles in the order of the content. */
  readonly causes: readonly string[];
  readonly effects: readonly string[];
}

/** One row for each of the factors, all of the content or some, in their order. */
export const mapRows = (content: MapContent, factors: readonly MapFactor[] = content.factors): MapRow[] => {
  const wanted = new Set(factors.map(({ id }) => id));
  const title = new Map([[PROBLEM_ID, content.problem], ...content.factors.map((one) => [one.id, one.title] as const)]);
  const causes = new Map<string, string[]>();
  const effects = new Map<string, string[]>();
  const put = (map: Map<string, string[]>, id: string, other: string): void => {
    const list = map.get(id);
    if (list === undefined) map.set(id, [title.get(other) ?? other]);
    else list.push(title.get(other) ?? other);
  };
  for (const { from, to } of content.links) {
    if (wanted.has(to)) put(causes, to, from);
    if (wanted.has(from)) put(effects, from, to);
  }
  return factors.map((factor) => ({
    factor,
    causes: causes.get(factor.id) ?? [],
    effects: effects.get(factor.id) ?? [],
  }));
};
