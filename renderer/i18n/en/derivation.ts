/** The derivation, in English. */
import type { derivationWords as sv } from '../sv/derivation.ts';

export const derivationWords: typeof sv = {
  derivation: {
    title: 'Derivation',
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
    cutText: 'Breaking {factors} is enough to break every chain that can be broken. Effort: {cost}.',
    cutEmpty: 'No factor within reach breaks any chain yet.',
    notSeparable: 'The municipality cannot break this alone: {path}',
    root: 'Root cause',
    inCut: 'In the smallest intervention set',
    empty: 'No active factors yet.',
  },
};
