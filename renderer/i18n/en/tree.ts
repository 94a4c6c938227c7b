import type { treeWords as sv } from '../sv/tree.ts';

/** The cause tree, in English. */
export const treeWords: typeof sv = {
  tree: {
    label: 'Why: {problem}',
    path: 'From the problem to the cause',
    question: 'why?',
    why: 'Why “{title}”? New cause',
    empty: 'No answer to “why?” yet. Write the first cause above, or connect a factor below.',
    referred: '{title}, shown elsewhere',
    loop: '{title}, a loop: leads back here',
    together: 'required together',
    makeTogether: 'Required with previous',
    endTogether: 'No longer required together',
    and: 'and',
    loose: 'Factors without a way to the problem',
    join: 'Connect to the problem',
    help: 'Enter goes to where the cause is shown, T: required together with the cause before it, Delete removes the link.',
  },
};
