/** What is written of a closed round now beside what was reported: the log keeps what a bundle brings, the report stands. */
import { compareIds } from '../collation.ts';
import type { MeasureRecord } from '../entities.ts';
import type { FollowUpRoundRecord } from '../planning-records.ts';
import { compareSaid, type RoundDifference } from './follow-up.ts';
import type { RoundSaid } from './round-report.ts';

const ofRound = ['title', 'opened', 'closed', 'note'] as const;

/** `before` is as it was reported, `after` as it is written now. */
export interface DriftedFollowUp extends Pick<RoundDifference, 'measure' | 'before' | 'after' | 'fields'> {
  /** The measure as the report calls it. */
  readonly title: string;
  /** Whether the sources that show it are others. */
  readonly otherSources: boolean;
}

export interface DriftedMeasure {
  readonly reported: MeasureRecord;
  /** `null`: it is deleted. */
  readonly now: MeasureRecord | null;
}

export interface RoundDrift {
  /** Fields of the round itself. */
  readonly round: readonly (typeof ofRound)[number][];
  readonly followUps: readonly DriftedFollowUp[];
  /** Measures that the round followed up, that are called something else now, lie with another, or are deleted. */
  readonly measures: readonly DriftedMeasure[];
}

const fieldsOf = (before: FollowUpRoundRecord, after: FollowUpRoundRecord): RoundDrift['round'] =>
  ofRound.filter((name) => before[name] !== after[name]);

const sourcesOf = (ids: readonly string[] = []): string => [...ids].sort(compareIds).join(' ');

/** By id of the measure; nothing in any list where the round reads as it was reported. */
export const roundDrift = (reported: RoundSaid, now: RoundSaid): RoundDrift => {
  const known = new Map(now.measures.map((measure) => [measure.id, measure]));
  const then = new Map(reported.measures.map((measure) => [measure.id, measure]));
  const titleOf = (id: string): string => (then.get(id) ?? known.get(id))?.title ?? '';
  const followUps = compareSaid(reported.followUps, now.followUps).flatMap((difference): DriftedFollowUp[] => {
    const { measure, before, after, fields } = difference;
    const otherSources = sourcesOf(before?.sources) !== sourcesOf(after?.sources);
    if (before !== null && after !== null && fields.length === 0 && !otherSources) return [];
    return [{ measure, before, after, fields, title: titleOf(measure), otherSources }];
  });
  const followed = new Set(reported.followUps.map(({ measure }) => measure));
  const measures = reported.measures.flatMap((measure): DriftedMeasure[] => {
    const today = known.get(measure.id) ?? null;
    const isSame = today?.title === measure.title && today.responsibleActor === measure.responsibleActor;
    return isSame || !followed.has(measure.id) ? [] : [{ reported: measure, now: today }];
  });
  return { round: fieldsOf(reported.round, now.round), followUps, measures };
};

/** Whether anybody wrote in the round after it was reported. */
export const isWrittenSince = ({ round, followUps }: RoundDrift): boolean => round.length + followUps.length > 0;
