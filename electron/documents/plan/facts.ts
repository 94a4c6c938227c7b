/** Look-ups that all parts of the plan share: names by id, numbers of sources, where each measure is printed. */
import { compareIds, compareSwedish } from '../../../db/domain/collation.ts';
import { evidenceByOwner } from '../../../db/domain/derivation/evidence.ts';
import type { DerivedFactor } from '../../../db/domain/derivation/types.ts';
import type {
  ActorRecord,
  EvidenceRecord,
  FactorRecord,
  MeasureRecord,
  SourceRecord,
} from '../../../db/domain/entities.ts';
import { PROBLEM_ID } from '../../../db/domain/values.ts';
import { swedishTime } from '../dates.ts';
import type { PlanDocumentInput } from './input.ts';

export interface NumberedSource {
  readonly number: number;
  readonly source: SourceRecord;
}

export interface Facts extends PlanDocumentInput {
  /** The Swedish day of printing, `YYYY-MM-DD`. */
  readonly today: string;
  readonly factors: ReadonlyMap<string, FactorRecord>;
  readonly derived: ReadonlyMap<string, DerivedFactor>;
  /** In Swedish order of title; the numbers are what `[3]` in the text refers to. */
  readonly sources: readonly NumberedSource[];
  readonly sourceById: ReadonlyMap<string, NumberedSource>;
  readonly evidenceOfFactor: ReadonlyMap<string, readonly EvidenceRecord[]>;
  readonly evidenceOfLink: ReadonlyMap<string, readonly EvidenceRecord[]>;
  /** Numbers of the plan's rows by factor. */
  readonly rowOfFactor: ReadonlyMap<string, number>;
  readonly measuresOfFactor: ReadonlyMap<string, readonly MeasureRecord[]>;
  /** `2.1`: the row under which a measure is told in full, and its place there. */
  readonly measureNumber: ReadonlyMap<string, string>;
  readonly actorName: (id: string | null) => string;
  /** Title of a factor or, for the end of all chains, of the problem. */
  readonly nodeTitle: (id: string) => string;
}

const byId = <T extends { readonly id: string }>(records: readonly T[]): Map<string, T> =>
  new Map(records.map((record) => [record.id, record]));

const numberSources = (sources: readonly SourceRecord[]): NumberedSource[] =>
  [...sources]
    .sort((a, b) => compareSwedish(a.title, b.title) || compareIds(a.id, b.id))
    .map((source, index) => ({ number: index + 1, source }));

/** Order within a row: what begins first, then the title; those without a start come last. */
export const compareMeasures = (a: MeasureRecord, b: MeasureRecord): number =>
  compareIds(a.start ?? '9999', b.start ?? '9999') || compareSwedish(a.title, b.title) || compareIds(a.id, b.id);

const groupMeasures = ({ measures, order }: PlanDocumentInput): Map<string, MeasureRecord[]> => {
  const place = ({ id }: MeasureRecord): number => order?.get(id) ?? 0;
  const groups = new Map<string, MeasureRecord[]>();
  for (const measure of [...measures].sort((a, b) => place(a) - place(b) || compareMeasures(a, b))) {
    for (const factor of new Set(measure.factors)) {
      const group = groups.get(factor);
      if (group === undefined) groups.set(factor, [measure]);
      else group.push(measure);
    }
  }
  return groups;
};

const numberMeasures = (
  { rows }: PlanDocumentInput,
  ofFactor: ReadonlyMap<string, readonly MeasureRecord[]>,
): Map<string, string> => {
  const numbers = new Map<string, string>();
  for (const row of rows) {
    let place = 0;
    for (const { id } of ofFactor.get(row.factor) ?? []) {
      if (!numbers.has(id)) numbers.set(id, `${row.number}.${++place}`);
    }
  }
  return numbers;
};

const actorNames = (actors: readonly ActorRecord[]) => {
  const names = new Map(actors.map(({ id, name }) => [id, name]));
  return (id: string | null): string => (id === null ? '' : (names.get(id) ?? ''));
};

export const gatherFacts = (input: PlanDocumentInput): Facts => {
  const { graph, derivation, rows, meta } = input;
  const factors = byId(graph.factors);
  const sources = numberSources(graph.sources);
  const measuresOfFactor = groupMeasures(input);
  return {
    ...input,
    today: swedishTime(meta.printedAt).day,
    factors,
    derived: byId(derivation.factors),
    sources,
    sourceById: new Map(sources.map((numbered) => [numbered.source.id, numbered])),
    evidenceOfFactor: evidenceByOwner(graph.evidence, 'factor'),
    evidenceOfLink: evidenceByOwner(graph.evidence, 'link'),
    rowOfFactor: new Map(rows.map((row) => [row.factor, row.number])),
    measuresOfFactor,
    measureNumber: numberMeasures(input, measuresOfFactor),
    actorName: actorNames(graph.actors),
    nodeTitle: (id) => (id === PROBLEM_ID ? graph.analysis.problem : (factors.get(id)?.title ?? '')),
  };
};
