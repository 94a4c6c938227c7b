/** The lines of the timeline: groups of measures by cause or by nämnd, each under a head. */
import { compareIds, compareSwedish } from '../collation.ts';
import type { ActorRecord, FactorRecord, MeasureRecord } from '../entities.ts';
import type { TimeBar } from './timeline.ts';
import type { DerivedRow } from './types.ts';

export const groupings = ['cause', 'actor'] as const;
export type Grouping = (typeof groupings)[number];

export interface TimeGroup {
  /** Of the factor or the actor; `null`: the measures that have none. */
  readonly id: string | null;
  /** Number of the cause in the plan; `null` for an actor. */
  readonly number: number | null;
  readonly title: string;
  /** In the order of their bars. */
  readonly bars: readonly TimeBar[];
}

export interface LineSources {
  readonly measures: readonly MeasureRecord[];
  readonly rows: readonly DerivedRow[];
  readonly factors: readonly FactorRecord[];
  readonly actors: readonly ActorRecord[];
}

const byCause = (bars: readonly TimeBar[], { measures, rows, factors }: LineSources): TimeGroup[] => {
  const own = new Map(measures.map((measure) => [measure.id, new Set(measure.factors)]));
  const titles = new Map(factors.map(({ id, title }) => [id, title]));
  const first = ({ measure }: TimeBar): DerivedRow | undefined =>
    rows.find(({ factor }) => own.get(measure)?.has(factor) ?? false);
  const groups = Map.groupBy(bars, first);
  const ordered = [...rows.filter((row) => groups.has(row)), ...(groups.has(undefined) ? [undefined] : [])];
  return ordered.map((row) => ({
    id: row?.factor ?? null,
    number: row?.number ?? null,
    title: titles.get(row?.factor ?? '') ?? '',
    bars: groups.get(row) ?? [],
  }));
};

const byActor = (bars: readonly TimeBar[], { measures, actors }: LineSources): TimeGroup[] => {
  const known = new Set(actors.map(({ id }) => id));
  const own = new Map(measures.map(({ id, responsibleActor }) => [id, responsibleActor]));
  const groups = Map.groupBy(bars, ({ measure }) => {
    const actor = own.get(measure) ?? null;
    return actor !== null && known.has(actor) ? actor : null;
  });
  const named = actors
    .filter(({ id }) => groups.has(id))
    .sort((a, b) => compareSwedish(a.name, b.name) || compareIds(a.id, b.id))
    .map(({ id, name }) => ({ id, number: null, title: name, bars: groups.get(id) ?? [] }));
  const without = groups.get(null);
  return without === undefined ? named : [...named, { id: null, number: null, title: '', bars: without }];
};

/**
 * Each bar once. By cause: under the first row of the plan that its measure is directed at, in the plan's order; by
 * actor: under the responsible one, in Swedish order. Those without stand last.
 */
export const timeGroups = (bars: readonly TimeBar[], by: Grouping, sources: LineSources): TimeGroup[] =>
  by === 'cause' ? byCause(bars, sources) : byActor(bars, sources);

export type TimeLine =
  | { readonly kind: 'head'; readonly group: TimeGroup }
  | { readonly kind: 'bar'; readonly group: TimeGroup; readonly bar: TimeBar };

export const timeLines = (groups: readonly TimeGroup[]): TimeLine[] =>
  groups.flatMap((group): TimeLine[] => [
    { kind: 'head', group },
    ...group.bars.map((bar): TimeLine => ({ kind: 'bar', group, bar })),
  ]);

/** The line of a bar so many bars away from one, heads passed over; stays within the ends. -1 where there is no bar. */
export const lineAway = (lines: readonly TimeLine[], from: number, steps: number): number => {
  const bars = lines.flatMap(({ kind }, at) => (kind === 'bar' ? [at] : []));
  const now = bars.indexOf(from);
  const next = now === -1 ? (steps > 0 ? steps - 1 : bars.length + steps) : now + steps;
  return bars[Math.max(0, Math.min(bars.length - 1, next))] ?? -1;
};
