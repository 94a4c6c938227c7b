/** The plan for those who may not see what is kept secret: taken out before anything is printed, not hidden in print. */
import type { CheckPlace, CheckResult } from '../../../db/domain/checks/types.ts';
import { initialRecord, type MeasureRecord } from '../../../db/domain/entities.ts';
import type { SecrecyMarkRecord } from '../../../db/domain/planning-records.ts';
import { fill } from '../../../db/domain/words/index.ts';
import { compareMeasures } from './facts.ts';
import type { PlanDocumentInput, PlannedRecords } from './input.ts';
import { planWords } from './words.ts';

/** What stands in the place of something secret; never without the provision. */
export const redactedText = (provision: string): string =>
  fill(planWords.redactedText, { provision: provision.trim() || planWords.secrecyWithoutProvision });

/** A measure that is secret as a whole: that there is one, and against which causes. */
const wholly = ({ id, factors, secrecyProvision }: MeasureRecord): MeasureRecord => ({
  ...initialRecord('measure', id),
  title: redactedText(secrecyProvision),
  factors,
  secrecy: true,
  secrecyProvision,
});

/** A number is taken out; what stands in its place is said where it is printed. */
const withoutField = (measure: MeasureRecord, { field, provision }: SecrecyMarkRecord): MeasureRecord =>
  field === 'cost' ? { ...measure, cost: null } : { ...measure, [field]: redactedText(provision) };

interface Secrets {
  /** Measures that are secret as a whole. */
  readonly whole: ReadonlySet<string>;
  readonly marks: readonly SecrecyMarkRecord[];
  readonly has: (measure: string, field: SecrecyMarkRecord['field']) => boolean;
}

const secretsOf = ({ measures, planning }: PlanDocumentInput): Secrets => {
  const marked = new Set(planning.secrecyMarks.map(({ measure, field }) => `${measure}/${field}`));
  return {
    whole: new Set(measures.filter(({ secrecy }) => secrecy).map(({ id }) => id)),
    marks: planning.secrecyMarks,
    has: (measure, field) => marked.has(`${measure}/${field}`),
  };
};

const plannedWithout = (planning: PlannedRecords, { whole, has }: Secrets): PlannedRecords => {
  const indicators = planning.indicators.filter(({ measure }) => measure === null || !whole.has(measure));
  const kept = new Set(indicators.map(({ id }) => id));
  return {
    ...planning,
    measureSteps: planning.measureSteps.filter(({ measure }) => !whole.has(measure) && !has(measure, 'steps')),
    indicators,
    measurements: planning.measurements.filter(({ indicator }) => kept.has(indicator)),
    secrecyMarks: planning.secrecyMarks.filter(({ measure }) => !whole.has(measure)),
  };
};

/** Whose place it is: the id of the measure, of its step, indicator or mark. */
const measureOf = ({ entity, id }: CheckPlace, planning: PlannedRecords): string | null => {
  if (entity === 'measure') return id;
  if (entity === 'measureStep') return planning.measureSteps.find((step) => step.id === id)?.measure ?? null;
  if (entity === 'indicator') return planning.indicators.find((one) => one.id === id)?.measure ?? null;
  return entity === 'secrecyMark' ? (planning.secrecyMarks.find((one) => one.id === id)?.measure ?? null) : null;
};

/** Where a check fails, without the title of what is secret. */
const checkWithout = (
  check: CheckResult,
  planning: PlannedRecords,
  titles: ReadonlyMap<string, string>,
): CheckResult => ({
  ...check,
  places: check.places.map((place) => {
    const text = titles.get(measureOf(place, planning) ?? '');
    return text === undefined ? place : { ...place, text };
  }),
});

/** The same plan with nothing in it that is marked secret; numbers of measures stay what they are in the whole one. */
export const redactedPlan = (input: PlanDocumentInput): PlanDocumentInput => {
  const { measures, planning, checks, meta } = input;
  const secrets = secretsOf(input);
  const without = measures.map((measure) => {
    if (secrets.whole.has(measure.id)) return wholly(measure);
    return secrets.marks.filter((found) => found.measure === measure.id).reduce(withoutField, measure);
  });
  const titles = new Map(
    without.filter(({ id }) => secrets.whole.has(id) || secrets.has(id, 'title')).map(({ id, title }) => [id, title]),
  );
  return {
    ...input,
    measures: without,
    planning: plannedWithout(planning, secrets),
    checks: checks.map((check) => checkWithout(check, planning, titles)),
    order: new Map([...measures].sort(compareMeasures).map(({ id }, at) => [id, at])),
    meta: { ...meta, redacted: true },
  };
};
