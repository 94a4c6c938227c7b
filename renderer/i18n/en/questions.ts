import type { questionsWords as sv } from '../sv/questions.ts';

/** Questions to find out, in English. */
export const questionsWords: typeof sv = {
  questions: {
    create: 'New question',
    createAbout: 'New question about “{title}”',
    empty: 'Here is what nobody knows yet: the question, who finds it out and when.',
    noneHere: 'No questions here.',
    shows: 'Show questions',
    open: 'Open',
    answered: 'Answered',
    all: 'All',
    title: 'Question',
    detail: 'Details',
    factor: 'Factor',
    who: 'Who',
    actor: 'Actor',
    whoFunction: 'Function, not a person',
    due: 'When',
    answer: 'Answer',
    state: 'State',
    overdue: 'Overdue',
    status: 'Open: {open}. Overdue: {overdue}.',
    noFactor: 'The whole analysis',
    remove: 'Remove the question “{title}”',
    removeHead: 'Remove',
    see: 'See the factor “{title}”',
  },
};
