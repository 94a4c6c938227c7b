import type { patternsWords as sv } from '../sv/patterns.ts';

/** Patterns, in English. */
export const patternsWords: typeof sv = {
  patterns: {
    create: 'New pattern: {dimension}',
    questions: {
      time: 'When does it happen?',
      place: 'Where does it happen?',
      object: 'What is hit or used?',
      modus: 'How is it done?',
    },
    none: 'No pattern yet.',
    name: 'Pattern',
    dimension: 'Kind',
    factors: 'Factors',
    tied: 'Factors that the pattern shows in',
    filter: 'Find a factor',
    noMatch: 'No factor matches the search.',
    noFactors: 'There are no factors yet. Add them in the register.',
    remove: 'Remove the pattern',
    removeHelp: 'Ctrl+Z brings it back, with its factors.',
    count: 'Factors: {count}',
    keys: 'F2 renames, Delete removes.',
    chartOne: '“{name}” shows in most factors: {count} of {total}',
    chartMany: 'Most factors, {count} of {total}, have {names}',
    chartNone: 'No pattern is tied to a factor yet',
    table: 'Patterns and factors',
    tableHelp: 'The numbers of the chart, by how many.',
    see: 'Open “{title}”',
  },
};
