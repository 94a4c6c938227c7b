/** What the timeline shows: the measures in their groups, each with its days and what it waits for. */
import type { Scale } from '../days.ts';
import type { ActorRecord, FactorRecord, MeasureRecord } from '../entities.ts';
import { daysOf, type TimeAxis, timeAxis } from '../plan/time-axis.ts';
import { type TimeBar, timeline } from '../plan/timeline.ts';
import { type Grouping, type TimeGroup, timeGroups } from '../plan/timeline-lines.ts';
import type { DerivedRow } from '../plan/types.ts';
import type { MeasureStepRecord } from '../planning-records.ts';
import { fill } from '../words/index.ts';
import type { TimeWords } from './time-words.ts';

export interface TimeRecords {
  readonly measures: readonly MeasureRecord[];
  readonly rows: readonly DerivedRow[];
  readonly factors: readonly FactorRecord[];
  readonly actors: readonly ActorRecord[];
  readonly steps: readonly Pick<MeasureStepRecord, 'measure' | 'due' | 'done'>[];
}

export interface TimeItem extends TimeBar {
  readonly title: string;
  readonly followUp: string | null;
  readonly steps: readonly { readonly due: string; readonly isDone: boolean }[];
  /** Ids of the measures with bars that it waits for, and whether the order holds. */
  readonly waits: readonly { readonly before: string; readonly holds: boolean }[];
  /** Whether all that it waits for comes before it. */
  readonly holds: boolean;
}

export interface TimeContent {
  readonly axis: TimeAxis;
  readonly scale: Scale;
  /** ISO day. */
  readonly today: string;
  readonly groups: readonly { readonly title: string; readonly items: readonly TimeItem[] }[];
  /** Ids and titles of the measures without days. */
  readonly undated: readonly { readonly id: string; readonly title: string }[];
}

const groupTitle = ({ id, number, title }: TimeGroup, by: Grouping, words: TimeWords): string => {
  if (id === null) return by === 'cause' ? words.noCause : words.noActor;
  return number === null ? title : fill(words.numbered, { number, title });
};

/** The content in the order and grouping of the view. `today`: ISO day. */
export const timeContent = (
  records: TimeRecords,
  { by, scale, today, words }: { by: Grouping; scale: Scale; today: string; words: TimeWords },
): TimeContent => {
  const { measures, steps } = records;
  const { bars, faults, undated } = timeline(measures, scale, today);
  const known = new Map(measures.map((measure) => [measure.id, measure]));
  const barred = new Set(bars.map(({ measure }) => measure));
  const stepsOf = Map.groupBy(steps, ({ measure }) => measure);
  const broken = new Set(faults.map(({ measure, before }) => `${measure} ${before}`));
  const itemOf = (bar: TimeBar): TimeItem => {
    const measure = known.get(bar.measure);
    const before = measure?.dependsOn ?? [];
    const holds = (other: string): boolean => !broken.has(`${bar.measure} ${other}`);
    return {
      ...bar,
      title: measure?.title ?? '',
      followUp: measure?.followUp ?? null,
      steps: (stepsOf.get(bar.measure) ?? []).flatMap(({ due, done }) =>
        due === null ? [] : [{ due, isDone: done !== null }],
      ),
      waits: before.filter((id) => barred.has(id)).map((id) => ({ before: id, holds: holds(id) })),
      holds: before.every(holds),
    };
  };
  return {
    axis: timeAxis(
      daysOf(
        measures,
        steps.filter(({ measure }) => known.has(measure)),
      ),
      scale,
      today,
    ),
    scale,
    today,
    groups: timeGroups(bars, by, records).map((group) => ({
      title: groupTitle(group, by, words),
      items: group.bars.map(itemOf),
    })),
    undated: undated.map((id) => ({ id, title: known.get(id)?.title ?? '' })),
  };
};

/** Ids of all measures in the order that they are drawn in, those without days last. */
export const drawnOrder = ({ groups, undated }: TimeContent): string[] => [
  ...groups.flatMap(({ items }) => items.map(({ measure }) => measure)),
  ...undated.map(({ id }) => id),
];
