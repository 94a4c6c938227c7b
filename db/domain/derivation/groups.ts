/** Candidates, groups and the one sentence that says why (derivation.md, 4 and 5). */
import type { FactorRecord } from '../entities.ts';
import type { EvidenceState, Explanation, Group, Role } from './types.ts';

export const roleOf = (factor: FactorRecord, connected: boolean): Role => {
  if (!connected) return 'unconnected';
  if (factor.influenceLevel === 'none') return 'others';
  return factor.influenceLevel === 'unset' ? 'unset' : 'candidate';
};

const weighty = (factor: FactorRecord): boolean => factor.significance === 'high' || factor.significance === 'medium';
const isFirstOwn = (factor: FactorRecord, evidence: EvidenceState): boolean =>
  factor.significance === 'high' && factor.influenceLevel === 'own' && evidence === 'supported';

/** The group of a candidate by the rules alone. */
export const ruleGroup = (factor: FactorRecord, evidence: EvidenceState, inCut: boolean): Group => {
  if (!weighty(factor)) return 3;
  if (isFirstOwn(factor, evidence) || (inCut && evidence === 'supported')) return 1;
  return evidence === 'supported' || evidence === 'assumed' ? 2 : 3;
};

interface Standing {
  readonly role: Role;
  readonly rule: Group | null;
  readonly evidence: EvidenceState;
  readonly inCut: boolean;
  readonly declined: boolean;
  readonly placed: Group | null;
}

const knowledgeCode = (factor: FactorRecord, evidence: EvidenceState): Explanation['code'] => {
  if (factor.significance === 'low') return 'knowledge-low';
  if (factor.significance === 'unset') return 'knowledge-unset';
  return evidence === 'contested' ? 'knowledge-contested' : 'knowledge-unknown';
};

export const explain = (factor: FactorRecord, standing: Standing): Explanation => {
  const { role, rule, evidence, declined, placed } = standing;
  const params = {
    significance: factor.significance,
    influence: factor.influenceLevel,
    evidence,
    reason: factor.placementReason,
    group: placed,
    ruleGroup: rule,
  };
  if (role !== 'candidate') return { code: role, params };
  if (declined) return { code: 'declined', params };
  if (placed !== null && placed !== rule) return { code: 'placed', params };
  if (rule === 1) return { code: isFirstOwn(factor, evidence) ? 'first-own' : 'first-cut', params };
  return { code: rule === 2 ? 'next' : knowledgeCode(factor, evidence), params };
};
