/** What the analysis rests on: which factors and links have one source, old ones, undated ones or none. */
import { evidenceByOwner } from './derivation/evidence.ts';
import type { EvidenceRecord, FactorRecord, LinkRecord, SourceRecord } from './entities.ts';
import { monthsSince } from './partial-date.ts';
import { PROBLEM_ID } from './values.ts';

export interface CoverageInput {
  readonly factors: readonly FactorRecord[];
  readonly links: readonly LinkRecord[];
  readonly evidence: readonly EvidenceRecord[];
  readonly sources: readonly SourceRecord[];
}

/** `none`: nothing supports it; `undated`: only sources without a date do, which count for nothing (derivation.md). */
export type CoverageGap = 'none' | 'undated' | 'single' | 'old';

export interface CoverageItem {
  readonly id: string;
  /** Sources that support it, dated and undated, each once, by id. */
  readonly sources: readonly string[];
  /** Age in whole months of the newest dated one; `null` where there is none. */
  readonly months: number | null;
  /** `single` and `old` may both hold; `none` and `undated` stand alone. */
  readonly gaps: readonly CoverageGap[];
}

export interface SourceAge {
  readonly id: string;
  /** What it is about, or where that is not said, when it was published; `null` where neither is. */
  readonly asOf: string | null;
  readonly months: number | null;
  readonly old: boolean;
  /** Factors and links that it supports. */
  readonly supports: number;
}

export interface Coverage {
  readonly factors: readonly CoverageItem[];
  readonly links: readonly CoverageItem[];
  readonly sources: readonly SourceAge[];
}

interface Terms {
  readonly today: string;
  /** More whole months than this make a source old. */
  readonly months: number;
}

const asOf = ({ dataFrom, date }: SourceRecord): string | null => dataFrom ?? date;

const ageOf = (source: SourceRecord, today: string): number | null => {
  const since = asOf(source);
  return since === null ? null : monthsSince(since, today);
};

const gapsOf = (supporting: readonly SourceRecord[], newest: number | null, { months }: Terms): CoverageGap[] => {
  if (supporting.length === 0) return ['none'];
  if (newest === null) return ['undated'];
  return [...(supporting.length === 1 ? (['single'] as const) : []), ...(newest > months ? (['old'] as const) : [])];
};

const itemFor = (
  id: string,
  evidence: readonly EvidenceRecord[],
  sources: ReadonlyMap<string, SourceRecord>,
  terms: Terms,
): CoverageItem => {
  const ids = new Set(evidence.filter(({ stance }) => stance === 'supports').map(({ source }) => source));
  const supporting = [...ids].sort().flatMap((source) => sources.get(source) ?? []);
  const ages = supporting.filter(({ date }) => date !== null).flatMap((source) => ageOf(source, terms.today) ?? []);
  const months = ages.length === 0 ? null : Math.min(...ages);
  return { id, sources: supporting.map((source) => source.id), months, gaps: gapsOf(supporting, months, terms) };
};

/** Active factors, the links between them and to the problem, and every source; in the order of their ids. */
export const coverage = ({ factors, links, evidence, sources }: CoverageInput, terms: Terms): Coverage => {
  const byId = new Map(sources.map((source) => [source.id, source]));
  const ofFactors = evidenceByOwner(evidence, 'factor');
  const ofLinks = evidenceByOwner(evidence, 'link');
  const active = new Set(factors.filter(({ state }) => state === 'active').map(({ id }) => id));
  const isEnd = (id: string): boolean => id === PROBLEM_ID || active.has(id);
  const factorItems = [...active].sort().map((id) => itemFor(id, ofFactors.get(id) ?? [], byId, terms));
  const linkItems = links
    .filter(({ from, to }) => active.has(from) && isEnd(to))
    .map(({ id }) => id)
    .sort()
    .map((id) => itemFor(id, ofLinks.get(id) ?? [], byId, terms));
  const uses = Map.groupBy(
    [...factorItems, ...linkItems].flatMap((item) => item.sources),
    (id) => id,
  );
  const ages = sources.map((source): SourceAge => {
    const months = ageOf(source, terms.today);
    const old = months !== null && months > terms.months;
    return { id: source.id, asOf: asOf(source), months, old, supports: uses.get(source.id)?.length ?? 0 };
  });
  return { factors: factorItems, links: linkItems, sources: ages };
};
