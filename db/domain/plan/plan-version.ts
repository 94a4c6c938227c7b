/** What a version of the plan holds, what of it is signed, and how versions of other times are read. */
import { z } from 'zod';
import { canonicalJson } from '../canonical-json.ts';
import type { Json } from '../change.ts';
import type { CheckResult } from '../checks/types.ts';
import { type EntityName, entityNames } from '../entities.ts';
import type { AnalysisState } from '../fold/state.ts';
import type { PlanVersionRecord } from '../planning-records.ts';
import { recordId } from '../values.ts';
import { keptState, readState, rowsFile, stateFile } from './kept-state.ts';
import type { DerivedRow } from './types.ts';

/** Version of the form of the snapshot. Raised when what is in it changes meaning, never for a new field or kind. */
export const SNAPSHOT_VERSION = 1;
const FORMAT = 'rotorsak-plan';
/** Namespace of the signature (SSHSIG): nothing else that the key signs can pass for a version. */
export const PLAN_VERSION_NAMESPACE = 'plan-version-v1@rotorsak';

/** Kinds that say nothing of the plan: who writes, how it is looked at, what is tried, and the versions themselves. */
const leftOut: readonly EntityName[] = [
  'author',
  'comment',
  'mapNode',
  'savedView',
  'scenario',
  'scenarioChange',
  'planVersion',
];

export interface PlanSnapshot {
  readonly analysis: string;
  /** As `planState` leaves it. */
  readonly state: AnalysisState;
  readonly rows: readonly DerivedRow[];
  readonly checks: readonly CheckResult[];
}

/** What of a state belongs in a version. */
export const planState = (state: AnalysisState): AnalysisState =>
  keptState(
    entityNames.filter((entity) => !leftOut.includes(entity)),
    (entity) => state[entity],
  );

/** The canonical text of a snapshot: the same state, the same text. */
export const snapshotText = ({ analysis, state, rows, checks }: PlanSnapshot): string => {
  const whole = { format: FORMAT, version: SNAPSHOT_VERSION, analysis, state: planState(state), rows, checks };
  return canonicalJson(JSON.parse(JSON.stringify(whole)) as Json);
};

const snapshotFile = z.object({
  format: z.literal(FORMAT),
  version: z.int().min(1).max(SNAPSHOT_VERSION),
  analysis: recordId,
  state: stateFile,
  rows: rowsFile,
  checks: z.array(
    z.object({ id: z.string(), holds: z.boolean(), places: z.array(z.looseObject({ text: z.string() })) }),
  ),
});

/** The snapshot in a text, whatever version of the program wrote it; `null` where it is none that this one can read. */
export const readSnapshot = (text: string): PlanSnapshot | null => {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return null;
  }
  const file = snapshotFile.safeParse(parsed);
  if (!file.success) return null;
  const { analysis, state, rows, checks } = file.data;
  return {
    analysis,
    state: readState(state),
    rows: rows as DerivedRow[], // flags are closed words that older versions wrote
    checks: checks as unknown as CheckResult[],
  };
};

/** What is signed of a version: what it holds by its hash, and all that it says of the decision. */
export const signedStatement = (analysis: string, version: Omit<PlanVersionRecord, 'id'>): string => {
  const { title, kind, organName, date, paragraph, caseNumber, checksReason } = version;
  const { formatVersion, contentHash, pdf, madeAt } = version;
  return canonicalJson({
    format: `${FORMAT}-version`,
    analysis,
    title,
    kind,
    organName,
    date,
    paragraph,
    caseNumber,
    checksReason,
    formatVersion,
    contentHash,
    pdf: pdf?.sha256 ?? null,
    madeAt,
  });
};
