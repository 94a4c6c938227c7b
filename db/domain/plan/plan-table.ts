/** The plan as the table that a version prints, and two of them line by line. */
import type { AnalysisState } from '../fold/state.ts';
import type { DerivedRow } from './types.ts';

/** What the table says of a measure, in words where it names others. */
export interface TableMeasure {
  readonly id: string;
  readonly title: string;
  readonly goal: string;
  readonly start: string | null;
  readonly end: string | null;
  /** Name of the nämnd or other body, as it was called then; empty where none is named. */
  readonly actor: string;
  readonly function: string;
  readonly followUp: string | null;
}

export interface TableRow {
  /** Empty: the measures against no cause in the plan. */
  readonly factor: string;
  /** 0 for those. */
  readonly number: number;
  readonly cause: string;
  readonly goal: string;
  /** No longer grounded in the analysis. */
  readonly flagged: boolean;
  /** In the order of the state. */
  readonly measures: readonly TableMeasure[];
}

/** The rows in their order with the measures against each; measures against none of them in a last row. */
export const planTable = (state: AnalysisState, rows: readonly DerivedRow[]): TableRow[] => {
  const actors = new Map(state.actor.map(({ id, name }) => [id, name]));
  const causes = new Map(state.factor.map(({ id, title }) => [id, title]));
  const measures = state.measure.map((record) => {
    const { id, title, goal, start, end, followUp, responsibleActor, responsibleFunction, factors } = record;
    const actor = actors.get(responsibleActor ?? '') ?? '';
    return { factors, line: { id, title, goal, start, end, followUp, actor, function: responsibleFunction } };
  });
  const against = (factor: string): TableMeasure[] =>
    measures.filter(({ factors }) => factors.includes(factor)).map(({ line }) => line);
  const inPlan = new Set(rows.map(({ factor }) => factor));
  const loose = measures.filter(({ factors }) => !factors.some((id) => inPlan.has(id))).map(({ line }) => line);
  const planned = rows.map(({ factor, number, goal, flag }) => ({
    factor,
    number,
    cause: causes.get(factor) ?? '',
    goal,
    flagged: flag !== null,
    measures: against(factor),
  }));
  if (loose.length === 0) return planned;
  return [...planned, { factor: '', number: 0, cause: '', goal: '', flagged: false, measures: loose }];
};

export type Standing = 'added' | 'removed' | 'changed' | 'same';

export interface ComparedMeasure {
  readonly id: string;
  readonly standing: Standing;
  readonly before: TableMeasure | null;
  readonly after: TableMeasure | null;
}

export interface ComparedRow {
  readonly factor: string;
  /** The row without its measures. */
  readonly own: Standing;
  /** `changed` also where only its number or one of its measures is another. */
  readonly standing: Standing;
  readonly before: TableRow | null;
  readonly after: TableRow | null;
  readonly measures: readonly ComparedMeasure[];
}

/** Fields of a measure that the table shows, each a text; `null` is none. */
const measureColumns = ['title', 'goal', 'start', 'end', 'actor', 'function', 'followUp'] as const;
export type MeasureColumn = (typeof measureColumns)[number];

const standingOf = (isBefore: boolean, isAfter: boolean, isSame: boolean): Standing => {
  if (!isBefore) return 'added';
  if (!isAfter) return 'removed';
  return isSame ? 'same' : 'changed';
};

interface Pair<T> {
  readonly id: string;
  readonly before: T | null;
  readonly after: T | null;
}

/** The items of both by id, in the order of the later, those that are gone last. */
const pairs = <T>(before: readonly T[], after: readonly T[], idOf: (item: T) => string): Pair<T>[] => {
  const was = new Map(before.map((item) => [idOf(item), item]));
  const is = new Map(after.map((item) => [idOf(item), item]));
  const ids = [...is.keys(), ...[...was.keys()].filter((id) => !is.has(id))];
  return ids.map((id) => ({ id, before: was.get(id) ?? null, after: is.get(id) ?? null }));
};

const compareMeasures = (before: TableRow | null, after: TableRow | null): ComparedMeasure[] =>
  pairs(before?.measures ?? [], after?.measures ?? [], ({ id }) => id).map((pair) => {
    const isSame = measureColumns.every((column) => pair.before?.[column] === pair.after?.[column]);
    return { ...pair, standing: standingOf(pair.before !== null, pair.after !== null, isSame) };
  });

const isSameRow = (before: TableRow | null, after: TableRow | null): boolean =>
  (['number', 'cause', 'goal', 'flagged'] as const).every((field) => before?.[field] === after?.[field]);

/** Two tables row by row, in the order of the later; what it has no longer comes last. */
export const comparePlanTables = (earlier: readonly TableRow[], later: readonly TableRow[]): ComparedRow[] =>
  pairs(earlier, later, ({ factor }) => factor).map(({ id: factor, before, after }) => {
    const measures = compareMeasures(before, after);
    const own = standingOf(before !== null, after !== null, isSameRow(before, after));
    const isSame = own === 'same' && measures.every(({ standing }) => standing === 'same');
    return { factor, own, standing: own === 'same' && !isSame ? 'changed' : own, before, after, measures };
  });
