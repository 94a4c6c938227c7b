import type { likenessWords as sv } from '../sv/likeness.ts';

/** Factors that are like one another, in English. */
export const likenessWords: typeof sv = {
  similar: {
    found: 'Similar factors:',
  },
  merging: {
    open: 'Merge with…',
    title: 'Merge two factors',
    intro: 'Both say the same thing: one stays and gets what belongs to the other. Ctrl+Z undoes all of it at once.',
    other: 'Merge “{title}” with',
    search: 'Search factor',
    stays: 'Factor that stays',
    what: 'What happens',
    kind: 'Kind',
    moved: 'Moved',
    joined: 'Become one',
    dropped: 'Removed',
    joinedHelp:
      'Become one: the one that stays has it already. Removed: links between the two, and what is said twice.',
    nothing: 'Nothing belongs to the other factor.',
    fields: 'What changes in “{title}”',
    merge: 'Merge',
    chooseFirst: 'Choose the other factor.',
  },
  libraryItem: {
    sources: 'Sources',
    exists: 'Already here:',
    resembles: 'Resembles:',
    compare: 'Compare',
    compareWith: 'Compare with “{title}”',
    compareTitle: 'The library and the analysis',
    fromLibrary: 'In the library',
    inAnalysis: 'In the analysis',
    noDescription: 'No description.',
    noSources: 'No sources.',
    insertAnyway: 'Insert anyway',
    show: 'Show the one that is here',
    contested: 'Contested: sources or experts disagree',
    readings: {
      full: 'read in full',
      excerpt: 'read in excerpt',
      secondhand: 'second hand',
      inference: 'ground for our own inference',
    },
  },
};
