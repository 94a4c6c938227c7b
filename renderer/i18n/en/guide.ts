import type { guideWords as sv } from '../sv/guide.ts';

/** The method guide, in English. */
export const guideWords: typeof sv = {
  guide: {
    title: 'Guide',
    help: 'What is missing and what is worth asking. In any order.',
    ask: 'Questions to ask',
    missing: 'What is missing',
    nothing: 'The guide has nothing to add.',
    show: 'Show the guide',
    hide: 'Hide the guide',
    more: 'and {count} more',
    goTo: 'Go to {place}',
    count: 'How many: {count}',
  },
};
