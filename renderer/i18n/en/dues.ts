import type { duesWords as sv } from '../sv/dues.ts';

/** Dates to keep: the clocks of the law and every due day, in English. */
export const duesWords: typeof sv = {
  dues: {
    status: 'Overdue: {overdue}. Soon: {soon}. In good time: {later}.',
    save: 'Save for a calendar',
    saved: 'The calendar file is saved: {file}',
    list: 'All dates',
    empty: 'Everything with a date: measures, steps, follow-ups, decisions, answers and agreements.',
    toPlan: 'Set dates in the action plan',
    noneLeft: 'No date fits the choice.',
    all: 'All',
    day: 'Date',
    far: 'When',
    level: 'Status',
    what: 'What',
    kind: 'Kind',
    actor: 'Responsible',
    levels: { overdue: 'Overdue', soon: 'Soon', later: 'In good time' },
    groups: {
      overdue: 'Overdue',
      week: 'Within a week',
      month: 'Within a month',
      quarter: 'Within three months',
    },
    secret: 'Marked secret: the title is not in the calendar file',
    near: '{kind}, {date} ({far})',
    toAll: 'All dates ({count})',
    clocksHead: 'The two clocks of the law',
    clockStates: { none: 'Does not run', out: 'Has run out', soon: 'Soon', runs: 'Runs' },
    passed: '{share} of {months} months have passed',
    by: 'Next time no later than {date} ({far}).',
    clocks: {
      situationPicture: {
        name: 'Situation picture updated',
        never: 'The situation picture has no date. It is to be updated at least every other year (lag 2023:196, 6 §).',
        wound: 'Updated {date}.',
        wind: 'Change the date of the situation picture',
        start: 'Give the date of the situation picture',
      },
      planFollowUp: {
        name: 'Action plan followed up',
        never: 'The plan is not decided. It is to be followed up at least every other year (lag 2023:196, 6 §).',
        wound: 'Decided or followed up {date}.',
        wind: 'Follow the plan up',
        start: 'To the decision',
      },
    },
  },
};
