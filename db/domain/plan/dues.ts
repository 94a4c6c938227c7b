/** Every day by which something is to be done, in one list, with warnings in good time. */
import { compareIds } from '../collation.ts';
import { addDays, addMonths } from '../days.ts';
import type { AnalysisRecord, EntityName, MeasureRecord, OpenQuestionRecord } from '../entities.ts';
import { latestDay } from '../partial-date.ts';
import type { PlanningRecords } from '../planning-records.ts';
import { type MeasureState, measureStates } from './follow-up.ts';

/** Months within which lägesbilden is to be updated and the plan followed up (lag 2023:196, 6 §). */
export const CLOCK_MONTHS = 24;
/** Months after which a request that names no day is waited for. */
export const ANSWER_MONTHS = 3;

/** Days before the day from which on there is a warning, by kind; what takes longer to do is warned of earlier. */
export const warningDays = {
  measureEnd: 30,
  followUp: 30,
  step: 14,
  agreement: 180,
  decision: 14,
  answer: 14,
  question: 14,
  target: 30,
  situationPicture: 180,
  planFollowUp: 180,
} as const;
export type DueKind = keyof typeof warningDays;

export interface Due {
  /** The same for the same thing whenever it is asked: `<kind>/<record id>`. */
  readonly id: string;
  readonly kind: DueKind;
  readonly date: string;
  readonly level: 'overdue' | 'soon' | 'later';
  /** What the record is called. */
  readonly title: string;
  /** The record and the field that holds the day, for going there. */
  readonly entity: EntityName;
  readonly record: string;
  readonly field: string;
  /** Whose it is, where a record says so. */
  readonly actor: string | null;
  /** Held back in what leaves the program: the measure, or its title, is marked secret. */
  readonly secret: boolean;
}

export interface DueInput
  extends Pick<
    PlanningRecords,
    | 'measureSteps'
    | 'agreements'
    | 'requests'
    | 'decisionSteps'
    | 'planVersions'
    | 'followUpRounds'
    | 'followUps'
    | 'indicators'
    | 'measurements'
    | 'secrecyMarks'
  > {
  readonly analysis: AnalysisRecord;
  readonly measures: readonly MeasureRecord[];
  readonly openQuestions: readonly OpenQuestionRecord[];
}

/** What the two clocks of the law are read from. */
export type ClockInput = Pick<DueInput, 'analysis' | 'followUpRounds' | 'planVersions'>;

type Draft = Omit<Due, 'id' | 'level'>;
const isOver = (state: MeasureState | undefined): boolean => state?.status === 'done' || state?.status === 'cancelled';

/** Measures whose whole or whose title is secret. */
const secretMeasures = ({ measures, secrecyMarks, analysis }: DueInput): ReadonlySet<string> =>
  new Set([
    ...measures.filter(({ secrecy }) => secrecy || analysis.secrecy).map(({ id }) => id),
    ...secrecyMarks.filter(({ field }) => field === 'title').map(({ measure }) => measure),
  ]);

const measureDues = (input: DueInput): Draft[] => {
  const states = measureStates(input.followUps);
  const secret = secretMeasures(input);
  const measures = new Map(input.measures.map((measure) => [measure.id, measure]));
  const of = ({ id, title, responsibleActor }: MeasureRecord) =>
    ({ title, entity: 'measure', record: id, actor: responsibleActor, secret: secret.has(id) }) as const;
  const own = input.measures.flatMap((measure): Draft[] => {
    const state = states.get(measure.id);
    const { end, followUp } = measure;
    const followed = state?.followUp?.date ?? '';
    return [
      ...(end === null || isOver(state)
        ? []
        : [{ ...of(measure), kind: 'measureEnd' as const, date: end, field: 'end' }]),
      ...(followUp === null || followed >= followUp || state?.status === 'cancelled'
        ? []
        : [{ ...of(measure), kind: 'followUp' as const, date: followUp, field: 'followUp' }]),
    ];
  });
  const steps = input.measureSteps.flatMap(({ id, measure, title, due, done }): Draft[] => {
    if (due === null || done !== null || isOver(states.get(measure))) return [];
    const actor = measures.get(measure)?.responsibleActor ?? null;
    const kind = { kind: 'step', entity: 'measureStep', record: id, field: 'due' } as const;
    return [{ ...kind, title, date: due, actor, secret: secret.has(measure) }];
  });
  return [...own, ...steps];
};

