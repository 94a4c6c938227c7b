/** Underlag: what the sources say of a factor or a link (derivation.md, "Words", Evidence). */
import type { EvidenceRecord, SourceRecord } from '../entities.ts';
import type { EvidenceState } from './types.ts';

/**
 * belagd: a dated source supports it; omstridd: one supports and one contradicts; antagen: nothing
 * supports it and it is marked as an assumption; else okänd. A source without a date supports nothing, but it can contradict.
 */
export const evidenceState = (
  evidence: readonly EvidenceRecord[],
  assumed: boolean,
  sources: ReadonlyMap<string, SourceRecord>,
): EvidenceState => {
  const known = evidence.filter((item) => sources.has(item.source));
  const supported = known.some((item) => item.stance === 'supports' && sources.get(item.source)?.date);
  const contradicted = known.some((item) => item.stance === 'contradicts');
  if (supported) return contradicted ? 'contested' : 'supported';
  return assumed ? 'assumed' : 'unknown';
};

/** Evidence by the id of the factor (`factor`) or the link (`link`) that it is tied to. */
export const evidenceByOwner = (
  evidence: readonly EvidenceRecord[],
  owner: 'factor' | 'link',
): Map<string, EvidenceRecord[]> => {
  const byOwner = new Map<string, EvidenceRecord[]>();
  for (const item of evidence) {
    const id = item[owner];
    if (id === null) continue;
    const list = byOwner.get(id);
    if (list === undefined) byOwner.set(id, [item]);
    else list.push(item);
  }
  return byOwner;
};
