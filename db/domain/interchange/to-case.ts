/** The case file of an analysis' records. */
import type {
  ActorRecord,
  AnalysisRecord,
  EvidenceRecord,
  FactorRecord,
  LinkRecord,
  MeasureRecord,
  SourceRecord,
} from '../entities.ts';
import { PROBLEM_ID } from '../values.ts';
import {
  actorItem,
  analysisItem,
  evidenceItem,
  factorItem,
  linkId,
  linkItem,
  measureItem,
  sourceItem,
} from './items.ts';
import { CASE_FORMAT, CASE_VERSION, type Case, type CaseEvidence } from './schema.ts';

/** The records that a case file can hold, those that are alive. `analysis` is null where there is none yet. */
export interface CaseRecords {
  readonly analysis: AnalysisRecord | null;
  readonly actors: readonly ActorRecord[];
  readonly sources: readonly SourceRecord[];
  readonly factors: readonly FactorRecord[];
  readonly links: readonly LinkRecord[];
  readonly evidence: readonly EvidenceRecord[];
  readonly measures: readonly MeasureRecord[];
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const byId = <T extends { readonly id: string }>(records: readonly T[]): T[] =>
  records.toSorted((a, b) => compare(a.id, b.id));

/** Evidence compares by what it says, not by its id, which the file does not hold. */
const compareEvidence = (a: CaseEvidence, b: CaseEvidence): number =>
  compare(a.source, b.source) ||
  compare(a.stance, b.stance) ||
  compare(a.locator ?? '', b.locator ?? '') ||
  compare(a.quote ?? '', b.quote ?? '');

const inOrder = (given: Case): Case => ({
  format: CASE_FORMAT,
  version: CASE_VERSION,
  analysis: given.analysis,
  actors: byId(given.actors),
  sources: byId(given.sources),
  factors: byId(given.factors).map((factor) => ({ ...factor, evidence: factor.evidence.toSorted(compareEvidence) })),
  links: given.links
    .toSorted((a, b) => compare(a.from, b.from) || compare(a.to, b.to))
    .map((link) => ({ ...link, evidence: link.evidence.toSorted(compareEvidence) })),
  measures: byId(given.measures),
});

const evidenceOf = (records: CaseRecords): Map<string, CaseEvidence[]> => {
  const sources = new Set(records.sources.map(({ id }) => id));
  const evidence = records.evidence.filter(({ source }) => sources.has(source));
  const items = new Map<string, CaseEvidence[]>();
  for (const record of evidence) {
    const owner = record.factor ?? record.link ?? '';
    const list = items.get(owner);
    if (list === undefined) items.set(owner, [evidenceItem(record)]);
    else list.push(evidenceItem(record));
  }
  return items;
};

/**
 * The case in canonical order: lists by id, links by ends, evidence by what it says; the same records give the same
 * case, whatever order they come in. References to records that are not there are left out. What the file format
 * cannot hold (notes, placements, plan rows, secrecy marks) is not in it.
 */
export const recordsToCase = (records: CaseRecords & { readonly analysis: AnalysisRecord }): Case => {
  const evidence = evidenceOf(records);
  const actors = new Set(records.actors.map(({ id }) => id));
  const factors = new Set(records.factors.map(({ id }) => id));
  const ends = new Set(factors).add(PROBLEM_ID);
  const known = (id: string | null): string | null => (id !== null && actors.has(id) ? id : null);
  return inOrder({
    format: CASE_FORMAT,
    version: CASE_VERSION,
    analysis: analysisItem(records.analysis),
    actors: records.actors.map(actorItem),
    sources: records.sources.map(sourceItem),
    factors: records.factors.map((record) =>
      factorItem(
        {
          ...record,
          decidingActor: known(record.decidingActor),
          otherActors: record.otherActors.filter((id) => actors.has(id)),
        },
        evidence.get(record.id) ?? [],
      ),
    ),
    links: records.links
      .filter(({ from, to }) => from !== to && ends.has(from) && ends.has(to))
      .map((record) => linkItem(record, evidence.get(linkId(record)) ?? [])),
    measures: records.measures.map((record) =>
      measureItem({
        ...record,
        factors: record.factors.filter((id) => factors.has(id)),
        responsibleActor: known(record.responsibleActor),
      }),
    ),
  });
};
