/** Återrapportering: what two rounds of follow-up say differently, nämnd by nämnd, with sums. */
import type { ActorRecord, MeasureRecord } from '../entities.ts';
import type { FollowUpRecord, FollowUpRoundRecord } from '../planning-records.ts';
import { compareSaid, type RoundDifference } from './follow-up.ts';
import { type ActorMeasures, byActor, byResponsible, inRound, type RoundSums, roundSums } from './rounds.ts';

/** A round with what it is of: as it was reported where it is closed, else as it is now. */
export interface RoundSaid {
  readonly round: FollowUpRoundRecord;
  readonly actors: readonly ActorRecord[];
  readonly measures: readonly MeasureRecord[];
  /** Those of the round. */
  readonly followUps: readonly FollowUpRecord[];
}

export interface ReportLine extends Omit<RoundDifference, 'fields'> {
  /** As the later round calls it. */
  readonly title: string;
  /** What the earlier round called it, where that is something else. */
  readonly titleBefore: string | null;
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

const lineOf = (title: string, titleBefore: string, difference: RoundDifference): ReportLine => {
  const { before, after } = difference;
  const fields = difference.fields.flatMap((name) => (name === 'date' ? [] : name));
  const said = after?.deviations.trim() ?? '';
  return {
    ...difference,
    title,
    titleBefore: titleBefore === title ? null : titleBefore,
    fields,
    isChanged: fields.length > 0 || (before === null) !== (after === null),
    newDeviations: said === (before?.deviations.trim() ?? '') ? '' : said,
  };
};

const byId = <T extends { readonly id: string }>(records: readonly T[]): ReadonlyMap<string, T> =>
  new Map(records.map((record) => [record.id, record]));

/** The measures by who is responsible in the round, and how many of each it followed up. */
const sumsOf = ({ round, measures, actors, followUps }: RoundSaid) => {
  const followed = inRound(followUps, round.id);
  const own = new Map(
    byResponsible(measures, actors).map((group) => [group.actor?.id ?? null, roundSums(group.measures, followed)]),
  );
  return { of: (actor: string | null): RoundSums => own.get(actor) ?? roundSums([], followed), followed };
};

/** Everybody who is responsible in either round, called as in the later. */
const bothGroups = (before: RoundSaid, after: RoundSaid): readonly ActorMeasures[] => {
  const later = byId(after.measures);
  const gone = before.measures.filter(({ id }) => !later.has(id));
  const known = byId(after.actors);
  const actors = [...after.actors, ...before.actors.filter(({ id }) => !known.has(id))];
  const groups = byResponsible([...after.measures, ...gone], actors);
  const there = new Set(groups.map(({ actor }) => actor?.id ?? null));
  const left = byResponsible(before.measures, actors).filter(({ actor }) => !there.has(actor?.id ?? null));
  return [...groups, ...left.map(({ actor }) => ({ actor, measures: [] }))].sort(byActor);
};

/**
 * Each round is counted as it says itself; a measure stands with who is responsible in the later. Measures that neither
 * round followed up are in the sums only.
 */
export const roundReport = (before: RoundSaid, after: RoundSaid): RoundReport => {
  const differences = new Map(compareSaid(before.followUps, after.followUps).map((one) => [one.measure, one]));
  const [earlier, later] = [sumsOf(before), sumsOf(after)];
  const names = byId(before.measures);
  const groups = bothGroups(before, after).map(({ actor, measures }): ReportGroup => {
    const lines = measures.flatMap(({ id, title }) => {
      const difference = differences.get(id);
      return difference === undefined ? [] : [lineOf(title, names.get(id)?.title ?? title, difference)];
    });
    const own = actor?.id ?? null;
    return { actor, lines, sums: { before: earlier.of(own), after: later.of(own) } };
  });
  const lines = groups.flatMap((group) => group.lines);
  return {
    groups,
    all: {
      before: roundSums(before.measures, earlier.followed),
      after: roundSums(after.measures, later.followed),
    },
    changed: lines.filter(({ isChanged }) => isChanged).length,
    better: lines.filter(({ trend }) => trend === 'better').length,
    worse: lines.filter(({ trend }) => trend === 'worse').length,
  };
};
