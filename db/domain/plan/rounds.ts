/** What a round of follow-up goes through, nämnd by nämnd, what stood before it, and what it says in sums. */
import { compareIds, compareSwedish } from '../collation.ts';
import type { ActorRecord, MeasureRecord } from '../entities.ts';
import type { FollowUpRecord, FollowUpRoundRecord } from '../planning-records.ts';
import { followUpStatuses, lights } from '../planning-values.ts';

/** Earlier first: by the day on which a round was opened, then by id. */
export const byOpened = (a: FollowUpRoundRecord, b: FollowUpRoundRecord): number =>
  compareIds(a.opened ?? '', b.opened ?? '') || compareIds(a.id, b.id);

export interface ActorMeasures {
  /** Who is responsible; `null` for measures that nobody is. */
  readonly actor: ActorRecord | null;
  /** In Swedish order of their titles. */
  readonly measures: readonly MeasureRecord[];
}

const byTitle = (a: MeasureRecord, b: MeasureRecord): number =>
  compareSwedish(a.title, b.title) || compareIds(a.id, b.id);

/** In Swedish order of the names; nobody last. */
export const byActor = ({ actor: a }: ActorMeasures, { actor: b }: ActorMeasures): number => {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return compareSwedish(a.name, b.name) || compareIds(a.id, b.id);
};

/** The measures by who is responsible, in Swedish order of the names; those without anyone last. */
export const byResponsible = (
  measures: readonly MeasureRecord[],
  actors: readonly ActorRecord[],
): readonly ActorMeasures[] => {
  const known = new Map(actors.map((actor) => [actor.id, actor]));
  const groups = new Map<string | null, { actor: ActorRecord | null; measures: MeasureRecord[] }>();
  for (const measure of [...measures].sort(byTitle)) {
    const actor = known.get(measure.responsibleActor ?? '') ?? null;
    const group = groups.get(actor?.id ?? null);
    if (group === undefined) groups.set(actor?.id ?? null, { actor, measures: [measure] });
    else group.measures.push(measure);
  }
  return [...groups.values()].sort(byActor);
};

/** The follow-ups of one round, by measure. */
export const inRound = (followUps: readonly FollowUpRecord[], round: string): ReadonlyMap<string, FollowUpRecord> =>
  new Map(followUps.filter((one) => one.round === round).map((one) => [one.measure, one]));

/** The last follow-up of a measure before a round was opened: of an earlier round, or outside of rounds. */
export const lastBefore = (
  followUps: readonly FollowUpRecord[],
  rounds: readonly FollowUpRoundRecord[],
  round: FollowUpRoundRecord,
  measure: string,
): FollowUpRecord | null => {
  const earlier = new Map(rounds.filter((one) => byOpened(one, round) < 0).map(({ id, opened }) => [id, opened ?? '']));
  const dayOf = (one: FollowUpRecord): string => one.date ?? earlier.get(one.round ?? '') ?? '';
  const isBefore = (one: FollowUpRecord): boolean =>
    one.round === null ? (one.date ?? '') <= (round.opened ?? '') : earlier.has(one.round);
  const all = followUps.filter((one) => one.measure === measure && isBefore(one));
  return all.sort((a, b) => compareIds(dayOf(a), dayOf(b)) || compareIds(a.id, b.id)).at(-1) ?? null;
};

/** The measure to go on to from `from`: the next that the round has not followed up, from the start again after the last. */
export const nextMeasure = (
  groups: readonly ActorMeasures[],
  followed: ReadonlyMap<string, unknown>,
  from: string | null,
): string | null => {
  const all = groups.flatMap(({ measures }) => measures.map(({ id }) => id));
  const at = from === null ? -1 : all.indexOf(from);
  const ahead = [...all.slice(at + 1), ...all.slice(0, Math.max(at, 0))];
  return ahead.find((id) => !followed.has(id)) ?? null;
};

export interface RoundSums {
  readonly total: number;
  readonly followed: number;
  readonly status: Readonly<Record<FollowUpRecord['status'], number>>;
  readonly light: Readonly<Record<NonNullable<FollowUpRecord['light']>, number>>;
}

/** How many of the measures a round followed up, and what it said of them. */
export const roundSums = (
  measures: readonly MeasureRecord[],
  followed: ReadonlyMap<string, FollowUpRecord>,
): RoundSums => {
  const said = measures.flatMap(({ id }) => followed.get(id) ?? []);
  const count = <T extends string>(names: readonly T[], of: (one: FollowUpRecord) => T | null) =>
    Object.fromEntries(names.map((name) => [name, said.filter((one) => of(one) === name).length])) as Record<T, number>;
  return {
    total: measures.length,
    followed: said.length,
    status: count(followUpStatuses, ({ status }) => status),
    light: count(lights, ({ light }) => light),
  };
};
