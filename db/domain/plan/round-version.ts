/** What a closed round of follow-up holds: the plan as it was followed up, and what was said of it. */
import { z } from 'zod';
import { canonicalJson } from '../canonical-json.ts';
import type { Json } from '../change.ts';
import type { EntityName, RecordOf } from '../entities.ts';
import type { AnalysisState } from '../fold/state.ts';
import type { FollowUpRoundRecord } from '../planning-records.ts';
import { recordId } from '../values.ts';
import { keptState, readState, rowsFile, stateFile } from './kept-state.ts';
import type { RoundSaid } from './round-report.ts';
import type { DerivedRow } from './types.ts';

/** Version of the form of the snapshot. Raised when what is in it changes meaning, never for a new field or kind. */
const ROUND_VERSION = 1;
const FORMAT = 'rotorsak-round';

/** What a report of the round may name. */
const kinds: readonly EntityName[] = [
  'actor',
  'actorFunction',
  'source',
  'factor',
  'planRow',
  'measure',
  'measureStep',
  'indicator',
  'measurement',
  'followUp',
  'learning',
];

export interface RoundSnapshot {
  readonly analysis: string;
  /** The round as it was closed. */
  readonly round: FollowUpRoundRecord;
  /** Without working notes; of follow-ups those of the round, of lessons those of its follow-ups. */
  readonly state: AnalysisState;
  readonly rows: readonly DerivedRow[];
}

/** The snapshot of a round that is closed with these fields, of records as they are. */
export const roundSnapshot = (
  analysis: string,
  round: FollowUpRoundRecord,
  recordsOf: <E extends EntityName>(entity: E) => readonly RecordOf<E>[],
  rows: readonly DerivedRow[],
): RoundSnapshot => {
  const state = keptState(kinds, recordsOf);
  const followUp = state.followUp.filter((one) => one.round === round.id);
  const own = new Set(followUp.map(({ id }) => id));
  const learning = state.learning.filter((one) => own.has(one.followUp ?? ''));
  return { analysis, round: { ...round, snapshot: null }, state: { ...state, followUp, learning }, rows };
};

/** The canonical text of a snapshot: the same round, the same text. */
export const roundText = ({ analysis, round, state, rows }: RoundSnapshot): string => {
  const whole = { format: FORMAT, version: ROUND_VERSION, analysis, round: round.id, rows };
  return canonicalJson(JSON.parse(JSON.stringify({ ...whole, state: { ...state, followUpRound: [round] } })) as Json);
};

const roundFile = z.object({
  format: z.literal(FORMAT),
  version: z.int().min(1).max(ROUND_VERSION),
  analysis: recordId,
  round: recordId,
  state: stateFile,
  rows: rowsFile,
});

/** The snapshot in a text, whatever version of the program wrote it; `null` where it is none that this one can read. */
export const readRound = (text: string): RoundSnapshot | null => {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return null;
  }
  const file = roundFile.safeParse(parsed);
  if (!file.success) return null;
  const { analysis, round: id, state: given, rows } = file.data;
  const { followUpRound, ...others } = readState(given);
  const round = followUpRound.find((one) => one.id === id);
  if (round === undefined) return null;
  return { analysis, round, state: { ...others, followUpRound: [] }, rows: rows as DerivedRow[] };
};

/** What of a snapshot a report of the round is made of. */
export const saidIn = ({ round, state: { actor, measure, followUp } }: RoundSnapshot): RoundSaid => ({
  round,
  actors: actor,
  measures: measure,
  followUps: followUp,
});
