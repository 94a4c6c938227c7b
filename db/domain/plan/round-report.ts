/** Återrapportering: what two rounds of follow-up say differently, nämnd by nämnd, with sums. */
import type { FollowUpRecord } from '../planning-records.ts';
import { compareRounds, type RoundDifference } from './follow-up.ts';
import { type ActorMeasures, inRound, type RoundSums, roundSums } from './rounds.ts';

export interface ReportLine extends Omit<RoundDifference, 'fields'> {
  readonly title: string;
  /** Fields that say different things; the day of the follow-up is another in every round and is not one of them. */
  readonly fields: readonly Exclude<RoundDifference['fields'][number], 'date'>[];
  /** Whether anything differs, also that only one of the rounds followed it up. */
  readonly isChanged: boolean;
  /** Deviations of the later round that the earlier did not say; empty where there are none. */
  readonly newDeviations: string;
}

export interface BothSums {
  readonly before: RoundSums;
  readonly after: RoundSums;
}

export interface ReportGroup {
  readonly actor: ActorMeasures['actor'];
  readonly lines: readonly ReportLine[];
  readonly sums: BothSums;
}

export interface RoundReport {
  readonly groups: readonly ReportGroup[];
  readonly all: BothSums;
  readonly changed: number;
  readonly better: number;
  readonly worse: number;
}

const lineOf = (title: string, difference: RoundDifference): ReportLine => {
  const { before, after } = difference;
  const fields = difference.fields.flatMap((name) => (name === 'date' ? [] : name));
  const said = after?.deviations.trim() ?? '';
  return {
    ...difference,
    title,
    fields,
    isChanged: fields.length > 0 || (before === null) !== (after === null),
    newDeviations: said === (before?.deviations.trim() ?? '') ? '' : said,
  };
};

/** Measures that neither round followed up are in the sums only. */
export const roundReport = (
  groups: readonly ActorMeasures[],
  followUps: readonly FollowUpRecord[],
  beforeRound: string,
  afterRound: string,
): RoundReport => {
  const differences = new Map(compareRounds(followUps, beforeRound, afterRound).map((one) => [one.measure, one]));
  const [earlier, later] = [inRound(followUps, beforeRound), inRound(followUps, afterRound)];
  const sumsOf = (measures: ActorMeasures['measures']): BothSums => ({
    before: roundSums(measures, earlier),
    after: roundSums(measures, later),
  });
  const made = groups.map(({ actor, measures }): ReportGroup => {
    const lines = measures.flatMap(({ id, title }) => {
      const difference = differences.get(id);
      return difference === undefined ? [] : [lineOf(title, difference)];
    });
    return { actor, lines, sums: sumsOf(measures) };
  });
  const lines = made.flatMap((group) => group.lines);
  return {
    groups: made,
    all: sumsOf(groups.flatMap(({ measures }) => measures)),
    changed: lines.filter(({ isChanged }) => isChanged).length,
    better: lines.filter(({ trend }) => trend === 'better').length,
    worse: lines.filter(({ trend }) => trend === 'worse').length,
  };
};
