import type { commentsWords as sv } from '../sv/comments.ts';

/** Comments on factors, links and sources, in English. */
export const commentsWords: typeof sv = {
  comments: {
    title: 'Comments',
    counted: 'Comments ({count})',
    write: 'Write a comment',
    writeHelp: 'Ctrl+Enter saves.',
    send: 'Comment',
    editing: 'Change the comment',
    change: 'Change',
    resolve: 'Mark as resolved',
    reopen: 'Open again',
    resolved: 'Resolved ({count})',
    resolvedBy: 'Resolved by {name} {time}',
    unnamed: 'Unknown author',
    all: 'Open comments',
    allCounted: 'Open comments ({count})',
    allHelp: 'What somebody has wondered about and nobody has resolved yet, the oldest first.',
    none: 'No open comments. They are written at a factor, a link or a source.',
    about: 'About',
    who: 'By',
    when: 'When',
    text: 'Comment',
    aboutLink: '{from} → {to}',
    kinds: { factor: 'Factor', link: 'Link', source: 'Source' },
  },
};
