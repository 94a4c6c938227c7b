/** The indicators of a plan by what they are of: the goal of a cause, or a measure; in the order of the plan. */
import { compareIds, compareSwedish } from '../collation.ts';
import type { FactorRecord, MeasureRecord } from '../entities.ts';
import type { IndicatorRecord, MeasurementRecord } from '../planning-records.ts';
import { indicatorProgress } from './follow-up.ts';

export interface IndicatorOwner {
  readonly kind: 'factor' | 'measure';
  readonly id: string;
  readonly title: string;
  /** Number of the cause in the plan, the lowest where a measure is against several; `null` outside of the plan. */
  readonly number: number | null;
}

export interface IndicatorGroup {
  readonly owner: IndicatorOwner;
  readonly indicators: readonly IndicatorRecord[];
}

interface Planned {
  readonly factors: readonly FactorRecord[];
  readonly measures: readonly MeasureRecord[];
  /** Number of each cause of the plan. */
  readonly numbers: ReadonlyMap<string, number>;
}

const inOrder = (a: IndicatorOwner, b: IndicatorOwner): number =>
  (a.number ?? Number.POSITIVE_INFINITY) - (b.number ?? Number.POSITIVE_INFINITY) ||
  Number(a.kind === 'measure') - Number(b.kind === 'measure') ||
  compareSwedish(a.title, b.title) ||
  compareIds(a.id, b.id);

const lowest = (numbers: readonly number[]): number | null => (numbers.length === 0 ? null : Math.min(...numbers));

/** What an indicator of the plan can be of: the causes that have a row, and all measures. By cause, its goal before its measures. */
export const indicatorOwners = ({ factors, measures, numbers }: Planned): IndicatorOwner[] => {
  const goals = factors.flatMap(({ id, title }): IndicatorOwner[] => {
    const number = numbers.get(id);
    return number === undefined ? [] : [{ kind: 'factor', id, title, number }];
  });
  const own = measures.map(
    ({ id, title, factors: against }): IndicatorOwner => ({
      kind: 'measure',
      id,
      title,
      number: lowest(against.flatMap((factor) => numbers.get(factor) ?? [])),
    }),
  );
  return [...goals, ...own].sort(inOrder);
};

const ownerKey = ({ factor, measure }: IndicatorRecord): string =>
  `${measure === null ? 'factor' : 'measure'}/${measure ?? factor}`;

/** Those of causes that have left the plan come after the plan's. */
export const indicatorGroups = (indicators: readonly IndicatorRecord[], planned: Planned): IndicatorGroup[] => {
  const byOwner = Map.groupBy(indicators, ownerKey);
  const left = planned.factors
    .filter(({ id }) => !planned.numbers.has(id))
    .map(({ id, title }): IndicatorOwner => ({ kind: 'factor', id, title, number: null }));
  return [...indicatorOwners(planned), ...left].sort(inOrder).flatMap((owner) => {
    const own = byOwner.get(`${owner.kind}/${owner.id}`);
    if (own === undefined) return [];
    return [{ owner, indicators: own.toSorted((a, b) => compareSwedish(a.title, b.title) || compareIds(a.id, b.id)) }];
  });
};

/** `late`: the day of the target has passed and no measured value has reached it. */
export type IndicatorStanding = 'reached' | 'late' | 'under way' | 'unmeasured';

export const indicatorStanding = (
  indicator: IndicatorRecord,
  measurements: readonly MeasurementRecord[],
  today: string,
): IndicatorStanding => {
  const { latest, reached } = indicatorProgress(indicator, measurements);
  if (reached === true) return 'reached';
  if (indicator.target !== null && indicator.targetDate !== null && indicator.targetDate < today) return 'late';
  return latest === null ? 'unmeasured' : 'under way';
};
