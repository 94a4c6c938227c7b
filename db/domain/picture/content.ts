/** What the map shows, gathered from the records and the derivation. */
import { compareIds, compareSwedish } from '../collation.ts';
import { evidenceByOwner, evidenceState } from '../derivation/evidence.ts';
import type { Derivation } from '../derivation/types.ts';
import type { AnalysisRecord, EvidenceRecord, FactorRecord, LinkRecord, SourceRecord } from '../entities.ts';
import { PROBLEM_ID } from '../values.ts';
import type { MapContent, MapFactor, MapLink } from './types.ts';

/** What the map takes from the derivation. */
type Derived = Pick<Derivation, 'factors' | 'loops' | 'rootGroups'>;

export interface MapRecords {
  readonly analysis: Pick<AnalysisRecord, 'problem'>;
  readonly factors: readonly FactorRecord[];
  readonly links: readonly LinkRecord[];
  readonly evidence: readonly EvidenceRecord[];
  readonly sources: readonly SourceRecord[];
}

const factorsOf = (records: MapRecords, derivation: Derived): MapFactor[] => {
  const known = new Map(records.sources.map((source) => [source.id, source]));
  const owned = evidenceByOwner(records.evidence, 'factor');
  const derived = new Map(derivation.factors.map((factor) => [factor.id, factor]));
  return records.factors
    .filter(({ state }) => state !== 'rejected')
    .map((factor) => ({
      id: factor.id,
      title: factor.title,
      kind: factor.kind,
      draft: factor.state === 'draft',
      bone: factor.bone,
      influence: factor.influenceLevel,
      significance: factor.significance,
      evidence: evidenceState(owned.get(factor.id) ?? [], factor.assumed, known),
      share: derived.get(factor.id)?.share ?? 0,
      inCut: derived.get(factor.id)?.inCut ?? false,
      rootCause: derived.get(factor.id)?.rootCause ?? false,
    }))
    .sort((a, b) => compareSwedish(a.title, b.title) || compareIds(a.id, b.id));
};

const linksOf = (records: MapRecords, shown: ReadonlySet<string>): MapLink[] => {
  const known = new Map(records.sources.map((source) => [source.id, source]));
  const owned = evidenceByOwner(records.evidence, 'link');
  return records.links
    .filter(({ from, to }) => shown.has(from) && shown.has(to))
    .map(({ id, from, to, strength, polarity, assumed, together }) => ({
      id,
      from,
      to,
      strength,
      polarity,
      evidence: evidenceState(owned.get(id) ?? [], assumed, known),
      together,
    }));
};

export const mapContent = (records: MapRecords, derivation: Derived): MapContent => {
  const factors = factorsOf(records, derivation);
  return {
    problem: records.analysis.problem,
    factors,
    links: linksOf(records, new Set([PROBLEM_ID, ...factors.map(({ id }) => id)])),
    loops: derivation.loops,
    unbreakable: derivation.rootGroups.flatMap(({ path }) => (path === undefined ? [] : [path])),
  };
};

const underived = { factors: [], loops: [], rootGroups: [] } as const;

/** The same without what the rules say, for pictures that show nothing of it. */
export const plainContent = (records: MapRecords): MapContent => mapContent(records, underived);