/** Indicators whose target's day has come without a value from that day on. */
const targetDues = (input: DueInput): Draft[] => {
  const secret = secretMeasures(input);
  return input.indicators.flatMap(({ id, title, targetDate, measure }): Draft[] => {
    if (targetDate === null) return [];
    const measured = input.measurements.some(({ indicator, date }) => indicator === id && (date ?? '') >= targetDate);
    if (measured) return [];
    const kind = { kind: 'target', entity: 'indicator', record: id, field: 'targetDate' } as const;
    return [{ ...kind, title, date: targetDate, actor: null, secret: measure !== null && secret.has(measure) }];
  });
};

const otherDues = ({ agreements, requests, decisionSteps, openQuestions, analysis }: DueInput): Draft[] => {
  const secret = analysis.secrecy;
  return [
    ...agreements.flatMap(({ id, title, validUntil }): Draft[] => {
      if (validUntil === null) return [];
      const kind = { kind: 'agreement', entity: 'agreement', record: id, field: 'validUntil' } as const;
      return [{ ...kind, title, date: latestDay(validUntil), actor: null, secret }];
    }),
    ...requests.flatMap(({ id, title, state, sentOn, answerBy, actor }): Draft[] => {
      const date = answerBy ?? (sentOn === null ? null : addMonths(sentOn, ANSWER_MONTHS));
      if (state !== 'sent' || date === null) return [];
      const field = answerBy === null ? 'sentOn' : 'answerBy';
      return [{ kind: 'answer', entity: 'request', record: id, field, title, date, actor, secret }];
    }),
    ...decisionSteps.flatMap(({ id, title, organ, date, done }): Draft[] => {
      if (date === null || done) return [];
      const kind = { kind: 'decision', entity: 'decisionStep', record: id, field: 'date' } as const;
      return [{ ...kind, title, date, actor: organ, secret }];
    }),
    ...openQuestions.flatMap(({ id, title, due, state, who }): Draft[] => {
      if (due === null || state !== 'open') return [];
      const kind = { kind: 'question', entity: 'openQuestion', record: id, field: 'due' } as const;
      return [{ ...kind, title, date: due, actor: who, secret }];
    }),
  ];
};

/** The last day on which the plan was followed up, or decided where it never was; `null` for a plan that is not decided. */
export const planFollowedUp = (
  { analysis, followUpRounds, planVersions }: ClockInput,
  today: string,
): string | null => {
  const decided = planVersions.filter(({ kind }) => kind !== 'referral').map(({ date }) => date);
  const days = [...followUpRounds.map(({ closed }) => closed), ...decided].filter((day) => day !== null);
  if (days.length > 0) return days.sort(compareIds).at(-1) ?? null;
  return analysis.decisionDate !== null && analysis.decisionDate <= today ? analysis.decisionDate : null;
};

const clocks = (input: DueInput, today: string): Draft[] => {
  const { id, situationPictureDate, situationPictureTitle, title, secrecy } = input.analysis;
  const of = { entity: 'analysis', record: id, actor: null, secret: secrecy } as const;
  const followed = planFollowedUp(input, today);
  return [
    ...(situationPictureDate === null
      ? []
      : [
          {
            ...of,
            kind: 'situationPicture' as const,
            field: 'situationPictureDate',
            title: situationPictureTitle,
            date: addMonths(situationPictureDate, CLOCK_MONTHS),
          },
        ]),
    ...(followed === null
      ? []
      : [
          {
            ...of,
            kind: 'planFollowUp' as const,
            field: 'decisionDate',
            title,
            date: addMonths(followed, CLOCK_MONTHS),
          },
        ]),
  ];
};

/** All that is still to be done, the earliest first, then by id. `today`: `YYYY-MM-DD`; a due day itself is not overdue. */
export const dues = (input: DueInput, today: string): Due[] =>
  [...measureDues(input), ...targetDues(input), ...otherDues(input), ...clocks(input, today)]
    .map((draft): Due => {
      const soon = addDays(draft.date, -warningDays[draft.kind]) <= today;
      const level = draft.date < today ? 'overdue' : soon ? 'soon' : 'later';
      return { ...draft, id: `${draft.kind}/${draft.record}`, level };
    })
    .sort((a, b) => compareIds(a.date, b.date) || compareIds(a.id, b.id));
