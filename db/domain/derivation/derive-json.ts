/** What `derive --json` prints (derivation.md, 8). */
import type { CheckResult } from '../checks/types.ts';
import type { DerivedRow } from '../plan/types.ts';
import type { Derivation, EvidenceState } from './types.ts';

const evidenceWords = {
  supported: 'belagd',
  contested: 'omstridd',
  assumed: 'antagen',
  unknown: 'okand',
} as const satisfies Record<EvidenceState, string>;

const SIX_DECIMALS = 1e6;

/** Checks and rows are those of the plan as deriving now would give it. */
export const deriveJson = (
  problem: string,
  derivation: Derivation,
  rows: readonly DerivedRow[],
  checks: readonly CheckResult[],
) => ({
  problem,
  factors: derivation.factors.map(({ id, title, share, evidence, connected, group, role, inCut }) => ({
    id,
    title,
    share: Math.round(share * SIX_DECIMALS) / SIX_DECIMALS,
    evidence: evidenceWords[evidence],
    connected,
    group,
    role,
    inCut,
  })),
  rootGroups: derivation.rootGroups,
  loops: derivation.loops,
  cut: derivation.cut,
  rows: rows.map(({ number, factor, goal, flag }) => ({ number, factor, goal, flag })),
  checks: checks.map(({ id, holds, places }) => ({ id, holds, places: places.map((place) => place.text) })),
});
