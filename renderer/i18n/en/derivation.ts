/** The derivation, in English. */
import type { derivationWords as sv } from '../sv/derivation.ts';

export const derivationWords: typeof sv = {
  derivation: {
    title: 'Derivation',
    now: 'What deriving now would change',
    isCurrent: 'The plan already follows the analysis: nothing would change. Factors that take part: {count}.',
    keeps: 'Nothing that a person has written is ever changed by deriving.',
    preview: {
      added: 'New rows',
      flagged: 'No longer grounded',
      restored: 'Grounded again',
      removed: 'Removed',
      moved: 'Moved',
    },
    declinedGroup: 'Declined',
    groupHelp: {
      1: 'High significance, own influence and supported; or in the smallest intervention set, at least medium and supported.',
      2: 'At least medium significance, supported or assumed, and not in First.',
      3: 'Every other candidate: low or unjudged significance, contested or unknown.',
      declined: 'Declined with a reason, which is printed. Nothing disappears from the picture.',
      others: 'The municipality has no influence. Say who has, and it becomes a request in the plan.',
      gaps: 'Influence is not judged, or no links lead to the problem.',
    },
    who: 'Who then: {actors}',
    moveTitle: 'Move: {title}',
    structure: 'The structure behind',
    cutHelp:
      'The factors within reach that, at the least effort, break every chain of causes that can be broken at all.',
    cost: 'Effort together: {cost}. A small effort counts as 1, medium 2 and large 3; twice where others must take part.',
    notAlone: 'Chains that the municipality cannot break alone',
    rootHelp: 'Factors, or groups that drive each other, that nothing else in the picture causes.',
    loopHelp:
      'Factors that drive each other round. Reinforcing ones grow by themselves, balancing ones slow themselves down.',
    noLoops: 'No factors drive each other round.',
    shareHelp:
      'Ask “why?” from the problem and follow each cause in proportion to the strength of its link, with a chance of 15 per cent to stop before each step. The share is how often one lands on the factor. It orders the factors within a group and is no grade.',
    rules: 'Write a reason. It is printed in the plan.',
    derive: 'Derive the plan',
    share: 'Share of the why-walk',
    shareShort: 'Share',
    why: 'Why',
    place: 'Move',
    placeTitle: 'Move or leave out: {title}',
    placement: 'Group',
    byRules: 'By the rules',
    reason: 'Reason',
    reasonHelp: 'The reason is printed in the plan.',
    requests: 'Requests to others',
    gaps: 'Gaps',
    roots: 'Root causes',
    loops: 'Loops',
    cut: 'Smallest intervention set',
    cutEmpty: 'No factor within reach breaks any chain yet.',
    root: 'Root cause',
    inCut: 'In the smallest intervention set',
    empty:
      'Here the order in which the factors are dealt with is shown, and why. At least one active factor is needed.',
  },
};
