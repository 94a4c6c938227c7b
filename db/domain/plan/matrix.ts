/** Factors against measures, and measures by effect against effort. */
import { compareIds, compareSwedish } from '../collation.ts';
import type { MeasureRecord } from '../entities.ts';
import type { DerivedRow } from './types.ts';

export interface CoverageRow {
  readonly factor: string;
  /** Number of the plan's row. */
  readonly number: number;
  /** Its measures, in the order of the columns. */
  readonly measures: readonly string[];
}

export interface CoverageMatrix {
  readonly rows: readonly CoverageRow[];
  /** Measures in the order of the first row that they stand in, then by title and id; those without a row last. */
  readonly columns: readonly { readonly measure: string; readonly rows: number }[];
  /** Factors of rows without any measure. */
  readonly empty: readonly string[];
}

/** Which measure is directed at which row of the plan. */
export const coverageMatrix = (rows: readonly DerivedRow[], measures: readonly MeasureRecord[]): CoverageMatrix => {
  const places = new Map(rows.map(({ factor }, at) => [factor, at]));
  const first = ({ factors }: MeasureRecord): number =>
    Math.min(rows.length, ...factors.map((factor) => places.get(factor) ?? rows.length));
  const ordered = measures
    .map((measure) => ({ measure, at: first(measure) }))
    .sort(
      (a, b) =>
        a.at - b.at || compareSwedish(a.measure.title, b.measure.title) || compareIds(a.measure.id, b.measure.id),
    )
    .map(({ measure }) => measure);
  const byFactor = new Map<string, string[]>(rows.map(({ factor }) => [factor, []]));
  for (const { id, factors } of ordered) for (const factor of new Set(factors)) byFactor.get(factor)?.push(id);
  return {
    rows: rows.map(({ factor, number }) => ({ factor, number, measures: byFactor.get(factor) ?? [] })),
    columns: ordered.map(({ id, factors }) => ({
      measure: id,
      rows: [...new Set(factors)].filter((factor) => places.has(factor)).length,
    })),
    empty: rows.filter(({ factor }) => byFactor.get(factor)?.length === 0).map(({ factor }) => factor),
  };
};

const gains = { high: 3, medium: 2, low: 1, unset: null } as const;
const costs = { small: 1, medium: 2, large: 3, unset: null } as const;

export interface RankedMeasure {
  readonly measure: string;
  readonly effect: MeasureRecord['effect'];
  readonly effort: MeasureRecord['effort'];
  /** Measures that are judged alike share a rank, 1 first; `null` where effect or effort is not judged. */
  readonly rank: number | null;
}

/**
 * Effect against effort: more effect first where the effort is the same, less effort first where the effect is, and in
 * between by steps of effect less steps of effort, effect first. An order to talk about, no score; what is not
 * judged comes last. Measures of one rank by title, then id.
 */
export const rankMeasures = (measures: readonly MeasureRecord[]): RankedMeasure[] => {
  const keyed = measures.map((measure) => {
    const [gain, cost] = [gains[measure.effect], costs[measure.effort]];
    return { measure, key: gain === null || cost === null ? null : (gain - cost) * 10 + gain };
  });
  const keys = [...new Set(keyed.flatMap(({ key }) => (key === null ? [] : [key])))].sort((a, b) => b - a);
  return keyed
    .sort(
      (a, b) =>
        (b.key ?? Number.NEGATIVE_INFINITY) - (a.key ?? Number.NEGATIVE_INFINITY) ||
        compareSwedish(a.measure.title, b.measure.title) ||
        compareIds(a.measure.id, b.measure.id),
    )
    .map(({ measure: { id, effect, effort }, key }) => ({
      measure: id,
      effect,
      effort,
      rank: key === null ? null : keys.indexOf(key) + 1,
    }));
};
